package pipeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

func TestRelay(t *testing.T) {
	mark := func(text, target string) string {
		m := readLine(text + "=" + target)
		return "via ru " + m.Fingerprint()
	}
	for _, test := range []struct{ name, from, cat, want, told string }{
		{"made from it", "a=RU", "a=KK", "a=KK | " + mark("a", "RU"), "ru: RU"},
		{"as it was", "a=RU", "a=KK | " + mark("a", "RU"), "a=KK | " + mark("a", "RU"), "ru: RU"},
		{"corrected", "a=NEW", "a=KK | " + mark("a", "RU"), "?a=KK | " + mark("a", "NEW") + " | fuzzy via", "ru: NEW"},
		{"corrected, while it was fuzzy", "a=NEW", "?a=KK | fuzzy term | " + mark("a", "RU"), "?a=KK | fuzzy term | " + mark("a", "NEW"), "ru: NEW"},
		{"not translated yet", "a=RU", "a=", "a=", "ru: RU"},
		{"a guess", "a=RU", "?a=KK | fuzzy source", "?a=KK | fuzzy source", "ru: RU"},
		{"confirmed", "a=RU", "a=KK", "a=KK | " + mark("a", "RU"), "ru: RU"},
		{"an original that is a guess", "?a=NEW", "a=KK | " + mark("a", "RU"), "a=KK | " + mark("a", "RU"), ""},
		{"no original yet", "a=", "a=KK", "a=KK", ""},
		{"another relay before", "a=RU", "a=KK | via en q1i6qoimakuvqvgb", "a=KK | " + mark("a", "RU"), "ru: RU"},
		{"the text is gone", "a=RU", "~a=KK", "~a=KK", ""},
	} {
		cat := readLines(t, test.cat)
		stale := relay(nil, cat, readLines(t, test.from), language.Russian)
		if diff := cmp.Diff(test.want, lines(cat)); diff != "" || stale != count(strings.Contains(test.want, "fuzzy via")) {
			t.Errorf("%s: %d stale\n%s", test.name, stale, diff)
		}
		if got := strings.Join(cat.Messages[0].Notes.Extracted, "\n"); got != test.told {
			t.Errorf("%s: told %q, want %q", test.name, got, test.told)
		}
	}
}

// Forms and lines of an original stand in lines of their own; and they stay where it
// cannot be read.
func TestRelayLines(t *testing.T) {
	m := locales.NewMessage("", source.Singular("a"))
	m.Target = source.Forms{source.One: "x", source.Other: "y\nz"}
	want := []string{"ru: one: x", "ru: other: y", "ru: other: z"}
	if diff := cmp.Diff(want, relayLines(&m, language.Russian)); diff != "" {
		t.Error(diff)
	}
	past, cat := readLines(t, "a=KK"), readLines(t, "a=KK")
	past.Messages[0].Notes.Extracted = []string{"paragraph", "ru: RU"}
	cat.Messages[0].Notes.Extracted = []string{"heading"}
	relay(past, cat, nil, language.Russian)
	if diff := cmp.Diff([]string{"heading", "ru: RU"}, cat.Messages[0].Notes.Extracted); diff != "" {
		t.Error(diff)
	}
}

func TestRelayConfig(t *testing.T) {
	const head = "version = 1\ntargets = [\"kk\", \"ky\", \"ru\"]\n"
	for _, test := range []struct{ text, want string }{
		{"[relay]\nkk = \"ru\"\nky = \"kk\"\n", "map[kk:ru ky:kk]"},
		{"[relay]\nkk = \"en\"\n", "config-value relay.kk"},
		{"[relay]\nen = \"ru\"\n", "config-value relay.en"},
		{"[relay]\nkk = \"kk\"\n", "config-value relay"},
		{"[relay]\nkk = \"ru\"\nru = \"kk\"\n", "config-value relay"},
		{"[relay]\nkk = [\"ru\"]\n", "config-value relay"},
		{"relay = \"ru\"\n", "config-value relay"},
	} {
		c, problems := ParseConfig("dich.toml", head+test.text)
		got := ""
		for _, d := range problems {
			got += fmt.Sprint(d.Code, " ", d.Args["Key"])
		}
		if len(problems) == 0 {
			got = fmt.Sprint(c.Relay)
			if again, _ := ParseConfig("dich.toml", FormatConfig(c)); !cmp.Equal(c.Relay, again.Relay, cmp.Comparer(func(a, b language.Tag) bool { return a == b })) {
				t.Errorf("%q is written as %q", test.text, FormatConfig(c))
			}
		}
		if got != test.want {
			t.Errorf("%q: %s, want %s", test.text, got, test.want)
		}
	}
	c, _ := ParseConfig("dich.toml", head+"[relay]\nky = \"kk\"\nkk = \"ru\"\n")
	order := func(tags []language.Tag) string { return fmt.Sprint(tags) }
	ky := language.MustParse("ky")
	if got := order(c.originalsFirst([]language.Tag{ky, c.Targets[0], language.Russian})); got != "[ru kk ky]" {
		t.Error(got)
	}
	if got := order(c.withOriginals([]language.Tag{ky})); got != "[ky kk ru]" {
		t.Error(got)
	}
}

// A correction of the original makes exactly those translations fuzzy that were made from
// what was corrected, and a second relay changes nothing.
func FuzzRelay(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4}, []byte{1, 9, 3, 0})
	f.Add([]byte{17, 33, 5}, []byte{1, 2, 21})
	f.Fuzz(func(t *testing.T, was, is []byte) {
		if len(was) > 20 {
			t.Skip()
		}
		catalog := func(targets []byte, prefix string) *locales.Catalog {
			cat, _ := po.Read("a.po", mergeHeader)
			for i := range was {
				m := locales.NewMessage("", source.Singular(fmt.Sprint("text ", i)))
				if i < len(targets) && targets[i]%16 > 0 {
					m.Target = source.Singular(prefix + fmt.Sprint(targets[i]%16))
					m.Fuzzy = targets[i]&16 > 0
				}
				cat.Messages = append(cat.Messages, m)
			}
			return cat
		}
		before, after := catalog(was, "ru "), catalog(is, "ru ")
		cat := catalog(slices.Repeat([]byte{1}, len(was)), "kk ")
		if stale := relay(nil, cat, before, language.Russian); stale > 0 {
			t.Errorf("%d stale at first", stale)
		}
		relayOnce := func() string {
			for i := range cat.Messages {
				cat.Messages[i].Notes.Extracted = nil // as an update leaves them
			}
			relay(nil, cat, after, language.Russian)
			return po.Write(cat)
		}
		first := relayOnce()
		for i, m := range cat.Messages {
			a, b := before.Messages[i], after.Messages[i]
			usable := a.State() >= locales.Translated && b.State() >= locales.Translated
			if want := usable && a.Target != b.Target; m.Fuzzy != want {
				t.Errorf("%s: fuzzy is %v, from %v to %v", m.Source[source.Other], m.Fuzzy, a.Target, b.Target)
			}
		}
		if diff := cmp.Diff(first, relayOnce()); diff != "" {
			t.Errorf("a second relay:\n%s", diff)
		}
	})
}
