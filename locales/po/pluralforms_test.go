package po

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

func TestExpression(t *testing.T) {
	for _, tt := range []struct {
		text string
		n    uint64
		want uint64
	}{
		{"0", 5, 0},
		{"n", 5, 5},
		{"n != 1", 1, 0},
		{"!n", 0, 1},
		{"!!n+1", 7, 2},
		{"1+2*3", 0, 7},
		{"(1+2)*3", 0, 9},
		{"10-3-2", 0, 5},
		{"100/10/5", 0, 2},
		{"17%10%4", 0, 3},
		{"1 < 2 == 1", 0, 1},
		{"2 > 1 != 1 <= 0", 0, 1},
		{"0 && 0 || 1", 0, 1},
		{"1 || 0 && 0", 0, 1},
		{"1 ? 2 : 0 ? 3 : 4", 0, 2},
		{"0 ? 2 : 0 ? 3 : 4", 0, 4},
		{"1 ? 1 ? 5 : 6 : 7", 0, 5},
		{"n || 1/n", 3, 1},
		{"n && 1/n", 0, 0},
		{"n == 0 ? 0 : 10/n", 0, 0},
		{"0-1 > 5", 0, 1},
		{"n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", 24, 1},
	} {
		e := parseExpression(tt.text)
		if e == nil {
			t.Errorf("%s is not read", tt.text)
			continue
		}
		if got, ok := e.eval(tt.n); !ok || got != tt.want {
			t.Errorf("%s for %d is %d (%v), want %d", tt.text, tt.n, got, ok, tt.want)
		}
	}
}

func TestNoExpression(t *testing.T) {
	for _, text := range []string{
		"", "()", "n n", "(n", "n)", "1 +", "n ? 1", "n ? 1 : ", "n = 1", "n & 1", "-n", "m", "n!", "1 2",
		"99999999999999999999", "n; n",
		strings.Repeat("(", 200) + "n" + strings.Repeat(")", 200),
		strings.Repeat("!", 1e6) + "n",
		"n" + strings.Repeat("+n", 1e6),
		strings.Repeat("n?n:", 1e6) + "n",
	} {
		if e := parseExpression(text); e != nil {
			t.Errorf("%.20s is read", text)
		}
	}
	for _, text := range []string{"1/n", "1%n", "n/0 && 0"} {
		if got, ok := parseExpression(text).eval(0); ok {
			t.Errorf("%s is %d", text, got)
		}
	}
}

func TestFormula(t *testing.T) {
	for field, want := range map[string]bool{
		"nplurals=2; plural=(n != 1);":         true,
		"nplurals=1; plural=0":                 true,
		" nplurals = 2 ;\tplural = n>1 ; ":     true,
		"":                                     false,
		"nplurals=2;":                          false,
		"plural=0;":                            false,
		"nplurals=0; plural=0;":                false,
		"nplurals=-1; plural=0;":               false,
		"nplurals=x; plural=0;":                false,
		"nplurals=2; plural=n;":                false,
		"nplurals=2; plural=n/0;":              false,
		"nplurals=2; plural=n==1000 ? 2 : 0;":  false,
		"nplurals=99999999999999; plural=n>1;": true, // refused by newSlots
	} {
		if _, ok := parseFormula(field); ok != want {
			t.Errorf("%q: %v, want %v", field, ok, want)
		}
	}
}

