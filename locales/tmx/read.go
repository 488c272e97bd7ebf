package tmx

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales/handoff"
	"dich/source"
	"dich/source/xml"
)

// Read reads a decoded file in the language that its header says it is translated from, or
// that comes first in it, and in the first other one. See [ReadPair].
func Read(file, text string) (*handoff.File, []source.Diagnostic) {
	from, to := pairOf(text)
	return ReadPair(file, text, from, to)
}

// ReadPair reads what a decoded file has in two languages, whichever was translated from the
// other. The file is never nil.
//
// A unit of TMX is a unit of one segment, unless its props say otherwise. The notes of a
// unit are what the source says to translators, those of the target are the translator's.
// Who wrote a unit when is not read.
func ReadPair(file, text string, from, to language.Tag) (*handoff.File, []source.Diagnostic) {
	f := &handoff.File{Source: from, Target: to}
	found, _ := Scan(file, text, from, to, f) // a File has no errors
	return f, found
}

// Scan is [ReadPair] unit by unit. The error is the sink's.
//
// Reading what was written gives what TMX carries: see [Carry].
func Scan(file, text string, from, to language.Tag, into handoff.Sink) ([]source.Diagnostic, error) {
	r := &reader{
		Scanner: xml.NewScanner(file, text, xml.Options{ExternalDTD: true}),
		file:    file, text: text, from: from, to: to, tags: tagCache{}, into: into,
	}
	r.run()
	r.flush()
	found := append(r.Found(), r.found...)
	found = append(found, r.counts.Diagnostics()...)
	source.SortDiagnostics(found)
	return found, r.err
}

// A reader reads one file.
type reader struct {
	*xml.Scanner
	file, text string
	from, to   language.Tag
	tags       tagCache
	into       handoff.Sink
	err        error // of into
	body       int   // how many elements are open in the body; 0 before it
	entry      *entry
	collector  collector
	collected  strings.Builder
	number     int // of the unit, from 1
	joiner
	found  []source.Diagnostic
	counts source.Tally
}

// An entry is a unit of TMX.
type entry struct {
	span     source.Span // its start tag
	id       string
	notes    []string
	props    map[string]string // those of dich
	variants []variant
}

type variant struct {
	tag   language.Tag
	span  source.Span // of its text
	text  string
	notes []string
}

// A collector says what to do with the characters of an element, and how deep that is.
type collector struct {
	depth int // 0 for none
	done  func(text string)
}

// run reads to the end; after a fault it goes on with the next unit.
func (r *reader) run() {
	for r.err == nil && !r.tooMany() {
		if r.Next() {
			if !r.token() {
				return
			}
			continue
		}
		if len(r.Found()) == 0 || !r.resume() {
			return
		}
	}
}

// tooMany reports that the file is too broken to go on.
func (r *reader) tooMany() bool {
	if len(r.found)+len(r.Found()) <= MaxFaults {
		return false
	}
	r.report(source.Error, TooMany, source.Span{Start: r.Offset(), End: r.Offset()}, source.Args{"Limit": strconv.Itoa(MaxFaults)})
	return true
}

// token takes one; false where there is nothing to be read.
func (r *reader) token() bool {
	switch {
	case r.Kind == xml.StartTag:
		return r.start()
	case r.Kind == xml.EndTag:
		r.end()
	case r.collector.depth > 0 && (r.Kind == xml.Text || r.Kind == xml.CDATA):
		r.collected.WriteString(r.Characters())
	}
	return true
}

func (r *reader) start() bool {
	name := r.Name.Local
	switch {
	case r.Depth() == 1 && name != "tmx":
		r.report(source.Error, NoTMX, r.Span, source.Args{"Name": r.Name.Raw()})
		return false
	case name == "body":
		r.body = r.Depth()
	case name == "tu":
		r.begin()
	case r.entry != nil && r.collector.depth == 0:
		r.inside(name)
	}
	return true
}

// begin begins a unit. One that is open has lost its end tag.
func (r *reader) begin() {
	if r.entry != nil {
		d := r.report(source.Error, NoEnd, r.Span, nil)
		d.Related = []source.Related{{Note: BeginsHere, Subject: r.at(r.entry.span)}}
		r.leave()
		r.Resume(r.Span.Start, r.body)
		return
	}
	r.number++
	r.entry = &entry{span: r.Span, id: r.Get("tuid")}
}

// leave forgets what is open.
func (r *reader) leave() {
	r.entry, r.collector = nil, collector{}
	r.collected.Reset()
}

// inside looks at an element of a unit.
func (r *reader) inside(name string) {
	e := r.entry
	last := len(e.variants) - 1
	switch name {
	case "tuv":
		e.variants = append(e.variants, variant{tag: r.locale()})
	case "prop":
		r.prop()
	case "note":
		r.collect(func(text string) {
			if last < 0 {
				e.notes = append(e.notes, text)
			} else {
				e.variants[last].notes = append(e.variants[last].notes, text)
			}
		})
	case "seg":
		start := r.Span.End
		r.collect(func(text string) {
			if last >= 0 {
				e.variants[last].text = text
				e.variants[last].span = source.Span{Start: start, End: r.Span.Start}
			}
		})
	}
}

// prop keeps those of dich.
func (r *reader) prop() {
	name, span := r.Get("type"), r.Span
	e := r.entry
	r.collect(func(text string) {
		switch {
		case !strings.HasPrefix(name, propPrefix):
			r.counts.Add(source.Note, NotKept, r.at(span), source.Args{"Name": name, "Count": ""})
		case !r.accepts(name, text):
			r.report(source.Warning, Value, span, source.Args{"Name": name, "Got": text})
		default:
			e.set(name, text)
		}
	})
}

func (e *entry) set(prop, value string) {
	if e.props == nil {
		e.props = map[string]string{}
	}
	e.props[prop] = value
}

// collect gathers the characters of the element that was opened, with those of all that is
// inside of it.
func (r *reader) collect(done func(text string)) { r.collector = collector{r.Depth(), done} }

func (r *reader) end() {
	switch {
	case r.collector.depth > r.Depth():
		r.collector.done(r.collected.String())
		r.collector = collector{}
		r.collected.Reset()
	case r.entry != nil && r.Name.Local == "tu" && r.Depth() == r.body:
		r.deliver()
		r.leave()
	}
}

// resume goes on at the next unit behind a fault; false if there is none, or the file ended in
// the middle of something.
func (r *reader) resume() bool {
	r.leave()
	if r.body == 0 {
		return false
	}
	list := r.Found()
	at := max(list[len(list)-1].Subject.Span.Start, r.Offset()+1)
	for at < len(r.text) {
		i := strings.Index(r.text[at:], "<tu")
		if i < 0 {
			return false
		}
		at += i
		if rest := r.text[at+len("<tu"):]; rest != "" && strings.IndexByte("> \t\r\n", rest[0]) >= 0 {
			r.Resume(at, r.body)
			return true
		}
		at++
	}
	return false
}

func (r *reader) report(severity source.Severity, code source.DiagnosticCode, span source.Span, args source.Args) *source.Diagnostic {
	r.found = append(r.found, source.Diagnostic{Code: code, Severity: severity, Subject: r.at(span), Args: args})
	return &r.found[len(r.found)-1]
}

func (r *reader) at(span source.Span) source.Subject {
	return source.Subject{File: r.file, Span: span}
}
