package source

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// An ID names an entry by what it says: the first 80 bits of the SHA-256 of its
// key and its clean source text. It can be computed again anywhere, so it is
// stored nowhere; a segment that moves keeps it. Compositions of the same text
// (NFC, NFD), line wraps and no-break spaces give equal IDs.
type ID [10]byte

// NewID computes the ID of an entry. The bytes hashed are those gettext's MO
// files use as a key: the key and U+0004 where there is a key, the text, and for
// a plural U+0000 and the form other after the form one.
func NewID(key string, forms Forms) ID {
	var room [512]byte // most texts fit, and are hashed without an allocation
	b := room[:0]
	if key != "" {
		b = append(append(b, key...), 4)
	}
	if forms.Plural() {
		b = append(append(b, forms[One]...), 0)
	}
	sum := sha256.Sum256(append(b, forms[Other]...))
	return ID(sum[:len(ID{})])
}

// RFC 4648 section 7, in lower case: sixteen characters, fit for file names and
// in the order of the bytes.
var idEncoding = base32.HexEncoding.WithPadding(base32.NoPadding)

// String writes the ID in sixteen characters of 0–9 and a–v.
func (id ID) String() string { return strings.ToLower(idEncoding.EncodeToString(id[:])) }

// ParseID is the inverse of String; false if s is no ID.
func ParseID(s string) (ID, bool) {
	b, err := idEncoding.DecodeString(strings.ToUpper(s))
	if err != nil || len(b) != len(ID{}) || ID(b).String() != s {
		return ID{}, false
	}
	return ID(b), true
}

// IsZero reports whether the ID names no entry.
func (id ID) IsZero() bool { return id == ID{} }