// Which categories each msgstr[N] speaks for.
func TestSlots(t *testing.T) {
	const (
		ru4 = "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : " +
			"n%10==0 || (n%10>=5 && n%10<=9) || (n%100>=11 && n%100<=14)? 2 : 3);"
		fr3 = "nplurals=3; plural=(n == 0 || n == 1) ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;"
	)
	own := func(locale string) string { return locales.PluralsOf(language.MustParse(locale)).Header }
	for _, tt := range []struct{ locale, field, want string }{
		{"vi", own("vi"), "[[one other]]"},
		{"en", own("en"), "[[one] [other]]"},
		{"ru", own("ru"), "[[one] [few] [many]]"},
		{"be", own("be"), "[[one] [few] [many]]"},
		{"kk", own("kk"), "[[one] [other]]"},
		{"ky", own("ky"), "[[one] [other]]"},
		{"hy", own("hy"), "[[one] [other]]"},
		{"zh-Hans", own("zh"), "[[other]]"},
		{"fr", own("fr"), "[[one] [many other]]"},
		{"und", own("en"), "[[one] [other]]"},
		{"pl", own("pl"), "[[one] [few] [many]]"},
		{"lv", own("lv"), "[[zero] [one] [other]]"},
		{"ga", own("ga"), "[[one] [two] [few] [many] [other]]"},
		{"ar", own("ar"), "[[zero] [one] [two] [few] [many] [other]]"},
		{"tlh", own("tlh"), "[[other]]"},

		{"ru", ru4, "[[one] [few] [many] [other]]"},
		{"fr", fr3, "[[one] [many] [other]]"},
		{"hy", "nplurals=2; plural=(n != 1);", "[[one] [other]]"},
		{"en", "nplurals=2; plural=(n == 1);", "[[other] [one]]"},
		{"kk", "nplurals=1; plural=0;", "[[one other]]"},
		{"vi", "nplurals=2; plural=(n != 1);", "[[one] [other]]"},
		{"lv", "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);", "[[one] [other] [zero]]"},
		{"ga", "nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;", "[[one] [two] [few many other]]"},

		{"zh", "nplurals=2; plural=(n != 1);", "[[one] [other]] finer"},
		{"zh", "nplurals=4; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : 3;", "[[zero] [one] [two] [other]] finer"},
		{"en", "nplurals=3; plural=(n != 1);", "[[one] [other] [few]] finer"},
		{"sr", "nplurals=4; plural=n==1 ? 3 : n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;",
			"[[one] [few] [other] [many]] finer"},
		{"ru", "nplurals=2; plural=(n != 1);", "[[two] [one few many]] differs"},
		{"en", "nplurals=2; plural=(n > 10);", "[[one] [other]] differs"},
		{"pl", ru4, "[[one] [few] [many] [other]] differs"},
		{"vi", "nplurals=99999999999999; plural=0;", "[] unfit"},
		{"ru", "nplurals=6; plural=0;", "[] unfit"},
	} {
		f, ok := parseFormula(tt.field)
		if !ok {
			t.Fatalf("%s is not read", tt.field)
		}
		s, how := newSlots(f, rules(language.MustParse(tt.locale)))
		got := fmt.Sprint(s) + [...]string{"", " finer", " differs", " unfit"}[how]
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s with %s (-want +got):\n%s", tt.locale, tt.field, diff)
		}
	}
}

// The header of a new catalog is for its language, whichever that is: it sends CLDR's own
// examples of a category where its text is.
func TestHeaders(t *testing.T) {
	table, err := os.ReadFile("../testdata/plurals.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(table)) {
		cells := strings.Split(line, "\t")
		category, _ := source.ParsePluralCategory(cells[1])
		for locale := range strings.FieldsSeq(cells[0]) {
			p := locales.PluralsOf(language.Raw.Make(locale))
			f, ok := parseFormula(p.Header)
			s, how := newSlots(f, p)
			if !ok || how != fits {
				t.Errorf("%s: %s, %v", locale, p.Header, how)
			}
			for _, n := range locales.ParseSamples(cells[2]) {
				if slot, _ := f.form.eval(n.I); n.V == 0 && n.I > 0 && !slices.Contains(s[slot], category) {
					t.Errorf("%s: %d, which is %v, takes %v with %s", locale, n.I, category, s[slot], p.Header)
				}
			}
		}
	}
}

// Whatever the header, a text has a category for each slot, and comes back from it.
func FuzzSlots(f *testing.F) {
	f.Add("nplurals=2; plural=(n != 1);", "ru")
	f.Add("nplurals=6; plural=n%6;", "zh")
	f.Fuzz(func(t *testing.T, field, locale string) {
		formula, ok := parseFormula(field)
		tag, err := language.Parse(locale)
		if !ok || err != nil {
			t.Skip()
		}
		s, how := newSlots(formula, rules(tag))
		if how == unfit {
			t.Skip()
		}
		texts := make([]string, formula.count)
		for i := range texts {
			texts[i] = fmt.Sprint(i)
		}
		if diff := cmp.Diff(texts, s.texts(s.forms(texts))); diff != "" {
			t.Errorf("%s in %s: %s", field, locale, diff)
		}
	})
}

// parseFormula never gives one that cannot be used.
func FuzzParseFormula(f *testing.F) {
	f.Add("nplurals=2; plural=(n != 1);")
	f.Add("nplurals=3; plural=n%10==1 && !n ? 0 : n/2-1 <= 4 || n>=20 ? 1 : 2*(n<3);")
	f.Fuzz(func(t *testing.T, field string) {
		formula, ok := parseFormula(field)
		if !ok {
			t.Skip()
		}
		for _, n := range sampleCounts {
			if i, ok := formula.form.eval(n); !ok || i >= uint64(formula.count) {
				t.Errorf("%q: %d takes %d (%v)", field, n, i, ok)
			}
		}
	})
}
