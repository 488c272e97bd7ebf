package main

import (
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/pipeline"
	"dich/source"
)

// writeProject makes a folder in which dich update has the same to do: the text as it is now,
// a sentence a line, and what the last update left of it, translated.
func (r revision) writeProject(dir string) error {
	template := pipeline.Extract(source.ReadText("bai.txt", language.Vietnamese, lines(r.old), source.RulesFor(language.Vietnamese)))
	target := locales.Catalog{Document: "bai.txt", Source: language.Vietnamese, Target: language.English}
	cat, _ := pipeline.Update(pipeline.Past{}, template, target, &locales.Memory{}, pipeline.Terminology{})
	for i := range cat.Messages {
		m := &cat.Messages[i]
		m.Target = source.Singular(strings.ToUpper(m.Source[source.Other]))
	}
	for name, text := range map[string]string{
		"dich.toml": settings, "source/vi/bai.txt": lines(r.now),
		"locales/bai.txt.pot": po.Write(template), "locales/en/bai.txt.po": po.Write(cat),
	} {
		if err := writeFile(dir, filepath.FromSlash(name), text); err != nil {
			return err
		}
	}
	return nil
}

func lines(texts []string) string { return strings.Join(texts, "\n") + "\n" }

// makeProject makes it anew for a run; takeProject takes what that made of it.
func (f files) makeProject() error {
	if err := os.RemoveAll(f.project()); err != nil {
		return err
	}
	return os.CopyFS(f.project(), os.DirFS(f.first()))
}

func (f files) takeProject() error {
	os.Remove(f.out)
	return os.Link(filepath.Join(f.project(), "locales", "en", "bai.txt.po"), f.out)
}
