package pipeline

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// PseudoName is what people call the language that is none: a site is tested with it before
// there are translations. dich.toml names it among the targets, and the folder in dist/
// bears the name. Nobody translates it, so that no catalog is kept: a build makes it from
// the documents.
const PseudoName = "qps-ploc"

// Pseudo is the tag of its messages, CLDR's name for the same thing. The other one is no
// tag that x/text can read, and go-i18n has plural rules for neither qps nor what begins so.
var Pseudo = language.MustParse("en-XA")

// ParseTarget reads a target language: see [source.ParseLocale], or one of the two names of
// [Pseudo].
func ParseTarget(name string) (language.Tag, bool) {
	if name == PseudoName {
		return Pseudo, true
	}
	return source.ParseLocale(name)
}

// namesPseudo knows both names.
func namesPseudo(name string) bool {
	tag, _ := ParseTarget(name)
	return tag == Pseudo
}

// folderOf is the folder of a language's documents in dist/.
func folderOf(locale language.Tag) string {
	if locale == Pseudo {
		return PseudoName
	}
	return locale.String()
}

// pseudoMessages makes the messages of a document in the language that is none.
func pseudoMessages(doc *source.Document) map[*source.Segment]*locales.Message {
	found := map[*source.Segment]*locales.Message{}
	for _, seg := range doc.Segments {
		m := locales.NewMessage(seg.Key, seg.Forms)
		m.Target = pseudoForms(doc.Path, seg.Forms)
		found[seg] = &m
	}
	return found
}

// pseudoForms gives every plural form that the language has, each with its name before the
// text; a form that the source lacks is made of its form other.
func pseudoForms(document string, forms source.Forms) source.Forms {
	if !forms.Plural() {
		return source.Singular(PseudoText(document, forms[source.Other], ""))
	}
	var made source.Forms
	for _, category := range locales.PluralsOf(Pseudo).Categories {
		text := forms[category]
		if text == "" {
			text = forms[source.Other]
		}
		made[category] = PseudoText(document, text, category.String()+": ")
	}
	return made
}

// PseudoText makes a text of a document look translated: between ［ and ］, a third longer,
// its plain letters with marks that Vietnamese does not use, so that one can still read it.
// label stands behind the first bracket. What is no text stays as it is: codes, fields,
// addresses, names in braces, %s and its like.
//
//   - The same text gives the same.
//   - The codes of the document's format are in it, in their order.
func PseudoText(document, text, label string) string {
	p := Passage{Text: text, Plain: plainOf(document, text)}
	var b strings.Builder
	b.WriteString(pseudoOpening + label)
	last := 0
	for _, code := range codeSpans(p) {
		accent(&b, text[last:code.Start])
		b.WriteString(code.Of(text))
		last = code.End
	}
	accent(&b, text[last:])
	b.WriteString(padding(utf8.RuneCountInString(strings.ReplaceAll(p.Plain, "\x00", ""))))
	b.WriteString(pseudoClosing)
	return b.String()
}

// The brackets are full-width ones: no format has them for markup, and they are not those
// of a sentence that is in the one before.
const pseudoOpening, pseudoClosing = "［", "］"

// accent puts marks on the letters of a text, addresses and placeholders excepted.
func accent(b *strings.Builder, text string) {
	last := 0
	for _, at := range untouchable.FindAllStringIndex(text, -1) {
		accentLetters(b, text[last:at[0]])
		b.WriteString(text[at[0]:at[1]])
		last = at[1]
	}
	accentLetters(b, text[last:])
}

// untouchable are addresses, HTML's references, names in braces and printf's verbs.
var untouchable = regexp.MustCompile(`(?i:https?|ftp|mailto|www)[:.]\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|&#?\w+;|[$%#]?\{[^{}]*\}|%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?[a-zA-Z]\b`)

// accentLetters leaves a letter that bears a mark of its own, composed or not.
func accentLetters(b *strings.Builder, text string) {
	for i := 0; i < len(text); i++ {
		next, _ := utf8.DecodeRuneInString(text[i+1:])
		if at := strings.IndexByte(plainLetters, text[i]); at >= 0 && !unicode.Is(unicode.Mn, next) {
			b.WriteRune(markedLetters[at])
		} else {
			b.WriteByte(text[i])
		}
	}
}

const plainLetters = "abcdeghiklmnoprstuvxyABCDEGHIKLMNOPRSTUVXY"

var markedLetters = []rune("äƀçḋëĝĥïķļṁñöṗŕšţüṽẋÿÄɃÇḊËĜĤÏĶĻṀÑÖṖŔŠŢÜṼẊŸ")

// padding is what a text of so many characters lacks to a third more: the brackets count.
// It is of words, so that lines break.
func padding(characters int) string {
	length := (characters*35+99)/100 - utf8.RuneCountInString(pseudoOpening+pseudoClosing)
	if length < 2 {
		return ""
	}
	words := []rune(strings.Repeat(paddingWords, length/utf8.RuneCountInString(paddingWords)+1))
	return strings.TrimRight(string(words[:length]), " ")
}

const paddingWords = " ṁột ĥäï ƀä ƀốñ ñăṁ šáü ƀảÿ ţáṁ çĥíñ ṁườï"
