package pipeline

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

func TestCheckNumbers(t *testing.T) {
	for _, test := range []struct{ source, target, missing string }{
		{"diện tích 1000 km2, 57% và 43%", "an area of 1,000 square kilometers, 57% and 43%", ""},
		{"đạt 50 tỷ đô la", "reached $50 billion", ""},
		{"đạt 50 tỷ đô la", "reached $50 million", "50 tỷ"},
		{"300 triệu đô la", "300,000,000 dollars", ""},
		{"1,5 triệu người", "1.5 million people", ""},
		{"1.234,5 tấn", "1,234.5 tons", ""},
		{"từ ngày 1 tháng 1 năm 2018", "on 1 January 2018", ""},
		{"vào tháng 3 năm 2018", "in March 2018", ""},
		{"vào tháng 3 năm 2018", "in April 2018", "3"},
		{"thành viên 168", "its 168th member", ""},
		{"có 3 cuộc họp", "three meetings", ""},
		{"chỉ mới 25 tuổi", "only 52 years old", "25"},
		{"sau 13 năm, 13 nước", "after 13 years, 13 countries", ""},
		{"2 nghìn tỷ đồng", "2 trillion dong", ""},
		{"10 km", "ten kilometers", ""},
	} {
		m := &checkedPair{source: language.Vietnamese, target: language.English, message: message(test.source, test.target)}
		m.read(glossary.NewMatcher(&glossary.Glossary{}, language.Vietnamese))
		var missing []string
		for _, f := range checkNumbers(m) {
			missing = append(missing, f.args["Number"])
		}
		if got := strings.Join(missing, " "); got != test.missing {
			t.Errorf("%s = %s: missing %q, want %q", test.source, test.target, got, test.missing)
		}
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
		for _, f := range doubled(test.text, test.locale) {
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
		for _, f := range mixedScript(text, language.Russian) {
			got = append(got, f.args["Word"])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
