package pipeline

import (
	_ "embed"
	"html/template"
	"strings"
	"sync"
)

// A DiffPage is a diff in words, as people read it. Its texts are plain: nothing in
// them is markup, and whoever lays the page out keeps it so.
type DiffPage struct {
	Language string // of the words: en or vi
	Source   string // the language of the documents
	Title    string
	Summary  string
	Contents string // the heading of the list of documents
	Sections []DiffSection
}

// A DiffSection is a document that is not as it was.
type DiffSection struct {
	Name    string
	Fate    string // that it is new or gone; else empty
	Summary string // how many segments are what
	Items   []DiffItem
}

// A DiffItem is a segment that is not as it was.
type DiffItem struct {
	Change  ChangeKind
	Kind    string   // the change in words
	Key     string   // of an interface string
	Facts   []string // how alike the versions are, and the classes
	Effects []DiffEffect
	Terms   []string // those gained and lost, a line each
	Edits   []Edit
}

// A DiffEffect is what becomes of the translations into some languages.
type DiffEffect struct {
	Effect Effect
	Words  string
}

//go:embed diffreport.html
var diffSource string

var diffTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("diff").Parse(diffSource))
})

// HTML lays the page out as one file: no script, nothing from elsewhere, light or dark
// as the reader's system is, for a phone and for paper, too.
func (p *DiffPage) HTML() string {
	var b strings.Builder
	if err := diffTemplate().Execute(&b, p); err != nil {
		panic("diff template: " + err.Error()) // a fault of diffreport.html: no data can cause it
	}
	return b.String()
}
