// Package csv reads tables of text that remember their bytes.
//
// The naive version is encoding/csv. After a quotation mark that is never closed it has
// no further rows, it turns CRLF within a value into LF, and of a value it says no place
// that a person could be shown.
//
// So here a wrong quotation mark costs the line that it stands on, and every cell has the
// bytes of its value.
package csv
