package inflect

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// A word of a text, what it may be a form of, and behind ≠ what it is no form of.
const armenianWords = `
Հայաստանը Հայաստան
Հայաստանն Հայաստան
Հայաստանի Հայաստան
Հայաստանին Հայաստան
Հայաստանինը Հայաստան
Հայաստանից Հայաստան
Հայաստանով Հայաստան
Հայաստանում Հայաստան
Հայաստանս Հայաստան
Հայաստանումս Հայաստան
Չինաստանի Չինաստան
Ռուսաստանում Ռուսաստան
Ղազախստանից Ղազախստան
Իրաքին Իրաք
Բելառուսի Բելառուս
Փարիզում Փարիզ
Բեռլինի Բեռլին
Երևանից Երևան
Նազարբաևի Նազարբաև
Նազարբաևն Նազարբաև
Նազարբաևը Նազարբաև
Նազարբաեվի Նազարբաեվ
ՆԱԶԱՐԲԱԵՎԻ ՆԱԶԱՐԲԱԵՎ
Նիգերի Նիգեր ≠ Նիգերիա
Նիգերիայի Նիգերիա ≠ Նիգեր
Ավստրիայում Ավստրիա ≠ Ավստրալիա
Ավստրալիայից Ավստրալիա ≠ Ավստրիա
Թուրքի Թուրք ≠ Թուրքիա

Եվրոպայի Եվրոպա
Եվրոպային Եվրոպա
Եվրոպայից Եվրոպա
Եվրոպայով Եվրոպա
Եվրոպայում Եվրոպա
Եվրոպան Եվրոպա
Եվրոպաի ≠ Եվրոպա
Եվրոպաից ≠ Եվրոպա
Եվրոպաը ≠ Եվրոպա
Եվրոպաներ Եվրոպա
Ասիայի Ասիա
Ասիայում Ասիա
Թուրքիայի Թուրքիա
Թուրքիան Թուրքիա
Մոսկվայում Մոսկվա
Աստանայից Աստանա
Ուկրաինային Ուկրաինա
Շանհայի Շանհայ
Ուրուգվայում Ուրուգվայ
Տոկիոյի Տոկիո
Տոկիոյում Տոկիո
Տոկիոն Տոկիո
Կոնգոյից Կոնգո
Կոնգոի ≠ Կոնգո
Բաքվի Բաքու
Բաքվում Բաքու
Բաքվից Բաքու
Բաքուն Բաքու
Պերուի Պերու
Պերուում Պերու
Թբիլիսիի Թբիլիսի
Թբիլիսիում Թբիլիսի
Թբիլիսիից Թբիլիսի
Թբիլիսին Թբիլիսի
Թբիլիսիը ≠ Թբիլիսի
ՆԱՏՕի ՆԱՏՕ
ՆԱՏՕՆ ՆԱՏՕ

միության միություն
Միության Միություն
միությունը միություն
միությունն միություն
միությանը միություն
միությանն միություն
միությունից միություն
միությամբ միություն
միությունում միություն
միություններ միություն
միությունների միություններ միություն
միություններում միություն
միությունի ≠ միություն
միությունով ≠ միություն
կազմակերպության կազմակերպություն
կազմակերպությունը կազմակերպություն
կազմակերպություններից կազմակերպություն
գործակալությամբ գործակալություն
Հանրապետությանը Հանրապետություն
շարժման շարժում
շարժմանը շարժում
շարժմամբ շարժում
շարժումից շարժում
կառավարմամբ կառավարում
ֆորումի ֆորում
ֆորումների ֆորումներ ֆորում

երկրի երկիր
երկրում երկիր
երկրից երկիր
երկիրը երկիր
երկրներ երկիր
երկրների երկրներ երկիր
երկրներում երկիր
երկրեր ≠ երկիր
պայմանագրի պայմանագիր
պայմանագրով պայմանագիր
պայմանագրերն պայմանագրեր պայմանագիր
համաձայնագրերում համաձայնագիր
ծրագրի ծրագիր
ծրագրերը ծրագրեր ծրագիր
գրի գիր
խորհրդի խորհուրդ
Խորհրդին Խորհուրդ
խորհուրդը խորհուրդ
խորհուրդներ խորհուրդ
ժողովրդի ժողովուրդ
ժողովուրդների ժողովուրդ
բժշկի բժիշկ
ուսուցչի ուսուցիչ
նախագծերի նախագիծ
սրտի սիրտ
գրքերով գիրք
մարմնի մարմին
առևտրի առևտուր
խնդիրների խնդիր
խնդրի խնդիր
դեսպանատան դեսպանատուն
դեսպանատանը դեսպանատուն
դեսպանատներում դեսպանատուն
լեզվի լեզու
լեզվով լեզու
լեզուներով լեզու
այգու այգի
այգուց այգի
այգով այգի
այգիներ այգի
ռուսաստանցու ռուսաստանցի ≠ ռուսաստան

նախարարի նախարար
նախարարներին նախարարներ նախարար
նախարարս նախարար
նախարարդ նախարար
նախարարներիդ նախարար
նախագահին նախագահ
նախագահը նախագահ
դեսպանից դեսպան
գործընկերների գործընկեր
գործընկերոջ գործընկեր
գործընկերոջից գործընկեր
Նահանգների Նահանգներ Նահանգ
Նահանգներն Նահանգներ
Նահանգներում Նահանգներ
Նահանգները Նահանգներ
ազգերի ազգեր ազգ
ազգեր ազգ
ազգներ ≠ ազգ
բանկերին բանկեր բանկ
նախարարեր ≠ նախարար
նկարներ նկար
նկարեր ≠ նկար
դպրոցների դպրոց
գյուղերի գյուղ
լեռների լեռներ լեռ
լեռան լեռ
զորամասերից զորամաս
ռազմանավեր ռազմանավ

օրվա օր
օրվանից օր
այսօրվա այսօր
տարվա տարի
տարվան տարի
ամսվա ամիս
շաբաթվան շաբաթ
կնոջ կին
կնոջից կին
քրոջը քույր
տիրոջ տեր
եղբորը եղբայր
հոր հայր
մորից մայր
տան տուն
տնից տուն
անվան անուն
անվամբ անուն
մարդու մարդ
մարդուց մարդ
մարդկանց մարդ
մահվան մահ
գարնանը գարուն
ծննդյան ծնունդ
սիրո սեր
պատանի ≠ պատուն
Հայաստան ≠ Հայաստուն
գրելու գրել

ՄԱԿի ՄԱԿ
ՄԱԿԻ ՄԱԿ
ՄԱԿը ՄԱԿ
ՄԱԿում ՄԱԿ
ՄԱԿԻՑ ՄԱԿ
ՀԿներ ՀԿ
ԵԱՏՄի ԵԱՏՄ
ԱՄՆ ≠ ԱՄ
ԱՄՆի ԱՄՆ
ԱՄՆԻ ԱՄՆ ≠ ԱՄ
ՓԲԸ ≠ ՓԲ
ՀԱՅԱՍՏԱՆԻ ՀԱՅԱՍՏԱՆ
ԵՐԿՐԻ ԵՐԿԻՐ
ԽՈՐՀՐԴԻ ԽՈՐՀՈՒՐԴ
ՄԻՈՒԹՅԱՆ ՄԻՈՒԹՅՈՒՆ
Chevronի Chevron
BBCն BBC

ռուսաստանցի ≠ Ռուսաստան ռուսաստան
ռուսաստանցին ≠ ռուսաստան
ռուսաստանցիների ≠ ռուսաստան
ամերիկացի ≠ ամերիկա
ամերիկացիներ ≠ ամերիկա
ամերիկյան ≠ ամերիկա
եվրոպական ≠ եվրոպա
ռուսական ≠ ռուս ռուսաստան
հայկական ≠ հայ
հայերեն ≠ հայ հայեր
ռուսերենով ≠ ռուս
հայուհի ≠ հայ
հայուհիներ ≠ հայ
եվրոպայորեն ≠ եվրոպա
հայաստանպես ≠ հայաստան
չինացու ≠ Չինաստան
ղազախստանյան ≠ ղազախստան
խորհրդարան ≠ խորհուրդ
խորհրդային ≠ խորհուրդ
պետական ≠ պետ
միութենական ≠ միություն
Հայաստանիստ ≠ Հայաստան
Հայաստանիից ≠ Հայաստան
Հայաստանըն ≠ Հայաստան
Հայաստաննի ≠ Հայաստան
Հայաստաներ ≠ Հայաստան
նախարարումի ≠ նախարար
երկրիում ≠ երկիր
`

