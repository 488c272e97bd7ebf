// Package json reads JSON into a tree that remembers its bytes.
//
// The naive version is encoding/json. Of a key that stands twice it keeps the last
// without a word, half a surrogate pair becomes U+FFFD, and of a value it says no
// place.
//
// So here the grammar of RFC 8259 is read by hand, which is short, and what
// encoding/json would lose is reported.
package json
