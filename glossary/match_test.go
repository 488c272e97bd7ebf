package glossary

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

const vietnamese = `concept_id,lang,form,type,status
un,vi,Liên hợp quốc,full,preferred
un,vi,Liên Hợp Quốc,variant,admitted
un,vi,LHQ,acronym,preferred
unsc,vi,Hội đồng Bảo an Liên hợp quốc,full,preferred
unsc,vi,Hội đồng Bảo an,short,admitted
unsc,vi,Hội đồng Bảo an LHQ,short,admitted
unesco,vi,"Tổ chức Giáo dục, Khoa học và Văn hóa",full,preferred
sco,vi,SCO,acronym,preferred
speca,vi,SPECA,acronym,preferred
speca,vi,SpecA,acronym,deprecated
eaeu,vi,EAEU,acronym,preferred
eaeu,vi,Liên minh Kinh tế Á-Âu,full,preferred
eu,vi,EU,acronym,preferred
mfa,vi,Bộ Ngoại giao,full,preferred
mfa,vi,bộ ngoại giao,variant,admitted
mfa-kz,vi,Bộ Ngoại giao Cộng hòa Kazakhstan,full,preferred
minister,vi,Bộ trưởng Bộ Ngoại giao,full,preferred
committee,vi,Ủy ban Thông tin,full,preferred
committee,vi,Uỷ ban Thông tin,variant,admitted
president,vi,Tổng thống,full,preferred
president,vi,tổng thống,variant,admitted
president,vi,TT.,abbreviation,admitted
nazarbayev,vi,Nazarbayev,short,preferred
nazarbayev,vi,Nazarbayev N. A.,variant,deprecated
nazarbayev,vi,N. A. Nazarbayev,variant,admitted
partner,vi,đối tác chiến lược,full,preferred
partnership,vi,quan hệ đối tác chiến lược,full,preferred
partnership,vi,đối tác chiến lược,full,admitted
kz,vi,Kazakhstan,full,preferred
kz,vi,Ca-dắc-xtan,variant,admitted
ru,vi,Nga,full,preferred
us,vi,Hoa Kỳ,full,preferred
us,vi,Mỹ,short,admitted
us,vi,Mĩ,variant,deprecated
tr,vi,Thổ Nhĩ Kỳ,full,preferred
tr,vi,Thổ,short,deprecated
asia,vi,Trung Á,full,preferred
g7,vi,G7,acronym,preferred
a,vi,một hai,full,preferred
b,vi,hai ba bốn,full,preferred
c,vi,bốn năm,full,preferred
`

