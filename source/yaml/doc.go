// Package yaml reads the plain part of YAML into a tree that remembers its bytes.
//
// The naive version decodes a file into a map. That reads the first of several
// documents and drops the others, copies what an alias names a million times, and
// makes a number of a text that looks like one; and a decoded text has no place.
//
// So here a text is a text or an error. What makes values out of others (anchors,
// aliases, merge keys), says what a value is (tags) or begins another document is
// refused with its place. The grammar is that of go.yaml.in/yaml, which this package
// alone imports; it knows where a value begins, and this package finds where it ends.
package yaml
