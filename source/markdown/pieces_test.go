package markdown

import (
	"strings"
	"testing"
)

// pieces are what Markdown is made of; ␣ is a blank.
var pieces = strings.Fields(`a b␣c é 1 . .␣ : ; * *␣ ** *** _ __ ~~ ~ ~~~ [ ] ]( ](u) ](u␣"t") ][ [a] [a]:␣b [b]:␣c␣'t'
	![ <b> </b> <br> <span␣translate=no> </span> <code> </code> <!-- --> <!--␣x␣--> <p> <div> &amp; &#10; & ( ) " ' ! < $ ^
	\n \n \n \n\n \\n ␣␣\n .\n .␣* .**␣ \r\n \r ␣ ␣␣␣␣ \t \ \* # ##␣ #␣ - -␣ + *␣ 1.␣ 10)␣ > >␣ --- === =␣ {#i} { }
	| |---|--- |a|b ---| :- [^1] [^1]:␣x www.a.b http://a.b a@b.c <http://x.y> <a@b.c> https://x.y/z
	[␣]␣ [x]␣ <!--␣dich:skip␣--> <!--␣dich:end␣--> ` + "` `` ```")

// assemble makes a text of pieces.
func assemble(picks []byte) string {
	written := strings.NewReplacer("␣", " ", `\n`, "\n", `\r`, "\r", `\t`, "\t")
	var b strings.Builder
	for _, p := range picks[:min(len(picks), 40)] {
		b.WriteString(written.Replace(pieces[int(p)%len(pieces)]))
	}
	return b.String()
}

// FuzzPieces holds the laws of FuzzRead and FuzzWrite for texts made of pieces of
// markup, which chance alone would hardly put together.
func FuzzPieces(f *testing.F) {
	f.Add([]byte("\x00\x10\x05\x01"), uint8(0))
	f.Add([]byte("\x17\x00\x19\x1f\x02\x20"), uint8(0))
	f.Fuzz(func(t *testing.T, picks []byte, n uint8) {
		text := assemble(picks)
		checkRead(t, text)
		if doc, found := read(text); doc != nil && len(found) == 0 && isTame(text) && !hasDashes(doc) {
			checkWrite(t, text, doc, int(n))
		}
	})
}