func TestArmenianBases(t *testing.T) {
	for _, line := range rowsOf(armenianWords) {
		is, isNot, _ := strings.Cut(line, "≠")
		fields := strings.Fields(is)
		got := armenianBases(fields[0])
		for _, base := range fields[1:] {
			if !slices.Contains(got, base) {
				t.Errorf("%s: no %s in %q", fields[0], base, got)
			}
		}
		for _, base := range strings.Fields(isNot) {
			if slices.Contains(got, base) {
				t.Errorf("%s: %s in %q", fields[0], base, got)
			}
		}
	}
}

// The nouns by declension: the nominative, where its stem changes the stem of the
// singular, and the plural.
const armenianNouns = `
ի: Հայաստան - Հայաստաններ; Իրաք - Իրաքներ; Վիետնամ - Վիետնամներ; Լոնդոն - Լոնդոններ; նախարար - նախարարներ
ի: նախագահ - նախագահներ; դեսպան - դեսպաններ; վարչապետ - վարչապետներ; պատգամավոր - պատգամավորներ; խորհրդարան - խորհրդարաններ
ի: ազգ - ազգեր; բանկ - բանկեր; դեր - դերեր; վեճ - վեճեր; մարզ - մարզեր; գործ - գործեր; կուրս - կուրսեր; օրենք - օրենքներ
ի: համաժողով - համաժողովներ; նիստ - նիստեր; զորք - զորքեր; ուժ - ուժեր; շրջան - շրջաններ; քաղաք - քաղաքներ; ռազմանավ - ռազմանավեր
ի: դաշինք - դաշինքներ; գագաթնաժողով - գագաթնաժողովներ; կենտրոն - կենտրոններ; տարածք - տարածքներ; արժեք - արժեքներ; հայ - հայեր
ի: ֆոնդ - ֆոնդեր; հիմնադրամ - հիմնադրամներ; դատարան - դատարաններ; ինստիտուտ - ինստիտուտներ; հանձնաժողով - հանձնաժողովներ
ի: երկիր երկր երկրներ; պայմանագիր պայմանագր պայմանագրեր; համաձայնագիր համաձայնագր համաձայնագրեր; ծրագիր ծրագր ծրագրեր
ի: խորհուրդ խորհրդ խորհուրդներ; ժողովուրդ ժողովրդ ժողովուրդներ; նախագիծ նախագծ նախագծեր; սիրտ սրտ սրտեր; գիրք գրք գրքեր
ի: խումբ խմբ խմբեր; ենթախումբ ենթախմբ ենթախմբեր; բժիշկ բժշկ բժիշկներ; հիմնադիր հիմնադր հիմնադիրներ; առաջնորդիչ առաջնորդչ առաջնորդիչներ
ի: խնդիր խնդր խնդիրներ; մարմին մարմն մարմիններ; ջուր ջր ջրեր; լեզու լեզվ լեզուներ; սերունդ սերնդ սերունդներ; կատու կատվ կատուներ
յ: Եվրոպա - Եվրոպաներ; Ասիա - Ասիաներ; Ուկրաինա - Ուկրաինաներ; ակադեմիա - ակադեմիաներ; պաշտոնյա - պաշտոնյաներ; երեխա - երեխաներ; Տոկիո - Տոկիոներ
ու: այգի - այգիներ; քաղաքացի - քաղաքացիներ; եկեղեցի - եկեղեցիներ; տարեցի - տարեցիներ; որդի - որդիներ; կղզի - կղզիներ; գինի - գինիներ
ություն: միություն - -; կազմակերպություն - -; հանրապետություն - -; գործակալություն - -; քաղաքականություն - -; անվտանգություն - -; նախարարություն - -
ում: շարժում - շարժումներ; կառավարում - կառավարումներ; ընդլայնում - ընդլայնումներ; բանակցում - բանակցումներ
`

