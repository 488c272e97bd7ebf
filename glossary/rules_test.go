package glossary

import (
	"testing"

	"golang.org/x/text/language"

	"dich/source"
)

// Terms with more than a CSV file of three columns says, each a concept of its own that
// is called as its text.
var ruled = map[language.Tag][]Term{
	language.Vietnamese: {
		{Text: "Mỹ", Type: Short}, {Text: "Nhật", Type: Short}, {Text: "Anh", Type: Short}, {Text: "Ý"}, {Text: "Pháp"},
		{Text: "Đức", Case: ExactCase},
		{Text: "Nga", NotInside: []string{"Nga Sơn", "tiếng Nga"}},
		{Text: "EU", Type: Acronym, NotInside: []string{"EU-27"}},
		{Text: "Trung Quốc", NotInside: []string{"tiếng Trung Quốc", "biển, Trung Quốc"}},
		{Text: "Sáng kiến Một vành đai", Case: ExactCase},
		{Text: "đối tác toàn diện", Case: FreeInitial},
		{Text: "Con đường tơ lụa", Case: FreeInitial},
		{Text: "ESG", Type: Acronym, Case: AnyCase},
		{Text: "Thổ", Case: AnyCase},
		{Text: "Kazakhstan", Forms: []string{"Ca-dắc-xtan", "Kadắcxtan"}},
	},
	language.Russian: {
		{Text: "ЕС", Type: Acronym}, {Text: "SCO", Type: Acronym}, {Text: "Но"},
		{Text: "Астана", Forms: []string{"Астаны", "Астане"}},
		{Text: "Совет Безопасности ООН", Forms: []string{"Совета Безопасности ООН"}},
		{Text: "Huawei", Forms: []string{"Huawei"}},
	},
	language.MustParse("ja-Latn"): {
		{Text: "Tōkyō", Forms: []string{"Tokyo"}}, {Text: "EU"},
	},
}

var ruledTexts = map[language.Tag][]string{
	language.Vietnamese: {
		// compounds of names of one syllable
		"châu Mỹ, Châu Mỹ, CHÂU MỸ, Mỹ La-tinh, Mỹ La tinh, Trung Mỹ và [Mỹ=Mỹ]",
		"Trung - [Mỹ=Mỹ], châu\u00a0Mỹ, châu\nMỹ, Mỹ phẩm, thẩm mỹ, THẨM MỸ, nước [MỸ=Mỹ], châu Mĩ",
		"Chủ Nhật, Chủ nhật, CHỦ NHẬT, ngày chủ nhật, [Nhật=Nhật] ký với [Nhật=Nhật]",
		"Anh em, ANH HÙNG, [Anh=Anh] và [Anh=Anh]",
		"Ý Kiến, tiếng Anh, TIẾNG PHÁP, Pháp Luật, tiếng - [Anh=Anh]",
		"Ý kiến, Ý KIẾN, ĐỂ Ý, để [Ý=Ý] và [Pháp=Pháp] họp; GIẢI PHÁP; giải [Pháp=Pháp]",

		// not inside
		"[Nga=Nga] nói tiếng Nga, Tiếng\u00a0Nga, TIẾNG NGA, ở Nga Sơn; tiếng, [Nga=Nga]; tiếng-Nga",
		"[EU=EU], EU-27, EU 27, eu",
		"[Trung Quốc=Trung Quốc], tiếng Trung Quốc, biển Trung Quốc, biển. [Trung Quốc=Trung Quốc]",

		// case rules
		"[Đức=Đức] và ĐỨC, đức",
		"[Sáng kiến Một vành đai=Sáng kiến Một vành đai], sáng kiến Một vành đai, SÁNG KIẾN MỘT VÀNH ĐAI, Sáng kiến một vành đai",
		"[đối tác toàn diện=đối tác toàn diện], [Đối tác toàn diện=đối tác toàn diện], [ĐỐI TÁC TOÀN DIỆN=đối tác toàn diện], Đối Tác toàn diện",
		"[con đường tơ lụa=Con đường tơ lụa], [Con đường tơ lụa=Con đường tơ lụa], Con Đường tơ lụa",
		"[ESG=ESG], [esg=ESG], [Esg=ESG]; [thổ=Thổ], [Thổ=Thổ]",

		// stored forms, and letters that look alike
		"[Kazakhstan=Kazakhstan], [Ca dắc xtan=Kazakhstan], [Kadắcxtan=Kazakhstan]",
		"[\u0410nh=Anh], [Kаzakhstan=Kazakhstan], [Е\u0055=EU]",
	},
	language.Russian: {
		"[ЕС=ЕС], [ЕC=ЕС], [EC=ЕС], ес, [SCO=SCO], [SСО=SCO], [Но=Но], [Hо=Но], ho, hо",
		"в [Астане=Астана], [АСТАНЫ=Астана], астане, Астаной, [Acтаны=Астана]",
		"[Совета Безопасности ООН=Совет Безопасности ООН] и Совета Безопасности оон",
		"[Huawei=Huawei], [HUAWEI=Huawei]",
	},
	language.MustParse("ja-Latn"): {"[Tokyo=Tōkyō], [EU=EU], [ЕU=EU], [ΕU=EU]"},
}

