package locales

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

// Which of the counts 0 to 200, 1000, 10^6, 1.5 and 0.0 are in which category.
var pluralGolden = []struct {
	locale string
	want   string
}{
	{"vi", "one: 0-1 0.0; other: 2-200 1000 1000000 1.5"},
	{"en", "one: 1; other: 0 2-200 1000 1000000 1.5 0.0"},
	{"ru", "one: 1 21 31 41 51 61 71 81 91 101 121 131 141 151 161 171 181 191; " +
		"few: 2-4 22-24 32-34 42-44 52-54 62-64 72-74 82-84 92-94 102-104 122-124 132-134 142-144 152-154 162-164 172-174 182-184 192-194; " +
		"many: 0 5-20 25-30 35-40 45-50 55-60 65-70 75-80 85-90 95-100 105-120 125-130 135-140 145-150 155-160 165-170 175-180 185-190 195-200 1000 1000000; " +
		"other: 1.5 0.0"},
	{"be", "one: 1 21 31 41 51 61 71 81 91 101 121 131 141 151 161 171 181 191; " +
		"few: 2-4 22-24 32-34 42-44 52-54 62-64 72-74 82-84 92-94 102-104 122-124 132-134 142-144 152-154 162-164 172-174 182-184 192-194; " +
		"many: 0 5-20 25-30 35-40 45-50 55-60 65-70 75-80 85-90 95-100 105-120 125-130 135-140 145-150 155-160 165-170 175-180 185-190 195-200 1000 1000000 0.0; " +
		"other: 1.5"},
	{"kk", "one: 1; other: 0 2-200 1000 1000000 1.5 0.0"},
	{"ky", "one: 1; other: 0 2-200 1000 1000000 1.5 0.0"},
	{"hy", "one: 0-1 1.5 0.0; other: 2-200 1000 1000000"},
	{"zh", "other: 0-200 1000 1000000 1.5 0.0"},
	{"fr", "one: 0-1 1.5 0.0; many: 1000000; other: 2-200 1000"},
	{"und", "other: 0-200 1000 1000000 1.5 0.0"},
	{"zh-Hans", "other: 0-200 1000 1000000 1.5 0.0"},
}

func TestPluralsGolden(t *testing.T) {
	for _, tt := range pluralGolden {
		got := describe(PluralsOf(language.MustParse(tt.locale)))
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.locale, diff)
		}
	}
}

// describe lists the counts of each category, in the form of the golden table.
func describe(p Plurals) string {
	var lines []string
	for _, c := range p.Categories {
		var counts []string
		for n := 0; n <= 200; n++ {
			first := n
			for n <= 200 && p.Of(Integer(uint64(n))) == c {
				n++
			}
			switch n - first {
			case 0:
			case 1:
				counts = append(counts, fmt.Sprint(first))
			default:
				counts = append(counts, fmt.Sprintf("%d-%d", first, n-1))
			}
		}
		for _, s := range []string{"1000", "1000000", "1.5", "0.0"} {
			if n, ok := ParseOperand(s); ok && p.Of(n) == c {
				counts = append(counts, s)
			}
		}
		lines = append(lines, c.String()+": "+strings.Join(counts, " "))
	}
	return strings.Join(lines, "; ")
}

// The numbers that CLDR gives as examples of a category are in it, in each language.
func TestPluralSamples(t *testing.T) {
	table, err := os.ReadFile("testdata/plurals.tsv")
	if err != nil {
		t.Fatal(err)
	}
	languages := 0
	for line := range strings.Lines(string(table)) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		category, _ := source.ParsePluralCategory(cells[1])
		samples := ParseSamples(cells[2])
		for locale := range strings.FieldsSeq(cells[0]) {
			languages++
			p := PluralsOf(language.Raw.Make(locale))
			if len(samples) == 0 || !slices.Contains(p.Categories, category) {
				t.Errorf("%s: %d samples of %v, which is not one of %v", locale, len(samples), category, p.Categories)
			}
			for _, n := range samples {
				if got := p.Of(n); got != category {
					t.Errorf("%s: %+v is %v, want %v", locale, n, got, category)
				}
			}
		}
	}
	if languages < 400 {
		t.Errorf("%d categories of languages", languages)
	}
}

