package pipeline

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"maps"
	"slices"

	"dich/source"
)

// ReportWords puts a report into words. None of them is markup, and nothing in them can
// turn the direction of writing or is unseen.
type ReportWords struct {
	Language string // of the words: en or vi
	// Say gives a sentence of the interface; args are names and values by turns.
	Say    func(id string, args ...any) string
	Count  func(id string, n int) string
	Number func(n int) string
	// Message is the sentence of a finding, Place where it is, Hint the next step or empty.
	Message func(source.Diagnostic) string
	Hint    func(source.Diagnostic) string
	Place   func(source.Subject) string
	Related func(source.Related) string
	// Show writes a text from outside.
	Show func(text string) string
}

var (
	//go:embed report.html
	reportSource string
	//go:embed report.css
	reportStyle string
	//go:embed report.js
	reportScript string
)

// HTML writes the report as one page: nothing from elsewhere, light or dark as the
// reader's system is, for a phone and for paper, too. Its script only filters what is
// there; no other can run, whatever the texts are.
func (r *Report) HTML(w io.Writer, words ReportWords) error {
	page, err := template.New("report").Funcs(template.FuncMap{
		"say": words.Say, "count": words.Count, "number": words.Number, "show": words.Show,
		"message": words.Message, "hint": words.Hint, "place": words.Place, "related": words.Related,
		"percent": percent, "bar": barOf, "old": textBefore, "new": textNow, "shares": tallyBar,
		"policy": policy,
		"style":  func() template.HTML { return element("style", reportStyle) },
		"script": func() template.HTML { return element("script", reportScript) },
	}).Parse(reportSource)
	if err != nil {
		panic("report template: " + err.Error()) // a fault of report.html
	}
	var texts [len(reportSections)]bytes.Buffer
	var errs [len(reportSections)]error
	inParallel(len(reportSections), func(i int) {
		errs[i] = page.ExecuteTemplate(&texts[i], reportSections[i], reportPage{r, words.Language})
	})
	for i := range texts {
		if err := errs[i]; err != nil {
			return err
		}
		if _, err := texts[i].WriteTo(w); err != nil {
			return err
		}
	}
	return nil
}

// reportSections are the templates that make the page, one behind the other.
var reportSections = [...]string{"top", "findings", "terms", "rest"}

// reportPage is what the template is given.
type reportPage struct {
	*Report
	Language string
}

// DocumentCount counts those of the project.
func (p reportPage) DocumentCount() int { return len(p.Documents) + p.Unlisted }

// States are the columns of the progress, by the sentences that name them.
func (reportPage) States() []string {
	return []string{"status.head-translated", "status.head-reviewed", "status.head-final", "status.head-fuzzy", "status.head-new"}
}

// Severities are those of the findings that are shown, the worst first.
func (p reportPage) Severities() []source.Severity {
	list := chosen(p.Report, func(f *Finding) source.Severity { return f.Severity })
	slices.Reverse(list)
	return list
}

// FindingDocuments are those that have findings which are shown.
func (p reportPage) FindingDocuments() []string {
	list := chosen(p.Report, func(f *Finding) string { return f.Document })
	return slices.DeleteFunc(list, func(path string) bool { return path == "" })
}

// chosen gives what the shown findings have of one kind, each once, in order.
func chosen[T cmp.Ordered](r *Report, of func(*Finding) T) []T {
	known := map[T]bool{}
	for g := range r.Findings.Groups {
		for i := range r.Findings.Groups[g].Shown {
			known[of(&r.Findings.Groups[g].Shown[i])] = true
		}
	}
	return slices.Sorted(maps.Keys(known))
}

// element wraps our own style or script, which the policy names by its hash.
func element(name, content string) template.HTML {
	return template.HTML("<" + name + ">" + content + "</" + name + ">")
}

// policy is the page's content security policy (CSP3 section 4.2): nothing but our own
// style and script.
func policy() string {
	return "default-src 'none'; style-src " + hashSource(reportStyle) + "; script-src " + hashSource(reportScript) +
		"; base-uri 'none'; form-action 'none'"
}

func hashSource(content string) string {
	sum := sha256.Sum256([]byte(content))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// percent is how much is done: 100 where it is all, and 0 of nothing.
func percent(done, all int) int {
	if all == 0 {
		return 0
	}
	return done * 100 / all
}

// A barPart is a part of a bar that is 1000 wide and 10 high. What is further stands
// higher, so that nobody needs the colours.
type barPart struct {
	Class       string
	X, Width    string
	Top, Height int
}

func barOf(p Progress) []barPart {
	return bar(p.Total, []barAmount{
		{"reviewed", p.Reviewed, 10}, {"translated", p.Translated - p.Reviewed, 8},
		{"fuzzy", p.Fuzzy, 5}, {"untranslated", p.Untranslated(), 2},
	})
}

func tallyBar(u TermUse) []barPart {
	return bar(u.Preferred+u.Admitted+u.Deprecated+u.Missing, []barAmount{
		{"reviewed", u.Preferred, 10}, {"translated", u.Admitted, 8}, {"fuzzy", u.Deprecated, 5}, {"untranslated", u.Missing, 2},
	})
}

type barAmount struct {
	class  string
	amount int
	height int
}

func bar(all int, amounts []barAmount) []barPart {
	var parts []barPart
	done := 0
	for _, a := range amounts {
		if a.amount > 0 {
			x := float64(done) * 1000 / float64(all)
			width := float64(a.amount) * 1000 / float64(all)
			parts = append(parts, barPart{a.class, fmt.Sprintf("%.1f", x), fmt.Sprintf("%.1f", width), 10 - a.height, a.height})
		}
		done += a.amount
	}
	return parts
}

// textBefore and textNow are the two texts of a comparison.
func textBefore(edits []Edit) []Edit { return editsWithout(edits, Insert) }
func textNow(edits []Edit) []Edit    { return editsWithout(edits, Delete) }

func editsWithout(edits []Edit, without Op) []Edit {
	var list []Edit
	for _, e := range edits {
		if e.Op != without {
			list = append(list, e)
		}
	}
	return list
}
