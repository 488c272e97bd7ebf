package pipeline

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// catalogOf makes a catalog of one document; each pair is a source and its target.
func catalogOf(locale string, pairs ...[2]string) *locales.Catalog {
	cat := &locales.Catalog{Document: "bai.txt", Source: language.Vietnamese, Target: language.MustParse(locale)}
	for _, p := range pairs {
		m := locales.NewMessage("", source.Singular(p[0]))
		m.Target = source.Singular(p[1])
		cat.Messages = append(cat.Messages, m)
	}
	return cat
}

func saidOf(cat *locales.Catalog) []source.Diagnostic {
	none := &glossary.Glossary{}
	return CheckCatalog(cat, glossary.NewMatcher(none, cat.Source), glossary.NewMatcher(none, cat.Target))
}

// codesSaid gives the codes of the findings, numbers left out, each once.
func codesSaid(list []source.Diagnostic) string {
	var codes []string
	for _, d := range list {
		if !strings.HasPrefix(string(d.Code), "number") {
			codes = addNew(codes, string(d.Code))
		}
	}
	return strings.Join(codes, " ")
}

// A source, its translation, and what is wrong with it.
func TestCheckTypography(t *testing.T) {
	for _, test := range []struct{ locale, source, target, want string }{
		{"en", "Chợ họp.", "The market opens.", ""},
		{"en", "Chợ họp.", "The market opens", "end-mark-differs"},
		{"en", "Chợ họp?", "The market opens.", "end-mark-differs"},
		{"en", "Chợ ở Mỹ", "A market in the U.S.", ""},
		{"hy", "Chợ họp.", "Շուկան բացվում է:", ""},
		{"hy", "Chợ họp à?", "Շուկան բացվո՞ւմ է։", ""},
		{"hy", "Chợ họp.", "Շուկան բացվեց.", "foreign-mark"},
		{"zh-Hans", "Chợ họp.", "市场开了。", ""},
		{"zh-Hans", "Chợ họp.", "市场开了.", "foreign-mark"},
		{"zh-Hans", "Chợ họp, ông nói.", "市场开了 ，他说。", "mark-spacing"},
		{"zh-Hans", "“Chợ họp,” ông nói.", "“市场开了，”他说。", ""},
		{"ru", "Chợ họp.", "рынок открыт.", "capital-differs"},
		{"en", "Ông mua.", "iPhone buyers came.", ""},
		{"ru", "Báo “Chợ” viết.", "Газета “Рынок” пишет.", "quotation-style"},
		{"ru", "Báo “Chợ” viết.", "Газета «Рынок» пишет.", ""},
		{"kk", "Báo “Chợ” viết.", "«Базар“ газеті жазады.", "quotation-style"},
		{"fr", "Báo “Chợ” viết.", "Le journal «\u00a0Marché\u00a0» écrit.", ""},
		{"fr", "Báo “Chợ” viết.", "Le journal «Marché» écrit.", "mark-spacing"},
		{"fr", "Chợ họp à?", "Le marché ouvre ?", "breaking-space"},
		{"fr", "Chợ họp lúc 12:30.", "Le marché ouvre à 12:30.", ""},
		{"en", "Báo “Chợ” viết.", "The paper “Market writes.", "unbalanced"},
		{"en", "Chợ (họp) đó.", "The market (open.", "unbalanced"},
		{"en", "Chợ có rau, quả và hoa.", "It sells vegetables ,fruit and flowers.", "mark-spacing"},
		{"en", "Chợ có rau; quả thì không.", "It sells vegetables;no fruit.", "mark-spacing"},
		{"ru", "Báo “Chợ “Xuân”” viết.", "Газета «Рынок „Весна“» пишет.", ""},
		{"ru", "Báo “Chợ “Xuân”” viết.", "Газета «Рынок “Весна” наш» пишет.", ""},
		{"ru", "Đội nhà thắng.", "Эр 38 - 17 Мелроуз.", ""},
		{"ru", "Có gì đó không ổn.", "Ясно, что что-то не так.", ""},
		{"zh-Hans", "Các nước đã ký.", "各国签署了签署了协议。", "doubled-word"},
		{"en", "Điều a) chợ.", "Item a) the market.", ""},
		{"en", "Chợ họp, ông nói.", "The market is open , he said.", "mark-spacing"},
		{"en", "Chợ họp, ông nói.", "The market is open,he said.", "mark-spacing"},
		{"en", "Nền .NET đó.", "The .NET platform.", ""},
		{"en", "Chợ họp.", "The  market opens.", "doubled-space"},
		{"en", "Chợ họp.", "The market opens. ", "edge-space"},
		{"ru", "Chợ - nơi họp.", "Рынок - место встречи.", "dash-style"},
		{"en", "Chợ, ông nói.", "The market,, he said.", "doubled-mark"},
		{"en", "Chợ v.v., ông nói.", "The market etc., he said.", ""},
		{"en", "Chợ họp, ông nói.", "The market opens，he said.", "foreign-mark"},
	} {
		if got := codesSaid(saidOf(catalogOf(test.locale, [2]string{test.source, test.target}))); got != test.want {
			t.Errorf("%s %q: %q, want %q", test.locale, test.target, got, test.want)
		}
	}
}