func TestPluralsOf(t *testing.T) {
	for locale, want := range map[string]string{
		"pt":         "[one many other] nplurals=2; plural=(n > 1);",
		"pt-BR":      "[one many other] nplurals=2; plural=(n > 1);",
		"pt-PT":      "[one many other] nplurals=2; plural=(n != 1);",
		"pt-AO":      "[one many other] nplurals=2; plural=(n != 1);",
		"sr-Latn-ME": "[one few other] " + eastSlavic,
		"zh-Hant-TW": "[other] nplurals=1; plural=0;",
		"gl":         "[one many other] nplurals=2; plural=(n != 1);",
		"tg":         "[one other] nplurals=2; plural=(n > 1);",
		"da":         "[one other] nplurals=2; plural=(n != 1);",
		"mk":         "[one other] nplurals=2; plural=(n%10==1 && n%100!=11 ? 0 : 1);",
		"ar": "[zero one two few many other] nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : " +
			"(n%100>=3 && n%100<=10) ? 3 : (n%100>=11 && n%100<=99) ? 4 : 5);",
		"bs":  "[one few other] nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : (n%10>=2 && n%10<=4) && (n%100<12 || n%100>14) ? 1 : 2);",
		"tlh": "[other] nplurals=1; plural=0;",
	} {
		p := PluralsOf(language.MustParse(locale))
		if got := fmt.Sprint(p.Categories, " ", p.Header); got != want {
			t.Errorf("%s: %s\nwant %s", locale, got, want)
		}
	}
}

func TestPluralsWholeFractions(t *testing.T) {
	for _, tt := range []struct {
		locale, number string
		want           source.PluralCategory
	}{
		{"vi", "1.0", source.One},
		{"vi", "0.5", source.One},
		{"vi", "1.1", source.Other},
		{"en", "1.0", source.Other},
		{"kk", "1.00", source.One},
		{"ru", "1.0", source.Other},
		{"be", "1.0", source.One},
		{"be", "-3", source.Few},
		{"fr", "2c6", source.Many},
		{"fr", "1.5c3", source.Other},
		{"fr", "2000000", source.Many},
		{"fr", "2000000.0", source.Other},
		{"fr", "10000000000000000000000000000000", source.Many},
	} {
		n, ok := ParseOperand(tt.number)
		if got := PluralsOf(language.MustParse(tt.locale)).Of(n); !ok || got != tt.want {
			t.Errorf("%s: %s is %v (%v), want %v", tt.locale, tt.number, got, ok, tt.want)
		}
	}
}

func TestParseOperand(t *testing.T) {
	for _, tt := range []struct {
		number string
		want   Operand
	}{
		{"1.50", Operand{I: 1, V: 2, W: 1, F: 50, T: 5}},
		{"1.03", Operand{I: 1, V: 2, W: 2, F: 3, T: 3}},
		{"-0.0", Operand{V: 1}},
		{"007", Integer(7)},
		{"1.5c6", Operand{I: 1500000, E: 6}},
		{"1.0000001c6", Operand{I: 1000000, V: 1, W: 1, F: 1, T: 1, E: 6}},
	} {
		if got, ok := ParseOperand(tt.number); !ok || got != tt.want {
			t.Errorf("%s: %+v, %v, want %+v", tt.number, got, ok, tt.want)
		}
	}
	for _, s := range []string{"", "-", ".", "1.", ".5", "1,5", "1e6", "1c", "1c-1", "1c100", "1c1.5", "--1", "1.2.3", "ba"} {
		if got, ok := ParseOperand(s); ok {
			t.Errorf("%q is read as %+v", s, got)
		}
	}
}

func TestPluralsAreNotShared(t *testing.T) {
	english := language.English
	PluralsOf(english).Categories[0] = source.Zero
	if got := PluralsOf(english).Categories[0]; got != source.One {
		t.Errorf("the table was changed through a result: %v", got)
	}
}

func FuzzPluralsOf(f *testing.F) {
	f.Add("21")
	f.Add("1.50")
	f.Add("99999999999999999999")
	f.Fuzz(func(t *testing.T, number string) {
		n, ok := ParseOperand(number)
		if !ok {
			t.Skip()
		}
		for _, tt := range pluralGolden {
			p := PluralsOf(language.MustParse(tt.locale))
			if c := p.Of(n); !slices.Contains(p.Categories, c) {
				t.Errorf("%s: %s is %v, which is not one of %v", tt.locale, number, c, p.Categories)
			}
		}
	})
}
