package xliff

import (
	"cmp"
	"errors"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
	"dich/source/xml"
)

// Read reads a file of XLIFF 2.0, 2.1, 2.2 or 1.2, whoever wrote it. What an inline code
// stands for is taken from the data that it refers to, from its content, or from how it is
// shown; where nothing says it, it is read as <1>, </1> or <1/> with its ID. White space is
// read as it stands there.
//
// After a fault in the XML, what was read before it is given.
func Read(file, text string) (*handoff.File, []source.Diagnostic) {
	f := &handoff.File{}
	head, found := Scan(file, text, f)
	f.Source, f.Target = head.Source, head.Target
	return f, found
}

// Scan reads a file as Read does, and gives its documents and units to a sink, one by one;
// at an error of the sink it stops. The file that it returns has the languages alone.
func Scan(file, text string, into handoff.Sink) (*handoff.File, []source.Diagnostic) {
	s := newScanner(file, text)
	began := false
	document := func() error {
		if began {
			return nil
		}
		began = true
		return into.Document(s.path, nil)
	}
	s.begin = func() error {
		if began = false; s.path == "" {
			return nil
		}
		return document()
	}
	s.deliver = func(r *unitReader) error {
		if err := document(); err != nil {
			return err
		}
		return into.Unit(r.unit)
	}
	s.run()
	return s.head, s.found
}

// Head gives the languages of a file, without reading on.
func Head(file, text string) *handoff.File {
	s := newScanner(file, text)
	s.begin = func() error { return errStop }
	s.run()
	return s.head
}

// errStop ends the reading.
var errStop = errors.New("enough")

// A scanner finds the files and units of a text.
type scanner struct {
	*xml.Scanner
	file, text string
	begin      func() error            // is told of each file in the file
	deliver    func(*unitReader) error // takes each unit
	head       *handoff.File
	version    Version
	tag        source.Span // of the root
	core       string      // the namespace of XLIFF's own elements
	files      int
	path       string // of the file in the file
	noText     int    // inline codes that nothing says the text of
	noTextAt   int    // where in found their diagnostic stands
	reader     unitReader
	found      []source.Diagnostic
}

func newScanner(file, text string) *scanner {
	return &scanner{Scanner: xml.NewScanner(file, text, xml.Options{}), file: file, text: text, head: &handoff.File{}}
}

func (s *scanner) report(code source.DiagnosticCode, severity source.Severity, span source.Span, args source.Args) *source.Diagnostic {
	s.found = append(s.found, source.Diagnostic{Code: code, Severity: severity, Subject: source.Subject{File: s.file, Span: span}, Args: args})
	return &s.found[len(s.found)-1]
}

func (s *scanner) run() {
	for goOn := true; goOn && s.Next(); {
		if s.Kind == xml.StartTag {
			goOn = s.start()
		}
	}
	if s.noText > 0 {
		s.found[s.noTextAt].Args["Count"] = strconv.Itoa(s.noText)
	}
	s.found = append(s.found, s.Found()...)
}

// start reads an element, or only its start tag where units may stand in it.
func (s *scanner) start() bool {
	if s.Depth() == 1 {
		return s.root()
	}
	if s.Name.Space != s.core {
		return s.Skip()
	}
	switch s.Name.Local {
	case "file":
		return s.startFile()
	case "body":
		return true
	case "group":
		switch {
		case s.Get("type") == ours+":plural", s.Get("restype") == "x-"+ours+"-plural":
			return s.plural(formOfID)
		case s.Get("restype") == gettextPlurals:
			return s.plural(s.formOfSlot)
		}
		return true
	case "unit", "trans-unit":
		if s.Get("restype") == gettextHeader {
			return s.Skip()
		}
		return s.unit()
	}
	return s.Skip()
}

// What XLIFF 1.2's representation guide for PO (section 4) names a plural message, whose
// units are its forms, and the header of a catalog, which is no text.
const (
	gettextPlurals = "x-gettext-plurals"
	gettextHeader  = "x-gettext-domain-header"
)

