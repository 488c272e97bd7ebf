package source

import "strings"

// maxPause is more bytes than are said before a pause.
const maxPause = 48

// isPause reports an ellipsis inside a sentence: behind a word of hesitating that
// stands alone, or where what was said is said again ("Vì tôi… Vì tôi không biết").
func (r *Rules) isPause(c *candidate) bool {
	said := c.text[max(c.start, c.at-maxPause):c.at]
	if at := strings.LastIndexByte(said, ':'); at >= 0 {
		said = said[at+1:]
	} else if c.at-c.start > maxPause {
		return false
	}
	said = Clean(strings.TrimLeftFunc(said, func(r rune) bool { return isHidden(r) || isOpener(r) || isDash(r) }))
	again := head(Clean(head(c.rest(), 2*maxPause)), len(said))
	return r.Pausing[said] || said != "" && strings.EqualFold(said, again)
}

// lacksBlank decides about a stop with no blank behind it, as in "tạo.Chương": it
// ends a sentence between a small letter and a capitalised word; not in an address
// (dich.vn) or an acronym (N.A.).
func (r *Rules) lacksBlank(c *candidate) bool {
	next := c.nextWord()
	if !isCapitalised(next) || addressParts[strings.ToLower(next)] || len(c.stops()) > len("…") {
		return false
	}
	word := c.word()
	if strings.ContainsAny(word, "/@_:\\") || r.abbreviation(c, word) != 0 {
		return false
	}
	switch {
	case c.closed():
		return true
	case c.behindSmallWord():
		return r.Native == nil || r.Native(next) || r.Native(word)
	case strings.Trim(word, "0123456789%") == "":
		return len(word) > 1 && r.isNative(next) && !r.isLabel(c, word)
	}
	return isCapitals(word) && r.Starters[next]
}

// What stands behind a point in an address or the name of a file.
var addressParts = words("com", "net", "org", "vn", "edu", "gov", "info", "biz", "io", "html", "js")
