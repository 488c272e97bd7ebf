package pipeline

import (
	"io"
	"strings"

	"golang.org/x/text/language"

	"dich/locales/csv"
	"dich/locales/goi18n"
	"dich/locales/gotext"
	"dich/locales/handoff"
	"dich/locales/i18next"
	"dich/locales/po"
	"dich/locales/tmx"
	"dich/locales/xliff"
	"dich/source"
)

// handoffFormats lists all, in the order in which a file is held against them.
var handoffFormats = []handoffFormat{
	inXLIFF("xliff", xliff.V21),
	inXLIFF("xliff-2.2", xliff.V22),
	inXLIFF("xliff-2.0", xliff.V20),
	inXLIFF("xliff-1.2", xliff.V12),
	{
		name: "po", suffix: ".po", suffixes: []string{".po", ".pot"}, states: true, entries: true, decode: po.Decode,
		read:  reading(po.ReadHandoff),
		write: po.WriteHandoff,
		head: func(_, text string, p pair) pair {
			src, target := po.Languages(text)
			return pair{src, target}.or(p)
		},
		scan:   scanning(po.Scan),
		stream: func(w io.Writer, p pair) handoffStream { return poStream{po.NewWriter(w, p.source, p.target)} },
	},
	{
		name: "tmx", suffix: ".tmx", suffixes: []string{".tmx", ".xml"}, suits: hasElement("tmx"), states: true,
		read:  readTMX,
		write: tmx.Write,
		head:  headTMX,
		scan: func(file, text string, p pair, into handoff.Sink) ([]source.Diagnostic, error) {
			return tmx.Scan(file, text, p.source, p.target, into)
		},
		stream: func(w io.Writer, p pair) handoffStream { return tmx.NewWriter(w, p.source, p.target) },
	},
	{
		name: "csv", suffix: ".csv", suffixes: []string{".csv", ".tsv"}, states: true,
		read:  reading(csv.Read),
		write: csv.Write,
		head:  func(_, _ string, p pair) pair { return p },
		scan: func(file, text string, _ pair, into handoff.Sink) ([]source.Diagnostic, error) {
			return csv.Scan(file, text, into)
		},
		stream: func(w io.Writer, p pair) handoffStream { return csv.NewWriter(w, p.target) },
	},
	{
		name: "gotext", suffix: ".gotext.json", suffixes: []string{".json"}, suits: isGotext, states: true,
		read:  reading(gotext.Read),
		write: gotext.Write,
	},
	inGoI18n("toml", ".toml"),
	inGoI18n("json", ".json"),
	inGoI18n("yaml", ".yaml", ".yml"),
	{name: "i18next", suffix: ".i18next.json", strings: true, write: i18next.Write},
	{name: "icu", suffix: ".icu.json", strings: true, write: i18next.WriteICU},
}

func inXLIFF(name string, v xliff.Version) handoffFormat {
	return handoffFormat{
		name: name, suffix: ".xlf", suffixes: []string{".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".xml"},
		suits: hasElement("xliff"), states: true,
		read:  reading(xliff.Read),
		write: func(f *handoff.File) (string, []source.Diagnostic) { return xliff.Write(f, v) },
		head: func(file, text string, p pair) pair {
			head := xliff.Head(file, text)
			return pair{head.Source, head.Target}.or(p)
		},
		scan:   scanning(xliff.Scan),
		stream: func(w io.Writer, p pair) handoffStream { return xliff.NewWriter(w, p.source, p.target, v) },
	}
}

// inGoI18n is one of go-i18n's syntaxes. go-i18n finds the language of a file in its name.
func inGoI18n(syntax string, suffixes ...string) handoffFormat {
	return handoffFormat{
		name: "goi18n-" + syntax, suffix: "." + tagInSuffix + "." + syntax, suffixes: suffixes, strings: true,
		read:  reading(goi18n.Read),
		write: func(f *handoff.File) (string, []source.Diagnostic) { return goi18n.Write(f, syntax) },
	}
}

// reading is for a format whose files say their languages, or have none.
func reading(read func(file, text string) (*handoff.File, []source.Diagnostic)) func(file, text string, _ pair) (*handoff.File, []source.Diagnostic) {
	return func(file, text string, _ pair) (*handoff.File, []source.Diagnostic) { return read(file, text) }
}

// scanning is for a format that leaves it to the sink to remember its error.
func scanning(scan func(file, text string, into handoff.Sink) (*handoff.File, []source.Diagnostic)) func(file, text string, _ pair, into handoff.Sink) ([]source.Diagnostic, error) {
	return func(file, text string, _ pair, into handoff.Sink) ([]source.Diagnostic, error) {
		sink := &rememberingSink{into: into}
		_, problems := scan(file, text, sink)
		return problems, sink.err
	}
}

// A rememberingSink remembers the error of another.
type rememberingSink struct {
	into handoff.Sink
	err  error
}

func (s *rememberingSink) Document(path string, codes func(text string) []source.Code) error {
	if s.err == nil {
		s.err = s.into.Document(path, codes)
	}
	return s.err
}

func (s *rememberingSink) Unit(u *handoff.Unit) error {
	if s.err == nil {
		s.err = s.into.Unit(u)
	}
	return s.err
}

// A poStream says at its end what it has dropped.
type poStream struct{ *po.Writer }

func (s poStream) Close() ([]source.Diagnostic, error) {
	err := s.Writer.Close()
	return s.Dropped(), err
}

// readTMX reads a memory in the pair asked for, else in its own first two languages.
func readTMX(file, text string, p pair) (*handoff.File, []source.Diagnostic) {
	if p.known() {
		return tmx.ReadPair(file, text, p.source, p.target)
	}
	return tmx.Read(file, text)
}

// headTMX gives the pair that readTMX reads.
func headTMX(_, text string, p pair) pair {
	if p.known() {
		return p
	}
	tags := append(tmx.Languages(text), language.Und, language.Und)
	return pair{tags[0], tags[1]}
}

// The root of a file stands among its first bytes.
const headSize = 1 << 12

// hasElement finds the beginning of an XML element in the head of a text, whatever prefix
// its name has.
func hasElement(name string) func(text string) bool {
	return func(text string) bool {
		head := text[:min(headSize, len(text))]
		for _, before := range []string{"<", ":"} {
			_, after, found := strings.Cut(head, before+name)
			if found && (after == "" || strings.ContainsAny(after[:1], " \t\r\n>")) {
				return true
			}
		}
		return false
	}
}

// isGotext reports an object with the members that gotext's files begin with: a language
// and messages; a file of go-i18n has names of messages there.
func isGotext(text string) bool {
	head := text[:min(headSize, len(text))]
	return strings.Contains(head, `"language"`) && strings.Contains(head, `"messages"`)
}
