package xliff

// A Version of XLIFF.
type Version string

const (
	V12 Version = "1.2"
	V20 Version = "2.0"
	V21 Version = "2.1" // what is written where nobody asks for another
	V22 Version = "2.2"
)

// The namespaces of XLIFF and its modules. Those of 2.1 are 2.0's.
const (
	core12    = "urn:oasis:names:tc:xliff:document:1.2"
	core20    = "urn:oasis:names:tc:xliff:document:2.0"
	core22    = "urn:oasis:names:tc:xliff:document:2.2"
	matches   = "urn:oasis:names:tc:xliff:matches:2.0"
	glossary  = "urn:oasis:names:tc:xliff:glossary:2.0"
	metadata  = "urn:oasis:names:tc:xliff:metadata:2.0"
	pluralGen = "urn:oasis:names:tc:xliff:pgs:1.0" // plural, gender and select
)

// ownSpace is the namespace of what only dich understands of a glossary's entry: there, some
// programs stop at an element of another module.
const ownSpace = "urn:dich:xliff:1"

func (v Version) namespace() string {
	switch v {
	case V12:
		return core12
	case V22:
		return core22
	}
	return core20
}
