package docx

import (
	"strings"

	"dich/source"
)

// A field is a complex field that is open: begin, instruction, separate, result, end,
// each in some run (ECMA-376-1, 17.16.18).
type field struct {
	run, last   *run // of its first and its latest part
	start, end  int  // of these parts
	items       int  // where its items begin
	result      int  // where those of its result begin; -1 before
	instruction string
}

// maxFields is how many fields may be open in each other. No writer needs as many.
const maxFields = 50

// fieldPart reads a part of a field: begin, separate or end, or an instruction.
func (p *paragraph) fieldPart(kind string, span source.Span) {
	if kind == "begin" {
		if p.odd = p.odd || len(p.fields) == maxFields; !p.odd {
			p.fields = append(p.fields, &field{run: p.run, last: p.run, start: span.Start, end: span.End, items: len(p.items), result: -1})
		}
		return
	}
	n := len(p.fields) - 1
	if n < 0 || kind != "end" && p.fields[n].result >= 0 {
		p.items = append(p.items, item{kind: source.Standalone, span: span, run: p.run, last: p.run}) // of a field that spans paragraphs
		return
	}
	f := p.fields[n]
	if kind == "end" {
		p.fields = p.fields[:n]
		p.closeField(f, span)
		return
	}
	f.last, f.end = p.run, span.End
	if kind == "separate" {
		f.result = len(p.items)
	}
}

// closeField makes a field one code, or a pair of them around its result.
func (p *paragraph) closeField(f *field, span source.Span) {
	if f.run.parent != p.run.parent || f.run.parent != f.last.parent {
		p.odd = true
		return
	}
	kind := fieldKind(f.instruction)
	if kind == textField && f.result >= 0 && len(p.items) > f.result {
		f.run.fixed, f.last.fixed, p.run.fixed = true, true, true
		list := append([]item(nil), p.items[f.result:]...)
		p.items = append(p.items[:f.items], item{kind: source.Opening, span: source.Span{Start: f.start, End: f.end}})
		p.items = append(append(p.items, list...), item{kind: source.Closing, span: span})
		return
	}
	p.items = append(p.items[:f.items], fieldCode(f, p.run, span.End, kind))
}

func fieldCode(f *field, last *run, end int, kind fieldType) item {
	if last != f.run {
		last.start = -1
	}
	it := item{kind: source.Standalone, span: source.Span{Start: f.start, End: end}, run: f.run, last: last}
	if kind == valueField {
		it.shown = source.Object
	}
	return it
}

// leaveFields makes codes of the beginnings of fields that do not end here.
func (p *paragraph) leaveFields() {
	if len(p.fields) == 0 {
		return
	}
	var list []item
	done := 0
	for _, f := range p.fields {
		p.odd = p.odd || f.run.parent != f.last.parent
		list = append(list, p.items[done:max(done, f.items)]...)
		list = append(list, fieldCode(f, f.last, f.end, silentField))
		for done = max(done, f.items); done < len(p.items) && p.items[done].span.Start < f.end; done++ {
		}
	}
	p.items, p.fields = append(list, p.items[done:]...), nil
}

// fieldType says what a field is to a translator.
type fieldType uint8

const (
	valueField  fieldType = iota // its result is computed
	textField                    // its result is text
	silentField                  // it shows nothing, or what belongs to no sentence
)

var fieldTypes = map[string]fieldType{
	"HYPERLINK": textField, "TOC": textField, "XE": silentField, "TC": silentField, "RD": silentField, "TA": silentField,
	"PAGEREF": silentField, // so that an entry of a table of contents is the text of its heading
}

func fieldKind(instruction string) fieldType {
	name, _, _ := strings.Cut(strings.TrimLeft(instruction, xmlSpace), " ")
	return fieldTypes[strings.ToUpper(strings.Trim(name, xmlSpace))]
}
