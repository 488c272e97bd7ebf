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

// A Voice speaks one language.
type Voice struct {
	tag       string
	known     map[string]bool
	localizer *i18n.Localizer
	separators
}

// New gives the voice for "en" or "vi"; any other tag gets English.
func New(tag string) *Voice {
	if tag != "vi" {
		tag = Languages[0]
	}
	v := &Voice{tag: tag, known: map[string]bool{}, separators: separatorsOf[tag]}
	bundle := i18n.NewBundle(language.Make(tag))
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	file, err := bundle.LoadMessageFileFS(files, "active."+tag+".toml")
	if err == nil { // a test reads both files
		for _, m := range file.Messages {
			v.known[m.ID] = true
		}
	}
	v.localizer = i18n.NewLocalizer(bundle, tag)
	return v
}

// Tag is the language spoken: "en" or "vi".
func (v *Voice) Tag() string { return v.tag }

// Has reports an id that has a sentence.
func (v *Voice) Has(id string) bool { return v.known[id] }

// Say gives the sentence of an id with its fields filled in. It never panics: an id
// without a sentence is given back as ⟦id⟧, for everybody to see.
func (v *Voice) Say(id string, args Args) string {
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
	if !v.known[id] {
		return "⟦" + id + "⟧"
	}
	text, err := v.localizer.Localize(config)
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
