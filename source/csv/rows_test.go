package csv

import (
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// read gives the rows of a text, and the places of those with a bad quote.
func read(text string) (rows [][]string, bad []string) {
	for r := (Rows{Text: text, Separator: ','}); r.More(); {
		row, ok := r.Next()
		if !ok {
			bad = append(bad, row.Span.Of(text))
			continue
		}
		var values []string
		for _, c := range row.Cells {
			values = append(values, c.Value)
		}
		if !row.Span.Empty() { // encoding/csv passes over empty lines
			rows = append(rows, values)
		}
	}
	return rows, bad
}

// A wrong quotation mark costs its line, and no more.
func TestBadQuotes(t *testing.T) {
	rows, bad := read("a,\"b\"\"c\"\r\"x\"y,z\r\n1,2\n\"open,\n3")
	if diff := cmp.Diff([][]string{{"a", `b"c`}, {"1", "2"}, {"3"}}, rows); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{`"x"y,z`, `"open,`}, bad); diff != "" {
		t.Error(diff)
	}
}

// Where encoding/csv reads a text, we read the same rows.
func FuzzRowsAreThoseOfCSV(f *testing.F) {
	f.Add("lang,form\nvi,\" a\"\"b\",\"1\r\n2\"\n\nen,b,y,\n")
	f.Add("x,vi,a\"b,\n\"x\",vi,\"c\nd\",\"")
	f.Add("\"\",\"\"\n,,\n")
	f.Fuzz(func(t *testing.T, text string) {
		reader := csv.NewReader(strings.NewReader(text))
		reader.FieldsPerRecord = -1
		want, err := reader.ReadAll()
		if err != nil || strings.Contains(text, "\r") || !utf8.ValidString(text) {
			return
		}
		got, bad := read(text)
		if diff := cmp.Diff(want, got); diff != "" || len(bad) > 0 {
			t.Errorf("bad quotes: %q, rows: %s", bad, diff)
		}
	})
}
