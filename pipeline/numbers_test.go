package pipeline

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// pairOf is a message as the checks of a translation see it, without a glossary.
func pairOf(target language.Tag, m *locales.Message) *checkedPair {
	side := (&originals{}).of(&locales.Catalog{}, glossary.NewMatcher(&glossary.Glossary{}, language.Vietnamese))
	pair := &checkedPair{source: language.Vietnamese, target: target, message: m, side: side}
	pair.read()
	return pair
}

// numbersOf says what the number checks find: what is missing and what stands instead,
// what is added, what is written as another language does.
func numbersOf(target language.Tag, m *locales.Message) string {
	pair := pairOf(target, m)
	var said []string
	for _, f := range checkNumbers(pair) {
		said = append(said, "-"+f.args["Number"]+" "+f.args["Got"]+f.args["Form"])
	}
	for _, f := range checkAddedNumbers(pair) {
		said = append(said, "+"+f.args["Number"]+" "+f.args["Form"])
	}
	for _, f := range checkNumberFormat(pair) {
		said = append(said, f.args["Number"]+"="+f.args["Want"])
	}
	return strings.TrimSpace(strings.Join(said, "; "))
}

func TestCheckNumbers(t *testing.T) {
	for _, test := range []struct{ source, target, want string }{
		{"diện tích 1000 km2, 57% và 43%", "an area of 1,000 square kilometers, 57% and 43%", ""},
		{"đạt 50 tỷ đô la", "reached $50 billion", ""},
		{"đạt 50 tỷ đô la", "reached $50 million", "-50 tỷ 50 million"},
		{"300 triệu đô la", "300,000,000 dollars", ""},
		{"1,5 triệu người", "1.5 million people", ""},
		{"1.234,5 tấn", "1,234.5 tons", ""},
		{"1.234,5 tấn", "1.234,5 tons", "1.234,5=1,234.5"},
		{"từ ngày 1 tháng 1 năm 2018", "on 1 January 2018", ""},
		{"vào tháng 3 năm 2018", "in March 2018", ""},
		{"vào tháng 3 năm 2018", "in April 2018", "-tháng 3"},
		{"thành viên 168", "its 168th member", ""},
		{"có 3 cuộc họp", "three meetings", ""},
		{"chỉ mới 25 tuổi", "only 52 years old", "-25 52"},
		{"chỉ mới 25 tuổi", "only 52, not 53", "-25; +52; +53"},
		{"sau 13 năm, 13 nước", "after 13 years, 13 countries", ""},
		{"2 nghìn tỷ đồng", "2 trillion dong", ""},
		{"10 km", "ten kilometers", ""},
		{"tăng 57%", "up 57", "-57% 57"},
		{"họp ở Astana", "met in Astana in 2019", "+2019"},
		{"từ 10 đến 15%", "from 10% to 15%", ""},
	} {
		if got := strings.ReplaceAll(numbersOf(language.English, message(test.source, test.target)), " ;", ";"); got != test.want {
			t.Errorf("%s = %s: got %q, want %q", test.source, test.target, got, test.want)
		}
	}
}

// Two nephews may be a pair, but not three of them, and 2 is no word.
func TestCheckUnsaid(t *testing.T) {
	for _, test := range []struct{ source, target, want string }{
		{"Hai người cháu của ông đến.", "His nephews came.", "hai"},
		{"Hai người cháu của ông đến.", "His 3 nephews came.", ""},
		{"2 người cháu của ông đến.", "His nephews came.", ""},
		{"Hai triệu người đến.", "People came.", ""},
	} {
		pair := pairOf(language.English, message(test.source, test.target))
		var got string
		for _, f := range checkUnsaid(pair) {
			got += strings.ToLower(f.args["Number"])
		}
		if got != test.want {
			t.Errorf("%s = %s: %q, want %q", test.source, test.target, got, test.want)
		}
	}
}

// Each form is compared; a form that speaks of one thing may say so.
func TestCheckNumbersInForms(t *testing.T) {
	m := message("", "")
	m.Key, m.Source = "posts", source.Forms{source.One: "{{.Count}} bài trong 7 ngày", source.Other: "{{.Count}} bài trong 7 ngày"}
	m.Target = source.Forms{source.One: "1 post in 7 days", source.Other: "{{.Count}} posts in 8 days"}
	if got, want := numbersOf(language.English, m), "-7 8"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	m.Target[source.One] = "{{.Count}} post"
	if got, want := numbersOf(language.English, m), "-7 one; -7 8"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCheckPlaceholders(t *testing.T) {
	src := source.Forms{source.One: "{{.Count}} bài của {{.Name}}", source.Other: "{{.Count}} bài của {{.Name}}"}
	for _, test := range []struct {
		one, other string
		want       []string
	}{
		{"{{.Count}} post by {{.Name}}", "{{ .Count }} posts by {{.Name}}", nil},
		{"one post by {{.Name}}", "{{.Count}} posts by {{.Name}}", nil},
		{"one post by {{.Name}}", "posts by {{.Name}}", []string{"missing {{.Count}} other"}},
		{"{{.Count}} post", "{{.Count}} posts", []string{"missing {{.Name}} one", "missing {{.Name}} other"}},
		{"{{.Count}} {{.Name}}", "{{.Count}} {{.Nam}} {{.Name}}", []string{"added {{.Nam}} other"}},
		{"{{.Count}} {{.Name}}", "{{.Count}} {{.Name", []string{"missing {{.Name}} other", "added {{.Name other"}},
		{"{{.Count}} {{.Name}}", "{{.Count}} {{.Name}} {{range .X}}", []string{"added {{range .X}} other"}},
	} {
		m := message("", "")
		m.Key, m.Source = "posts", src
		m.Target = source.Forms{source.One: test.one, source.Other: test.other}
		var got []string
		for _, f := range checkPlaceholders(&checkedPair{message: m}) {
			got = append(got, f.args["What"]+" "+f.args["Field"]+" "+f.args["Form"])
		}
		if strings.Join(got, "|") != strings.Join(test.want, "|") {
			t.Errorf("%q, %q: got %q, want %q", test.one, test.other, got, test.want)
		}
	}
}

func TestDoubled(t *testing.T) {
	for _, test := range []struct {
		locale language.Tag
		text   string
		want   string
	}{
		{language.Vietnamese, "vấn đề Afghanistan Afghanistan là", "Afghanistan"},
		{language.Vietnamese, "của của nước này", "của"},
		{language.Vietnamese, "dần dần, ai ai cũng biết", ""},
		{language.Vietnamese, "Nga, Nga và Nga. Nga", ""},
		{language.English, "the the end", "the"},
		{language.English, "he had had enough", ""},
	} {
		var got []string
		for _, f := range doubled(test.text, source.Tokens(test.text), test.locale) {
			got = append(got, f.args["Word"])
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestMixedScript(t *testing.T) {
	for text, want := range map[string]string{
		"Е\u0043 и ООН":        "Е\u0043", // a Latin C
		"Brexitтин шарттары":   "",
		"Уэль\u0063":           "Уэль\u0063", // a Latin c
		"ЕС, EAEU, ԵԱՏՄ":       "",
		"Chevron в Казахстане": "",
		"Қаза\u0071стан":       "Қаза\u0071стан", // a Latin q
		"QH13 và COVID19, км2": "",
		"\u0410\u0042C Áо":     "\u0410\u0042C Áо",
		"联合国安理会UN":             "",
	} {
		var got []string
		for _, f := range mixedScript(text, source.Tokens(text), language.Russian) {
			got = append(got, f.args["Word"])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
