package markdown

import (
	"sort"
	"strings"

	"dich/source"
)

// A flow is the lines of a block as one text, without what each line begins with in
// the file.
type flow struct {
	text   string
	lines  []source.Span
	starts []int // where each line begins in text
}

// newFlow joins lines with line feeds.
func newFlow(text string, lines []source.Span) flow {
	if len(lines) == 1 {
		return flow{lines[0].Of(text), lines, []int{0}}
	}
	var b strings.Builder
	b.Grow(lines[len(lines)-1].End - lines[0].Start)
	f := flow{lines: lines, starts: make([]int, len(lines))}
	for i, line := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		f.starts[i] = b.Len()
		b.WriteString(line.Of(text))
	}
	f.text = b.String()
	return f
}

// A placer gives the places of a flow in the file, if asked for them in order.
type placer struct {
	flow flow
	line int
}

// raw gives the offset in the file. Behind a line feed that is where the next line's
// text begins.
func (p *placer) raw(at int) int {
	for p.line+1 < len(p.flow.starts) && p.flow.starts[p.line+1] <= at {
		p.line++
	}
	return p.flow.lines[p.line].Start + at - p.flow.starts[p.line]
}

func (p *placer) span(s source.Span) source.Span {
	return source.Span{Start: p.raw(s.Start), End: p.raw(s.End)}
}

// spans gives the places in the file of a stretch of the flow, one for each line.
func (f *flow) spans(s source.Span) []source.Span {
	var list []source.Span
	for i := sort.SearchInts(f.starts, s.Start+1) - 1; i < len(f.starts) && f.starts[i] < s.End; i++ {
		start, end := max(f.starts[i], s.Start), min(f.starts[i]+f.lines[i].Len(), s.End)
		if start < end {
			list = append(list, source.Span{Start: start, End: end}.Shift(f.lines[i].Start-f.starts[i]))
		}
	}
	return list
}