// The matches of each text are marked in it: [form=concept], with the term where
// it is written otherwise.
var vietnameseTexts = []string{
	"",
	"không có gì",
	"[Nga=ru] và [Hoa Kỳ=us]",

	// longest first, the others nested
	"[Bộ trưởng [Bộ Ngoại giao=mfa]=minister]",
	"[[Bộ Ngoại giao=mfa] Cộng hòa [Kazakhstan=kz]=mfa-kz].",
	"[[Hội đồng Bảo an=unsc] [Liên Hợp Quốc=un]=unsc/Hội đồng Bảo an Liên hợp quốc]",
	"[[Thổ=tr] Nhĩ Kỳ=tr] và [Thổ=tr]",
	"[quan hệ [đối tác chiến lược=partner,partnership]=partnership]",
	"một [Đối tác chiến lược=partner/đối tác chiến lược,partnership/đối tác chiến lược]",

	// the left one of two that overlap
	"[một hai=a] ba bốn",
	"[một hai=a] ba [bốn năm=c]",
	"[hai ba bốn=b] năm",

	// whole words
	"Moscow, EAEUX và ngạc nhiên",
	"[SCO=sco], [EAEU=eaeu]; [EU=eu].",

	// acronyms with their case
	"sco Sco eu",
	"chương trình [SpecA=speca] hay [SPECA=speca]",
	"[[Hội đồng Bảo an=unsc] [LHQ=un]=unsc]; [Hội đồng Bảo an=unsc] lhq",
	"[G7=g7], g7",

	// a name of one word needs a capital
	"thiên nga trên lãnh thổ [Nga=ru]",
	"thuần mĩ; nước [Mĩ=us], nước [Mỹ=us]",

	// spelling: the term that is written so, else the preferred
	"[Liên hợp quốc=un], [Liên Hợp Quốc=un], [LIÊN HỢP QUỐC=un/Liên hợp quốc]",
	"[liên hợp quốc=un/Liên hợp quốc]",
	"[BỘ TRƯỞNG [BỘ NGOẠI GIAO=mfa/Bộ Ngoại giao]=minister/Bộ trưởng Bộ Ngoại giao]",
	"[NGA=ru/Nga] VÀ [TRUNG Á=asia/Trung Á]",
	"[Ủy ban Thông tin=committee], [Uỷ ban Thông tin=committee]",
	"vị [tổng thống=president] và [Tổng thống=president]",

	// a capital that begins a sentence
	"[Bộ ngoại giao=mfa/bộ ngoại giao] họp. [Bộ ngoại giao=mfa/bộ ngoại giao] nói",
	"của [Bộ ngoại giao=mfa/Bộ Ngoại giao]",
	"của “[Bộ ngoại giao=mfa/bộ ngoại giao]”",

	// dashes and blanks
	"[Liên minh Kinh tế Á-Âu=eaeu]",
	"[Liên minh Kinh tế Á – Âu=eaeu/Liên minh Kinh tế Á-Âu]",
	"[Liên minh Kinh tế Á\u00a0Âu=eaeu/Liên minh Kinh tế Á-Âu]",
	"[Liên\nhợp\u00a0 quốc=un]",
	"[Ca dắc xtan=kz/Ca-dắc-xtan]",
	"[Nga=ru]-[Mỹ=us]",

	// other marks
	"Hoa, Kỳ; Trung. Á Trung (Á)",
	"[Tổ chức Giáo dục, Khoa học và Văn hóa=unesco]",
	"[Tổ chức Giáo dục Khoa học và Văn hoá=unesco/Tổ chức Giáo dục, Khoa học và Văn hóa]",
	"Tổ chức Giáo dục; Khoa học và Văn hóa",
	"[Tổng thống=president] [[Nazarbayev=nazarbayev] N. A.=nazarbayev] nhấn mạnh",
	"[Tổng thống=president] [[Nazarbayev=nazarbayev] N.A.=nazarbayev/Nazarbayev N. A.] lên tiếng",
	"[N A [Nazarbayev=nazarbayev]=nazarbayev/N. A. Nazarbayev]",
	"[TT.=president] [Nazarbayev=nazarbayev], TT Nazar",
}

const english = `concept_id,lang,form,type,status
un,en,United Nations,full,preferred
ngo,en,NGO,acronym,preferred
ces,en,CE,acronym,preferred
partner,en,strategic partner,full,preferred
policy,en,foreign policy,full,preferred
custom,en,custom,full,preferred
customs,en,customs,full,preferred
npt,en,non-proliferation,full,preferred
china,en,China,full,preferred
cn,en,People’s Republic of China,full,preferred
kz,en,Kazakhstan,full,preferred
yahoo,en,Yahoo!,full,preferred
`

var englishTexts = []string{
	"the [United Nations=un]",
	"[Strategic partner=partner/strategic partner], [strategic partners=partner/strategic partner]",
	"their [foreign policies=policy/foreign policy]",
	"[NGO=ngo], [NGOs=ngo/NGO], ngos, CES",
	"[customs=customs] of a [custom=custom]",
	"[Kazakhstan=kz]’s and [Kazakhstan=kz]'s",
	"[non proliferation=npt/non-proliferation] [Non–proliferation=npt/non-proliferation]",
	"fine china from [China=china]",
	"the [People's Republic of [China=china]=cn/People’s Republic of China]",
	"Peoples Republic of [China=china]",
	"[Yahoo!=yahoo] or Yahoo",
}

var markup = regexp.MustCompile(`\[|=[^\]=]*\]`)

func TestFind(t *testing.T) {
	for _, set := range []struct {
		locale language.Tag
		csv    string
		texts  []string
	}{
		{language.Vietnamese, vietnamese, vietnameseTexts},
		{language.English, english, englishTexts},
	} {
		g := read(t, set.csv)
		m := NewMatcher(g, set.locale)
		for _, want := range set.texts {
			text := markup.ReplaceAllString(want, "")
			if got := mark(text, m.Find(text, source.Tokens(text))); got != want {
				t.Errorf("Find:\n got %s\nwant %s", got, want)
			}
			if got := mark(text, naive(g, set.locale, text)); got != want {
				t.Errorf("naive:\n got %s\nwant %s", got, want)
			}
		}
	}
}

