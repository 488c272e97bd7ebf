package docx

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/xml"
)

// A Passage of a part is in a language of its own.
type Passage struct {
	Span   source.Span
	Locale language.Tag
}

// InLanguage gives a part that was translated from one language into another with what
// programs go by to spell, to hyphenate and to choose a font (ECMA-376-1, 17.3.2.20):
// runs that say they are in the first say that they are in the other, and those of
// passages, which are in order, in what language these are. Runs that name a third
// language go on to do so. Reading the part again gives the same units.
func InLanguage(text string, from, to language.Tag, passages []Passage) string {
	l := newLabels(text, from)
	if l.prefix == "" { // attributes could not be named
		return text
	}
	var runs []labelled
	for l.Next() {
		n := len(runs) - 1
		switch name := l.Name.Local; {
		case l.Kind == xml.StartTag && isWord(l.Name) && name == "r":
			runs = append(runs, labelled{depth: l.Depth(), at: l.Span, empty: l.Empty})
		case l.Kind == xml.StartTag && isWord(l.Name) && name == "rPr" && n >= 0 && l.Depth() == runs[n].depth+1:
			runs[n].properties = l.read()
		case l.Kind == xml.StartTag && isWord(l.Name) && name == "rPr":
			l.label(l.read(), to, false)
		case l.Kind == xml.EndTag && isWord(l.Name) && name == "r":
			l.run(&runs[n], to)
			runs = runs[:n]
		case l.Kind == xml.Text || l.Kind == xml.CDATA:
			for len(passages) > 0 && passages[0].Span.End <= l.Span.Start {
				passages = passages[1:]
			}
			if n >= 0 && len(passages) > 0 && passages[0].Span.Start < l.Span.End {
				runs[n].in, runs[n].apart = passages[0].Locale, true
			}
		}
	}
	return l.done()
}

// A labelled run is one that is open.
type labelled struct {
	depth      int
	at         source.Span // its start tag
	empty      bool
	properties *runProperties
	in         language.Tag // of the passage it has text of
	apart      bool         // it has some
}

// Defaults gives the parts with styles that say for the whole file which language it is
// in, by their names; see [InLanguage]. data is a file that [Read] has read.
func Defaults(data []byte, from, to language.Tag) map[string]string {
	b := newBook(data, nil)
	if b == nil {
		return nil
	}
	texts := map[string]string{}
	for _, name := range b.archive.parts(b.contents, stylesType) {
		texts[name] = defaults(InLanguage(b.text(name), from, to, nil), from, to)
	}
	return texts
}

// defaults says the language in w:docDefaults (17.7.5.1), which gets what is missing.
func defaults(text string, from, to language.Tag) string {
	l := newLabels(text, from)
	if l.prefix == "" {
		return text
	}
	way := []string{"styles", "docDefaults", "rPrDefault", "rPr"}
	var last xml.Token // the innermost of those that is there
	for found := 0; l.Next(); {
		switch {
		case l.Kind != xml.StartTag || !isWord(l.Name):
		case l.Name.Local == way[found] && l.Depth() == found+1:
			if found++; found == len(way) {
				l.label(l.read(), to, true)
				return l.done()
			}
			last, way[found-1] = l.Token, ""
		case found > 0:
			l.Skip()
		}
	}
	content := l.element(to, nil)
	for _, name := range slices.Backward(way[1:]) {
		if name != "" {
			content = "<" + l.prefix + name + ">" + content + "</" + l.prefix + name + ">"
		}
	}
	if last.Name.Local != "" {
		l.fill(&last, content)
	}
	return l.done()
}

// labels goes through a part and says languages.
type labels struct {
	*xml.Scanner
	markup
	from language.Tag
	list []source.Replacement
}

func newLabels(text string, from language.Tag) *labels {
	return &labels{Scanner: xml.NewScanner("", text, xml.Options{}), markup: newMarkup(text), from: from}
}