func (s *scanner) root() bool {
	if s.Name.Local != "xliff" {
		s.report(NoXLIFF, source.Error, s.Span, source.Args{"Name": s.Name.Raw()}).Hint = HintRoot
		return false
	}
	s.core, s.tag = s.Name.Space, s.Span
	switch version := s.Get("version"); {
	case strings.HasPrefix(version, "1."):
		s.version = V12
	case strings.HasPrefix(version, "2."):
		s.version = Version(version)
		return s.languages("srcLang", "trgLang")
	default:
		s.report(UnknownVersion, source.Error, s.Span, source.Args{"Got": version}).Hint = HintVersion
		return false
	}
	return true
}

// languages reads those of the hand-off from the tag.
func (s *scanner) languages(from, to string) bool {
	s.head.Source, s.head.Target = s.language(from), s.language(to)
	return true
}

// language reads an attribute; it is und where there is none, or none that we know.
func (s *scanner) language(name string) language.Tag {
	a := s.Attribute("", name)
	if a == nil {
		return language.Und
	}
	tag, err := language.Parse(a.Value())
	if err != nil {
		s.report(BadLanguage, source.Error, a.Span, source.Args{"Name": name, "Got": a.Value()})
	}
	return tag
}

func (s *scanner) startFile() bool {
	if s.version == V12 {
		from, to := s.Get("source-language"), s.Get("target-language")
		before := *s.head
		if s.languages("source-language", "target-language"); s.files > 0 && (s.head.Source != before.Source || s.head.Target != before.Target) {
			want := before.Source.String() + "–" + before.Target.String()
			s.report(OtherLanguages, source.Warning, s.Span, source.Args{"Got": from + "–" + to, "Want": want})
			*s.head = before
			return s.Skip()
		}
	}
	s.files++
	s.path = s.Get("original")
	return s.begin() == nil
}

func (s *scanner) unit() bool {
	e := s.Element()
	if e == nil {
		return false
	}
	s.reader.begin(s, e, e.Get("id"))
	s.reader.segments(e, "")
	return s.finish()
}

// plural reads a group whose units are the forms of one message; form names that of the
// unit with an ID, the nth from 0.
func (s *scanner) plural(form func(id string, n int) string) bool {
	isGettext := s.Get("restype") == gettextPlurals
	group := s.Element()
	if group == nil {
		return false
	}
	s.reader.texts = s.reader.texts[:0]
	n := 0
	for e := range group.Elements {
		if e.Name.Space != s.core || e.Name.Local != "unit" && e.Name.Local != "trans-unit" {
			continue
		}
		texts := s.reader.texts
		s.reader.begin(s, e, group.Get("id"))
		s.reader.texts, s.reader.isGettext = texts, isGettext
		s.reader.segments(e, form(e.Get("id"), n))
		n++
	}
	return s.finish()
}

// formOfID is for groups of ours: the form stands at the end of the ID.
func formOfID(id string, _ int) string {
	return cmp.Or(id[strings.LastIndexByte(id, ':')+1:], "none")
}

// formOfSlot is for groups of gettext: the forms are those that whole numbers have in the
// target language, in CLDR's order.
func (s *scanner) formOfSlot(_ string, n int) string {
	plurals := locales.PluralsOf(s.head.Target)
	for _, c := range plurals.Categories {
		if !takesWhole(plurals, c) {
			continue
		}
		if n == 0 {
			return c.String()
		}
		n--
	}
	return "none"
}

func takesWhole(p locales.Plurals, c source.PluralCategory) bool {
	for n := range uint64(1000) {
		if p.Of(locales.Integer(n)) == c {
			return true
		}
	}
	return false
}

// finish delivers the unit that was read, if it has a segment.
func (s *scanner) finish() bool {
	if len(s.reader.texts) == 0 {
		return true
	}
	s.reader.build()
	goOn := len(s.reader.unit.Segments) == 0 || s.deliver(&s.reader) == nil
	s.Forget()
	return goOn
}

// lost notes an inline code that nothing says the text of.
func (s *scanner) lost(span source.Span, text string) {
	if s.noText++; s.noText == 1 {
		s.noTextAt = len(s.found)
		s.report(NoText, source.Note, span, source.Args{"Text": text, "Count": "1"})
	}
}
