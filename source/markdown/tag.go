package markdown

// A tagReader finds HTML tags (CommonMark 6.6). It remembers which quotation marks
// led nowhere, so that reading on at each < of a text is linear.
type tagReader struct {
	text string
	dead map[int]bool // quotation marks of values in what turned out to be no tag
}

func newTagReader(text string) *tagReader { return &tagReader{text: text} }

// read gives the length of the open or closing tag that begins at a <, else 0.
func (t *tagReader) read(at int) int {
	i := at + 1
	closing := i < len(t.text) && t.text[i] == '/'
	if closing {
		i++
	}
	name := tagName(t.text[i:])
	if name == "" {
		return 0
	}
	i += len(name)
	if closing {
		i += spaceLen(t.text[i:])
		return t.close(at, i)
	}
	return t.attributes(at, i)
}

// attributes reads on behind the name of an open tag.
func (t *tagReader) attributes(at, i int) int {
	var quotes []int
	for {
		space := spaceLen(t.text[i:])
		i += space
		n := attributeName(t.text[i:])
		if n == 0 || space == 0 {
			if i < len(t.text) && t.text[i] == '/' {
				i++
			}
			break
		}
		i += n
		equals := i + spaceLen(t.text[i:])
		if equals == len(t.text) || t.text[equals] != '=' {
			continue
		}
		value := equals + 1
		value += spaceLen(t.text[value:])
		if n = t.value(value, &quotes); n == 0 {
			i = len(t.text)
			break
		}
		i = value + n
	}
	n := t.close(at, i)
	if n == 0 {
		t.bury(quotes)
	}
	return n
}

// value gives the length of an attribute's value, its quotes included; 0 if it is none.
func (t *tagReader) value(at int, quotes *[]int) int {
	rest := t.text[at:]
	if rest == "" || t.dead[at] {
		return 0
	}
	quote := rest[0]
	if quote != '"' && quote != '\'' {
		n := 0
		for n < len(rest) && !isSpace(rest[n]) && !isOneOf(rest[n], "\"'=<>`") {
			n++
		}
		return n
	}
	*quotes = append(*quotes, at)
	for n := 1; n < len(rest); n++ {
		if rest[n] == quote {
			return n + 1
		}
	}
	t.bury(*quotes)
	return 0
}

func (t *tagReader) bury(quotes []int) {
	if t.dead == nil && len(quotes) > 0 {
		t.dead = map[int]bool{}
	}
	for _, q := range quotes {
		t.dead[q] = true
	}
}

func (t *tagReader) close(at, i int) int {
	if i < len(t.text) && t.text[i] == '>' {
		return i + 1 - at
	}
	return 0
}

// tagName gives the name of a tag that the text begins with; empty if it is none.
func tagName(s string) string {
	if s == "" || !isLetter(s[0]) {
		return ""
	}
	n := 1
	for n < len(s) && (isLetter(s[n]) || isDigit(s[n]) || s[n] == '-') {
		n++
	}
	return s[:n]
}

func attributeName(s string) int {
	n := 0
	for n < len(s) && (isLetter(s[n]) || isOneOf(s[n], "_:") || n > 0 && (isDigit(s[n]) || isOneOf(s[n], ".-"))) {
		n++
	}
	return n
}

func isOneOf(c byte, set string) bool {
	for i := 0; i < len(set); i++ {
		if set[i] == c {
			return true
		}
	}
	return false
}
