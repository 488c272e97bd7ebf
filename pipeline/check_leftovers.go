package pipeline

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"dich/source"
)

// What an author or a machine has left in a text.
const (
	Leftover      DiagnosticCode = "leftover"       // a text that something else should stand for
	WordRespelled DiagnosticCode = "word-respelled" // one word in two spellings
	ForeignWord   DiagnosticCode = "foreign-word"   // a small word of a Vietnamese text that is not Vietnamese
)

// leftovers matches what is to be replaced before a text is published. XXX with capitals
// may be a Roman number, and todo is a word of other languages.
var leftovers = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i:lorem ipsum|dolor sit amet|\[(?:image|photo|picture|caption|link|insert [^\]]*|ảnh|hình|hình ảnh|chèn [^\]]*|` + fillIns + `)\]|` +
		`[\[【](?:` + doubts + `)(?: [^\]】]{1,24})?[\]】]|[（(](?:` + doubts + `|\?{2,})[)）]|` +
		`<insert [^>]*>|@@\pL+@@|click to (?:add|edit) text|\bhtml_placeholder\b)|\b(?:TODO|FIXME|TBD|TBA|XXXX+|xxx+)\b|\?{4,}`)
})

// What stands in brackets for something to be filled in, and for something to be looked at,
// in the languages that dich has rules for.
const (
	fillIns = `tên|ngày|số|name|date|number|название|имя|дата|число|назва|імя|лік|аты|күні|аталышы|անուն|անվանում|ամսաթիվ|名称|姓名|日期|nom|nombre`
	doubts  = `kiểm tra|check|verify|to be checked|уточнить|проверить|перевести|удакладніць|праверыць|перакласці|тексеру|аудару|текшерүү|которуу|ստուգել|թարգմանել|待译|待核实|待翻译|à vérifier|à traduire|vérifier`
)

// announced matches what an engine says before its translation.
var announced = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:(?:here is the |here's the )?translation|перевод|перевести|пераклад|аударма|котормо|թարգմանություն|译文|翻译|(?:voici la )?traduction|à traduire) ?[:：]`)
})

// leftoverSigns are the beginnings of all that leftovers matches: nearly every text has
// none of them, and a regular expression takes its time.
var leftoverSigns = signsOf("lorem i", "dolor ", "[", "clic", "html_p", "todo", "fixme", "tbd", "tba", "xxx", "????")

func leftoversIn(text string) []finding {
	if !leftoverSigns.in(text) || strings.Trim(text, "\x00 ?") == "" {
		return nil
	}
	var found []finding
	for _, at := range leftovers().FindAllStringIndex(text, -1) {
		span := source.Span{Start: at[0], End: at[1]}
		found = append(found, finding{span: span, args: source.Args{"Text": source.Clean(span.Of(text))}})
	}
	return found
}

// checkLeftoverSource finds leftovers, and the lines that stand for a picture, of which it
// speaks once.
func checkLeftoverSource(d *checkedDocument) []finding {
	found := d.eachSegment(leftoversIn)
	pictures := 0
	var first source.Span
	for _, unit := range d.part.Units {
		if unit.Kind == source.ImagePlaceholder {
			if pictures++; pictures == 1 {
				first = unit.Span
			}
		}
	}
	if pictures > 0 {
		found = append(found, finding{
			span: first, hint: "leftover-picture",
			args: source.Args{"Text": source.Clean(first.Of(d.part.Text)), "Count": strconv.Itoa(pictures)},
		})
	}
	return found
}

// checkLeftoverTarget finds those that the source does not have.
func checkLeftoverTarget(p *checkedPair) []finding {
	if len(leftoversIn(p.whole)) > 0 {
		return nil
	}
	return p.eachForm(func(text string) []finding {
		found := leftoversIn(text)
		if at := announced().FindStringIndex(text); at != nil && !strings.ContainsAny(p.whole, ":") {
			found = append(found, finding{span: source.Span{Start: 0, End: at[1]}, args: source.Args{"Text": source.Clean(text[:at[1]])}})
		}
		return found
	})
}

// checkRespelled finds words of a Vietnamese document in two spellings: hoà and hòa, kỹ
// and kĩ. Each word is spoken of once, where the rarer spelling stands first. The spelling
// of names is their owners'.
func checkRespelled(d *checkedDocument) []finding {
	if base, _ := d.locale.Base(); base.String() != "vi" {
		return nil
	}
	var found []finding
	for _, w := range spellingsIn(d.part) {
		if f, ok := w.finding(d); ok {
			found = append(found, f)
		}
	}
	return found
}