// A quotation of two sentences is ended by the second translation.
func TestCheckUnbalancedAcrossEntries(t *testing.T) {
	cat := catalogOf("en", [2]string{"Ông nói: Chợ họp.", "He said: “The market opens."}, [2]string{"Rồi chợ tan.", "Then it closes.”"})
	if got := codesSaid(saidOf(cat)); got != "" {
		t.Error(got)
	}
}

// A quotation that is whole in the source goes on nowhere.
func TestCheckUnbalancedWithinEntry(t *testing.T) {
	cat := catalogOf("en", [2]string{"“Chợ họp.”", "“The market opens."}, [2]string{"Rồi chợ tan.", "Then it closes.”"})
	if got := codesSaid(saidOf(cat)); !strings.Contains(got, string(Unbalanced)) {
		t.Errorf("%q", got)
	}
}

func TestCheckScript(t *testing.T) {
	for _, test := range []struct{ locale, source, target, want string }{
		{"en", "Chợ họp ở làng.", "Chợ họp ở làng.", "same-as-source"},
		{"en", "Hà Nội", "Hà Nội", ""},
		{"en", "Chợ họp.", "…", "empty-translation"},
		{"ru", "Báo Times viết về chợ.", "Газета Times пишет о рынке.", ""},
		{"ru", "Ông mua ở chợ.", "Он купил at the market на рынке.", "wrong-alphabet"},
		{"hy", "Ông mua ở chợ.", "Նա գնեց на рынке։", "wrong-alphabet"},
		{"kk", "Ông không đi chợ với họ.", "Он не пошёл на рынок с ними.", "wrong-language"},
		{"be", "Ông đi chợ.", "Ён пайшоў на рынак, что добра.", ""},
		{"be", "Ông đi chợ.", "Ён пошел и на рынак.", "wrong-language"},
		{"en", "Chợ họp.", "The mar\u200bket opens.", "invisible-character"},
		{"en", "Chợ họp.", "The \u202emarket opens.", "bidi-control"},
		{"fr", "Chợ họp.", "Le marche\u0301 ouvre.", "not-normalized"},
		{"en", "Chợ họp.", "The market TODO opens.", "leftover"},
		{"ru", "Chợ họp.", "Рынок [название] открыт.", "leftover"},
		{"fr", "Chợ họp.", "Le marché ouvre [à vérifier].", "leftover"},
		{"en", "Chợ họp.", "Translation: The market opens.", "leftover"},
		{"ru", "Chợ làng họp vào sáng sớm.", "«« Рынок» открыт.", "unbalanced"},
		{"kk", "Trường học đóng cửa vì trời quá lạnh.", "Суукка байланыштуу мектептер жабылып, бүлөлөр калууга аргасыз болушту.", "wrong-language"},
		{"en", "Xem https://dich.vn/vi nhé.", "See https://dich.vn/en now.", ""},
		{"en", "Xem https://dich.vn/a nhé.", "See https://dich.vn/b now.", "link-differs"},
		{"en", "Chợ họp.", "It opens. Then it closes. Then it opens.", "sentence-count"},
	} {
		if got := codesSaid(saidOf(catalogOf(test.locale, [2]string{test.source, test.target}))); got != test.want {
			t.Errorf("%s %q: %q, want %q", test.locale, test.target, got, test.want)
		}
	}
}

