package po

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
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
		{"pl", own("pl"), "[[other]]"},

		{"ru", ru4, "[[one] [few] [many] [other]]"},
		{"fr", fr3, "[[one] [many] [other]]"},
		{"hy", "nplurals=2; plural=(n != 1);", "[[one] [other]]"},
		{"en", "nplurals=2; plural=(n == 1);", "[[other] [one]]"},
		{"kk", "nplurals=1; plural=0;", "[[one other]]"},

		{"ru", "nplurals=2; plural=(n != 1);", "none"},
		{"zh", "nplurals=2; plural=(n != 1);", "none"},
		{"en", "nplurals=3; plural=(n != 1);", "none"},
		{"en", "nplurals=2; plural=(n > 10);", "none"},
		{"vi", "nplurals=99999999999999; plural=0;", "none"},
		{"pl", ru4, "none"},
	} {
		f, ok := parseFormula(tt.field)
		if !ok {
			t.Fatalf("%s is not read", tt.field)
		}
		got := "none"
		if s, ok := newSlots(f, rules(language.MustParse(tt.locale))); ok {
			got = fmt.Sprint(s)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s with %s (-want +got):\n%s", tt.locale, tt.field, diff)
		}
	}
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
