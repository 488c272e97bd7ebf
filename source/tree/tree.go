// Package tree holds what files of keys and values have in common, whatever syntax
// they are in.
//
// The naive version is map[string]any, as a decoder fills it. It has no order, of two
// equal keys it has one, and nobody can say where a value stood.
//
// So here entries stay in the order of the file, and each has the bytes of its key and
// of its value.
package tree

import "dich/source"

// A Table holds entries in the order of the file. No two have one key.
type Table struct{ Entries []Entry }

// An Entry is a key with its value. Value is one of
//
//	string
//	*Table
//	Other   any other kind of value
//	nil     what the reader has reported as wrong
type Entry struct {
	Key       string
	Value     any
	KeySpan   source.Span // with its quotes
	ValueSpan source.Span // with its quotes or brackets; see the readers for tables and lists
}

// Other names a kind of value that is neither a text nor a table: "integer", "float",
// "number", "boolean", "null", "date-time" or "array".
type Other string

// Kind names the kind of a value: "string", "table", or what Other says; empty for nil.
func Kind(value any) string {
	switch v := value.(type) {
	case string:
		return "string"
	case *Table:
		return "table"
	case Other:
		return string(v)
	}
	return ""
}