func (l *labels) done() string {
	slices.SortStableFunc(l.list, func(a, b source.Replacement) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return source.Splice(l.text, l.list)
}

// runProperties are a w:rPr.
type runProperties struct {
	tag        xml.Token
	lang       source.Span     // its w:lang; empty if it has none
	attributes []xml.Attribute // of that
	end        int             // where one belongs
}

// What stands behind w:lang in a w:rPr (17.3.2.28).
var behindLang = map[string]bool{"eastAsianLayout": true, "specVanish": true, "oMath": true, "rPrChange": true}

// read reads the properties that begin here.
func (l *labels) read() *runProperties {
	p := &runProperties{tag: l.Token}
	for depth := l.Depth(); l.Next() && l.Depth() >= depth; {
		if l.Kind != xml.StartTag {
			continue
		}
		switch name := l.Name.Local; {
		case isWord(l.Name) && name == "lang":
			p.lang, p.attributes = l.Span, slices.Clone(l.Attributes)
			if !l.Empty && l.Skip() {
				p.lang.End = l.Span.End
			}
			continue
		case isWord(l.Name) && behindLang[name] && p.end == 0:
			p.end = l.Span.Start
		}
		l.Skip()
	}
	if p.end == 0 {
		p.end = l.Span.Start
	}
	return p
}

// run says the language of a run.
func (l *labels) run(r *labelled, to language.Tag) {
	switch {
	case !r.apart && r.properties == nil:
	case !r.apart:
		l.label(r.properties, to, false)
	case r.properties != nil:
		l.label(r.properties, r.in, true)
	case !r.empty:
		content := "<" + l.prefix + "rPr>" + l.element(r.in, nil) + "</" + l.prefix + "rPr>"
		l.list = append(l.list, source.Replacement{Span: source.Span{Start: r.at.End, End: r.at.End}, Text: content})
	}
}

// label says a language in properties: always, or only where they name the one that was
// translated.
func (l *labels) label(p *runProperties, to language.Tag, always bool) {
	switch {
	case !p.lang.Empty():
		if always || slices.ContainsFunc(p.attributes, l.old) {
			l.list = append(l.list, source.Replacement{Span: p.lang, Text: l.element(to, p.attributes)})
		}
	case always && p.tag.Empty:
		l.fill(&p.tag, l.element(to, nil))
	case always:
		l.list = append(l.list, source.Replacement{Span: source.Span{Start: p.end, End: p.end}, Text: l.element(to, nil)})
	}
}

// fill puts content at the beginning of an element.
func (l *labels) fill(e *xml.Token, content string) {
	span := source.Span{Start: e.Span.End, End: e.Span.End}
	if e.Empty {
		span.Start = e.Span.Start
		content = strings.TrimSuffix(e.Span.Of(l.text), "/>") + ">" + content + "</" + e.Name.Raw() + ">"
	}
	l.list = append(l.list, source.Replacement{Span: span, Text: content})
}

// old reports an attribute that names the language that was translated.
func (l *labels) old(a xml.Attribute) bool {
	tag, err := language.Parse(a.Value())
	if err != nil {
		return false
	}
	base, _ := tag.Base()
	from, _ := l.from.Base()
	return isWord(a.Name) && base == from
}

// element writes a w:lang that keeps what it said of other scripts.
func (l *labels) element(to language.Tag, attributes []xml.Attribute) string {
	own := l.prefix + scriptAttribute(to)
	said := own + `="` + wordTag(to) + `"`
	for _, a := range attributes {
		if a.Name.Raw() != own && !l.old(a) {
			said += " " + a.Span.Of(l.text)
		}
	}
	return "<" + l.prefix + "lang " + said + "/>"
}

// scriptAttribute is the attribute of w:lang for the script of a language.
func scriptAttribute(tag language.Tag) string {
	script, _ := tag.Script()
	switch script.String() {
	case "Hans", "Hant", "Hani", "Jpan", "Kore", "Hang":
		return "eastAsia"
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo":
		return "bidi"
	}
	return "val"
}

// wordTag is a language as word processors name it: with the country where it is mostly
// spoken, unless it says one.
func wordTag(tag language.Tag) string {
	base, script, _ := tag.Raw()
	region, sure := tag.Region()
	switch named := script.String() != "Zzzz" && base.String() != "zh"; {
	case sure == language.No:
		return tag.String()
	case named:
		return base.String() + "-" + script.String() + "-" + region.String()
	}
	return base.String() + "-" + region.String()
}