func TestCheckConsistency(t *testing.T) {
	cat := catalogOf("en",
		[2]string{"Chợ hoà bình họp hôm nay.", "The peace market opens today."},
		[2]string{"Chợ hòa bình họp hôm nay.", "Today they meet in peace."},
		[2]string{"Nước sông dâng cao từ đêm qua.", "The peace market opens today."})
	if got := codesSaid(saidOf(cat)); got != "translations-differ target-shared" {
		t.Error(got)
	}
}

// Of forty translations that are as long as their sources, one that is half as long stands
// out; of ten, nobody can say.
func TestCheckLength(t *testing.T) {
	long := "Chợ làng họp vào sáng sớm hôm nay, và người dân đến rất đông để mua bán rau quả tươi ngon của mùa hè ở ven sông quê"
	for _, count := range []int{10, 60} {
		var pairs [][2]string
		for n := range count {
			src := long[:len(long)-n%7] + strings.Repeat(" a", n)
			pairs = append(pairs, [2]string{src, strings.ToUpper(src)})
		}
		pairs = append(pairs, [2]string{long + " nữa", "THE END"})
		if got, want := strings.Contains(codesSaid(saidOf(catalogOf("en", pairs...))), string(LengthOdd)), count > 40; got != want {
			t.Errorf("%d translations: %v", count, got)
		}
	}
}

// Placeholders of printf and ICU in interface strings.
func TestCheckFormats(t *testing.T) {
	for _, test := range []struct{ source, target, want string }{
		{"%s gửi %d thư", "%s sent %d letters", ""},
		{"%s gửi %d thư", "%2$d letters from %1$s", ""},
		{"%s gửi thư", "sent a letter", "%1$s"},
		{"giảm 50% so với", "50% less than", ""},
		{"Chào {name}", "Hello {nmae}", "{name} {nmae}"},
		{"{n, plural, other {# bài}}", "{n, plural, one {# article} other {# {kind}}}", "{kind}"},
		{"{n, plural, other {# bài}}", "{n, plural, one {article} other {articles}}", ""},
	} {
		p := &checkedPair{message: &locales.Message{Key: "k", Source: source.Singular(test.source), Target: source.Singular(test.target)}}
		var got []string
		for _, f := range checkFormats(p) {
			got = append(got, f.args["Field"])
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q: %q, want %q", test.target, got, test.want)
		}
	}
}

// No check panics, and what a fix has mended is not found again.
func FuzzCheckFixes(f *testing.F) {
	for _, seed := range []string{
		"Báo “Chợ” viết.", "«Рынок" + "\u00a0", "a  ,b ,, c。d", "\u200be\u0301x", "„a “b” c“ (d", "市场 ，,. 开", "a \x00\x00 b - c -- d", "?!:;«»\u202e", "{a, plural, one {%s}}",
	} {
		f.Add(seed, seed, byte(len(seed)))
	}
	tags := []string{"en", "ru", "kk", "ky", "hy", "be", "zh-Hans", "fr", "vi", "sw"}
	f.Fuzz(func(t *testing.T, src, target string, which byte) {
		locale := tags[int(which)%len(tags)]
		for _, d := range saidOf(catalogOf(locale, [2]string{src, target})) {
			if d.Fix == nil {
				continue
			}
			mended := source.Splice(target, d.Fix.Edits)
			for _, again := range saidOf(catalogOf(locale, [2]string{src, mended})) {
				if again.Code == d.Code && again.Fix != nil && again.Args["Mark"] == d.Args["Mark"] && source.Splice(mended, again.Fix.Edits) == mended {
					t.Errorf("%s %q: %s mends nothing: %q", locale, target, d.Code, mended)
				}
			}
		}
	})
}
