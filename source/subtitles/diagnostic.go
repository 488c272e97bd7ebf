package subtitles

import "dich/source"

// What is wrong in a file of subtitles. Of a line that is an argument only the beginning
// is given.
const (
	// Header, an error: a WebVTT file does not begin with WEBVTT. Players refuse it.
	Header source.DiagnosticCode = "subtitles-header"
	// NoTiming, an error: text that belongs to no cue, for no line says its times.
	NoTiming source.DiagnosticCode = "subtitles-no-timing"
	// Time, an error: a line should say the times of a cue and does not. Args: Got, Want.
	Time source.DiagnosticCode = "subtitles-time"
	// OddTime, a warning: times that players read but that are not written as they
	// should be. Args: Got, Want.
	OddTime source.DiagnosticCode = "subtitles-odd-time"
	// Order, a warning: a cue does not end after it begins. Args: Start, End.
	Order source.DiagnosticCode = "subtitles-order"
	// NoBlank, a warning: a cue begins without a blank line before it.
	NoBlank source.DiagnosticCode = "subtitles-no-blank"
	// Counter, a warning: the line before the times of a SubRip cue is no number, and
	// players do not show it. Args: Got.
	Counter source.DiagnosticCode = "subtitles-counter"
	// Tag, a warning at the first of its name: players of WebVTT do not know this tag and
	// hide it. Args: Got.
	Tag source.DiagnosticCode = "subtitles-tag"
	// Unclosed, a warning: a < without > hides the rest of its WebVTT cue.
	Unclosed source.DiagnosticCode = "subtitles-unclosed"
)

// What to do about it.
const (
	HintHeader   source.Hint = "subtitles-header"    // write WEBVTT on the first line, and a blank line behind it
	HintNoTiming source.Hint = "subtitles-no-timing" // say its times before it, or take out the blank line
	HintTime     source.Hint = "subtitles-time"      // write them as Want
	HintArrow    source.Hint = "subtitles-arrow"     // --> in a text is --&gt;
	HintOddTime  source.Hint = "subtitles-odd-time"  // write them as Want
	HintOrder    source.Hint = "subtitles-order"     // correct one of the times
	HintNoBlank  source.Hint = "subtitles-no-blank"  // put a blank line before it
	HintCounter  source.Hint = "subtitles-counter"   // write a number, or a blank line behind it
	HintTag      source.Hint = "subtitles-tag"       // a < that is text is &lt;
	HintUnclosed source.Hint = "subtitles-unclosed"  // close the tag; a < that is text is &lt;
)

var severities = map[source.DiagnosticCode]source.Severity{
	Header: source.Error, NoTiming: source.Error, Time: source.Error,
	OddTime: source.Warning, Order: source.Warning, NoBlank: source.Warning,
	Counter: source.Warning, Tag: source.Warning, Unclosed: source.Warning,
}
