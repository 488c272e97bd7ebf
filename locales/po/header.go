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
// cannot be used, they are those of a new catalog. Nothing is wrong with a Plural-Forms
// for a language that we know no rules of.
func layout(cat *locales.Catalog) (slots, fit) {
	plurals := rules(cat.Target)
	how := fits
	if field := pluralForms(cat); field != "" {
		how = malformed
		if f, ok := parseFormula(field); ok {
			s, own := newSlots(f, plurals)
			switch {
			case own < unfit && !locales.HasPlurals(cat.Target):
				return s, fits
			case own < unfit:
				return s, own
			}
			how = own
		}
	}
	usual, _ := parseFormula(plurals.Header)
	s, _ := newSlots(usual, plurals)
	return s, how
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
	if r.some {
		r.fail(LateHeader, m.Origin.Span, nil)
	}
	r.header = true
	r.cat.Header = m
	r.readLanguage()
	r.checkCharset()
	r.slots, r.fit = layout(r.cat)
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
	case r.fit == malformed:
		r.add(PluralForms, source.Error, span, source.Args{"Got": clipped(field)})
	case r.fit == finer && r.plural, r.fit >= differs:
		severity := source.Error
		if r.fit == finer || r.fit == differs && !r.plural {
			severity = source.Warning
		}
		r.add(PluralMismatch, severity, span, source.Args{"Got": clipped(field), "Locale": r.cat.Target.String()})
	case field == "" && r.plural && !r.cat.IsTemplate():
		r.add(PluralForms, source.Warning, span, source.Args{"Got": ""})
	}
}

// longestField is how many bytes of a field a message shows; languages need 200 at most.
const longestField = 300

func clipped(field string) string {
	if len(field) <= longestField {
		return field
	}
	return strings.ToValidUTF8(field[:longestField], "") + "…"
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