// mark writes matches into their text.
func mark(text string, matches []Match) string {
	open, closed := map[int]string{}, map[int]string{}
	for _, m := range matches {
		open[m.Span.Start] += "["
		closed[m.Span.End] = "=" + refs(text, m) + "]" + closed[m.Span.End]
	}
	var b strings.Builder
	for i := 0; i <= len(text); i++ {
		b.WriteString(closed[i] + open[i])
		if i < len(text) {
			b.WriteByte(text[i])
		}
	}
	return b.String()
}

func refs(text string, m Match) string {
	var list []string
	for _, ref := range m.Terms {
		name := ref.Concept.ID
		if ref.Term.Text != source.Clean(m.Span.Of(text)) {
			name += "/" + ref.Term.Text
		}
		list = append(list, name)
	}
	return strings.Join(list, ",")
}

func read(t *testing.T, csv string) *Glossary {
	t.Helper()
	g, faults := ReadCSV("g.csv", csv)
	if len(faults) > 0 {
		t.Fatalf("glossary: %v", faults)
	}
	return g
}

func TestNestedAreThoseInside(t *testing.T) {
	g := read(t, vietnamese)
	text := "Bộ trưởng Bộ Ngoại giao Nga"
	var got []bool
	for _, m := range NewMatcher(g, language.Vietnamese).Find(text, source.Tokens(text)) {
		got = append(got, m.Nested)
	}
	if want := []bool{false, true, false}; !cmp.Equal(got, want) {
		t.Errorf("nested: %v, want %v", got, want)
	}
}

func TestFindPartOfTokens(t *testing.T) {
	text := "Nga và Nga"
	tokens := source.Tokens(text)
	got := NewMatcher(read(t, vietnamese), language.Vietnamese).Find(text, tokens[1:])
	if len(got) != 1 || got[0].Span != tokens[2].Span {
		t.Errorf("got %v", got)
	}
}

// The fast matcher and the naive one agree.
func FuzzFindIsNaive(f *testing.F) {
	seedFind(f)
	f.Fuzz(func(t *testing.T, forms, text string) {
		if len(forms) > 200 || len(text) > 100 || strings.Count(forms, ",")+strings.Count(forms, ".") > 12 {
			return // naive is slow, and with each mark that may be missing twice as slow
		}
		if strings.ContainsRune(forms, 0) {
			return // a file with NUL is no glossary; in a text it stands for markup
		}
		g := fuzzGlossary(forms)
		for _, locale := range fuzzLocales {
			want := naive(g, locale, text)
			got := NewMatcher(g, locale).Find(text, source.Tokens(text))
			if diff := cmp.Diff(told(text, want), told(text, got)); diff != "" {
				t.Errorf("naive, fast: %s", diff)
			}
		}
	})
}

// A text in NFC and in NFD, with line wraps or no-break spaces, has the same
// matches.
func FuzzFindFolds(f *testing.F) {
	seedFind(f)
	f.Fuzz(func(t *testing.T, forms, text string) {
		if !utf8.ValidString(text) {
			return // no document has it, and folding cannot keep its bytes
		}
		text = source.Clean(text)
		g := fuzzGlossary(forms)
		for _, locale := range fuzzLocales {
			m := NewMatcher(g, locale)
			want := told(text, m.Find(text, source.Tokens(text)))
			for _, other := range []string{nfd.Replace(text), strings.ReplaceAll(text, " ", "\u00a0"), strings.ReplaceAll(text, " ", "\r\n\u200b")} {
				got := told(other, m.Find(other, source.Tokens(other)))
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s %q: %s", locale, other, diff)
				}
			}
		}
	})
}

// Whatever the text, a match lies in it and cuts no character in two; what is nested
// lies in one that is not.
func FuzzSpansAreWhole(f *testing.F) {
	seedFind(f)
	f.Fuzz(func(t *testing.T, forms, text string) {
		g := fuzzGlossary(forms)
		for _, locale := range fuzzLocales {
			m := NewMatcher(g, locale)
			outer := source.Span{}
			for _, match := range m.Find(text, source.Tokens(text)) {
				s := match.Span
				if s.Start < outer.Start || s.Start >= s.End || s.End > len(text) {
					t.Fatalf("span %v behind %v in %d bytes", s, outer, len(text))
				}
				if match.Nested != outer.Contains(s) || !match.Nested && s.Start < outer.End {
					t.Errorf("span %v: nested in %v: %v", s, outer, match.Nested)
				}
				if !match.Nested {
					outer = s
				}
				if utf8.ValidString(text) && !utf8.ValidString(s.Of(text)) {
					t.Errorf("span %v cuts a character", s)
				}
				if odd, right := m.Lookalikes(text, match); len(odd) == 0 && right != s.Of(text) {
					t.Errorf("%q is put right as %q without a reason", s.Of(text), right)
				}
			}
		}
	})
}

