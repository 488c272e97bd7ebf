package source

import (
	"strings"
	"unicode"
)

// Words that a web page leaves where a picture was.
var imageWords = map[string]bool{"image": true, "hình ảnh": true, "ảnh": true, "[image]": true, "[ảnh]": true}

const (
	categoryLimit = 4  // a category has at most so many syllables
	bylineLimit   = 8  // a byline
	headingLimit  = 25 // a heading
)

// textKinds says what each block is. The head of a document is all before its
// first paragraph; what stands there is told apart by its neighbours:
//
//	category     the first block, short, with another block of the head after it
//	title        the first block that is not a category
//	toc_label    ends with a colon
//	toc_item     on the lines right below a label, repeating another block
//	byline       the last block of the head, every word with a capital
//
// Everywhere else a block is a paragraph, a heading or an image's place.
func textKinds(text string, blocks []Span, cutter Cutter) []Kind {
	k := textKinder{text: text, blocks: blocks, cutter: cutter}
	kinds := make([]Kind, len(blocks))
	for i := range blocks {
		kinds[i] = k.bodyKind(i)
	}
	k.nameHead(kinds)
	return kinds
}

type textKinder struct {
	text   string
	blocks []Span
	cutter Cutter
	count  map[string]int // how often each block's text occurs; nil until somebody asks
}

func (k *textKinder) block(i int) string { return k.blocks[i].Of(k.text) }

// bodyKind judges a block by itself.
func (k *textKinder) bodyKind(i int) Kind {
	block := k.block(i)
	switch {
	case !k.isHeading(block):
		return Paragraph
	case imageWords[strings.ToLower(Clean(block))]: // which are all like headings
		return ImagePlaceholder
	}
	return Heading
}

// isHeading reports a short block that does not end as a sentence of a text does.
func (k *textKinder) isHeading(block string) bool {
	switch last, _ := decodeLastRune(strings.TrimRightFunc(block, isCloser)); last {
	case '.', ';', ',':
		return false
	case '?', '!', '…':
		return len(k.cutter.Cut(block)) == 1 && isShort(block)
	}
	return isShort(block)
}

func isShort(block string) bool {
	beginning := head(block, 16*headingLimit) // which tells enough of most paragraphs
	return Syllables(beginning) <= headingLimit && Syllables(block) <= headingLimit
}

// nameHead names the blocks before the first paragraph.
func (k *textKinder) nameHead(kinds []Kind) {
	head := 0
	for head < len(kinds) && kinds[head] == Heading {
		head++
	}
	if head == 0 {
		return
	}
	first := 0
	if head > 1 && k.isCategory(0) {
		kinds[0] = Category
		first = 1
	}
	kinds[first] = Title
	for i := first + 1; i < head; i++ {
		switch {
		case strings.HasSuffix(k.block(i), ":"):
			kinds[i] = TOCLabel
		case (kinds[i-1] == TOCLabel || kinds[i-1] == TOCItem) && k.repeats(i):
			kinds[i] = TOCItem
		case i == head-1 && head < len(kinds) && isNameLike(k.block(i)):
			kinds[i] = Byline
		}
	}
}

// repeats reports a block whose text stands elsewhere too.
func (k *textKinder) repeats(i int) bool {
	if k.count == nil {
		k.count = map[string]int{}
		for j := range k.blocks {
			k.count[Clean(k.block(j))]++
		}
	}
	return k.count[Clean(k.block(i))] > 1
}

// isCategory reports a block that is much shorter than the one after it, and
// begins small or has at most two syllables.
func (k *textKinder) isCategory(i int) bool {
	n := Syllables(k.block(i))
	r, _ := decodeRune(k.block(i))
	return n <= categoryLimit && n < Syllables(k.block(i+1)) && (unicode.IsLower(r) || n <= 2)
}

// isNameLike reports a few words that all begin with a capital.
func isNameLike(block string) bool {
	words := 0
	for _, t := range Tokens(block) {
		if t.Shape == Lower || t.Shape == Number {
			return false
		}
		if t.Shape.IsWord() {
			words++
		}
	}
	return 0 < words && words <= bylineLimit
}
