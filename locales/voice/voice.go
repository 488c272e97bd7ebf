// Package voice is what dich says to people, in English and in Vietnamese.
//
// The naive version is an English sentence with %d in it, wherever one is needed.
// It says "1 errors", it cannot be translated without touching the code, and the
// day somebody tries, half of the sentences turn out to be glued together.
//
// So every sentence has an id and stands whole in a go-i18n file for each language,
// and counts choose their own plural form.
package voice

import (
	"embed"
	"maps"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Languages are the tags that New knows; the first is spoken where another is asked.
var Languages = []string{"en", "vi"}

//go:embed active.en.toml active.vi.toml
var files embed.FS

// Args are the values that a sentence speaks of, by field name. An int or a float64
// is written the language's way, everything else as it is.
type Args map[string]any

// A Voice speaks one language. It may be used by several goroutines.
type Voice struct {
	tag      string
	sections map[string]func() sentences // by the first part of an id
	said     sync.Map                    // what is said without arguments, by id
	separators
}

// sentences are those of a section. A section is read when something of it is said
// for the first time: most runs say little, and start faster so.
type sentences struct {
	known     map[string]bool
	localizer *i18n.Localizer
}

// New gives the voice for "en" or "vi"; any other tag gets English.
func New(tag string) *Voice {
	if tag != "vi" {
		tag = Languages[0]
	}
	v := &Voice{tag: tag, sections: map[string]func() sentences{}, separators: separatorsOf[tag]}
	for name, text := range sectionsOf(tag) {
		v.sections[name] = sync.OnceValue(func() sentences { return read(tag, text) })
	}
	return v
}

// sectionsOf cuts a file into its sections, which begin with [name] or [name.more] at
// a line's start; those of one name go together.
func sectionsOf(tag string) map[string]string {
	data, _ := files.ReadFile(fileName(tag)) // it is in the program
	sections := map[string]string{}
	text := string(data)
	name, inString, start, at := "", false, 0, 0
	for line := range strings.Lines(text) {
		if line[0] == '[' && !inString {
			if next := line[1:strings.IndexAny(line, ".]")]; next != name {
				sections[name] += text[start:at]
				name, start = next, at
			}
		}
		inString = inString != (strings.Count(line, `"""`) == 1)
		at += len(line)
	}
	sections[name] += text[start:]
	return sections
}

func fileName(tag string) string { return "active." + tag + ".toml" }

func read(tag, text string) sentences {
	all := sentences{known: map[string]bool{}}
	bundle := i18n.NewBundle(language.Make(tag))
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	file, err := bundle.ParseMessageFileBytes([]byte(text), fileName(tag))
	if err == nil { // a test reads both files
		for _, m := range file.Messages {
			all.known[m.ID] = true
		}
	}
	all.localizer = i18n.NewLocalizer(bundle, tag)
	return all
}

// section gives the sentences that an id would be among; none if there is no such
// section.
func (v *Voice) section(id string) sentences {
	name, _, _ := strings.Cut(id, ".")
	if load := v.sections[name]; load != nil {
		return load()
	}
	return sentences{}
}

// Tag is the language spoken: "en" or "vi".
func (v *Voice) Tag() string { return v.tag }

// Has reports an id that has a sentence.
func (v *Voice) Has(id string) bool { return v.section(id).known[id] }

// Say gives the sentence of an id with its fields filled in. It never panics: an id
// without a sentence is given back as ⟦id⟧, for everybody to see.
func (v *Voice) Say(id string, args Args) string {
	if len(args) > 0 {
		return v.say(id, args)
	}
	text, known := v.said.Load(id)
	if !known {
		text, _ = v.said.LoadOrStore(id, v.say(id, nil))
	}
	return text.(string)
}

func (v *Voice) say(id string, args Args) string {
	return v.localize(id, &i18n.LocalizeConfig{MessageID: id, TemplateData: v.written(args)})
}

// Count is Say for a sentence about n things. It chooses the plural form, and the
// sentence has n as {{.Count}}.
func (v *Voice) Count(id string, n int, args Args) string {
	data := v.written(args)
	data["Count"] = v.Number(n)
	return v.localize(id, &i18n.LocalizeConfig{MessageID: id, TemplateData: data, PluralCount: n})
}

func (v *Voice) localize(id string, config *i18n.LocalizeConfig) string {
	section := v.section(id)
	if !section.known[id] {
		return "⟦" + id + "⟧"
	}
	text, err := section.localizer.Localize(config)
	if err != nil {
		return "⟦" + id + "⟧"
	}
	return text
}

// written writes the numbers among the arguments.
func (v *Voice) written(args Args) map[string]any {
	data := make(map[string]any, len(args)+1)
	maps.Copy(data, args)
	for name, value := range data {
		switch value := value.(type) {
		case int:
			data[name] = v.Number(value)
		case float64:
			data[name] = v.Decimal(value, 1)
		}
	}
	return data
}