// Every form of every noun leads back to it.
func TestArmenianParadigms(t *testing.T) {
	nouns := 0
	for _, line := range rowsOf(armenianNouns) {
		kind, list, _ := strings.Cut(line, ":")
		for _, noun := range strings.Split(list, ";") {
			nouns++
			f := strings.Fields(noun)
			for _, form := range declineArmenian(kind, f[0], f[1], f[2]) {
				for _, form := range []string{form, strings.ToUpper(form)} {
					want := f[0]
					if form == strings.ToUpper(form) {
						want = strings.ToUpper(want)
					}
					if got := armenianBases(form); !slices.Contains(got, want) && utf8.RuneCountInString(form) > 4 {
						t.Errorf("%s of %s: %q", form, want, got)
					}
				}
			}
		}
	}
	if nouns < 80 {
		t.Errorf("%d nouns", nouns)
	}
}

// declineArmenian writes a noun's forms out, as a school grammar has them.
func declineArmenian(kind, noun, stem, plural string) []string {
	if stem == "-" {
		stem = noun
	}
	if plural == "-" {
		plural = noun + "ներ"
	}
	forms := []string{noun + "ն", noun + "ս", noun + "դ"}
	switch kind {
	case "ի":
		if stem != "լեզվ" && stem != "կատվ" {
			forms = append(forms, noun+"ը")
		}
		forms = append(forms, inArmenianCases(stem)...)
	case "յ":
		forms = append(forms, inArmenianCases(stem+"յ")...)
	case "ու":
		root := strings.TrimSuffix(noun, "ի")
		forms = append(forms, root+"ու", root+"ուն", root+"ուց", root+"ով", root+"ում", root+"ուս")
	case "ություն":
		root := strings.TrimSuffix(noun, "ուն")
		forms = append(forms, noun+"ը", root+"ան", root+"անը", root+"անն", root+"անս", root+"ամբ", noun+"ից", noun+"ում")
	case "ում":
		root := strings.TrimSuffix(noun, "ում")
		forms = append(forms, noun+"ը", root+"ման", root+"մանը", root+"մանն", root+"մամբ", noun+"ից", noun+"ով", noun+"ում")
	}
	return append(append(forms, plural, plural+"ը", plural+"ն", plural+"ս"), inArmenianCases(plural)...)
}

