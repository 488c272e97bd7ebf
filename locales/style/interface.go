package style

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// An Interface is what a page says around a text in one language.
type Interface struct {
	Locale      language.Tag // of the words
	Home        string       // the page that lists what there is to read
	Languages   string
	Terms       string // the list of names and what they mean
	Documents   string
	SideBySide  string // to read source and translation beside each other
	Read        string // back from there
	Source      string // heads the source's text
	Translation string // heads the translation
	Skip        string // jumps over the navigation
	Draft       string // nobody has reviewed the translation
	Partly      string // some of the text is in another language
	Updated     string // {{.Date}} is a date
	StaleSince  string // a passage translates the source of {{.Date}}, which has changed since
	Stale       string // the same, where nobody knows the date
}

// InterfaceOf gives the words of a language; English ones for a language that has no row
// here. Their Locale says so, so that no reader is told that English is Georgian.
func InterfaceOf(locale language.Tag) Interface {
	name := keyOf(locale)
	if words, ok := interfaces[name]; ok {
		words.Locale = locale
		return words
	}
	words := interfaces["en"]
	words.Locale = language.English
	return words
}

// StaleNotice says that a passage translates an earlier text; day is that text's, as
// 2006-01-02, empty where nobody knows it.
func (i Interface) StaleNotice(day string) string {
	if day == "" {
		return i.Stale
	}
	return strings.ReplaceAll(i.StaleSince, "{{.Date}}", FormatDay(i.Locale, day))
}

// keyOf is the language of a tag; traditional Chinese is not written as simplified is.
func keyOf(locale language.Tag) string {
	base, _ := locale.Base()
	if script, _ := locale.Script(); base.String() == "zh" && script.String() != "Hans" {
		return "zh-" + script.String()
	}
	return base.String()
}

// NameOf is what a language calls itself; its tag where that is not known.
func NameOf(locale language.Tag) string {
	if name := display.Self.Name(locale); name != "" {
		return name
	}
	return locale.String()
}

// rightToLeft are the scripts that are written from the right (Unicode, Bidi_Class R and
// AL), of those that living languages use.
var rightToLeft = map[string]bool{
	"Adlm": true, "Arab": true, "Aran": true, "Hebr": true, "Mand": true, "Nkoo": true, "Rohg": true, "Samr": true, "Syrc": true, "Thaa": true,
}

// Direction is the value of HTML's attribute dir for a language: ltr or rtl.
func Direction(locale language.Tag) string {
	if script, _ := locale.Script(); rightToLeft[script.String()] {
		return "rtl"
	}
	return "ltr"
}

