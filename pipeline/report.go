package pipeline

import (
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
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
	r := NewReporter(p)
	r.Part(p)
	report, _ := r.Report(ShelfOf(p), found) // it is at hand: nothing is read
	return report
}

// A Reporter makes a report a part of the project at a time. It holds no text of a file.
type Reporter struct {
	report  *Report
	terms   *termReporter
	changes changesFound
	names   *nameCounter
}

// NewReporter begins a report; frame is the project without its documents.
func NewReporter(frame *Project) *Reporter {
	r := &Reporter{
		report: &Report{Source: frame.Config.Source}, terms: newTermReporter(frame),
		changes: changesFound{names: glossary.NewMatcher(frame.Glossary, frame.Config.Source), reasons: map[string]int{}},
		names:   newNameCounter(frame),
	}
	for _, target := range frame.Targets {
		r.report.Languages = append(r.report.Languages, ReportLanguage{Locale: target})
	}
	return r
}

// Part takes in the next part.
func (r *Reporter) Part(p *Project) {
	r.report.progress(p)
	r.terms.part(p)
	for _, doc := range p.Documents {
		r.changes.document(p, doc)
	}
	r.names.part(p)
}

// Report ends the report, when every part was taken in. Of the parts that a shown finding
// is in it reads the texts; the error is that of [Shelf.Part].
func (r *Reporter) Report(s *Shelf, found []source.Diagnostic) (*Report, error) {
	frame := s.Frame()
	for i := range r.report.Languages {
		l := &r.report.Languages[i]
		l.Broken, l.Found = frame.Broken[l.Locale], TallyOf(found, l.Locale.String())
	}
	r.report.Terms = r.terms.report(frame)
	r.report.Changes = r.changes.end()
	r.report.Consistency = reportConsistency(frame, r.names, found)
	r.report.Findings = reportFindings(frame.Targets, found)
	return r.report, r.report.Findings.addTexts(s)
}

// progress adds the documents of a part.
func (r *Report) progress(p *Project) {
	for d, standings := range StandingOf(p) {
		doc := ReportDocument{Path: p.Documents[d].Path, Standings: standings}
		for _, n := range sizesOf(p.Documents[d]) {
			doc.Size = doc.Size.Plus(Count{1, n})
		}
		r.Size = r.Size.Plus(doc.Size)
		for t, s := range standings {
			r.Languages[t].Standing = r.Languages[t].Standing.Plus(s)
		}
		if len(r.Documents) < mostDocuments {
			r.Documents = append(r.Documents, doc)
		} else {
			r.Unlisted++
		}
	}
}

// atMost cuts a list, and says how many that leaves out.
func atMost[T any](list []T, most int) ([]T, int) {
	left := max(0, len(list)-most)
	return list[:len(list)-left], left
}

// brief is a text as a report has it, in bytes of its own: with an ellipsis where it is cut.
func brief(text string) string {
	n := 0
	for at := range text {
		if n == longestText {
			return text[:at] + "…"
		}
		n++
	}
	return strings.Clone(text)
}
