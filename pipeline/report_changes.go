package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// ReportChanges is what updates did to translations that nobody has looked at since.
type ReportChanges struct {
	Items   []ReportChange
	Left    int           // changed texts that are not shown
	Reasons []ReasonCount // why translations need work, the most frequent reason first
}

// A ReportChange is a text of the source that is not what a translation was made from.
type ReportChange struct {
	Document     string
	Key          string // of an interface string
	Classes      []Class
	Edits        []Edit
	Translations []ChangedTranslation
}

// A ChangedTranslation is a translation that waits for a translator.
type ChangedTranslation struct {
	Locale language.Tag
	Text   string
}

// A ReasonCount says how many translations need work for a reason, as the mark in the
// catalog has it, without what may follow: source, class, memory, term, …; empty where a
// program of somebody else made it fuzzy.
type ReasonCount struct {
	Reason string
	Count  int
}

// end puts the reasons in order.
func (c *changesFound) end() ReportChanges {
	for reason, n := range c.reasons {
		c.report.Reasons = append(c.report.Reasons, ReasonCount{reason, n})
	}
	slices.SortFunc(c.report.Reasons, func(a, b ReasonCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Reason, b.Reason))
	})
	return c.report
}

type changesFound struct {
	report  ReportChanges
	names   *glossary.Matcher
	reasons map[string]int
}

// changedText is what translations of several languages share: what the text is, and what
// it was.
type changedText struct {
	name locales.Name
	was  source.Forms
}

// document adds the changes of one document, in the order of its catalogs.
func (c *changesFound) document(p *Project, doc *source.Document) {
	known := map[changedText]int{} // the item's index; -1 for what is not shown
	for _, target := range p.Targets {
		cat := p.Catalogs[target][doc.Path]
		if cat == nil {
			continue
		}
		for i := range cat.Messages {
			m := &cat.Messages[i]
			if m.Obsolete || m.State() != locales.NeedsWork {
				continue
			}
			c.reasons[reasonOf(m)]++
			if m.Previous == nil || m.Previous.Source.Empty() || m.Previous.Source == m.Source {
				continue
			}
			at := changedText{m.Name(), m.Previous.Source}
			n, seen := known[at]
			if !seen {
				n = c.item(doc, m)
				known[at] = n
			}
			if n >= 0 {
				item := &c.report.Items[n]
				item.Translations = append(item.Translations, ChangedTranslation{target, brief(formsOf(m.Target))})
			}
		}
	}
}

// item adds a changed text, and gives its index; -1 if there is no room for it.
func (c *changesFound) item(doc *source.Document, m *locales.Message) int {
	if len(c.report.Items) == mostChanges {
		c.report.Left++
		return -1
	}
	old := shownPassage(doc.Path, m.Key, brief(m.Previous.Source[source.Other]))
	now := shownPassage(doc.Path, m.Key, brief(m.Source[source.Other]))
	c.report.Items = append(c.report.Items, ReportChange{
		Document: doc.Path, Key: strings.Clone(m.Key), Classes: ClassesOf(old, now, c.names), Edits: EditsOf(old, now),
	})
	return len(c.report.Items) - 1
}

func shownPassage(document, key, text string) Passage {
	return Passage{Key: key, Text: text, Plain: plainOf(document, text)}
}

// reasonOf is the first word of why a translation needs work.
func reasonOf(m *locales.Message) string {
	why, _ := m.Notes.Mark("fuzzy")
	end := 0
	for end < len(why) && 'a' <= why[end] && why[end] <= 'z' {
		end++
	}
	if !slices.Contains(reasons, why[:end]) {
		return ""
	}
	return strings.Clone(why[:end])
}

// reasons are those that a report has words for; see [locales.Reason].
var reasons = []string{"source", "class", "hold", "memory", "term", "via", "align", "merge"}
