package subtitles

import (
	"fmt"
	"html"
	"strings"

	"dich/source"
)

// Transcript gives the cues of a file, SRT or VTT, as rough HTML for reading: each is a
// paragraph with the time at which it begins, and who speaks in it before what is said.
// Markup that only places or colours a cue is left out. What is shown to readers goes
// through [dich/source/html.Body] first.
func Transcript(name source.Format, text string) string {
	f := srt
	if name == source.VTT {
		f = vtt
	}
	r := reader{format: f, text: text, hidden: map[string]bool{}}
	r.readAll()
	var b strings.Builder
	for _, u := range r.units {
		b.WriteString("<p>" + f.begun(text, u.Span))
		f.writeCue(&b, text, u.Span)
		b.WriteString("</p>\n")
	}
	return b.String()
}

// begun writes the time that stands above a cue, to the second; nothing where players
// could not read it.
func (f *format) begun(text string, cue source.Span) string {
	above := source.Span{End: cue.Start}.Trim(text).Of(text)
	t, ok := f.readTiming(above[strings.LastIndexAny(above, "\r\n")+1:])
	if !ok {
		return ""
	}
	shown, _, _ := strings.Cut(t.start.text, string(t.start.point))
	return fmt.Sprintf(`<time datetime="PT%dS">%s</time> `, t.start.milliseconds()/1000, shown)
}

func (f *format) writeCue(b *strings.Builder, text string, cue source.Span) {
	s := f.newScanner(text)
	s.scan(cue)
	done := cue.Start
	for _, c := range s.codes {
		b.WriteString(html.EscapeString(text[done:c.Raw.Start]) + element(c))
		done = c.Raw.End
	}
	b.WriteString(html.EscapeString(text[done:cue.End]))
}

// element writes a code in HTML.
func element(c source.Code) string {
	name, rest, _ := strings.Cut(strings.ToLower(strings.Trim(c.Text, "</>")), " ")
	name, _, _ = strings.Cut(name, ".") // of a class
	switch {
	case c.Shown == "\n":
		return "<br>"
	case c.Kind == source.Reference:
		return html.EscapeString(c.Shown)
	case name == "lang" && c.Kind == source.Opening:
		return `<span lang="` + html.EscapeString(strings.TrimSpace(rest)) + `">`
	case name == "lang":
		return "</span>"
	case name == "v" && c.Kind == source.Opening:
		return voice(c.Text)
	case !shared[name]:
		return ""
	case c.Kind == source.Opening:
		return "<" + name + ">"
	}
	return "</" + name + ">"
}

// The tags that mean the same in HTML.
var shared = map[string]bool{"b": true, "i": true, "u": true, "s": true, "ruby": true, "rt": true}

// voice writes the name in a tag such as <v Roger> (WebVTT 4.2.2, cue voice span).
func voice(tag string) string {
	_, name, _ := strings.Cut(strings.Trim(tag, "<>"), " ")
	if name = strings.TrimSpace(name); name == "" {
		return ""
	}
	return "<b>" + html.EscapeString(html.UnescapeString(name)) + ":</b> "
}
