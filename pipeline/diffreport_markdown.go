package pipeline

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown lays the page out for a comment on a merge request, in the Markdown of GitHub
// and GitLab: deleted text ~~so~~, inserted text **so**, a document in details that fold.
// No text of the page becomes markup, a mention or a link there.
func (p *DiffPage) Markdown() string {
	var b strings.Builder
	b.WriteString("**" + escapeMarkdown(p.Summary) + "**\n")
	for _, section := range p.Sections {
		b.WriteString("\n<details open>\n<summary><b>" + escapeSummary(section.Name) + "</b>: ")
		if section.Fate != "" {
			b.WriteString(escapeSummary(section.Fate) + " · ")
		}
		b.WriteString(escapeSummary(section.Summary) + "</summary>\n\n")
		for i := range section.Items {
			section.Items[i].markdown(&b)
		}
		b.WriteString("</details>\n")
	}
	return b.String()
}

// markdown writes an item of a list: what happened and what that means, and below it the
// text.
func (i *DiffItem) markdown(b *strings.Builder) {
	head := "- **" + escapeMarkdown(i.Kind) + "**"
	if i.Key != "" {
		head += " " + escapeMarkdown(i.Key)
	}
	if len(i.Facts) > 0 {
		head += " (" + escapeMarkdown(strings.Join(i.Facts, ", ")) + ")"
	}
	for _, e := range i.Effects {
		head += "; " + escapeMarkdown(e.Words)
	}
	for _, line := range i.Terms {
		head += "; " + escapeMarkdown(line)
	}
	b.WriteString(head + "\n\n  " + markEdits(i.Edits) + "\n\n")
}

var opMarkers = map[Op]string{Delete: "~~", Insert: "**"}

// markEdits writes edits with their markers. Blanks stand outside of these, for inside
// they would be no markers (GFM section 6.2, flanking); nor would they before or behind
// a mark that a letter stands next to, so something that nobody sees is put between. A
// blank that alone is changed is made to be seen.
func markEdits(edits []Edit) string {
	var b strings.Builder
	for n, e := range edits {
		marker, text := opMarkers[e.Op], e.Text
		if marker != "" && text != "" && strings.TrimSpace(text) == "" {
			text = "␣"
		}
		core := strings.TrimSpace(text)
		written := escapeMarkdown(core)
		if marker != "" && core != "" {
			first, _ := utf8.DecodeRuneInString(core)
			last, _ := utf8.DecodeLastRuneInString(core)
			written = guardAt(n > 0 && !isWordy(first)) + marker + written + marker + guardAt(n+1 < len(edits) && !isWordy(last))
		}
		if beginsBlank(text) {
			b.WriteString(" ")
		}
		b.WriteString(written)
		if endsBlank(text) && core != "" {
			b.WriteString(" ")
		}
	}
	return strings.TrimSpace(b.String())
}

func beginsBlank(text string) bool { return strings.TrimLeftFunc(text, unicode.IsSpace) != text }
func endsBlank(text string) bool   { return strings.TrimRightFunc(text, unicode.IsSpace) != text }
func isWordy(r rune) bool          { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// guard is a zero width space: no link, mention or reference goes across it.
const guard = "&#8203;"

func guardAt(here bool) string {
	if here {
		return guard
	}
	return ""
}

// escapeMarkdown writes a plain text for a paragraph of Markdown, in one line.
func escapeMarkdown(text string) string {
	numbered := leadsNumber(text)
	return guarded(text, func(r rune) string {
		switch {
		case r == '$': // GitHub's mathematics
			return "<span>$</span>"
		case r == '~': // \~ before ~~ would be a fence of three
			return "&#126;"
		case strings.ContainsRune("<>&", r):
			return html.EscapeString(string(r))
		case strings.ContainsRune("\\`*_[]#+-|", r), numbered && strings.ContainsRune(".)", r):
			return `\` + string(r)
		}
		return string(r)
	})
}

// leadsNumber reports a text that would be an item of a numbered list: 5. Phạm vi.
func leadsNumber(text string) bool {
	text = strings.TrimSpace(text)
	rest := strings.TrimLeft(text, "0123456789")
	return rest != text && strings.IndexAny(rest, ".)") == 0
}

// escapeSummary writes a plain text for HTML in Markdown, in one line.
func escapeSummary(text string) string {
	return guarded(text, func(r rune) string { return html.EscapeString(string(r)) })
}

// guarded writes a text character by character in one line, with a guard where the pages of GitHub
// and GitLab look for more than Markdown: @name, #1, !1, ~label, %milestone, &1, $1,
// :emoji:, https://…, www.….
func guarded(text string, write func(rune) string) string {
	var b strings.Builder
	text = strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " ")
	for at, r := range text {
		b.WriteString(write(r))
		before, rest := text[:at+utf8.RuneLen(r)], text[at+utf8.RuneLen(r):]
		switch next, _ := utf8.DecodeRuneInString(rest); {
		case r == ':' && (next == '/' || isEmoji(rest)),
			next == '.' && strings.EqualFold(before[max(0, len(before)-3):], "www"),
			strings.ContainsRune("@#!~%&$^", r) && (isWordy(next) || next == '"' || next == '_'):
			b.WriteString(guard)
		}
	}
	return b.String()
}

// isEmoji reports what is left of :name: behind its first colon.
func isEmoji(rest string) bool {
	name, _, closed := strings.Cut(rest, ":")
	return closed && name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789_+-") == ""
}
