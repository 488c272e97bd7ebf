package srx

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

// The file's frame, and a rule with the words that were given.
func TestWrite(t *testing.T) {
	got := Write(&source.Rules{Abbreviations: source.Abbreviations{"T.p": source.BeforeName, "<&": source.Inside}})
	for _, want := range []string{
		`<?xml version="1.0" encoding="UTF-8"?>
<!-- Vietnamese sentence rules, written by dich out of its own. Text in NFC. -->
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="yes">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
      <languagerule languagerulename="Vietnamese">
        <!-- stops of East Asia: 。 -->
        <rule break="yes">
          <beforebreak>[.!?…]*[。！？][.!?…。！？]*["'”’»)\]\}」』》）]*</beforebreak>
          <afterbreak>[^.!?…。！？"'”’»)\]\}」』》）]</afterbreak>
        </rule>
`,
		`(&lt;&amp;)\.</beforebreak>`,
		`[.\-])*(T\.p))\.</beforebreak>`,
		`
        </rule>
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="[vV][iI].*" languagerulename="Vietnamese"/>
    </maprules>
  </body>
</srx>
`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("not in the file:\n%s", want)
		}
	}
	read(t, Write(&source.Rules{}), language.Vietnamese)
}

// Every piece has been filled in, and nothing is asked for that ICU, Java and .NET
// take differently.
func TestWriteCommon(t *testing.T) {
	fill := filler(source.RulesFor(language.Vietnamese))
	special := regexp.MustCompile(`<[a-z][a-zA-Z]*>|&&|--|\(\?<|\(\?[a-z>]|\\[bBwWdDhHvVXQGZzA]|\\x|[+*?]\+|[0-9]\}\+|\[:`)
	for _, r := range ruleList {
		for _, expression := range []string{r.before, r.after} {
			if found := special.FindString(fill(expression)); found != "" {
				t.Errorf("%s: %s", r.about, found)
			}
		}
	}
}

// What is written cuts as the rules do; where SRX cannot say it, the native rules
// are shown behind it.
func TestWriteCuts(t *testing.T) {
	native := source.RulesFor(language.Vietnamese).With([]string{"Cn"}, nil)
	rules := read(t, Write(native), language.Vietnamese)
	for _, c := range []struct{ marked, native string }{
		{"PGS.TS. Lê Văn A. đến TP. Huế.| Ông ở Q. 3.| Bà ở BV. Chợ Rẫy.", ""},
		{"Chợ bán gạo, v.v.| Ông mua ngô, v.v. và khoai.", ""},
		{"Bà tốt nghiệp ThS.| Trong năm đó Cn. Hai bà đi làm.", ""},
		{"N. A. Nazarbayev gặp V. Putin.| Nghi phạm là Nguyễn Văn A.| Người này đã khai.", ""},
		{"Cam có vitamin C.| Trẻ em nên ăn.", ""},
		{"Chương II. Điều 5. Phạm vi điều chỉnh.| Điều 6. Đối tượng.", ""},
		{"Gồm: 1. Gạo; 2. Ngô.| a) Khoai.| b) Sắn.", ""},
		{"“Đi thôi!” Nam nói.| “Vâng ạ.”| Họ đi.", ""},
		{"Ông Nam (sinh năm 1950. Quê ở Huế) là nhà văn.| Ông viết cuốn “Tôi là ai? Anh là ai?” năm 1990.", ""},
		{"Ông đi năm 2018.|Sau đó ông mất.[1]| Xem dich.vn (?) nhé…| Hay quá! 😀| Hết :)", ""},
		{"Vì tôi…| Vì tôi không biết.", "Vì tôi… Vì tôi không biết."},
	} {
		text := strings.ReplaceAll(c.marked, "|", "")
		if diff := cmp.Diff(marked(c.marked), cutBy(rules, text)); diff != "" {
			t.Errorf("%s\n%s", c.marked, diff)
		}
		if c.native == "" {
			c.native = c.marked
		}
		if diff := cmp.Diff(marked(c.native), cutBy(native, text)); diff != "" {
			t.Errorf("native: %s\n%s", c.native, diff)
		}
	}
}

func marked(text string) []string {
	var list []string
	for s := range strings.SplitSeq(text, "|") {
		list = append(list, strings.TrimSpace(s))
	}
	return list
}

func cutBy(cutter source.Cutter, text string) []string {
	var list []string
	for _, s := range cutter.Cut(text) {
		list = append(list, s.Of(text))
	}
	return list
}