func inArmenianCases(stem string) []string {
	var forms []string
	for _, ending := range strings.Fields("ի ին իս իդ ից ով ում իցս ովս ումդ") {
		forms = append(forms, stem+ending)
	}
	return forms
}

func TestArmenianForms(t *testing.T) {
	for _, row := range []struct {
		name string
		want []string
	}{
		{"Նազարբաև", []string{"Նազարբաեվ", "Նազարբաեւ"}},
		{"Նազարբաեւ", []string{"Նազարբաև", "Նազարբաեվ"}},
		{"ԵՐԵՎԱՆ", []string{"ԵՐևԱՆ", "ԵՐԵՒԱՆ"}},
		{"Եվրոպա", []string{"Եւրոպա"}},
		{"Եվրոպա և Ասիա", []string{"Եվրոպա եվ Ասիա", "Եւրոպա եւ Ասիա"}},
		{"Եվ", []string{"Եւ"}},
		{"Հայաստան", nil},
		{"", nil},
	} {
		if got := armenianForms(Name{Text: row.name}); !slices.Equal(got, row.want) {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
}

// A word has at most 16 bases, none twice, never itself, the longest first; in
// capitals it has the same in capitals, or none that it does not show.
func FuzzArmenianBases(f *testing.F) {
	for _, line := range rowsOf(armenianWords) {
		f.Add(strings.Fields(line)[0])
	}
	f.Add("ի")
	f.Add("\xffներ")
	f.Add("Կելվինի")
	f.Add("0տան")
	f.Fuzz(func(t *testing.T, word string) { holdsBases(t, armenian.Bases, word, 16) })
}

// A name has at most 3 other forms.
func FuzzArmenianForms(f *testing.F) {
	f.Add("Եվրոպա և Ասիա")
	f.Add("ԵՎ եւ\xd6")
	f.Fuzz(func(t *testing.T, name string) { holdsForms(t, armenian.Forms, Name{Text: name}, 3) })
}

// holdsBases checks what [Language] promises of all bases.
func holdsBases(t *testing.T, bases func(string) []string, word string, most int) {
	t.Helper()
	got := bases(word)
	holdsList(t, got, word, most)
	if !slices.Equal(got, bases(word)) {
		t.Errorf("%q: %q, then others", word, got)
	}
	if !slices.IsSortedFunc(got, func(a, b string) int { return utf8.RuneCountInString(b) - utf8.RuneCountInString(a) }) {
		t.Errorf("%q: a short one first: %q", word, got)
	}
}

// holdsForms checks what [Language] promises of all forms.
func holdsForms(t *testing.T, forms func(Name) []string, name Name, most int) {
	t.Helper()
	got := forms(name)
	holdsList(t, got, name.Text, most)
	if !slices.Equal(got, forms(name)) {
		t.Errorf("%+v: %q, then others", name, got)
	}
}

func holdsList(t *testing.T, got []string, given string, most int) {
	t.Helper()
	if len(got) > most {
		t.Errorf("%q: %d of them", given, len(got))
	}
	for i, s := range got {
		switch {
		case s == given || s == "":
			t.Errorf("%q: itself or nothing: %q", given, got)
		case slices.Contains(got[:i], s):
			t.Errorf("%q: twice %q", given, s)
		case utf8.ValidString(given) && !utf8.ValidString(s):
			t.Errorf("%q: broken %q", given, s)
		}
	}
}

// rowsOf gives the lines of a table that are not empty.
func rowsOf(table string) []string {
	return slices.DeleteFunc(strings.Split(table, "\n"), func(line string) bool { return strings.TrimSpace(line) == "" })
}
