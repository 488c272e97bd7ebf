package legacy

import (
	"slices"
	"strings"
)

// An Encoding is one of the ways in which Vietnamese was written in bytes.
type Encoding uint8

const (
	// TCVN3 is VN3 of TCVN 5712:1993, the encoding of the ABC fonts (.VnTime). It has
	// no bytes for capitals with a tone: what a headline shows in another font, the
	// bytes say in small letters.
	TCVN3 Encoding = iota
	// TCVN3Capitals is text for the ABC fonts whose names end in H (.VnTimeH): they
	// show every letter as a capital.
	TCVN3Capitals
	// TCVN5712 is VN1 of TCVN 5712:1993, with capitals among the control characters.
	TCVN5712
	// VNI writes a letter and then a byte for its marks, as the VNI fonts show them.
	VNI
	// VISCII is the encoding of RFC 1456.
	VISCII
	// Windows1258 writes a letter and then its tone, with combining marks.
	Windows1258
)

var encodingNames = [...]string{"tcvn3", "tcvn3-capitals", "tcvn5712", "vni", "viscii", "windows-1258"}

// Names of encodings that other programs use.
var otherNames = map[string]Encoding{
	"abc": TCVN3, "vntime": TCVN3, "vn3": TCVN3, "vntimeh": TCVN3Capitals,
	"tcvn": TCVN5712, "tcvn5712-1": TCVN5712, "tcvn-5712": TCVN5712, "vn1": TCVN5712,
	"vni-win": VNI, "vni-windows": VNI, "cp1258": Windows1258,
}

// String gives the encoding's name, as flags write it.
func (e Encoding) String() string {
	if int(e) < len(encodingNames) {
		return encodingNames[e]
	}
	return "unknown"
}

// ParseEncoding is the inverse of String, and knows names of other programs too.
func ParseEncoding(name string) (Encoding, bool) {
	name = strings.TrimPrefix(strings.ToLower(name), ".")
	if i := slices.Index(encodingNames[:], name); i >= 0 {
		return Encoding(i), true
	}
	e, ok := otherNames[name]
	return e, ok
}

// Names lists what String gives, in the order of the constants.
func Names() []string { return slices.Clone(encodingNames[:]) }
