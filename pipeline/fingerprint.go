package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dich/source"
)

// Fingerprints tells findings apart across runs, wherever their lines move: a finding
// has the same fingerprint as long as its code, file, language, segment and arguments
// are the same, and what language dich speaks makes no difference. Of several such
// in one report, each has its own, by order.
type Fingerprints map[string]int

// Of gives a finding's fingerprint: 20 hexadecimal digits, half of a SHA-1's length.
func (f Fingerprints) Of(d source.Diagnostic) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%q %q %q %q %q", d.Code, d.Subject.File, d.Subject.Part, d.Locale, d.Segment.String())
	for _, name := range slices.Sorted(maps.Keys(d.Args)) {
		fmt.Fprintf(&b, " %q=%q", name, d.Args[name])
	}
	said := b.String()
	f[said]++
	if n := f[said]; n > 1 {
		said += fmt.Sprintf(" %d", n)
	}
	sum := sha256.Sum256([]byte(said))
	return hex.EncodeToString(sum[:10])
}
