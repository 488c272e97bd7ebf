package markdown

import "strings"

// The kinds of HTML blocks, by what ends them (CommonMark 4.6).
const (
	htmlVerbatim = 1 + iota // <script>, <pre>, <style>, <textarea>
	htmlComment
	htmlInstruction
	htmlDeclaration
	htmlData
	htmlBlockTag // ends at a blank line
	htmlAnyTag   // ends at a blank line, and ends no paragraph itself
)

var htmlEnds = [...]string{htmlComment: "-->", htmlInstruction: "?>", htmlDeclaration: ">", htmlData: "]]>"}

var (
	verbatimTags = nameSet("script pre style textarea")
	blockTags    = nameSet(`address article aside base basefont blockquote body caption center col colgroup dd details
		dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr
		html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary
		table tbody td tfoot th thead title tr track ul`)
)

func nameSet(names string) map[string]bool {
	set := map[string]bool{}
	for _, name := range strings.Fields(names) {
		set[name] = true
	}
	return set
}

// htmlStart gives the kind of HTML block that a line begins, else 0.
func htmlStart(line string) int {
	switch {
	case !strings.HasPrefix(line, "<"):
		return 0
	case strings.HasPrefix(line, "<!--"):
		return htmlComment
	case strings.HasPrefix(line, "<?"):
		return htmlInstruction
	case strings.HasPrefix(line, "<![CDATA["):
		return htmlData
	case strings.HasPrefix(line, "<!") && len(line) > 2 && isLetter(line[2]):
		return htmlDeclaration
	}
	slash := runLen(line[1:], '/')
	name := tagName(line[1:][min(slash, 1):])
	after := line[1+min(slash, 1)+len(name):]
	ends := after == "" || isBlank(after[0]) || after[0] == '>'
	switch lower := strings.ToLower(name); {
	case verbatimTags[lower] && slash == 0 && ends:
		return htmlVerbatim
	case blockTags[lower] && slash <= 1 && (ends || strings.HasPrefix(after, "/>")):
		return htmlBlockTag
	case verbatimTags[lower]:
		return 0
	}
	if n := newTagReader(line).read(0); n > 0 && trimBlanks(line[n:]) == "" {
		return htmlAnyTag
	}
	return 0
}

// htmlEnded reports that a line of an HTML block is its last.
func htmlEnded(kind int, line string) bool {
	switch kind {
	case htmlVerbatim:
		lower := strings.ToLower(line)
		for name := range verbatimTags {
			if strings.Contains(lower, "</"+name+">") {
				return true
			}
		}
		return false
	case htmlBlockTag, htmlAnyTag:
		return trimBlanks(line) == ""
	}
	return strings.Contains(line, htmlEnds[kind])
}
