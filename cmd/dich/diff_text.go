package main

import (
	"slices"
	"strings"

	"dich/pipeline"
)

// showSections prints a diff for people, as --view says.
func (s *session) showSections(page *pipeline.DiffPage) {
	for _, section := range page.Sections {
		name := s.out.paint(bold, section.Name)
		if section.Fate != "" {
			name += " (" + section.Fate + ")"
		}
		s.print(name)
		for i := range section.Items {
			s.showItem(&section.Items[i])
		}
	}
}

// showItem prints a change: its kind and what it does to each language, below that the
// text, and the terms.
func (s *session) showItem(item *pipeline.DiffItem) {
	head := strings.TrimSpace(item.Kind + " " + item.Key)
	if len(item.Facts) > 0 {
		head += " (" + strings.Join(item.Facts, ", ") + ")"
	}
	head = s.out.paint(bold, head)
	for _, e := range item.Effects {
		head += "; " + e.Words
	}
	s.out.indented("  ", 2, head)
	if s.view == "side-by-side" {
		s.showColumns(item.Edits)
	} else {
		s.out.indented("      ", 6, s.drawEdits(item.Edits))
	}
	if len(item.Terms) > 0 {
		s.out.indented("      ", 6, strings.Join(item.Terms, "; "))
	}
}

// drawEdits writes both texts as one: deletions in [-…-], insertions in {+…+}, in colour
// on a terminal.
func (s *session) drawEdits(edits []pipeline.Edit) string {
	var b strings.Builder
	for _, e := range edits {
		switch e.Op {
		case pipeline.Delete:
			b.WriteString(s.out.paint(red, "[-"+e.Text+"-]"))
		case pipeline.Insert:
			b.WriteString(s.out.paint(cyan, "{+"+e.Text+"+}"))
		default:
			b.WriteString(e.Text)
		}
	}
	return b.String()
}

// showColumns prints the old text on the left and the new one on the right, in as many
// lines as the longer takes.
func (s *session) showColumns(edits []pipeline.Edit) {
	const indent, between = 4, 3
	columns := helpColumns
	if s.out.terminal {
		columns = s.out.columns
	}
	room := max(10, (columns-1-indent-between)/2)
	left := s.out.setInLines(s.strands(edits, pipeline.Insert), room)
	right := s.out.setInLines(s.strands(edits, pipeline.Delete), room)
	for i := range max(len(left), len(right)) {
		s.print(strings.TrimRight("    "+pad(lineAt(left, i), room)+s.out.paint(dim, " | ")+lineAt(right, i), " "))
	}
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// A strand is a run of text in one style.
type strand struct {
	text string
	with style
}

// strands are the runs of one of the two texts, without those that only the other has.
// What only this one has is in colour, or marked where there is none.
func (s *session) strands(edits []pipeline.Edit, but pipeline.Op) []strand {
	var list []strand
	for _, e := range edits {
		switch {
		case e.Op == but:
		case e.Op == pipeline.Keep:
			list = append(list, strand{e.Text, ""})
		default:
			list = append(list, s.changed(e)...)
		}
	}
	return list
}

// changed are the strands of an edit, its marks inside of the blanks around. A blank that
// alone is changed is made to be seen.
func (s *session) changed(e pipeline.Edit) []strand {
	with, open, end := red, "[-", "-]"
	if e.Op == pipeline.Insert {
		with, open, end = cyan, "{+", "+}"
	}
	core := strings.Trim(e.Text, " ")
	before, after, _ := strings.Cut(e.Text, core)
	if core == "" {
		before, core, after = " ", "_", " "
	}
	if !s.out.colour {
		core = open + core + end
	}
	return []strand{{before, ""}, {core, with}, {after, ""}}
}

// setInLines breaks strands at blanks into lines of at most so many columns; a longer word
// is cut. A line ends the styles that it begins.
func (s screen) setInLines(strands []strand, columns int) []string {
	var lines []string
	var line []strand
	width := 0
	flush := func() {
		if len(line) > 0 {
			lines = append(lines, s.paintAll(line))
		}
		line, width = nil, 0
	}
	for _, word := range wordsOf(strands) {
		needs := widthOfAll(word)
		if width > 0 && width+1+needs > columns {
			flush()
		}
		if width > 0 {
			line, width = append(line, strand{" ", ""}), width+1
		}
		for needs > columns {
			var head []strand
			head, word = cutAt(word, columns)
			line = append(line, head...)
			flush()
			needs = widthOfAll(word)
		}
		line, width = append(line, word...), width+needs
	}
	flush()
	return lines
}

// wordsOf cuts strands at their blanks; a word may have several.
func wordsOf(strands []strand) [][]strand {
	var words [][]strand
	var word []strand
	for _, one := range strands {
		for n, text := range strings.Split(one.text, " ") {
			if n > 0 && len(word) > 0 {
				words, word = append(words, word), nil
			}
			if text != "" {
				word = append(word, strand{text, one.with})
			}
		}
	}
	if len(word) > 0 {
		words = append(words, word)
	}
	return words
}

func widthOfAll(strands []strand) int {
	n := 0
	for _, one := range strands {
		n += columnsOf(one.text)
	}
	return n
}

// cutAt cuts a word behind so many columns at most, and one character at least; a mark
// stays with its letter.
func cutAt(word []strand, columns int) (head, tail []strand) {
	for i, one := range word {
		for at, r := range one.text {
			columns -= columnsOfRune(r)
			if columns < 0 && (at > 0 || i > 0) {
				head = append(slices.Clone(word[:i]), strand{one.text[:at], one.with})
				return head, append([]strand{{one.text[at:], one.with}}, word[i+1:]...)
			}
		}
	}
	return word, nil
}

func (s screen) paintAll(strands []strand) string {
	var b strings.Builder
	for _, one := range strands {
		if one.with == "" {
			b.WriteString(one.text)
			continue
		}
		b.WriteString(s.paint(one.with, one.text))
	}
	return b.String()
}
