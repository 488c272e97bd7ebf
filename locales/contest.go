package locales

import (
	"strings"

	"dich/source"
)

// ConflictMark is the verb of the marks that show what somebody else has translated a
// text as at the same time, "conflict <text>", or a form of it, "conflict one: <text>".
// They stand until a translator takes the fuzzy flag away.
const ConflictMark = "conflict"

// Contest makes a translation one that needs work because somebody else has written
// another one at the same time, and shows that one. Where it is empty, the other one has
// deleted the translation.
func (m *Message) Contest(other source.Forms) {
	m.Doubt(ByMerge)
	m.Notes.DropMark(ConflictMark)
	for c, text := range other.Each {
		if text = onOneLine.Replace(text); other.Plural() {
			text = c.String() + ": " + text
		}
		m.Notes.Marks = append(m.Notes.Marks, ConflictMark+" "+text)
	}
}

// onOneLine writes line ends as PO does.
var onOneLine = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\r", `\r`)

// Forget forgets the bytes that a message was read from: they are of another file.
func (m *Message) Forget() { m.raw = nil }
