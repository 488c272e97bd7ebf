package pipeline

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/source"
)

// NameRespelled: a name stands in two spellings in one document: Tokayev and Tokaev.
const NameRespelled DiagnosticCode = "name-respelled"

// A nameWord is a word with a capital in one spelling.
type nameWord struct {
	text  string // in small letters; without accents and hyphens where these do not make another spelling
	way   string // as it stands at its first place
	sound []rune // letters that are written for one sound in several ways are one here
	upTo  []int  // by sound, how many letters of text it takes to get there
	span  source.Span
	entry int
	count int
	rank  int // among the words, by first places
}

// nameWords are the words with a capital of one document, by their spelling.
type nameWords struct {
	words  map[string]*nameWord
	order  []*nameWord
	locale language.Tag
}

const (
	shortestName = 5  // sounds
	longestEnd   = 3  // sounds of an ending
	mostAlike    = 64 // that begin alike and are compared
)

// add takes the words of a text: with one capital, and five letters or more. In Vietnamese
// these are foreign names, whose syllables have hyphens or are none.
func (n *nameWords) add(text string, shift, entry int) {
	vietnamese := nameLanguage(n.locale) == "vi"
	for start := 0; start < len(text); {
		r, size := utf8.DecodeRuneInString(text[start:])
		if !unicode.IsLetter(r) {
			start += size
			continue
		}
		end := start + nameLength(text[start:], vietnamese)
		if word := text[start:end]; unicode.IsUpper(r) && len(word) >= shortestName && (!vietnamese || isForeignName(word)) {
			n.one(word, source.Span{Start: start + shift, End: end + shift}, entry)
		}
		start = end
	}
}

// nameLength is that of the letters a text begins with, with marks on them, and with
// hyphens between where these belong to a word.
func nameLength(text string, hyphens bool) int {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !(hyphens && r == '-') {
			return i
		}
	}
	return len(text)
}

// isForeignName reports syllables that are put together with hyphens, all but the first
// small, or a word that no Vietnamese syllable is like.
func isForeignName(word string) bool {
	if head, rest, ok := strings.Cut(word, "-"); ok {
		return head != "" && rest != "" && strings.ToLower(rest) == rest
	}
	return !source.IsSyllable(strings.ToLower(word))
}

func (n *nameWords) one(word string, span source.Span, entry int) {
	if w := n.words[word]; w != nil {
		w.count++
		return
	}
	text := bareLetters(word)
	if seams := ownSeams[nameLanguage(n.locale)]; seams != nil {
		text = seams.Replace(text)
	}
	w := &nameWord{text: text, way: source.Compose(word), span: span, entry: entry, count: 1}
	if rest := strings.TrimLeftFunc(word, unicode.IsUpper); len(word)-len(rest) > 4 || strings.ToLower(rest) != rest && !strings.Contains(word, "-") {
		n.words[word] = w // an acronym
		return
	}
	w.sound, w.upTo = soundsOf(w.text)
	if last := len(w.sound) - 1; nameLanguage(n.locale) == "vi" && last >= 0 && w.sound[last] == 'v' {
		w.sound[last] = 'p' // Tô-ca-ép
	}
	if nameLanguage(n.locale) == "vi" { // Pu-tin is not Putin
		w.text = strings.ToLower(w.way)
	}
	w.rank = len(n.order)
	n.words[word] = w
	if len(w.sound) >= shortestName {
		n.order = append(n.order, w)
	}
}

// ownSeams are the spellings that the grammar of a language has for one sound.
var ownSeams = map[string]*strings.Replacer{
	"be": strings.NewReplacer("ў", "у"),
	"kk": strings.NewReplacer("ы", "і", "тт", "т"),
	"ky": strings.NewReplacer("тт", "т"),
}

func nameLanguage(locale language.Tag) string {
	base, _ := locale.Base()
	return base.String()
}

// bareLetters are the small letters of a word, without marks where these are Latin.
func bareLetters(word string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(word) {
		switch {
		case r == 'đ':
			b.WriteByte('d')
		case r == '-' || unicode.IsMark(r):
		case r < utf8.RuneSelf || !unicode.Is(unicode.Latin, r):
			b.WriteRune(r)
		default:
			first, _ := utf8.DecodeRuneInString(source.Decompose(string(r)))
			b.WriteRune(first)
		}
	}
	return b.String()
}

