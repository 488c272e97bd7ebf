package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"dich/source"
)

// MaxDepth is how many elements may be open in each other.
const MaxDepth = 1000

// A walker goes through the tokens of a text, knows which elements are open, and
// collects inline markup. One that reads a message has no page, and takes all tags for
// inline.
//
// What is not for translation inside a running text is a hole: all of it is one code.
type walker struct {
	run
	tokens   *tokens
	stack    stack
	page     *page
	skipping source.Span // the comment that began it; empty where nothing is skipped
	hole     int         // where the hole begins; -1 outside of holes
	shown    string      // in place of the hole
	floor    int         // in a hole, an inline end tag ends none of the elements below
}

// A page is what the blocks of a text become; the functions are its reader's.
type page struct {
	flush func(end int)               // the text ends here
	begin func(start int)             // and another begins
	alone func(tag valued)            // a tag's values stand for themselves
	state func(t tag, up state) state // of a block
	note  func(code source.DiagnosticCode, span source.Span, args source.Args)
	full  bool // too many elements are open
}

func newWalker(text string) *walker {
	return &walker{run: run{text: text}, tokens: newTokens(text), stack: newStack(), hole: -1}
}

// walk goes through all of the text.
func (w *walker) walk() {
	for w.page == nil || !w.page.full {
		t, ok := w.tokens.next()
		if !ok {
			return
		}
		switch t.kind {
		case html.TextToken:
			if !w.isClosed() {
				w.say(t.span)
			}
		case html.CommentToken:
			w.comment(t.span)
		case html.DoctypeToken:
			w.doctype(t)
		case html.EndTagToken:
			w.end(t)
		default:
			w.start(readTag(w.text, t))
		}
	}
}

// isClosed reports a place that is not for translation.
func (w *walker) isClosed() bool { return !w.skipping.Empty() || w.stack.top().state != opened }

// say reads text. Where the ends of lines count, each line is a text of its own.
func (w *walker) say(span source.Span) {
	top := w.stack.top()
	if top.el.is&literal != 0 {
		w.words(span, inRaw)
		return
	}
	for w.page != nil && top.cut&lines != 0 {
		n := strings.IndexAny(span.Of(w.text), "\r\n")
		if n < 0 {
			break
		}
		end := span.Start + n
		w.words(source.Span{Start: span.Start, End: end}, inText)
		w.page.flush(end)
		span.Start = end + 1
	}
	w.words(span, inText)
}

func (w *walker) isBlock(t token) bool {
	return w.page != nil && t.el.is&block != 0 && !w.stack.top().foreign
}

func (w *walker) doctype(t token) {
	if w.page != nil {
		w.boundary(t.span)
		w.page.begin(t.span.End)
	} else if !w.isClosed() {
		w.markup(source.Standalone, t.span, "")
	}
}

// start reads a start tag.
func (w *walker) start(t tag) {
	up := w.stack.top().foreign
	alone := t.el.is&void != 0 && !up || t.kind == html.SelfClosingTagToken && (up || t.el.is&foreign != 0)
	if w.isBlock(t.token) {
		w.startBlock(t, alone)
	} else {
		w.startInline(t, alone)
	}
	if here := w.stack.top().foreign; here || t.name == "noscript" {
		w.tokens.noRawText(here)
	}
}

func (w *walker) startInline(t tag, alone bool) {
	before, depth, own := w.isClosed(), len(w.stack), len(t.values) > 0 && w.isOwn(t)
	w.push(t, w.inlineState(t))
	after := w.isClosed()
	passing := alone || w.page == nil && depth > MaxDepth
	if passing {
		w.stack = w.stack[:depth]
	}
	switch {
	case before && after:
	case before:
		w.page.begin(t.span.Start)
		w.startTag(t, alone)
	case after && passing && !own:
		w.markup(source.Standalone, t.span, t.el.shown)
	case after && passing:
		w.startTag(t, true)
	case after && own:
		w.startTag(t, true)
		w.dig(t.span.End, depth, "")
	case after:
		w.dig(t.span.Start, depth, shownFor(t.el))
	default:
		w.startTag(t, alone)
	}
}

// push opens an element, unless too many are open.
func (w *walker) push(t tag, state state) {
	w.stack.push(t, state)
	if w.page != nil && len(w.stack) > MaxDepth+1 {
		w.page.note(Nesting, t.span, source.Args{"Max": strconv.Itoa(MaxDepth)})
		w.page.full = true
	}
}

