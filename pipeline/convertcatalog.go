package pipeline

import (
	"io"
	"slices"

	"golang.org/x/text/language"

	"dich/locales/handoff"
	"dich/source"
)

// A Conversion is a file of translations on its way into another format.
type Conversion struct {
	file, text string
	pair       pair // what the file does not say
	from, to   *handoffFormat
	whole      *handoff.File // nil where it goes through piece by piece
}

// NewConversion reads a file of translations, whose bytes are given as a string, that is to
// be written in one of the ExportFormats. from and to are the languages to read where the file has several, or does
// not say. Where both formats can do so, the file goes through piece by piece in Write. text
// is what the places of the problems are in; with an error among them there is no
// conversion.
func NewConversion(file, bytes, format string, from, to language.Tag) (c *Conversion, text string, problems []source.Diagnostic) {
	f, text, problems := decodeHandoff(file, bytes)
	if f == nil {
		return nil, text, problems
	}
	c = &Conversion{file: file, text: text, pair: pair{from, to}, from: f, to: handoffFormatNamed(format)}
	if c.from.head != nil && c.from.scan != nil && c.to.stream != nil {
		c.pair = c.from.head(file, text, c.pair)
		return c, text, problems
	}
	whole, found := c.from.read(file, text, c.pair)
	c.whole, problems = whole, append(problems, found...)
	if slices.ContainsFunc(problems, isError) {
		return nil, text, problems
	}
	said := pair{c.whole.Source, c.whole.Target}.or(c.pair)
	c.whole.Source, c.whole.Target = said.source, said.target
	return c, text, problems
}

// Write writes the file. What it says of what was read or is not carried is the same
// whenever it is written; with an error among that the file is not whole.
func (c *Conversion) Write(w io.Writer) (problems []source.Diagnostic, err error) {
	if c.whole != nil {
		text, dropped := c.to.write(c.whole)
		_, err := io.WriteString(w, text)
		return dropped, err
	}
	out := c.to.stream(w, c.pair)
	problems, err = c.from.scan(c.file, c.text, c.pair, out)
	if err != nil {
		return problems, err
	}
	dropped, err := out.Close()
	return append(problems, dropped...), err
}
