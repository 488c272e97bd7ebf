package srx

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

// sample is a small file: exceptions, then a rule that breaks.
const sample = `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="yes"/>
  <body>
    <languagerules>
      <languagerule languagerulename="Vietnamese">
        <!-- abbreviations -->
        <rule break="no"><beforebreak>\b(TP|TS)\.</beforebreak><afterbreak>\s</afterbreak></rule>
        <rule break="no"><beforebreak>(?&lt;!\p{L})\p{Lu}\.</beforebreak><afterbreak><![CDATA[\s\p{Lu}]]></afterbreak></rule>
      </languagerule>
      <languagerule languagerulename="Default">
        <rule break="yes"><beforebreak>[.?!…]+[&quot;”]?</beforebreak><afterbreak>\s+["“]?[\p{Lu}\d]</afterbreak></rule>
        <rule><beforebreak>[。？！]</beforebreak></rule>
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="VI.*" languagerulename="Vietnamese"/>
      <languagemap languagepattern="fr" languagerulename="Default"/>
      <languagemap languagepattern=".*" languagerulename="Default"/>
    </maprules>
  </body>
</srx>`

func read(t testing.TB, text string, locale language.Tag) *Rules {
	t.Helper()
	r, found := Read("rules.srx", text, locale)
	if len(found) > 0 {
		t.Fatal(found)
	}
	return r
}

// Sentences are written with a bar where one ends; a dot in the middle is a NUL.
func TestCut(t *testing.T) {
	vietnamese, english := read(t, sample, language.Vietnamese), read(t, sample, language.English)
	for _, c := range []struct {
		rules  *Rules
		marked string
	}{
		{vietnamese, "Ông ở TP. Hà Nội.| Ông A. Putin đến.|  “Sao?”| 5 người. đi"},
		{english, "Ông ở TP.| Hà Nội.| Ông A.| Putin đến. đi"},
		{vietnamese, "··Ông ở T·P.· Hà·· Nội·.·|· ·Hết…|··\u200b··"},
		{english, "一。|二！|三"},
		{english, "\ufeff A.|\n\nB"},
		{english, ""},
		{english, "·"},
		{english, " \u200b"},
	} {
		text := strings.NewReplacer("|", "", "·", "\x00").Replace(c.marked)
		var want []string
		for part := range strings.SplitSeq(strings.ReplaceAll(c.marked, "·", "\x00"), "|") {
			if s := (source.Span{End: len(part)}).Trim(part); !s.Empty() {
				want = append(want, s.Of(part))
			}
		}
		if diff := cmp.Diff(want, cutBy(c.rules, text)); diff != "" {
			t.Errorf("%s\n%s", c.marked, diff)
		}
	}
}

// Nothing but white space and characters without width lies outside the sentences,
// and they are in order; markup, which is NUL, does not change them.
func FuzzCut(f *testing.F) {
	for _, s := range []string{"", ".", "Một. Hai.", "TP. N. A. B", "。. \xff.", "A\u0301. B", "\x00A.\x00 B"} {
		f.Add(s, 3)
	}
	of := []*Rules{
		read(f, sample, language.Vietnamese),
		read(f, Write(source.RulesFor(language.Vietnamese)), language.Vietnamese),
	}
	f.Fuzz(func(t *testing.T, text string, every int) {
		for _, rules := range of {
			covers(t, text, rules.Cut(text))
			if !utf8.ValidString(text) {
				continue
			}
			plain := strings.ReplaceAll(text, "\x00", "")
			if diff := cmp.Diff(sentences(rules, plain), sentences(rules, markUp(text, every))); diff != "" {
				t.Error(diff)
			}
		}
	})
}

func covers(t *testing.T, text string, spans []source.Span) {
	t.Helper()
	end := 0
	for _, s := range append(spans, source.Span{Start: len(text), End: len(text)}) {
		if s.Start < end || s.Empty() && s.Start < len(text) {
			t.Fatalf("sentence %v after %d", s, end)
		}
		if gap := (source.Span{Start: end, End: s.Start}).Trim(text); !gap.Empty() {
			t.Fatalf("%q is in no sentence", gap.Of(text))
		}
		end = s.End
	}
}

// sentences gives the sentences without markup.
func sentences(rules *Rules, text string) []string {
	var list []string
	for _, s := range rules.Cut(text) {
		list = append(list, strings.ReplaceAll(s.Of(text), "\x00", ""))
	}
	return list
}

// markUp puts NULs before some characters.
func markUp(text string, every int) string {
	var b strings.Builder
	for i, r := range []rune(text) {
		if i%max(every%8, 1) == 0 {
			b.WriteString("\x00\x00")
		}
		b.WriteRune(r)
	}
	return b.String() + "\x00"
}

// Rules may be used from several goroutines.
func TestCutTogether(t *testing.T) {
	rules := read(t, sample, language.Vietnamese)
	text := strings.Repeat("Ông ở TP. Hà Nội. Ông A. Putin đến. ", 20)
	results := make(chan int)
	for range 8 {
		go func() { results <- len(rules.Cut(text)) }()
	}
	for range 8 {
		if n := <-results; n != 40 {
			t.Errorf("%d sentences", n)
		}
	}
}
