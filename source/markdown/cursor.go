package markdown

// A cursor goes through one line by columns, as CommonMark counts them: a tab goes to
// the next multiple of four, and may be taken in part.
type cursor struct {
	text   string
	pos    int // of the next byte; a tab that is taken in part is still there
	end    int // of the line, without its line end
	column int
}

// look gives the next byte that is no blank, and how many columns away it is; the
// line's end if there is none.
func (c *cursor) look() (at, indent int) {
	column := c.column
	for at = c.pos; at < c.end; at++ {
		switch c.text[at] {
		case ' ':
			column++
		case '\t':
			column += 4 - column%4
		default:
			return at, column - c.column
		}
	}
	return at, column - c.column
}

// take goes over as many columns of blanks.
func (c *cursor) take(columns int) {
	for columns > 0 && c.pos < c.end && isBlank(c.text[c.pos]) {
		width := 1
		if c.text[c.pos] == '\t' {
			width = 4 - c.column%4
		}
		if width > columns {
			c.column += columns
			return
		}
		c.pos++
		c.column += width
		columns -= width
	}
}

// jump goes over blanks and a mark of some bytes behind them.
func (c *cursor) jump(mark int) {
	at, indent := c.look()
	c.pos = at + mark
	c.column += indent + mark
}

// rest gives the line from a place on.
func (c *cursor) rest(at int) string { return c.text[at:c.end] }