// spellingsIn gives the small words of a document, in the order of their first place.
func spellingsIn(part *source.Part) []*spellings {
	words := map[source.Key]*spellings{}
	var order []*spellings
	for u := range part.Units {
		for _, seg := range part.Units[u].Segments {
			text := part.Plain(&seg)
			for _, t := range source.Tokens(text) {
				if t.Shape != source.Lower {
					continue
				}
				w := words[t.Key]
				if w == nil {
					w = &spellings{}
					words[t.Key] = w
					order = append(order, w)
				}
				w.add(source.Compose(t.Span.Of(text)), t.Span.Shift(seg.Span.Start))
			}
		}
	}
	return order
}

// spellings are the ways in which a document writes a word, in the order of its text.
type spellings struct {
	ways  []string
	count []int
	first []source.Span
}

func (w *spellings) add(way string, at source.Span) {
	for i := range w.ways {
		if w.ways[i] == way {
			w.count[i]++
			return
		}
	}
	w.ways, w.count, w.first = append(w.ways, way), append(w.count, 1), append(w.first, at)
}

// finding is at the rarest way; of two that are as frequent, at the later.
func (w *spellings) finding(d *checkedDocument) (finding, bool) {
	if len(w.ways) < 2 {
		return finding{}, false
	}
	rare, usual := 0, 0
	for i, n := range w.count {
		if n <= w.count[rare] {
			rare = i
		}
		if n > w.count[usual] {
			usual = i
		}
	}
	return finding{
		span:    w.first[rare],
		args:    source.Args{"Got": w.ways[rare], "Want": w.ways[usual], "Count": strconv.Itoa(w.count[rare]), "Usual": strconv.Itoa(w.count[usual])},
		related: []source.Related{{Note: "other-spelling", Subject: d.subject(w.first[usual]), Args: source.Args{"Name": w.ways[usual]}}},
	}, true
}

func (d *checkedDocument) subject(span source.Span) source.Subject {
	return source.Subject{File: d.file, Part: d.part.Name, Span: span}
}

// checkForeignWords finds small words in a Vietnamese document that cannot be Vietnamese
// syllables, each once: a machine leaves what it does not know. Terms of the glossary, parts
// of addresses and the usual loanwords are none.
func checkForeignWords(d *checkedDocument) []finding {
	if base, _ := d.locale.Base(); base.String() != "vi" {
		return nil
	}
	done := map[string]bool{} // said, or not foreign
	var found []finding
	var tokens []source.Token
	for _, t := range d.terms {
		text := d.part.Plain(t.Segment)
		tokens = source.AppendTokens(tokens[:0], text)
		for _, token := range tokens {
			word := strings.ToLower(token.Span.Of(text))
			if token.Shape != source.Lower || done[word] {
				continue
			}
			if !isForeignLatin(word) {
				done[word] = true
				continue
			}
			if isAddressPart(text, token.Span) {
				continue
			}
			span := token.Span.Shift(t.Segment.Span.Start)
			if containsMatch(t, span) {
				continue
			}
			done[word] = true
			found = append(found, finding{span: span, args: source.Args{"Word": word}})
		}
	}
	return found
}

func containsMatch(t Terms, span source.Span) bool {
	for _, m := range t.Matches {
		if m.Span.Contains(span) {
			return true
		}
	}
	return false
}

// isForeignLatin reports a word of three letters or more that no syllable is like.
func isForeignLatin(word string) bool {
	letters := 0
	for _, r := range word {
		if !unicode.Is(unicode.Latin, r) && !unicode.IsMark(r) {
			return false
		}
		letters++
	}
	return letters >= 3 && !loanwords[word] && !source.IsSyllable(word)
}

// Words that Vietnamese writers use as they are.
var loanwords = wordSet(`internet email video web website online offline radio taxi album blog blogger clip club casino karaoke
	marathon massage media mobile motor robot show shop smartphone sofa style tablet tennis test tour tivi virus vaccine vaccin
	visa wifi laptop file link chat app euro dollar franc yen rupee gram kilogram met mét lit watt volt ampe hertz pixel byte
	bit gen genome acid oxy hydro carbon protein vitamin hormone gas logo golf bar pub jazz rock pop rap ballet piano guitar
	violin opera festival catwalk model fan hotline startup marketing container logistics blockchain bitcoin podcast livestream
	streaming radar laser ray pin fax xerox bus metro tram km kg mm cm ha usd vnd pro mini maxi super hot top idol hit single`)
