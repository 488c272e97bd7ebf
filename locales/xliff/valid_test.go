package xliff

import (
	"testing"

	"dich/locales/xliff/conformance"
)

// What we write is valid, and so is what we splice.
func TestValid(t *testing.T) {
	for _, v := range versions {
		text, _ := Write(sample(), v)
		for _, d := range conformance.Check("a.xlf", text) {
			t.Errorf("%s: %s %v: %.80q", v, d.Code, d.Args, d.Subject.Span.Of(text))
		}
		got, _ := spliced(t, text)
		for _, d := range conformance.Check("a.xlf", got) {
			t.Errorf("%s, spliced: %s %v: %.80q", v, d.Code, d.Args, d.Subject.Span.Of(got))
		}
	}
}
