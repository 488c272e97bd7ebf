package markdown

import "dich/source"

// A container is a block that holds others. A list needs none of its own: what stands
// in it stands in its items.
type container struct {
	kind   source.Kind // Quotation, Item or Footnote
	indent int         // columns that each further line of an item begins with
	filled bool        // something stands in it
}

// continues reports that a line goes on inside the container, and takes what it
// begins with for that (CommonMark 5.1, 5.2; GFM's footnotes are like items).
func (b *container) continues(c *cursor) bool {
	at, indent := c.look()
	blank := at == c.end
	if b.kind == source.Quotation {
		if blank || indent > 3 || c.text[at] != '>' {
			return false
		}
		c.jump(1)
		c.take(1)
		return true
	}
	switch {
	case indent >= b.indent && !blank:
		c.take(b.indent)
	case blank && b.filled:
		c.pos = at
	default:
		return false
	}
	return true
}

// listMark reads the mark of a list item at the beginning of a line: its bytes, 0 if
// there is none. Only some marks may end a paragraph.
func listMark(line string, inParagraph bool) int {
	if line == "" {
		return 0
	}
	n := 1
	if c := line[0]; c != '-' && c != '+' && c != '*' {
		digits := 0
		for digits < len(line) && isDigit(line[digits]) {
			digits++
		}
		if digits == 0 || digits > 9 || digits == len(line) || line[digits] != '.' && line[digits] != ')' {
			return 0
		}
		if inParagraph && line[:digits] != "1" {
			return 0
		}
		n = digits + 1
	}
	rest := line[n:]
	if rest != "" && !isBlank(rest[0]) || inParagraph && trimBlanks(rest) == "" {
		return 0
	}
	return n
}

// itemIndent takes the blanks behind the mark of an item, and says how many columns
// wide mark and blanks are.
func itemIndent(c *cursor, mark int) int {
	at, indent := c.look()
	if at == c.end || indent > 4 {
		c.take(1)
		return mark + 1
	}
	c.take(indent)
	return mark + indent
}
