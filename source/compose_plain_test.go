package source

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

// FuzzPlainlyComposed holds Compose to NFC.
func FuzzPlainlyComposed(f *testing.F) {
	for _, text := range []string{"", "Việt Nam", "Vie\u0323\u0302t", "é e\u0301", "й и\u0306", "ё  –\u00a0“”", "한\u1100\u1161\uac00\u11a8", "\u2126\u212b\u0344\uf900", "中文。ー", "\xff\u0300", "ӥӥ\u0308 և"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if got, want := Compose(text), norm.NFC.String(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if isPlainlyComposed(text) && !norm.NFC.IsNormalString(text) {
			t.Errorf("%q is not in NFC", text)
		}
	})
}