func TestFindByRules(t *testing.T) {
	for locale, texts := range ruledTexts {
		g := &Glossary{}
		for _, term := range ruled[locale] {
			term.Locale = locale
			g.Concepts = append(g.Concepts, Concept{ID: term.Text, Terms: []Term{term}})
		}
		m := NewMatcher(g, locale)
		for _, want := range texts {
			text := markup.ReplaceAllString(want, "")
			if got := markConcepts(text, m.Find(text, source.Tokens(text))); got != want {
				t.Errorf("Find:\n got %s\nwant %s", got, want)
			}
			if got := markConcepts(text, naive(g, locale, text)); got != want {
				t.Errorf("naive:\n got %s\nwant %s", got, want)
			}
		}
	}
}

// Forms that the rules of the languages give; what is a form, and what is another word,
// is for the tests of inflect.
var inflected = []struct {
	locale string
	terms  []Term
	text   string
}{
	{"kk", []Term{{Text: "АҚШ", Type: Acronym}, {Text: "NATO", Type: Acronym}, {Text: "Қазақстан"}, {Text: "Еуразиялық экономикалық одақ"}},
		"[АҚШ=АҚШ]-тың, [NATOның=NATO], [Қазақстанның=Қазақстан], [ҚАЗАҚСТАННЫҢ=Қазақстан], қазақстанның, [Еуразиялық экономикалық одағының=Еуразиялық экономикалық одақ]"},
	{"ky", []Term{{Text: "БУУ", Type: Acronym}, {Text: "Кыргызстан", NotInside: []string{"Түштүк Кыргызстан"}}},
		"[БУУнун=БУУ], [БУУ=БУУ]-нун, буунун, [Кыргызстандын=Кыргызстан], Түштүк Кыргызстандын"},
	{"hy", []Term{{Text: "ՄԱԿ", Type: Acronym}, {Text: "Հայաստանի Հանրապետություն"}},
		"[ՄԱԿ=ՄԱԿ]-ի, [ՄԱԿի=ՄԱԿ], [Հայաստանի Հանրապետության=Հայաստանի Հանրապետություն]"},
	{"ru", []Term{{Text: "Совет Безопасности ООН"}, {Text: "ООН", Type: Acronym}, {Text: "Казахстан", NotInside: []string{"Северный Казахстан"}}},
		"[Советом Безопасности [ООН=ООН]=Совет Безопасности ООН], Советом Безопасности оон, [Казахстана=Казахстан], казахстана, в Северном Казахстане"},
	{"be", []Term{{Text: "Расійская Федэрацыя"}, {Text: "ЕС", Type: Acronym}},
		"[Расійскай Федэрацыі=Расійская Федэрацыя], [ЕC=ЕС]"},
	{"en", []Term{{Text: "NGO", Type: Acronym}, {Text: "U.S.", Type: Acronym}, {Text: "customs"}, {Text: "custom", Case: FreeInitial}},
		"[NGOs=NGO], [US=U.S.] and [U.S.=U.S.], [customs=customs], [Custom=custom]"},
	{"fr", []Term{{Text: "UE", Type: Acronym}, {Text: "ministre des Affaires étrangères"}},
		"l’[UE=UE], les [ministres des Affaires étrangères=ministre des Affaires étrangères]"},
	{"zh-Hans", []Term{{Text: "联合国"}, {Text: "联合国安理会"}},
		"[[联合国=联合国]安理会=联合国安理会]和[联合国=联合国]"},
}

