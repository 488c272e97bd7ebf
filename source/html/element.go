package html

import (
	"strings"

	"dich/source"
)

// An element is what we know of the elements of one name. Of those that are not in
// the table we know nothing: they are inline.
type element struct {
	name  string
	is    traits
	ends  traits // its start tag ends the open elements that are such,
	until traits // but none that stand outside of one that is such
	kind  source.Kind
	shown string // what a reader sees in place of its tag
}

// traits say what an element is.
type traits uint32

const (
	block     traits = 1 << iota // no text goes on across its tags
	void                         // has no end tag
	program                      // text for programs, unless translate="yes"
	sealed                       // nothing in it is ever for translation
	foreign                      // SVG or MathML
	undivided                    // its text is one segment
	divided                      // its text is cut into sentences, whatever it stands in
	lines                        // its text is cut at the ends of lines
	literal                      // tags in it are text: RCDATA (HTML 13.2.5.2)

	// What a start tag may end, and what it may not go beyond.
	paragraph
	heading
	item
	definition
	choice
	choices
	cell
	row
	rows
	head
	buttonScope // HTML 13.2.4.2
	listScope
	tableScope
	selectScope
)

// elements by name. What is a block follows chapter 15.3 of HTML (rendering); form
// controls and their labels are blocks though they stand in lines, for each has a text
// of its own. The text in a textarea is what other controls have in an attribute.
var elements = table(map[string]element{
	"html body main article section nav aside header footer hgroup search address center div " +
		"details dialog dl dir fieldset figure form frameset menu ol ul": {is: block},
	"optgroup":                  {is: block | choices, ends: choice | choices, until: selectScope},
	"select datalist":           {is: block | selectScope},
	"head":                      {is: block | head},
	"button":                    {is: block | buttonScope},
	"hr":                        {is: block | void},
	"h1 h2 h3 h4 h5 h6":         {is: block | heading | undivided, kind: source.Heading, ends: heading},
	"p":                         {is: block | paragraph | divided},
	"pre listing":               {is: block | program | divided | lines},
	"blockquote":                {is: block | divided, kind: source.Quotation},
	"li":                        {is: block | item | divided, kind: source.Item, ends: item, until: listScope},
	"dt dd":                     {is: block | definition | divided, kind: source.Item, ends: definition, until: listScope},
	"option":                    {is: block | choice | divided, kind: source.Item, ends: choice, until: selectScope},
	"figcaption legend summary": {is: block | undivided, kind: source.Caption},
	"label":                     {is: block | divided, kind: source.Caption},
	"title":                     {is: block | undivided | literal, kind: source.Title},
	"textarea":                  {is: block | divided | lines | literal, kind: source.Attribute},

	"table":             {is: block | buttonScope | tableScope},
	"caption":           {is: block | undivided | rows | buttonScope, kind: source.Caption, ends: cell | row | rows, until: tableScope},
	"colgroup":          {is: block | rows, ends: cell | row | rows, until: tableScope},
	"col":               {is: block | void},
	"thead tbody tfoot": {is: block | rows, ends: cell | row | rows, until: tableScope},
	"tr":                {is: block | row, ends: cell | row, until: tableScope},
	"td th":             {is: block | undivided | cell | buttonScope, kind: source.Cell, ends: cell, until: tableScope},

	"area base basefont bgsound frame keygen link meta param source track wbr": {is: void},
	"br":              {is: void, shown: "\n"},
	"img input embed": {is: void, shown: source.Object},

	"code":                          {is: program},
	"script style noembed noframes": {is: sealed},
	"template":                      {is: sealed | buttonScope | tableScope},
	"iframe":                        {is: sealed, shown: source.Object},
	"svg math":                      {is: sealed | foreign, shown: source.Object},
	"xmp plaintext":                 {is: block | sealed},
	"applet marquee object":         {is: buttonScope},
	"a abbr acronym audio b bdi bdo big canvas cite data del dfn em font i ins kbd map mark meter nobr " +
		"noscript output picture progress q rb rp rt rtc ruby s samp slot small span strike strong sub sup time " +
		"tt u var video": {},
})

// endsParagraph are the elements whose start tag ends an open p (HTML 13.1.2.4 and
// 13.2.6.4.7).
const endsParagraph = "address article aside blockquote center details dialog dir div dl fieldset figcaption figure " +
	"footer form h1 h2 h3 h4 h5 h6 header hgroup hr li dt dd listing main menu nav ol p plaintext pre search section " +
	"summary table ul xmp"

// endsListScope are the blocks in which an open li, dt or dd is looked for in vain: all
// but address, div and p (HTML 13.2.6.4.7).
func endsListScope(e *element) bool {
	return e.is&block != 0 && e.is&(item|definition) == 0 && e.name != "address" && e.name != "div" && e.name != "p"
}

func table(rows map[string]element) map[string]*element {
	all := map[string]*element{}
	for names, row := range rows {
		for _, name := range strings.Fields(names) {
			e := row
			e.name = name
			if endsListScope(&e) {
				e.is |= listScope
			}
			all[name] = &e
		}
	}
	for _, name := range strings.Fields(endsParagraph) {
		e := all[name]
		e.ends |= paragraph
		e.until |= buttonScope
	}
	all["body"].ends, all["body"].until = head, 0
	return all
}

// unknown is any element that is not in the table.
var unknown = &element{}
