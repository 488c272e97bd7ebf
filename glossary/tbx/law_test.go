package tbx

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/glossary/inflect"
	"dich/source"
)

var (
	dialects = []Dialect{Core, Min, Basic}
	styles   = []Style{DCA, DCT}
	noPlaces = cmp.Options{
		cmpopts.IgnoreTypes(source.Subject{}), cmpopts.EquateEmpty(),
		cmp.Comparer(func(a, b language.Tag) bool { return a == b }),
	}
)

// made makes a glossary out of a text: between ~ is a concept, its fields between | are
// terms, in turn of four languages; fields that begin with a letter and = are what is
// said of the term before, or of the concept.
func made(text string) *glossary.Glossary {
	g := &glossary.Glossary{}
	seen := map[string]bool{}
	for _, line := range strings.Split(text, "~") {
		fields := strings.Split(line, "|")
		c := glossary.Concept{ID: fields[0]}
		if strings.Trim(c.ID, blanks) != c.ID || c.ID == "" || seen[c.ID] {
			continue
		}
		seen[c.ID] = true
		forms := map[string]bool{}
		for i, field := range fields[1:] {
			if len(field) > 1 && field[1] == '=' {
				says(&c, field[0], field[2:])
				continue
			}
			t := glossary.Term{Text: field, Locale: locales[i%len(locales)], Type: glossary.Full, Status: glossary.Preferred}
			key := t.Locale.String() + source.Clean(strings.Map(writable, field))
			if !forms[key] {
				forms[key] = true
				c.Terms = append(c.Terms, t)
			}
		}
		g.Concepts = append(g.Concepts, c)
	}
	return g
}

func writable(r rune) rune {
	if isUnwritable(r) {
		return -1
	}
	return r
}

var locales = []language.Tag{
	language.Vietnamese, language.Russian, language.MustParse("zh-Hans"), language.MustParse("kk-Cyrl-x-test"),
}

func says(c *glossary.Concept, what byte, value string) {
	var t *glossary.Term
	if n := len(c.Terms); n > 0 {
		t = &c.Terms[n-1]
	}
	name, said, _ := strings.Cut(value, ":")
	switch {
	case what == 's':
		c.Subject = value
	case what == 'd':
		c.Definition = value
	case what == 'n':
		c.Note = value
	case what == 'l':
		c.Links = append(c.Links, value)
	case what == 'x':
		c.Extra = with(c.Extra, Prefix+name, said)
	case t == nil:
	case what == 'N':
		t.Note = value
	case what == 'X':
		t.Extra = with(t.Extra, Prefix+name, said)
	case what == 'S':
		t.Status = glossary.Status(value)
	case what == 'T':
		t.Type = glossary.Type(value)
	case what == 'P':
		t.Speech = inflect.Speech(value)
	case what == 'F':
		t.Forms, t.Keep, t.Until = []string{value}, true, value
	}
}

func with(fields []glossary.Field, name, value string) []glossary.Field {
	return append(fields, glossary.Field{Name: name, Value: value})
}

// Reading what Write wrote gives what Carry leaves, without a diagnostic, and writing
// that again gives the same bytes.
func FuzzWrite(f *testing.F) {
	for _, seed := range []string{
		"un|Liên hợp quốc|ООН|联合国|БҰҰ|s=org|d=all states|n=a\nb|l=who|l=https://un.org|l=nowhere~who|WHO",
		"1 a_x|A &<>\"'|  b  |c\t\r\n|\u00a0d\u200b|N= \n |X=context:a\nb|X=context.source:1\n2|X=termType:phrase|P=properNoun",
		"c|a|S=forbidden|b|S=deprecated|X=administrativeStatus:supersededTerm-admn-sts|c|S=admitted|T=acronym|X=termType:initialism|F=x",
		"c|a|b|d=one|x=definition.source:s|x=definition/ru:zwei|x=definition.source/ru:q|x=note/vi:n|x=source/xx:q|x=xGraphic:http://a.b/c",
		"c|a|d=one\ntwo|x=definition.source:a\nb|x=transactionType:origination\nmodification|x=transactionType.date:\n2026-01-02|x=transactionType.responsibility:Lan",
		"c|a|x=transactionType.date:2026-13-02|x=transactionType/vi:origination|x=transactionType.responsibility/vi:Lan|X=context:a\nb|X=context.source:\nb|X=context.note:1\n",
		"c|a|a|a|a|a|\x00|\ufffe|\x1b[0m|X=:|X=grammaticalGender:dual|X=grammaticalGender:feminine|x=source:\n|x=subjectField:a",
		"_x0041_|a~:|b~Việt|c~a b|d~<|e~c|",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 || strings.ToValidUTF8(text, "") != text {
			t.Skip()
		}
		g := made(text)
		before := made(text)
		for _, d := range dialects {
			want, _ := Carry(g, d)
			for _, style := range styles {
				written, _ := Write(g, d, style)
				got, found := Read("a.tbx", written)
				if diff := cmp.Diff(want, got, noPlaces); diff != "" || len(found) > 0 {
					t.Fatalf("%s %s: %v\n%s\n%s", d, style, found, diff, written)
				}
				if again, lost := Write(got, d, style); again != written || len(lost) > 0 {
					t.Fatalf("%s %s: %v\n%s", d, style, lost, cmp.Diff(written, again))
				}
			}
		}
		if diff := cmp.Diff(before, g, noPlaces); diff != "" {
			t.Fatal("changed what it was given\n", diff)
		}
	})
}

// Any text is read or refused, with places inside of it; what was read can be written,
// and comes back.
func FuzzRead(f *testing.F) {
	for _, s := range samples {
		f.Add(s.text)
	}
	f.Add("<tbx><text><body><conceptEntry id='a'><langSec xml:lang='vi'><termSec><term>a</conceptEntry>")
	f.Add("<martif><termEntry><langSet lang='EN'><term>a</term></langSet></termEntry>&<termEntry id='a&#10;'>")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 5000 {
			t.Skip()
		}
		g, found := Read("a.tbx", text)
		for _, d := range found {
			if s := d.Subject.Span; s.Start < 0 || s.Start > s.End || s.End > len(text) {
				t.Errorf("%s at %v of %d", d.Code, s, len(text))
			}
		}
		for _, c := range g.Concepts {
			for _, term := range c.Terms {
				if s := term.Origin.Span; s.Empty() || s.End > len(text) {
					t.Errorf("%q at %v of %d", term.Text, s, len(text))
				}
			}
		}
		written, _ := Write(g, Basic, DCA)
		want, _ := Carry(g, Basic)
		if got, _ := Read("a.tbx", written); !cmp.Equal(want, got, noPlaces) {
			t.Error(cmp.Diff(want, got, noPlaces))
		}
	})
}
