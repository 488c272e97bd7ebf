package subtitles

import "strings"

// A clock is a time as it is written.
type clock struct {
	text     string
	fields   []numeral // hours, minutes, seconds; or the last two
	point    byte      // before the fraction; 0 if there is none
	fraction numeral   // milliseconds to all players, however many digits it has
}

// A numeral is a number with a count of its digits.
type numeral struct{ value, digits int }

// milliseconds is what the clock shows.
func (c clock) milliseconds() int {
	seconds := 0
	for _, n := range c.fields {
		seconds = seconds*60 + n.value
	}
	return seconds*1000 + c.fraction.value
}

// anyClock is what players of SubRip read.
func anyClock(clock) bool { return true }

// srtClock reports a clock as SubRip writes it: 00:01:02,500.
func srtClock(c clock) bool { return len(c.fields) == 3 && c.fields[0].digits > 1 && c.exact(',') }

// vttClock reports a WebVTT timestamp as players read it (WebVTT 6.3, "collect a WebVTT
// timestamp").
func vttClock(c clock) bool { return c.exact('.') }

// neatVTTClock reports a WebVTT timestamp as an author should write it (WebVTT 4.1):
// hours have two digits at least.
func neatVTTClock(c clock) bool { return len(c.fields) == 2 || c.fields[0].digits > 1 }

// exact reports minutes and seconds of two digits below 60, and a fraction of three.
func (c clock) exact(point byte) bool {
	for _, n := range c.fields[len(c.fields)-2:] {
		if n.digits != 2 || n.value > 59 {
			return false
		}
	}
	return c.point == point && c.fraction.digits == 3
}

// readClock reads the clock at the beginning of a text, and gives what stands behind it.
func readClock(text string) (c clock, rest string, ok bool) {
	rest = text
	for {
		var n numeral
		if n, rest = readNumber(rest); n.digits == 0 {
			return clock{}, text, false
		}
		c.fields = append(c.fields, n)
		if len(c.fields) == 3 || !strings.HasPrefix(rest, ":") {
			break
		}
		rest = rest[1:]
	}
	if len(c.fields) == 1 {
		return clock{}, text, false
	}
	if rest != "" && (rest[0] == '.' || rest[0] == ',') {
		c.point = rest[0]
		c.fraction, rest = readNumber(rest[1:])
	}
	c.text = text[:len(text)-len(rest)]
	return c, rest, true
}

const largest = 1e9 // no number of a clock is larger to us

func readNumber(s string) (n numeral, rest string) {
	for n.digits < len(s) && isDigit(s[n.digits]) {
		n.value = min(n.value*10+int(s[n.digits]-'0'), largest)
		n.digits++
	}
	return n, s[n.digits:]
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// A timing is what the line before the text of a cue says.
type timing struct {
	start, end clock
	neat       bool // all of it is written as it should be
}

const arrow = "-->"

// readTiming reads a line that says when a cue begins and ends (WebVTT 6.3). What stands
// behind the times are settings, or the place of the cue.
func (f *format) readTiming(line string) (t timing, ok bool) {
	start, rest, ok := readClock(trimBlanks(line))
	if !ok || !f.reads(start) {
		return timing{}, false
	}
	gap := startsBlank(rest)
	rest, ok = strings.CutPrefix(trimBlanks(rest), arrow)
	if !ok {
		return timing{}, false
	}
	gap = gap && startsBlank(rest)
	end, rest, ok := readClock(trimBlanks(rest))
	if !ok || !f.reads(end) {
		return timing{}, false
	}
	gap = gap && (rest == "" || startsBlank(rest))
	return timing{start, end, gap && f.neat(start) && f.neat(end) && areSettings(rest)}, true
}

// areSettings reports that each word has a colon, as in "X1:40" or "line:0".
func areSettings(rest string) bool {
	for word := range strings.FieldsSeq(rest) {
		if !strings.Contains(word, ":") {
			return false
		}
	}
	return true
}

// isMeantAsTiming reports a line that stands where a timing should and looks like one.
func isMeantAsTiming(line string) bool {
	_, _, ok := readClock(trimBlanks(line))
	return ok || strings.Contains(line, arrow)
}

// isCounter reports a line that is a number.
func isCounter(line string) bool {
	n, rest := readNumber(strings.Trim(line, blanks))
	return n.digits > 0 && rest == ""
}
