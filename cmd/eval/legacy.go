package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"dich/source"
	"dich/source/legacy"
)

// oldEncodings prints how well text in the encodings before Unicode is known and read
// again, and how often good text is called wrong.
func oldEncodings(data string) error {
	text, err := readFile(data, "parallel", "news.tsv")
	if err != nil {
		return err
	}
	rows := table(text)
	vietnamese := column(rows, slices.Index(rows[0], "vi"))
	if err := roundTrips(vietnamese); err != nil {
		return err
	}
	notVietnamese(rows, "en", "fr")
	garbling(vietnamese)
	fmt.Println("\nfalse alarms of legacy-font and mojibake on good text, of sentences")
	for i, name := range rows[0][1:] {
		sentences := column(rows, i+1)
		fmt.Printf("%-8s %d %d of %d\n", name, matches(sentences, isInFont), matches(sentences, isGarbled), len(sentences))
	}
	return nil
}

// roundTrips prints, for each encoding: the sentences that come back as they were
// (quotation marks that it lacks written plainly), the capitals that TCVN3 loses, and
// the sentences that are known for what they are: one, ten together, and one seen
// through the font.
func roundTrips(sentences []string) error {
	fmt.Printf("\nold encodings, %% of %d sentences  back  capitals lost, listed (of)  named  ten named  in font\n", len(sentences))
	for _, e := range []legacy.Encoding{legacy.TCVN3, legacy.TCVN5712, legacy.VNI, legacy.VISCII, legacy.Windows1258} {
		var back, lost, listed, doubts, named, many, groups, inFont int
		for _, s := range sentences {
			s = writable(e, s)
			data, unkept := legacy.Encode(e, s)
			got, undecided := legacy.Decode(e, data)
			if len(unkept) == 0 && got != s {
				return fmt.Errorf("%s: %q came back as %q", e, s, got)
			}
			back += count(got == s)
			l, in := lostLetters(s, got, undecided)
			lost, listed, doubts = lost+l, listed+in, doubts+len(undecided)
			named += count(isNamed(data, got))
			known, ok := legacy.ShowsAs(inLatin(data))
			inFont += count(ok && legacy.FromFont(known, inLatin(data)) == got)
		}
		for ten := range slices.Chunk(sentences, 10) {
			data, _ := legacy.Encode(e, writable(e, strings.Join(ten, "\n")))
			got, _ := legacy.Decode(e, data)
			many += count(isNamed(data, got))
			groups++
		}
		n := len(sentences)
		fmt.Printf("%-33s %6.2f %9d %7d %5d %11.2f %9.2f", e, ratio(back, n), lost, listed, doubts, ratio(named, n), ratio(many, groups))
		if e == legacy.TCVN3 || e == legacy.VNI { // the others have no fonts of their own
			fmt.Printf(" %9.2f", ratio(inFont, n))
		}
		fmt.Println()
	}
	return nil
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// writable writes what an encoding has no byte for in the way of its time.
func writable(e legacy.Encoding, s string) string {
	s = source.Compose(s)
	var out strings.Builder
	for _, r := range s {
		if _, lost := legacy.Encode(e, string(r)); len(lost) > 0 {
			out.WriteString(plainly[r])
			if plainly[r] != "" {
				continue
			}
		}
		out.WriteRune(r)
	}
	return out.String()
}

var plainly = map[rune]string{'“': `"`, '”': `"`, '‘': "'", '’': "'", '–': "-", '—': "-", '…': "..."}

// lostLetters counts the letters that came back as others, and those of them in a
// place that is listed.
func lostLetters(want, got string, undecided []source.Span) (lost, listed int) {
	if len(want) != len(got) {
		return 0, 0
	}
	for at, r := range want {
		if strings.HasPrefix(got[at:], string(r)) {
			continue
		}
		lost++
		if slices.ContainsFunc(undecided, func(s source.Span) bool { return s.Start <= at && at < s.End }) {
			listed++
		}
	}
	return lost, listed
}

// isNamed reports that Guess finds an encoding that reads the bytes as they should be
// read.
func isNamed(data []byte, want string) bool {
	e, ok := legacy.Guess(data)
	if !ok {
		return false
	}
	got, _ := legacy.Decode(e, data)
	return got == want
}

// inLatin is what a program of Windows sees: the letters of the font's bytes.
func inLatin(data []byte) string {
	text, _ := charmap.Windows1252.NewDecoder().Bytes(data)
	return string(text)
}

// notVietnamese prints how often other bytes are called Vietnamese: sentences of these
// languages in Windows-1252, and of all languages in UTF-16 without a mark.
func notVietnamese(rows [][]string, latin ...string) {
	fmt.Println("\ncalled Vietnamese, of sentences that are not in an old encoding")
	for i, name := range rows[0][1:] {
		var narrow, wide int
		sentences := column(rows, i+1)
		for _, s := range sentences {
			_, ok := legacy.Guess(utf16Bytes(s))
			wide += count(ok)
			data, _ := encoding.ReplaceUnsupported(charmap.Windows1252.NewEncoder()).Bytes([]byte(s))
			_, ok = legacy.Guess(data)
			narrow += count(ok)
		}
		fmt.Printf("%-8s %d in UTF-16", name, wide)
		if slices.Contains(latin, name) {
			fmt.Printf(", %d in Windows-1252", narrow)
		}
		fmt.Printf(", of %d\n", len(sentences))
	}
}

func utf16Bytes(s string) []byte {
	var data []byte
	for _, unit := range utf16.Encode([]rune(s)) {
		data = append(data, byte(unit), byte(unit>>8))
	}
	return data
}

// garbling prints how much garbled text is found, and how much of it is put right.
func garbling(sentences []string) {
	once := func(m *charmap.Charmap) func(string) string {
		return func(s string) string { return misread(m, s) }
	}
	corruptions := []struct {
		name string
		do   func(string) string
	}{
		{"Windows-1252", once(charmap.Windows1252)},
		{"Latin-1", once(charmap.ISO8859_1)},
		{"Windows-1258", once(charmap.Windows1258)},
		{"twice", func(s string) string { return misread(charmap.Windows1252, misread(charmap.Windows1252, s)) }},
	}
	fmt.Println("\nmojibake, % of sentences    found  put right  taken for a font")
	for _, c := range corruptions {
		var found, right, font int
		for _, s := range sentences {
			bad := c.do(s)
			found += count(isGarbled(bad))
			right += count(legacy.Repair(bad) == s)
			font += count(isInFont(bad))
		}
		fmt.Printf("%-24s %8.2f %10.2f %17.2f\n", c.name, ratio(found, len(sentences)), ratio(right, len(sentences)), ratio(font, len(sentences)))
	}
}

// misread reads the bytes of a text in a code page; those that have no meaning there
// are control characters.
func misread(m *charmap.Charmap, s string) string {
	var out strings.Builder
	for _, b := range []byte(s) {
		r := m.DecodeByte(b)
		if r == '\ufffd' {
			r = rune(b)
		}
		out.WriteRune(r)
	}
	return out.String()
}

func isGarbled(s string) bool {
	_, _, ok := legacy.Mojibake(s)
	return ok
}

func isInFont(s string) bool {
	_, ok := legacy.ShowsAs(s)
	return ok
}

func matches(list []string, has func(string) bool) int {
	n := 0
	for _, s := range list {
		n += count(has(s))
	}
	return n
}

// column gives the sentences of a column, in NFC.
func column(rows [][]string, i int) []string {
	var list []string
	for _, row := range rows[1:] {
		if i < len(row) && row[i] != "" {
			list = append(list, source.Compose(row[i]))
		}
	}
	return list
}
