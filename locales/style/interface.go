package style

import (
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
		Draft:   "Чарнавы пераклад, зроблены з дапамогай машыны; не правераны рэдактарам — носьбітам мовы.",
		Partly:  "Неперакладзеныя ўрыўкі пададзены на пазначанай мове.",
		Updated: "Дата: {{.Date}}",
	},
	"en": {
		Home: "Home", Languages: "Languages", Terms: "Terms", Documents: "Articles", SideBySide: "Side by side", Read: "Read",
		Source: "Source text", Translation: "Translation", Skip: "Skip to the text",
		Draft:   "Machine-assisted draft, not reviewed by a native editor.",
		Partly:  "Passages without a translation are shown in the language named beside them.",
		Updated: "Date: {{.Date}}",
	},
	"fr": {
		Home: "Accueil", Languages: "Langues", Terms: "Glossaire", Documents: "Articles", SideBySide: "Côte à côte", Read: "Lire",
		Source: "Texte source", Translation: "Traduction", Skip: "Aller au texte",
		Draft:   "Traduction provisoire assistée par machine, non relue par un éditeur de langue maternelle.",
		Partly:  "Les passages non traduits sont donnés dans la langue indiquée.",
		Updated: "Date : {{.Date}}",
	},
	"hy": {
		Home: "Գլխավոր էջ", Languages: "Լեզուներ", Terms: "Տերմիններ", Documents: "Հոդվածներ", SideBySide: "Բնագրի կողքին", Read: "Կարդալ",
		Source: "Բնագիր", Translation: "Թարգմանություն", Skip: "Անցնել բովանդակությանը",
		Draft:   "Մեքենայի օգնությամբ արված նախնական թարգմանություն, մայրենի լեզվով խմբագիրը չի ստուգել։",
		Partly:  "Չթարգմանված հատվածները տրված են նշված լեզվով։",
		Updated: "Ամսաթիվ՝ {{.Date}}",
	},
	"kk": {
		Home: "Басты бет", Languages: "Тілдер", Terms: "Терминдер", Documents: "Мақалалар", SideBySide: "Түпнұсқамен қатар", Read: "Оқу",
		Source: "Түпнұсқа", Translation: "Аударма", Skip: "Мәтінге өту",
		Draft:   "Машинаның көмегімен жасалған алғашқы аударма, ана тілінде сөйлейтін редактор тексермеген.",
		Partly:  "Аударылмаған үзінділер көрсетілген тілде берілген.",
		Updated: "Күні: {{.Date}}",
	},
	"ky": {
		Home: "Башкы бет", Languages: "Тилдер", Terms: "Терминдер", Documents: "Макалалар", SideBySide: "Түп нуска менен катар", Read: "Окуу",
		Source: "Түп нуска", Translation: "Котормо", Skip: "Текстке өтүү",
		Draft:   "Машинанын жардамы менен жасалган алгачкы котормо, эне тилинде сүйлөгөн редактор текшерген эмес.",
		Partly:  "Которулбаган үзүндүлөр көрсөтүлгөн тилде берилген.",
		Updated: "Күнү: {{.Date}}",
	},
	"ru": {
		Home: "Главная", Languages: "Языки", Terms: "Термины", Documents: "Статьи", SideBySide: "Рядом с оригиналом", Read: "Читать",
		Source: "Оригинал", Translation: "Перевод", Skip: "Перейти к тексту",
		Draft:   "Черновой перевод, сделанный с помощью машины; не проверен редактором — носителем языка.",
		Partly:  "Непереведённые отрывки даны на указанном языке.",
		Updated: "Дата: {{.Date}}",
	},
	"vi": {
		Home: "Trang chủ", Languages: "Ngôn ngữ", Terms: "Bảng thuật ngữ", Documents: "Bài viết", SideBySide: "Song song với bản gốc", Read: "Đọc",
		Source: "Văn bản gốc", Translation: "Bản dịch", Skip: "Đến nội dung chính",
		Draft:   "Bản dịch nháp có sự hỗ trợ của máy, chưa được biên tập viên bản ngữ duyệt.",
		Partly:  "Những đoạn chưa dịch được giữ ở ngôn ngữ ghi bên cạnh.",
		Updated: "Ngày: {{.Date}}",
	},
	"zh": {
		Home: "首页", Languages: "语言", Terms: "术语表", Documents: "文章", SideBySide: "对照阅读", Read: "阅读",
		Source: "原文", Translation: "译文", Skip: "跳到正文",
		Draft:   "机器辅助翻译草稿，未经母语编辑审校。",
		Partly:  "尚未翻译的段落以所标语言显示。",
		Updated: "日期：{{.Date}}",
	},
}
