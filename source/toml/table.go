package toml

import "dich/source"

// A Table holds entries in the order in which the file first names them. The root,
// a [header], an inline table and the part of a dotted key before its dot are all
// tables.
type Table struct {
	Entries []Entry

	index map[string]int // of Entries, by key
	depth int            // how many tables it is inside
}

// An Entry is a key with its value. Value is one of
//
//	string, int64, float64, bool
//	Date      a date, a time or both
//	[]Entry   an array, or an [[array]] of tables; its entries have no key
//	*Table
type Entry struct {
	Key   string
	Value any
	// KeySpan is the key, quotes included; of a dotted key only this part. Of a
	// table that several keys name, it is in the table's own header, if it has one,
	// else where it is named first. An array's entries have none.
	KeySpan source.Span
	// ValueSpan is the value with its quotes, brackets or braces. For a table or an
	// array of tables without braces it is KeySpan.
	ValueSpan source.Span

	made made
}

// Date is a date, a time or both, as the file writes it; that the day exists is
// not checked.
type Date string

// made says what made an entry, and so what may still be added to it.
type made uint8

const (
	byValue       made = iota // key = value: nothing
	byDots                    // the a of a.b = value: more dotted keys, and tables
	byPath                    // the a of [a.b]: tables, and its own header
	byHeader                  // [a]: tables
	byArrayHeader             // [[a]]: more of the array; tables, in its last one
)

// Get finds an entry by its path, as Get("build", "fallback"); nil if there is
// none, or if what stands before the last key is no table.
func (t *Table) Get(path ...string) *Entry {
	var found *Entry
	for _, key := range path {
		if t == nil {
			return nil
		}
		if found = t.entry(key); found == nil {
			return nil
		}
		t, _ = found.Value.(*Table)
	}
	return found
}

// Kind names the kind of value in TOML's words.
func (e *Entry) Kind() string {
	switch e.Value.(type) {
	case string:
		return "string"
	case int64:
		return "integer"
	case float64:
		return "float"
	case bool:
		return "boolean"
	case Date:
		return "date-time"
	case []Entry:
		return "array"
	}
	return "table"
}

func (t *Table) entry(key string) *Entry {
	if i, ok := t.index[key]; ok {
		return &t.Entries[i]
	}
	return nil
}

func (t *Table) add(e Entry) *Entry {
	if t.index == nil {
		t.index = map[string]int{}
	}
	t.index[e.Key] = len(t.Entries)
	t.Entries = append(t.Entries, e)
	return &t.Entries[len(t.Entries)-1]
}

// addTable adds an entry with an empty table.
func (t *Table) addTable(key part, made made) *Table {
	inner := &Table{depth: t.depth + 1}
	t.add(Entry{Key: key.name, Value: inner, KeySpan: key.span, ValueSpan: key.span, made: made})
	return inner
}

// inside gives the table that a path goes on in: the entry's own, or the last of
// an array of tables; nil where the entry is closed.
func (e *Entry) inside() *Table {
	switch v := e.Value.(type) {
	case *Table:
		if e.made != byValue {
			return v
		}
	case []Entry:
		if e.made == byArrayHeader {
			return v[len(v)-1].Value.(*Table)
		}
	}
	return nil
}
