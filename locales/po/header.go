package po

import (
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// The header's fields that we read.
const (
	languageField    = "Language"
	contentTypeField = "Content-Type"
	pluralFormsField = "Plural-Forms"
)

// NewHeader makes the header of a new catalog, or of a template if it has no
// target. It holds no dates, so that the same catalog is always the same bytes.
func NewHeader(cat *locales.Catalog) locales.Message {
	fields := locales.Catalog{}
	fields.SetField("Project-Id-Version", cat.Document)
	if cat.IsTemplate() {
		fields.SetField(languageField, "")
	} else {
		fields.SetField(languageField, cat.Target.String())
	}
	fields.SetField("MIME-Version", "1.0")
	fields.SetField(contentTypeField, "text/plain; charset=UTF-8")
	fields.SetField("Content-Transfer-Encoding", "8bit")
	if !cat.IsTemplate() {
		fields.SetField(pluralFormsField, locales.PluralsOf(cat.Target).Header)
	}
	return fields.Header
}

// layout gives the slots of a catalog's plural entries. Where its Plural-Forms
// cannot be used, they are those of a new catalog, with what is wrong.
func layout(cat *locales.Catalog) (slots, source.DiagnosticCode) {
	plurals := rules(cat.Target)
	usual, _ := parseFormula(plurals.Header)
	s, _ := newSlots(usual, plurals)
	field := pluralForms(cat)
	if field == "" {
		return s, ""
	}
	f, ok := parseFormula(field)
	if !ok {
		return s, PluralForms
	}
	if own, ok := newSlots(f, plurals); ok {
		return own, ""
	}
	return s, PluralMismatch
}

// rules gives the plural rules of a target; a template has one and other, as its
// sources do.
func rules(target language.Tag) locales.Plurals {
	if target == language.Und {
		target = language.English
	}
	return locales.PluralsOf(target)
}

// pluralForms gives the field, or nothing where xgettext left it open:
// "nplurals=INTEGER; plural=EXPRESSION;".
func pluralForms(cat *locales.Catalog) string {
	field, _ := cat.Field(pluralFormsField)
	if strings.Contains(field, "INTEGER") {
		return ""
	}
	return field
}

// takeHeader makes the first header the catalog's; a second one is a duplicate,
// which has been reported.
func (r *reader) takeHeader(m locales.Message) {
	if r.header {
		return
	}
	if len(r.cat.Messages) > 0 {
		r.fail(LateHeader, m.Origin.Span, nil)
	}
	r.header = true
	r.cat.Header = m
	r.readLanguage()
	r.checkCharset()
	r.slots, r.problem = layout(r.cat)
}

func (r *reader) readLanguage() {
	value, _ := r.cat.Field(languageField)
	if value == "" {
		return
	}
	tag, err := language.Parse(value)
	if err != nil {
		r.add(BadLanguage, source.Warning, r.fieldSpan(languageField), source.Args{"Got": value})
	}
	r.cat.Target = tag
}

// checkCharset reports a file that says it is not UTF-8. That nothing is said
// does no harm yet where all is ASCII.
func (r *reader) checkCharset() {
	value, _ := r.cat.Field(contentTypeField)
	_, charset, _ := strings.Cut(value, "charset=")
	charset, _, _ = strings.Cut(charset, ";")
	charset = strings.TrimSpace(charset)
	severity := source.Error
	switch {
	case strings.EqualFold(charset, "UTF-8"), strings.EqualFold(charset, "UTF8"):
		return
	case (charset == "" || charset == "CHARSET") && isASCII(r.data):
		severity = source.Warning
	}
	r.add(Charset, severity, r.fieldSpan(contentTypeField), source.Args{"Got": charset})
}

// checkPluralForms reports a Plural-Forms that is missing or cannot be used.
func (r *reader) checkPluralForms() {
	field := pluralForms(r.cat)
	span := r.fieldSpan(pluralFormsField)
	switch {
	case r.problem == PluralForms:
		r.add(PluralForms, source.Error, span, source.Args{"Got": field})
	case r.problem == PluralMismatch:
		severity := source.Warning
		if r.plural {
			severity = source.Error
		}
		r.add(PluralMismatch, severity, span, source.Args{"Got": field, "Locale": r.cat.Target.String()})
	case field == "" && r.plural && !r.cat.IsTemplate():
		r.add(PluralForms, source.Warning, span, source.Args{"Got": ""})
	}
}

// fieldSpan gives the place of a field's name, or of the header if it is not there.
func (r *reader) fieldSpan(field string) source.Span {
	header := r.cat.Header.Origin.Span
	text := header.Of(r.data)
	msgstr := max(0, strings.Index(text, "msgstr"))
	at := strings.Index(text[msgstr:], field+":")
	if at < 0 {
		return header
	}
	start := header.Start + msgstr + at
	return source.Span{Start: start, End: start + len(field)}
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