var interfaces = map[string]Interface{
	"be": {
		Home: "Галоўная", Languages: "Мовы", Terms: "Тэрміны", Documents: "Артыкулы", SideBySide: "Побач з арыгіналам", Read: "Чытаць",
		Source: "Арыгінал", Translation: "Пераклад", Skip: "Перайсці да зместу",
		Draft:      "Чарнавы пераклад, зроблены з дапамогай машыны; не правераны рэдактарам — носьбітам мовы.",
		Partly:     "Неперакладзеныя ўрыўкі пададзены на пазначанай мове.",
		Updated:    "Дата: {{.Date}}",
		StaleSince: "Гэты ўрывак перакладзены з версіі ад {{.Date}}; з таго часу арыгінал змяніўся.",
		Stale:      "Гэты ўрывак перакладзены з больш ранняй версіі; з таго часу арыгінал змяніўся.",
	},
	"en": {
		Home: "Home", Languages: "Languages", Terms: "Terms", Documents: "Articles", SideBySide: "Side by side", Read: "Read",
		Source: "Source text", Translation: "Translation", Skip: "Skip to the text",
		Draft:      "Machine-assisted draft, not reviewed by a native editor.",
		Partly:     "Passages without a translation are shown in the language named beside them.",
		Updated:    "Date: {{.Date}}",
		StaleSince: "This passage translates the version of {{.Date}}; the source has changed since.",
		Stale:      "This passage translates an earlier version; the source has changed since.",
	},
	"fr": {
		Home: "Accueil", Languages: "Langues", Terms: "Glossaire", Documents: "Articles", SideBySide: "Côte à côte", Read: "Lire",
		Source: "Texte source", Translation: "Traduction", Skip: "Aller au texte",
		Draft:      "Traduction provisoire assistée par machine, non relue par un éditeur de langue maternelle.",
		Partly:     "Les passages non traduits sont donnés dans la langue indiquée.",
		Updated:    "Date : {{.Date}}",
		StaleSince: "Ce passage traduit la version du {{.Date}} ; le texte source a changé depuis.",
		Stale:      "Ce passage traduit une version antérieure ; le texte source a changé depuis.",
	},
	"hy": {
		Home: "Գլխավոր էջ", Languages: "Լեզուներ", Terms: "Տերմիններ", Documents: "Հոդվածներ", SideBySide: "Բնագրի կողքին", Read: "Կարդալ",
		Source: "Բնագիր", Translation: "Թարգմանություն", Skip: "Անցնել բովանդակությանը",
		Draft:      "Մեքենայի օգնությամբ արված նախնական թարգմանություն, մայրենի լեզվով խմբագիրը չի ստուգել։",
		Partly:     "Չթարգմանված հատվածները տրված են նշված լեզվով։",
		Updated:    "Ամսաթիվ՝ {{.Date}}",
		StaleSince: "Հատվածը թարգմանված է բնագրի նախկին տարբերակից ({{.Date}}), որից հետո բնագիրը փոխվել է։",
		Stale:      "Հատվածը թարգմանված է բնագրի նախկին տարբերակից, որից հետո բնագիրը փոխվել է։",
	},
	"kk": {
		Home: "Басты бет", Languages: "Тілдер", Terms: "Терминдер", Documents: "Мақалалар", SideBySide: "Түпнұсқамен қатар", Read: "Оқу",
		Source: "Түпнұсқа", Translation: "Аударма", Skip: "Мәтінге өту",
		Draft:      "Машинаның көмегімен жасалған алғашқы аударма, ана тілінде сөйлейтін редактор тексермеген.",
		Partly:     "Аударылмаған үзінділер көрсетілген тілде берілген.",
		Updated:    "Күні: {{.Date}}",
		StaleSince: "Бұл үзінді түпнұсқаның {{.Date}} күнгі нұсқасынан аударылған; содан бері түпнұсқа өзгерді.",
		Stale:      "Бұл үзінді түпнұсқаның бұрынғы нұсқасынан аударылған; содан бері түпнұсқа өзгерді.",
	},
	"ky": {
		Home: "Башкы бет", Languages: "Тилдер", Terms: "Терминдер", Documents: "Макалалар", SideBySide: "Түп нуска менен катар", Read: "Окуу",
		Source: "Түп нуска", Translation: "Котормо", Skip: "Текстке өтүү",
		Draft:      "Машинанын жардамы менен жасалган алгачкы котормо, эне тилинде сүйлөгөн редактор текшерген эмес.",
		Partly:     "Которулбаган үзүндүлөр көрсөтүлгөн тилде берилген.",
		Updated:    "Күнү: {{.Date}}",
		StaleSince: "Бул үзүндү түп нусканын {{.Date}} күнкү вариантынан которулган; андан бери түп нуска өзгөрдү.",
		Stale:      "Бул үзүндү түп нусканын мурдагы вариантынан которулган; андан бери түп нуска өзгөрдү.",
	},
	"ru": {
		Home: "Главная", Languages: "Языки", Terms: "Термины", Documents: "Статьи", SideBySide: "Рядом с оригиналом", Read: "Читать",
		Source: "Оригинал", Translation: "Перевод", Skip: "Перейти к тексту",
		Draft:      "Черновой перевод, сделанный с помощью машины; не проверен редактором — носителем языка.",
		Partly:     "Непереведённые отрывки даны на указанном языке.",
		Updated:    "Дата: {{.Date}}",
		StaleSince: "Этот отрывок переведён с версии от {{.Date}}; с тех пор оригинал изменился.",
		Stale:      "Этот отрывок переведён с более ранней версии; с тех пор оригинал изменился.",
	},
	"vi": {
		Home: "Trang chủ", Languages: "Ngôn ngữ", Terms: "Bảng thuật ngữ", Documents: "Bài viết", SideBySide: "Song song với bản gốc", Read: "Đọc",
		Source: "Văn bản gốc", Translation: "Bản dịch", Skip: "Đến nội dung chính",
		Draft:      "Bản dịch nháp có sự hỗ trợ của máy, chưa được biên tập viên bản ngữ duyệt.",
		Partly:     "Những đoạn chưa dịch được giữ ở ngôn ngữ ghi bên cạnh.",
		Updated:    "Ngày: {{.Date}}",
		StaleSince: "Đoạn này dịch theo bản ngày {{.Date}}; từ đó đến nay văn bản gốc đã thay đổi.",
		Stale:      "Đoạn này dịch theo một bản trước; từ đó đến nay văn bản gốc đã thay đổi.",
	},
	"zh": {
		Home: "首页", Languages: "语言", Terms: "术语表", Documents: "文章", SideBySide: "对照阅读", Read: "阅读",
		Source: "原文", Translation: "译文", Skip: "跳到正文",
		Draft:      "机器辅助翻译草稿，未经母语编辑审校。",
		Partly:     "尚未翻译的段落以所标语言显示。",
		Updated:    "日期：{{.Date}}",
		StaleSince: "本段译自{{.Date}}的版本，此后原文已有改动。",
		Stale:      "本段译自较早的版本，此后原文已有改动。",
	},
}
