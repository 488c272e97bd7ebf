package glossary

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/source"
)

const defined = `concept_id,subject,lang,form,type,status
wto,org,vi,Tổ chức Thương mại Thế giới,full,preferred
wto,org,en,World Trade Organization,full,preferred
eaeu,org,vi,Liên minh Kinh tế Á-Âu,full,preferred
eaeu,org,en,Eurasian Economic Union,full,preferred
asean,org,vi,Hiệp hội các quốc gia Đông Nam Á,full,preferred
asean,org,en,Association of Southeast Asian Nations,full,preferred
csto,org,vi,Tổ chức Hiệp ước An ninh Tập thể,full,preferred
csto,org,ru,ОДКБ,acronym,preferred
mfa,org,vi,Bộ Ngoại giao,full,preferred
minister,role,vi,Bộ trưởng Bộ Ngoại giao,full,preferred
un,org,vi,Liên Hợp Quốc,full,preferred
un,org,vi,LHQ,acronym,preferred
un,org,en,UN,acronym,preferred
bank,org,vi,Ngân hàng Phát triển Á Châu,full,preferred
kr,state,vi,Hàn Quốc,full,preferred
kr,state,en,South Korea,full,preferred
tr,state,vi,Thổ Nhĩ Kỳ,full,preferred
kz,state,vi,Cộng hòa Kazakhstan,full,preferred
europe,region,vi,châu Âu,full,preferred
europe,region,en,Europe,full,preferred
gdp,concept,vi,tổng sản phẩm quốc nội,full,preferred
gdp,concept,en,gross domestic product,full,preferred
un7,org,vi,Nhóm 7 nước,full,preferred
un7,org,en,Group of 7,full,preferred
`

// Definitions are marked in the texts: [acronym=concept].
var definitionTexts = []string{
	"",
	"Tổ chức Thương mại Thế giới ([WTO=wto])",
	"[WTO=wto] (Tổ chức Thương mại Thế giới) họp",
	"Liên minh Kinh tế Á-Âu (viết tắt là [EAEU=eaeu])",
	"Liên minh Kinh tế Á – Âu (gọi tắt là [EAEU=eaeu]) và EAEU",
	"Liên minh Kinh tế Á-Âu, viết tắt là [EAEU=eaeu], gồm năm nước",
	"Liên minh Kinh tế Á-Âu (tiếng Anh: Eurasian Economic Union, [EAEU=eaeu])",
	"Liên minh Kinh tế Á-Âu (Eurasian Economic Union - [EAEU=eaeu])",
	"Liên minh Kinh tế Á-Âu ([EAEU=eaeu], tiếng Anh: Eurasian Economic Union)",
	"[EAEU=eaeu] (viết tắt của Liên minh Kinh tế Á-Âu)",
	"Hiệp hội các quốc gia Đông Nam Á ([ASEAN=asean])",
	"tổng sản phẩm quốc nội ([GDP=gdp])",
	"Nhóm 7 nước ([G7=un7])",
	"Tổ chức Hiệp ước An ninh Tập thể ([CSTO=csto])",
	"trụ sở của Tổ chức Hiệp ước An ninh Tập thể ([CSTO=csto])",
	"Bộ trưởng Bộ Ngoại giao ([BNG=mfa])",
	"Liên Hợp Quốc ([UN=un]), Liên Hợp Quốc (LHQ)",
	"Ngân hàng Phát triển Á Châu (Asian Development Bank, [ADB=bank])",

	"Đài Phát thanh Hàn Quốc (KBS)",
	"Tổng cục Tình báo Thổ Nhĩ Kỳ (MIT)",
	"công ty dầu khí Thổ Nhĩ Kỳ (TPAO)",
	"Ủy ban Kinh tế Tổ chức Hiệp ước An ninh Tập thể (UBKT)",
	"Đài Truyền hình Cộng hòa Kazakhstan (TRK)",
	"KNB (Cộng hòa Kazakhstan)",
	"châu Âu (EU)",
	"Tổ chức Hiệp ước An ninh Tập thể (CSTO, NATO)",
	"Tổ chức Hiệp ước An ninh Tập thể (LHQ)",
	"Tổ chức Hiệp ước An ninh Tập thể (có trụ sở tại CQX)",
	"mức tổng sản phẩm quốc nội (IIP)",
	"Tổ chức Thương mại Thế giới (năm 2007) WTO",
	"Tổ chức Thương mại Thế giới (wto), (Wto), (W), (",
	"WTO, Tổ chức Thương mại Thế giới",
}

func TestDefinitions(t *testing.T) {
	g := read(t, defined)
	m := NewMatcher(g, language.Vietnamese)
	for _, want := range definitionTexts {
		text := markup.ReplaceAllString(want, "")
		var found []Match
		tokens := source.Tokens(text)
		for _, d := range m.Definitions(text, tokens, m.Find(text, tokens)) {
			found = append(found, Match{Span: d.Span, Terms: []TermRef{{d.Concept, &Term{Text: d.Acronym}}}})
		}
		if got := mark(text, found); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestWithFindsWhatATextTeaches(t *testing.T) {
	g := read(t, defined)
	m := NewMatcher(g, language.Vietnamese)
	text := "Tổ chức Thương mại Thế giới (WTO). WTO họp với LHQ, wto; Tổ chức Hiệp ước An ninh Tập thể (CSTO)"
	tokens := source.Tokens(text)
	definitions := m.Definitions(text, tokens, m.Find(text, tokens))
	with := m.With(definitions[:1]).With(definitions[1:])
	want := "[Tổ chức Thương mại Thế giới=wto] ([WTO=wto]). [WTO=wto] họp với [LHQ=un], wto; " +
		"[Tổ chức Hiệp ước An ninh Tập thể=csto] ([CSTO=csto])"
	matches := with.Find(text, tokens)
	if got := mark(text, matches); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if term := matches[1].Terms[0].Term; term.Type != Acronym || term.Status != Admitted || term.Locale != language.Vietnamese {
		t.Errorf("taught: %+v", term)
	}
	if again := with.Definitions(text, tokens, matches); len(again) > 0 {
		t.Errorf("taught again: %v", again)
	}
	if got := m.Find(text, tokens); len(got) != 3 {
		t.Errorf("the first matcher has learnt: %v", got)
	}
}

// Whatever the text, what a definition says stands there, and a matcher that has learnt
// it finds it there as a term of the concept.
func FuzzDefinitionsAreFound(f *testing.F) {
	for _, text := range definitionTexts {
		f.Add(markup.ReplaceAllString(text, ""))
	}
	g, faults := ReadCSV("g.csv", defined)
	if len(faults) > 0 {
		f.Fatal(faults)
	}
	m := NewMatcher(g, language.Vietnamese)
	f.Fuzz(func(t *testing.T, text string) {
		tokens := source.Tokens(text)
		definitions := m.Definitions(text, tokens, m.Find(text, tokens))
		found := m.With(definitions).Find(text, tokens)
		for _, d := range definitions {
			if source.Clean(d.Span.Of(text)) != d.Acronym || strings.ToLower(d.Acronym) == d.Acronym {
				t.Errorf("%q is not %q", d.Span.Of(text), d.Acronym)
			}
			there := false
			for _, match := range found {
				there = there || match.Span == d.Span && match.names(d.Concept)
			}
			if !there {
				t.Errorf("%q is not found", d.Acronym)
			}
		}
	})
}
