package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"text/tabwriter"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// targets are the languages of the repository's own texts.
var targets = []language.Tag{
	language.English, language.Russian, language.Make("kk"), language.Make("ky"), language.Make("hy"),
	language.Make("be"), language.MustParse("zh-Hans"), language.French,
}

// perDocument is how many sentences a document has.
const perDocument = 500

// A rendered is a sentence of the repository's own texts, with its translations.
type rendered struct {
	text    string
	targets []string // in the order of the languages; empty where there is none
}

// readRendered reads the repository's own sentences: those without inline codes, that
// stand alone in a paragraph as they do in a text.
func readRendered() ([]rendered, error) {
	at := map[string]int{}
	var list []rendered
	for t, target := range targets {
		files, err := filepath.Glob(filepath.Join(root, "locales", target.String(), "*.po"))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			cat, err := readCatalog(file)
			if err != nil {
				return nil, err
			}
			for i := range cat.Messages {
				m := &cat.Messages[i]
				text := m.Source[source.Other]
				if m.Key != "" || m.Obsolete || strings.ContainsAny(text, "<>*_[]`{}#|\\&⟦") {
					continue
				}
				n, known := at[text]
				if !known {
					n = len(list)
					at[text] = n
					list = append(list, rendered{text, make([]string, len(targets))})
				}
				list[n].targets[t] = m.Target[source.Other]
			}
		}
	}
	if len(list) == 0 {
		return nil, errors.New("the repository has no catalogs")
	}
	return list, nil
}

// turn writes other digits, the same for all languages, and a number at the end where
// there are none, so that no two sentences of a text are alike.
func (r rendered) turn(k int) rendered {
	change := func(text string) string {
		digits := false
		turned := strings.Map(func(c rune) rune {
			if '1' <= c && c <= '9' {
				digits = true
				return '1' + (c-'1'+rune(k))%9
			}
			return c
		}, text)
		if k == 0 || digits && k < 9 {
			return turned
		}
		word := strings.TrimRight(text, ".:;!?…。։！？")
		return turned[:len(word)] + " (" + strconv.Itoa(10000+k) + ")" + turned[len(word):]
	}
	next := rendered{change(r.text), make([]string, len(r.targets))}
	for t, text := range r.targets {
		if text != "" {
			next.targets[t] = change(text)
		}
	}
	return next
}

// damaged breaks a translation as people do, about one in thirty.
func damaged(text string, n int) string {
	words := strings.Split(text, " ")
	at := n / 30 % len(words)
	switch n % 150 {
	case 0: // a word is missing
		words = append(words[:at:at], words[at+1:]...)
	case 30: // or stands twice
		words = append(words[:at+1:at+1], words[at:]...)
	case 60:
		return strings.Replace(text, " ", "  ", 1)
	case 90:
		return strings.TrimRight(text, ".!?։。")
	case 120:
		return strings.NewReplacer("1", "7", "«", "\"", "“", "\"").Replace(text)
	}
	return strings.Join(words, " ")
}

// makeTranslated makes a project of n segments in so many of the languages.
func makeTranslated(d dich, dir string, n, languages int) error {
	list, err := readRendered()
	if err != nil {
		return err
	}
	csv, err := os.ReadFile(filepath.Join(root, glossaryFile))
	if err != nil {
		return err
	}
	var tags []string
	for _, target := range targets[:languages] {
		tags = append(tags, strconv.Quote(target.String()))
	}
	config := "version = 1\nsource = \"vi\"\ntargets = [" + strings.Join(tags, ", ") + "]\n"
	if err := errors.Join(writeFile(dir, glossaryFile, string(csv)), writeFile(dir, "dich.toml", config)); err != nil {
		return err
	}
	translations := map[string][]string{}
	for first := 0; first < n; first += perDocument {
		var text strings.Builder
		for i := first; i < min(n, first+perDocument); i++ {
			r := list[i%len(list)].turn(i / len(list))
			translations[r.text] = r.targets
			text.WriteString(r.text + "\n\n")
		}
		if err := writeFile(dir, fmt.Sprintf("source/vi/%05d.md", first/perDocument), text.String()); err != nil {
			return err
		}
	}
	if _, err := d.run(dir, "update"); err != nil {
		return err
	}
	for t, target := range targets[:languages] {
		if err := fillCatalogs(filepath.Join(dir, "locales", target.String()), t, translations); err != nil {
			return err
		}
	}
	return nil
}

// fillCatalogs translates the catalogs in a folder.
func fillCatalogs(folder string, t int, translations map[string][]string) error {
	n := 0
	return filepath.WalkDir(folder, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := readWhole(file)
		if err != nil {
			return err
		}
		cat, _ := po.Read(file, text)
		for i := range cat.Messages {
			n = fill(&cat.Messages[i], t, translations, n)
		}
		return os.WriteFile(file, []byte(po.Write(cat)), 0o666)
	})
}

func fill(m *locales.Message, t int, translations map[string][]string, n int) int {
	if texts := translations[m.Source[source.Other]]; texts != nil && texts[t] != "" {
		m.Target = source.Singular(damaged(texts[t], n))
	}
	return n + 1
}

// benchChecks measures check, report and status on projects of several sizes, and prints a
// row for each.
func benchChecks(d dich, sizes []int, languages, runs int, dir string) error {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "segments\tlanguages\tverb\tCPU s\twall s\tpeak MiB\t")
	for _, n := range sizes {
		folder := filepath.Join(dir, strconv.Itoa(n))
		if err := makeTranslated(d, folder, n, languages); err != nil {
			return err
		}
		for _, args := range [][]string{{"check", "--format", "jsonl"}, {"report", "--output", "report.html"}, {"status"}} {
			took, err := repeat(runs, func() (sample, error) { return d.run(folder, args...) })
			if err != nil {
				return err
			}
			fmt.Fprintf(w, "%d\t%d\t%s\t%.2f\t%.2f\t%d\t\n", n, languages, args[0],
				median(took, cpu).Seconds(), median(took, wall).Seconds(), median(took, memory)>>20)
		}
		if err := os.RemoveAll(folder); err != nil {
			return err
		}
	}
	return w.Flush()
}
