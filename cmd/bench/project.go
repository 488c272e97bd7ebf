package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales/po"
	"dich/source"
)

// A project is two folders with the same translations: the first text and its
// catalogs, and the text as it was edited afterwards.
type project struct {
	dir           string
	first, edited string
	documents     int
	bytes         int // of the first text
	old           int // folders put aside
}

const settings = "version = 1\nsource = \"vi\"\ntargets = [\"en\"]\n"

const glossaryFile = "glossary/international-affairs.csv"

// newProject makes a project of so many megabytes below dir.
func newProject(d dich, dir string, mb float64) (*project, error) {
	p := &project{dir: dir, first: filepath.Join(dir, "first"), edited: filepath.Join(dir, "edited")}
	csv, err := os.ReadFile(filepath.Join(root, glossaryFile))
	if err != nil {
		return nil, err
	}
	for _, folder := range []string{p.first, p.edited} {
		if err := writeFile(folder, glossaryFile, string(csv)); err != nil {
			return nil, err
		}
		if err := writeFile(folder, "dich.toml", settings); err != nil {
			return nil, err
		}
	}
	if err := p.write(newWriter(1, vietnamese(string(csv))), int(mb*1e6)); err != nil {
		return nil, err
	}
	return p, p.translate(d)
}

// vietnamese gives the terms of a glossary that stand in the source language.
func vietnamese(csv string) []string {
	gloss, _ := glossary.ReadCSV(glossaryFile, csv)
	var terms []string
	for _, c := range gloss.Concepts {
		for _, t := range c.In(language.Vietnamese) {
			terms = append(terms, t.Text)
		}
	}
	return terms
}

// write makes up the documents, first and edited, until there are enough bytes.
func (p *project) write(w *writer, bytes int) error {
	for p.bytes < bytes {
		doc := w.document()
		text := doc.String()
		name := documentPath(p.documents)
		if err := writeFile(p.first, name, text); err != nil {
			return err
		}
		if err := writeFile(p.edited, name, w.edited(doc).String()); err != nil {
			return err
		}
		p.documents++
		p.bytes += len(text)
	}
	return nil
}

func documentPath(n int) string { return fmt.Sprintf("source/vi/%05d.txt", n) }

func writeFile(folder, name, content string) error {
	file := filepath.Join(folder, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(content), 0o666)
}

// translate lets dich make the catalogs, and translates them by upper-casing.
func (p *project) translate(d dich) error {
	if _, err := d.run(p.first, "update"); err != nil {
		return err
	}
	return filepath.WalkDir(filepath.Join(p.first, "locales", "en"), func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		return translateFile(file)
	})
}

func translateFile(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	cat, _ := po.Read(file, string(data))
	for i := range cat.Messages {
		m := &cat.Messages[i]
		m.Target = source.Singular(strings.ToUpper(m.Source[source.Other]))
	}
	return os.WriteFile(file, []byte(po.Write(cat)), 0o666)
}

// forgetUpdate puts the catalogs of the first text beside the edited one.
func (p *project) forgetUpdate() error {
	catalogs := filepath.Join(p.edited, "locales")
	if err := p.aside(catalogs); err != nil {
		return err
	}
	return os.CopyFS(catalogs, os.DirFS(filepath.Join(p.first, "locales")))
}

func (p *project) forgetBuild() error { return p.aside(filepath.Join(p.first, "dist")) }

// aside takes a folder away, if it is there. It is deleted with all the rest: the
// disk would still be busy with that while we measure.
func (p *project) aside(folder string) error {
	p.old++
	err := os.Rename(folder, filepath.Join(p.dir, fmt.Sprintf("old-%d", p.old)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
