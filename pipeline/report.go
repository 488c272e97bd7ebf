package pipeline

import (
	"golang.org/x/text/language"

	"dich/source"
)

// A Report is how things stand in a project. Its counts are of all there is; of the rest
// it has as much as people read on one page, and says how much it leaves out.
type Report struct {
	Source      language.Tag
	Size        Count // of the source
	Languages   []ReportLanguage
	Documents   []ReportDocument
	Unlisted    int // documents that are not among these
	Findings    ReportFindings
	Terms       ReportTerms
	Changes     ReportChanges
	Consistency ReportConsistency
}

// A ReportLanguage is how far one language is.
type ReportLanguage struct {
	Locale   language.Tag
	Broken   bool // a catalog could not be read
	Standing Standing
	Found    Tally
}

// A ReportDocument is how far one document is, by target language.
type ReportDocument struct {
	Path      string
	Size      Count
	Standings []Standing
}

// How much of each thing a report has.
const (
	mostDocuments   = 500
	mostOfCode      = 200 // findings of one code
	mostConcepts    = 300
	mostOccurrences = 20   // of a concept in one language
	mostInContext   = 6000 // occurrences in all
	mostChanges     = 200
	mostNames       = 200 // concepts with several names, and acronyms
	longestText     = 600 // characters of one text
)

// NewReport makes the report of a project and of what its checks found.
func NewReport(p *Project, found []source.Diagnostic) *Report {
	r := &Report{Source: p.Config.Source}
	r.progress(p, found)
	r.Findings = reportFindings(p, found)
	r.Terms = reportTerms(p)
	r.Changes = reportChanges(p)
	r.Consistency = reportConsistency(p, found)
	return r
}

func (r *Report) progress(p *Project, found []source.Diagnostic) {
	for _, target := range p.Targets {
		r.Languages = append(r.Languages, ReportLanguage{
			Locale: target, Broken: p.Broken[target], Found: TallyOf(found, target.String()),
		})
	}
	for d, standings := range StandingOf(p) {
		doc := ReportDocument{Path: p.Documents[d].Path, Standings: standings}
		for _, n := range sizesOf(p.Documents[d]) {
			doc.Size = doc.Size.Plus(Count{1, n})
		}
		r.Size = r.Size.Plus(doc.Size)
		for t, s := range standings {
			r.Languages[t].Standing = r.Languages[t].Standing.Plus(s)
		}
		r.Documents = append(r.Documents, doc)
	}
	r.Documents, r.Unlisted = atMost(r.Documents, mostDocuments)
}

// atMost cuts a list, and says how many that leaves out.
func atMost[T any](list []T, most int) ([]T, int) {
	left := max(0, len(list)-most)
	return list[:len(list)-left], left
}

// brief is a text as a report has it: with an ellipsis where it is cut.
func brief(text string) string {
	n := 0
	for at := range text {
		if n == longestText {
			return text[:at] + "…"
		}
		n++
	}
	return text
}