// isOwn reports a tag whose attributes are for translation even if what is in its
// element is not, as the title of an iframe.
func (w *walker) isOwn(t tag) bool {
	return !w.isClosed() && t.translate != "no" && t.el.is&(sealed|program) != 0
}

// inlineState says whether the text in an inline element is for translation. What is
// in a hole cannot open it.
func (w *walker) inlineState(t tag) state {
	up := w.stack.top().state
	switch {
	case up == shut || t.el.is&sealed != 0:
		return shut
	case w.hole >= 0 && up != opened:
		return up
	case t.translate == "yes":
		return opened
	case t.translate == "no" || t.el.is&program != 0:
		return closed
	}
	return up
}

func (w *walker) startBlock(t tag, alone bool) {
	w.stack.imply(t.el)
	own := w.isOwn(t)
	w.push(t, w.page.state(t, w.stack.top().state))
	w.boundary(t.span)
	if own || !w.isClosed() {
		w.page.alone(valued{t.span, source.Attribute, t.values})
	}
	if alone {
		w.stack = w.stack[:len(w.stack)-1]
	}
	w.page.begin(t.span.End)
}

// end reads an end tag.
func (w *walker) end(t token) {
	before, i := w.isClosed(), 0
	if !w.isBlock(t) {
		i = w.stack.endInline(t.name, w.floor, w.page != nil)
	}
	if i == 0 && w.page != nil && t.el.is&block != 0 {
		w.stack.endBlock(t.el)
		w.boundary(t.span)
		w.page.begin(t.span.End)
		return
	}
	if i > 0 {
		w.stack = w.stack[:i]
	}
	w.tokens.z.AllowCDATA(w.stack.top().foreign)
	switch after := w.isClosed(); {
	case before && after:
	case before && w.hole >= 0:
		w.fill(t.span.End)
	case before:
		w.page.begin(t.span.End)
	default:
		w.endTag(t)
		if after {
			w.page.flush(t.span.End)
		}
	}
}

// comment reads a comment or the like; those of dich mark what is to be skipped.
func (w *walker) comment(span source.Span) {
	before := w.isClosed()
	switch word := commentWord(span.Of(w.text)); {
	case word == "dich:skip" && w.skipping.Empty():
		w.skipping = span
		if !before {
			w.dig(span.Start, len(w.stack), source.Object)
		}
	case word == "dich:end" && !w.skipping.Empty():
		w.skipping = source.Span{}
		if w.isClosed() {
			break
		}
		if w.hole >= 0 {
			w.fill(span.End)
		} else {
			w.page.begin(span.End)
		}
	default:
		if word == "dich:end" && w.page != nil {
			w.page.note(SkipEnd, span, nil)
		}
		if !before {
			w.markup(source.Standalone, span, "")
		}
	}
}

func commentWord(comment string) string {
	comment = strings.TrimSuffix(strings.TrimPrefix(comment, "<!--"), "-->")
	return strings.TrimFunc(comment, func(r rune) bool { return r < 0x80 && isSpace(byte(r)) })
}

// boundary ends the text before a tag. A hole that goes on behind the tag is no part of
// it.
func (w *walker) boundary(tag source.Span) {
	end := tag.Start
	if w.hole >= 0 && w.isClosed() {
		end, w.hole, w.floor = w.hole, -1, 0
	}
	w.finish(end)
	w.page.flush(end)
}

// finish fills a hole that nothing closes.
func (w *walker) finish(end int) {
	if w.hole < 0 {
		return
	}
	if hole := (source.Span{Start: w.hole, End: end}).Trim(w.text); hole.Empty() {
		w.hole, w.floor = -1, 0
	} else {
		w.fill(hole.End)
	}
}

// dig begins a hole.
func (w *walker) dig(start, floor int, shown string) { w.hole, w.floor, w.shown = start, floor, shown }

// fill makes a code of the hole, which ends here.
func (w *walker) fill(end int) {
	w.markup(source.Standalone, source.Span{Start: w.hole, End: end}, w.shown)
	w.hole, w.floor = -1, 0
}

// shownFor says what a reader sees in place of an element that is a hole: a script is
// not to be seen.
func shownFor(e *element) string {
	if e.is&sealed != 0 {
		return e.shown
	}
	return source.Object
}
