package tbx

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/glossary"
	"dich/source"
)

// tell writes what was read: a line for each concept, term and diagnostic.
func tell(text string, g *glossary.Glossary, found []source.Diagnostic) string {
	var b strings.Builder
	for _, c := range g.Concepts {
		b.WriteString(c.ID)
		say(&b, "subject", c.Subject)
		say(&b, "definition", c.Definition)
		say(&b, "note", c.Note)
		say(&b, "links", strings.Join(c.Links, " "))
		tellColumns(&b, c.Extra)
		for _, t := range c.Terms {
			fmt.Fprintf(&b, "  %s %s %q %s %s", whereIs(text, t.Origin.Span), t.Locale, t.Text, t.Type, t.Status)
			if t.Speech != "" {
				fmt.Fprintf(&b, " %s", t.Speech)
			}
			say(&b, "full_form", t.FullForm)
			say(&b, "note", t.Note)
			tellColumns(&b, t.Extra)
		}
	}
	for _, d := range found {
		b.WriteString(told(text, d) + "\n")
	}
	return b.String()
}

func say(b *strings.Builder, name, value string) {
	if value != "" {
		fmt.Fprintf(b, " %s=%q", name, value)
	}
}

func tellColumns(b *strings.Builder, fields []glossary.Field) {
	for _, f := range fields {
		say(b, f.Name, f.Value)
	}
	b.WriteByte('\n')
}

func whereIs(text string, span source.Span) string {
	at := source.NewLines(text).At(span.Start)
	return fmt.Sprintf("%d:%d", at.Line, at.Column)
}

// told writes a diagnostic in one line.
func told(text string, d source.Diagnostic) string {
	line := fmt.Sprintf("%s %q %s %s", whereIs(text, d.Subject.Span), d.Subject.Span.Of(text), d.Severity, d.Code)
	for _, key := range slices.Sorted(maps.Keys(d.Args)) {
		line += fmt.Sprintf(" %s=%s", key, d.Args[key])
	}
	if d.Hint != "" {
		line += fmt.Sprintf(" (%s)", d.Hint)
	}
	for _, r := range d.Related {
		line += fmt.Sprintf(" [%s %s]", whereIs(text, r.Subject.Span), r.Note)
	}
	return line
}

func TestRead(t *testing.T) {
	for _, s := range samples {
		t.Run(s.name, func(t *testing.T) {
			for _, text := range []string{s.text, "\ufeff" + s.text} {
				g, found := Read("a.tbx", text)
				if diff := cmp.Diff(s.want, tell(text, g, found)); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}

// The text of a term is where its origin says.
func TestOrigins(t *testing.T) {
	for _, s := range samples {
		text := strings.ReplaceAll(s.text, "\n", "\r\n")
		g, _ := Read("a.tbx", text)
		for _, c := range g.Concepts {
			for _, term := range c.Terms {
				at := term.Origin.Span.Of(text)
				if plain := strings.NewReplacer(`<hi type="bold">`, "", "</hi>", "").Replace(at); plain != term.Text {
					t.Errorf("%s: %q at %q", s.name, term.Text, at)
				}
			}
		}
	}
}