func seedFind(f *testing.F) {
	for _, text := range append(vietnameseTexts, englishTexts...) {
		f.Add("f Nga\na EU\nb TT.\nf một hai\nf hai ba\nv N. A. Nga\nf Á-Âu\nf foreign policy\na ngo", markup.ReplaceAllString(text, ""))
	}
	f.Add("f a\nf a, b\nf a b\nf A. b.\nf b-a\nf A!\nv B a", "a b. A, b - a! B. a a, B - ")
	f.Add(" A.A\n A..", "A. A!!A.0")
	f.Add(" A \na A", "A")
	f.Add("a A\nv a\nf As\nf a as\ns aes", "as aes AES A.")
	f.Add("f Mỹ|châu Mỹ\nfi Ý kiến\nfx Nga;nước Nga\nf Ý\nay EU|EU-27\nF tư pháp", "Châu Mỹ, Ý kiến của Ý, để Ý ĐỂ Ý nước Nga NƯỚC NGA eu EU-27 EU 27")
	f.Add("a ЕС\na SCO\nf Совет ЕС\nf Астана;Астаны\nfi Hо", "EC ЕC SСО Совета ЕС в Астане АСТАНЫ ho Ho Но")
	f.Add("a NATO\na АҚШ\nf Қазақстан\nf Еуразиялық одақ|одақ А", "NATOның АҚШ-тың Қазақстанның Еуразиялық одағына А қазақстан")
	f.Add(" 0\xe2", "0 0\xe2")
	f.Add("a U.S.;US\nf policy\nf customs\nf custom|custom made", "U.S. US policies customs custom made U. S. US’s")
}

var fuzzLocales = []language.Tag{language.Vietnamese, language.English, language.Russian, language.Kazakh}

// fuzzGlossary reads a term a line: the first letter is its type and, small or not, its
// status; the second its case rule, if any. Behind | stands what it must not be inside,
// behind ; a form. A concept has two lines.
func fuzzGlossary(forms string) *Glossary {
	types := map[string]Type{"f": Full, "a": Acronym, "b": Abbreviation, "s": Short, "v": Variant}
	cases := map[string]CaseRule{"x": ExactCase, "i": FreeInitial, "y": AnyCase}
	g := &Glossary{}
	for i, line := range strings.Split(forms, "\n") {
		kind, form, _ := strings.Cut(line, " ")
		form, around, inside := strings.Cut(form, "|")
		form, other, inflected := strings.Cut(form, ";")
		term := Term{Text: form, Status: Preferred}
		if kind != "" {
			term.Type, term.Case = types[strings.ToLower(kind[:1])], cases[kind[1:]]
		}
		if kind == strings.ToUpper(kind) {
			term.Status = Admitted
		}
		if inside {
			term.NotInside = []string{around}
		}
		if inflected {
			term.Forms = []string{other}
		}
		if i%2 == 0 {
			g.Concepts = append(g.Concepts, Concept{ID: string(rune('a' + i/2%26))})
		}
		c := &g.Concepts[len(g.Concepts)-1]
		for _, locale := range fuzzLocales {
			term.Locale = locale
			c.Terms = append(c.Terms, term)
		}
	}
	return g
}

// told is what matches say of a text, whatever its bytes.
func told(text string, matches []Match) []string {
	var list []string
	for _, m := range matches {
		s := source.Clean(m.Span.Of(text))
		if m.Nested {
			s = "nested " + s
		}
		for _, ref := range m.Terms {
			s += " | " + ref.Concept.ID + ": " + ref.Term.Text
		}
		list = append(list, s)
	}
	return list
}

// nfd decomposes the Vietnamese letters. A glossary has no door to package norm;
// source.Clean, which composes, tells which letters there are.
var nfd = strings.NewReplacer(decompositions()...)

func decompositions() []string {
	var pairs []string
	for _, letter := range "aeiouyAEIOUY" {
		for _, shape := range []string{"", "\u031b", "\u0302", "\u0306"} {
			for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
				apart := string(letter) + shape + tone
				if tone == "\u0323" && shape != "\u031b" { // NFD puts the dot below first
					apart = string(letter) + tone + shape
				}
				if together := source.Clean(apart); len([]rune(together)) == 1 && together != apart {
					pairs = append(pairs, together, apart)
				}
			}
		}
	}
	return pairs
}
