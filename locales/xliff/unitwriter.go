package xliff

import (
	"strconv"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
	"dich/source/xml"
)

// A unitWriter writes units, each one as XLIFF carries it.
type unitWriter struct {
	out     *[]byte
	version Version
	indent  string // of the unit
	prefix  string // of XLIFF's names, with its colon
	codes   func(string) []source.Code

	segments []writtenSegment // of the unit
	data     []string         // what its codes stand for, in the order of their IDs
	dataIDs  map[string]int
	named    map[source.ID]int // how many segments there are of an entry
	codeID   int               // the last that was given out
	termIDs  [][]string        // for each segment those of its terms
	crossing map[string]bool   // terms that cannot be marked, in 1.2
}

// A writtenSegment is a segment as it stands in a unit: one of the segments of a hand-off, or
// one of the forms of a plural.
type writtenSegment struct {
	*handoff.Segment
	id             string
	from           string // the source
	to             string // the target; empty if there is none
	form           string // the plural category that it is for; empty where there is none
	gap            string
	source, target []byte // as inline elements
}

// ours is the prefix and the category of what only dich understands.
const ours = "dich"

func (w *unitWriter) add(texts ...string) {
	for _, text := range texts {
		*w.out = append(*w.out, text...)
	}
}

// attribute writes a blank, a name and a value.
func (w *unitWriter) attribute(name, value string) {
	w.add(" ", name, `="`)
	*w.out = xml.AppendValue(*w.out, value)
	w.add(`"`)
}

// element writes an element that holds a text.
func (w *unitWriter) element(name, text string) {
	w.add("<", name, ">")
	w.escaped(text)
	w.add("</", name, ">")
}

func (w *unitWriter) escaped(text string) { *w.out = xml.AppendText(*w.out, text) }

func (w *unitWriter) line(depth int) {
	w.add(w.indent, "          "[:2*depth])
}

func (w *unitWriter) write(u *handoff.Unit, codes func(string) []source.Code, target language.Tag) {
	w.codes, w.indent = codes, "    "
	if w.version == V12 {
		w.indent = "      "
	}
	s := &u.Segments[0]
	switch {
	case len(u.Segments) > 1 || !s.Source.Plural() && !s.Target.Plural():
		w.begin()
		for i := range u.Segments {
			w.segment(&u.Segments[i])
		}
		w.unit(u, u.ID, "")
	case w.version == V22:
		w.begin()
		forms := formsOf(s, target)
		for _, c := range forms {
			w.form(s, c)
		}
		w.unit(u, u.ID, variable(codesIn(codes, s.Source[source.Other])))
	default:
		w.group(u, formsOf(s, target))
	}
}

// formsOf gives the categories that a message has or needs, in CLDR's order.
func formsOf(s *handoff.Segment, target language.Tag) []source.PluralCategory {
	var needed [len(source.PluralCategories)]bool
	needed[source.Other] = true
	for _, c := range locales.PluralsOf(target).Categories {
		needed[c] = true
	}
	var forms []source.PluralCategory
	for _, c := range source.PluralCategories {
		if needed[c] || s.Source[c] != "" || s.Target[c] != "" {
			forms = append(forms, c)
		}
	}
	return forms
}

// group writes a unit for each form. What is common to them stands with the last.
func (w *unitWriter) group(u *handoff.Unit, forms []source.PluralCategory) {
	name := [...]string{"group", "name", "type", "dich:plural"}
	if w.version == V12 {
		name = [...]string{"group", "resname", "restype", "x-dich-plural"}
	}
	w.line(0)
	w.add("<group")
	w.attribute("id", u.ID)
	if key := u.Segments[0].Key; key != "" {
		w.attribute(name[1], key)
	}
	w.attribute(name[2], name[3])
	w.add(">\n")
	w.indent += "  "
	for _, c := range forms {
		w.begin()
		w.form(&u.Segments[0], c)
		of := u
		if c != source.Other {
			of = &handoff.Unit{Kind: u.Kind}
		}
		w.unit(of, u.ID+":"+c.String(), "")
	}
	w.indent = w.indent[2:]
	w.line(0)
	w.add("</group>\n")
}

// begin forgets the last unit.
func (w *unitWriter) begin() {
	w.segments, w.data, w.codeID, w.termIDs = w.segments[:0], w.data[:0], 0, w.termIDs[:0]
	clear(w.dataIDs)
	clear(w.named)
	w.crossing = nil
}

func (w *unitWriter) segment(s *handoff.Segment) {
	w.segments = append(w.segments, writtenSegment{
		Segment: s, id: w.segmentID(s.ID, ""), from: s.Source[source.Other], to: s.Target[source.Other], gap: s.Gap,
	})
}

