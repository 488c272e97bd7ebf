package glossary

import (
	"regexp"
	"strings"

	"dich/glossary/inflect"
	"dich/source"
)

// utxHeader is the first line of UTX: #UTX 1.20; vi/en; 2018-04-01; copyright: …
var utxHeader = regexp.MustCompile(`^#UTX(?:-S)?\s+[0-9.]+\s*;\s*([A-Za-z0-9_-]+)(?:/([A-Za-z0-9_-]*))?\s*(?:;|$)`)

// The columns of UTX that say something a glossary holds; others are kept.
const (
	utxSource        = "src"
	utxTarget        = "tgt"
	utxSourceSpeech  = "src:pos"
	utxTargetSpeech  = "tgt:pos"
	utxSourceComment = "src:comment"
	utxTargetComment = "tgt:comment"
	utxStatus        = "term status"
	utxConcept       = "concept id"
)

var utxColumns = []string{
	utxSource, utxTarget, utxSourceSpeech, utxTargetSpeech, utxSourceComment, utxTargetComment,
	utxStatus, utxConcept,
}

// A utxRank is a term status of UTX. It is said of a pair, so the terms have it in the
// measure in which it is about each.
type utxRank struct {
	source, target Status
	unsure         bool
}

var utxRanks = map[string]utxRank{
	"":             {source: Preferred, target: Preferred},
	"approved":     {source: Preferred, target: Preferred},
	"provisional":  {source: Admitted, target: Admitted, unsure: true},
	"non-standard": {source: Deprecated, target: Deprecated},
	"forbidden":    {source: Admitted, target: Forbidden},
	"rejected":     {source: Admitted, target: Forbidden},
}

var utxStatuses = []string{"approved", "provisional", "non-standard", "forbidden", "rejected"}

var utxSpeech = map[string]inflect.Speech{
	"": inflect.Unsaid, "noun": inflect.Noun, "propernoun": inflect.ProperNoun, "proper noun": inflect.ProperNoun,
	"adjective": inflect.Adjective, "verb": inflect.Verb, "adverb": inflect.Adverb,
	"sentence": inflect.Other, "other": inflect.Other,
}

func isUTX(text string) bool { return strings.HasPrefix(text[afterMark(text):], "#UTX") }

// ReadUTX reads a glossary in AAMT's UTX, 1.00 to 1.20: a first line with the languages,
// lines with #, of which one names the columns, and a pair of terms a row, separated by
// tabs; a hyphen is an empty cell.
//
// Rows with one concept ID are a concept, and where there is no ID, those with one
// source term. A term that several rows have is as good as the best of them says. What
// is said of a pair is a term's like this: an approved pair has two preferred terms, a
// provisional one two admitted, unsure ones, a non-standard one two deprecated ones; of a
// forbidden or rejected pair the target is forbidden.
//
// Every fault of every row is reported, and the row left out, but for a part of speech
// that UTX does not know: it is "other".
func ReadUTX(file, text string) (*Glossary, []source.Diagnostic) {
	r := &utxReader{csvReader: newCSVReader(file, text, '\t'), numbers: map[utxIdentity]int{}, places: map[utxKey]int{}}
	r.rows.Bare = true
	if r.languages() && r.names() {
		for r.rows.More() {
			r.pair()
		}
	}
	r.collect()
	source.SortDiagnostics(r.diagnostics)
	return &r.glossary, r.diagnostics
}
