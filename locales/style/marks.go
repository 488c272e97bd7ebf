package style

import "golang.org/x/text/language"

// Marks say how a language writes its punctuation.
type Marks struct {
	Quotes   []Pair // the usual pair, the pair inside of it, and others that are in use
	Inner    []Pair // more pairs that are in use inside of another alone
	Straight bool   // straight quotation marks are as good
	Dash     string // what stands between words, its blanks left out; empty where a hyphen will do
	Spaced   bool   // a no-break space stands before ; : ! ? and », and behind «
	Wide     bool   // marks are full-width, and no blank stands beside them
	Stop     string // the end of a sentence
	Caseless bool   // letters have no case
}

// A Pair is an opening quotation mark and its closing one.
type Pair struct{ Open, Close rune }

// MarksOf gives the marks of a language; false for one that has no row here.
func MarksOf(locale language.Tag) (Marks, bool) {
	base, _ := locale.Base()
	script, _ := locale.Script()
	m, known := marks[base.String()+"-"+script.String()]
	if !known {
		m, known = marks[base.String()]
	}
	return m, known
}

var (
	guillemets = Pair{'«', '»'}
	english    = Pair{'“', '”'}
	single     = Pair{'‘', '’'}
	low        = Pair{'„', '“'}
	corners    = Pair{'「', '」'}
	double     = Pair{'『', '』'}
)

// The rows follow CLDR's delimiters (quotationStart and alternateQuotationStart), and the
// rule books of the languages where these allow more.
var marks = map[string]Marks{
	"be":      {Quotes: []Pair{guillemets, low, english}, Dash: "—", Stop: "."},
	"en":      {Quotes: []Pair{english, single}, Straight: true, Dash: "–", Stop: "."},
	"fr":      {Quotes: []Pair{guillemets, english, single}, Dash: "–", Spaced: true, Stop: "."},
	"hy":      {Quotes: []Pair{guillemets, english}, Dash: "–", Stop: "։"},
	"kk":      {Quotes: []Pair{guillemets, english}, Dash: "–", Stop: "."},
	"ky":      {Quotes: []Pair{guillemets, low, english}, Dash: "–", Stop: "."},
	"ru":      {Quotes: []Pair{guillemets, low}, Inner: []Pair{english}, Dash: "—", Stop: "."},
	"vi":      {Quotes: []Pair{english, single, guillemets}, Straight: true, Stop: "."},
	"zh":      {Quotes: []Pair{english, single, corners, double}, Dash: "——", Wide: true, Stop: "。", Caseless: true},
	"zh-Hant": {Quotes: []Pair{corners, double, english, single}, Dash: "——", Wide: true, Stop: "。", Caseless: true},
}