func (w *unitWriter) form(s *handoff.Segment, c source.PluralCategory) {
	written := writtenSegment{Segment: s, id: w.segmentID(s.ID, "-"+c.String()), from: s.Source[c], to: s.Target[c], form: c.String()}
	if written.from == "" {
		written.from = s.Source[source.Other]
	}
	if c == source.Other {
		written.gap = s.Gap
	}
	w.segments = append(w.segments, written)
}

// segmentID names a segment by its entry; a sentence that comes again has its number.
func (w *unitWriter) segmentID(id source.ID, form string) string {
	n := 1
	if form == "" {
		if w.named == nil {
			w.named = map[source.ID]int{}
		}
		w.named[id]++
		n = w.named[id]
	}
	name := "s-" + id.String() + form
	if n > 1 {
		name += "-" + strconv.Itoa(n)
	}
	return name
}

// unit writes the segments as a unit. Notes and the like stand in the unit of the form
// other; plural names the variable of a unit whose segments are forms.
func (w *unitWriter) unit(u *handoff.Unit, id, plural string) {
	for i := range w.segments {
		w.inline(i)
	}
	if w.version == V12 {
		w.unit12(u, id)
		return
	}
	w.line(0)
	w.add("<unit")
	w.attribute("id", id)
	s := w.segments[0].Segment
	if s.Key != "" && len(u.Segments) == 1 {
		w.attribute("name", s.Key)
	}
	if u.Kind != "" {
		w.attribute("type", ours+":"+string(u.Kind))
	}
	if plural != "" {
		w.attribute("pgs:switch", "plural:"+plural)
	}
	if s.Key != "" || u.Kind == source.String || w.segments[0].form != "" {
		w.add(` canResegment="no"`)
	}
	if w.preserves() {
		w.add(` xml:space="preserve"`)
	}
	w.add(">\n")
	w.modules(u)
	w.notes(u)
	w.originalData()
	for i := range w.segments {
		w.writeSegment(&w.segments[i])
	}
	w.line(0)
	w.add("</unit>\n")
}

// preserves reports that there are blanks that are lost where blanks are folded.
func (w *unitWriter) preserves() bool {
	for i := range w.segments {
		s := &w.segments[i]
		if s.gap != "" || hasBlanks(s.from) || hasBlanks(s.to) {
			return true
		}
	}
	return false
}

func hasBlanks(text string) bool {
	blank := true // the start counts as one
	for i := range len(text) {
		switch text[i] {
		case '\t', '\n', '\r':
			return true
		case ' ':
			if blank {
				return true
			}
			blank = true
		default:
			blank = false
		}
	}
	return blank && text != ""
}

func (w *unitWriter) writeSegment(s *writtenSegment) {
	w.line(1)
	w.add(`<segment id="`, s.id, `"`)
	state, sub := stateOf(s)
	w.add(` state="`, state, `"`)
	if sub != "" {
		w.attribute("subState", sub)
	}
	if s.form != "" && w.version == V22 {
		w.add(` pgs:case="`, s.form, `"`)
	}
	w.add(">\n")
	w.line(2)
	w.add("<source>")
	*w.out = append(*w.out, s.source...)
	w.add("</source>\n")
	if s.to != "" {
		w.line(2)
		w.add("<target>")
		*w.out = append(*w.out, s.target...)
		w.add("</target>\n")
	}
	w.line(1)
	w.add("</segment>\n")
	if s.gap != "" {
		w.line(1)
		w.add("<ignorable>\n")
		w.line(2)
		w.add("<source>")
		*w.out = w.appendText(*w.out, s.gap)
		w.add("</source>\n")
		w.line(1)
		w.add("</ignorable>\n")
	}
}

// stateOf gives the state of a segment in XLIFF 2.
func stateOf(s *writtenSegment) (state, sub string) {
	switch {
	case s.to == "":
		return "initial", ""
	case s.Fuzzy:
		return "translated", fuzzyState
	}
	return s.State().String(), ""
}

// fuzzyState is the subState of a translation that needs work.
const fuzzyState = ours + ":needs-work"

func (w *unitWriter) originalData() {
	if len(w.data) == 0 {
		return
	}
	w.line(1)
	w.add("<originalData>\n")
	for i, text := range w.data {
		w.line(2)
		w.add(`<data id="d`, strconv.Itoa(i+1), `">`)
		*w.out = w.appendText(*w.out, text)
		w.add("</data>\n")
	}
	w.line(1)
	w.add("</originalData>\n")
}