func TestFindInflected(t *testing.T) {
	for _, row := range inflected {
		locale := language.MustParse(row.locale)
		g := &Glossary{}
		for _, term := range row.terms {
			term.Locale = locale
			g.Concepts = append(g.Concepts, Concept{ID: term.Text, Terms: []Term{term}})
		}
		text := markup.ReplaceAllString(row.text, "")
		if got := markConcepts(text, NewMatcher(g, locale).Find(text, source.Tokens(text))); got != row.text {
			t.Errorf("Find:\n got %s\nwant %s", got, row.text)
		}
		if got := markConcepts(text, naive(g, locale, text)); got != row.text {
			t.Errorf("naive:\n got %s\nwant %s", got, row.text)
		}
	}
}

// markConcepts writes matches into their text, without saying how the term is written.
func markConcepts(text string, matches []Match) string {
	for i := range matches {
		for j := range matches[i].Terms {
			matches[i].Terms[j].Term = &Term{Text: source.Clean(matches[i].Span.Of(text))}
		}
	}
	return mark(text, matches)
}

// A match tells which of its letters only look like those of its term.
func TestLookalikes(t *testing.T) {
	g := &Glossary{}
	for _, term := range ruled[language.Russian] {
		term.Locale = language.Russian
		g.Concepts = append(g.Concepts, Concept{ID: term.Text, Terms: []Term{term}})
	}
	m := NewMatcher(g, language.Russian)
	for text, want := range map[string]string{
		"в ЕС": "ЕС", "в EC": "ЕС", "в ЕC": "ЕС", "в SCO": "SCO", "в SСО": "SCO", "в Acтaнe": "Астане",
		"Сoветa Безопасности OOН": "Совета Безопасности ООН", "HUAWEI": "HUAWEI", "Нuawei": "Huawei",
	} {
		matches := m.Find(text, source.Tokens(text))
		if len(matches) != 1 {
			t.Errorf("%s: %v", text, matches)
			continue
		}
		said := matches[0].Span.Of(text)
		odd, right := m.Lookalikes(text, matches[0])
		if right != want || (len(odd) > 0) != (right != said) || source.PutRight(said, odd) != right {
			t.Errorf("%s: %s by %v, want %s", text, right, odd, want)
		}
	}
}

// A word that is itself a term is no other one that looks like it.
func TestWhatIsWrittenRightIsNotOdd(t *testing.T) {
	g := &Glossary{}
	for _, text := range []string{"ЕС", "EC"} {
		g.Concepts = append(g.Concepts, Concept{ID: text, Terms: []Term{{Locale: language.Russian, Text: text, Type: Acronym}}})
	}
	for _, text := range []string{"ЕС", "EC"} {
		got := NewMatcher(g, language.Russian).Find(text, source.Tokens(text))
		if len(got) != 1 || len(got[0].Terms) != 1 || got[0].Terms[0].Concept.ID != text {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// What a term must not be inside, no other spelling of it may be inside either.
func TestContextsHoldForRespellings(t *testing.T) {
	g := &Glossary{Concepts: []Concept{{ID: "tr", Terms: []Term{
		{Locale: language.Vietnamese, Text: "Thổ Nhĩ Kỳ", Status: Preferred, NotInside: []string{"tiếng Thổ Nhĩ Kỳ"}},
		{Locale: language.Vietnamese, Text: "Thổ Nhĩ Kì", Status: Deprecated},
	}}}}
	text := "Thổ Nhĩ Kì nói tiếng Thổ Nhĩ Kỳ"
	matches := NewMatcher(g, language.Vietnamese).Find(text, source.Tokens(text))
	if len(matches) != 1 || matches[0].Span.Start != 0 || matches[0].Terms[0].Term.Status != Deprecated {
		t.Errorf("%v", matches)
	}
}