// respelled finds pairs of spellings of one name, and tells each spelling but the most
// frequent of them once.
func (n *nameWords) respelled(subject func(*nameWord) source.Subject) []nameFinding {
	inflected := isInflected(n.locale)
	alike := map[string][]*nameWord{}
	for _, w := range n.order {
		key := string(w.sound[:shortestName])
		if len(alike[key]) < mostAlike {
			alike[key] = append(alike[key], w)
		}
	}
	var found []nameFinding
	for _, w := range n.order {
		var usual *nameWord
		for _, o := range alike[string(w.sound[:shortestName])] {
			if isRespelled(w, o, inflected) && (usual == nil || o.count > usual.count) {
				usual = o
			}
		}
		if usual == nil || w.count > usual.count || w.count == usual.count && w.rank < usual.rank {
			continue
		}
		found = append(found, nameFinding{w.entry, finding{
			span: w.span, args: source.Args{"Got": w.way, "Want": usual.way, "Count": strconv.Itoa(w.count), "Usual": strconv.Itoa(usual.count)},
			related: []source.Related{{Note: "other-spelling", Subject: subject(usual), Args: source.Args{"Name": usual.way}}},
		}})
	}
	return found
}

type nameFinding struct {
	entry int
	finding
}

// isInflected reports a language in which names take endings.
func isInflected(locale language.Tag) bool {
	return slices.Contains([]string{"be", "hy", "kk", "ky", "ru", "uk"}, nameLanguage(locale))
}

// isRespelled reports two words that sound the same and are not the same: as a whole, or
// where names take endings up to short ones. What differs at their seam is the grammar's.
func isRespelled(a, b *nameWord, inflected bool) bool {
	if a.text == b.text {
		return false
	}
	same := 0
	for same < min(len(a.sound), len(b.sound)) && a.sound[same] == b.sound[same] {
		same++
	}
	if !inflected {
		return same == len(a.sound) && same == len(b.sound)
	}
	stem := same - 1
	return same >= shortestName && max(len(a.sound), len(b.sound))-same <= longestEnd &&
		a.text[:a.upTo[stem-1]] != b.text[:b.upTo[stem-1]]
}

// soundsOf gives the sounds of a word in small letters, and for each how many bytes of the
// word there are up to its end.
func soundsOf(word string) (sound []rune, upTo []int) {
	for at := 0; at < len(word); {
		spelling, heard := soundAt(word[at:])
		at += spelling
		for _, r := range heard {
			if last := len(sound) - 1; last >= 0 && (sound[last] == r || sound[last] == 'i' && r == 'e') {
				sound[last], upTo[last] = r, at
			} else {
				sound, upTo = append(sound, r), append(upTo, at)
			}
		}
	}
	return sound, upTo
}

// soundAt reads the longest spelling that a text begins with.
func soundAt(text string) (length int, heard string) {
	for n := min(3*utf8.UTFMax, len(text)); n > 0; n-- {
		if heard, ok := sameSounds[text[:n]]; ok {
			return n, heard
		}
	}
	_, size := utf8.DecodeRuneInString(text)
	return size, text[:size]
}

// sameSounds are spellings that stand for one sound in names carried over from another
// alphabet, by several transcriptions in use (BGN/PCGN, ISO 9, the press's own).
var sameSounds = map[string]string{
	"kh": "k", "q": "k", "c": "k", "ck": "k", "zh": "j", "dzh": "j", "dj": "j", "gi": "j", "ph": "f", "w": "v", "y": "i",
	"ye": "e", "je": "e", "ts": "c", "tz": "c", "ou": "u", "oo": "u", "sch": "s", "sh": "s",
	"э": "е", "йе": "е", "ё": "е", "ы": "и", "і": "и", "қ": "к", "ғ": "г", "ұ": "у", "ү": "у", "ў": "у", "ө": "о", "ә": "а", "ң": "н", "һ": "х",
	"дж": "ж", "ь": "", "ъ": "", "щ": "ш",
	"է": "ե", "օ": "ո", "ռ": "ր", "ք": "կ", "թ": "տ", "փ": "պ", "ջ": "ժ",
}

// checkNamesTarget looks at the translations of a document.
func checkNamesTarget(c *checkedCatalog) []finding {
	if len(c.pairs) == 0 || marksOf(c.pairs[0].target).Caseless {
		return nil
	}
	n := nameWords{words: map[string]*nameWord{}, locale: c.pairs[0].target}
	for i, p := range c.pairs {
		for _, text := range p.plain.Each {
			n.add(text, 0, i)
		}
	}
	var found []finding
	for _, f := range n.respelled(func(w *nameWord) source.Subject { return c.pairs[w.entry].message.Origin }) {
		f.message = c.pairs[f.entry].message
		found = append(found, f.finding)
	}
	return found
}

// checkNamesSource looks at a document.
func checkNamesSource(d *checkedDocument) []finding {
	n := nameWords{words: map[string]*nameWord{}, locale: d.locale}
	for u := range d.part.Units {
		for _, seg := range d.part.Units[u].Segments {
			n.add(d.part.Plain(&seg), seg.Span.Start, 0)
		}
	}
	var found []finding
	for _, f := range n.respelled(func(w *nameWord) source.Subject { return d.subject(w.span) }) {
		found = append(found, f.finding)
	}
	return found
}
