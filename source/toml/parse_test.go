package toml

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	gotoml "github.com/pelletier/go-toml/v2"

	"dich/source"
)

func TestParse(t *testing.T) {
	const text = "\ufeff# thử\r\n" +
		"tên = \"a\\tb\"\r\n"
	table, found := Parse("x.toml", strings.Replace(text, "tên", `"tên"`, 1))
	if len(found) > 0 {
		t.Fatal(found)
	}
	e := table.Get("tên")
	want := Entry{Key: "tên", Value: "a\tb", KeySpan: source.Span{Start: 12, End: 18}, ValueSpan: source.Span{Start: 21, End: 27}}
	if diff := cmp.Diff(want, *e, cmp.AllowUnexported(Entry{})); diff != "" {
		t.Error(diff)
	}
}

// outline writes a tree with the bytes its spans cover.
func outline(text string, table *Table) string {
	var b strings.Builder
	var write func(indent string, entries []Entry)
	write = func(indent string, entries []Entry) {
		for _, e := range entries {
			fmt.Fprintf(&b, "%s%s %s [%s] [%s]\n", indent, e.Key, e.Kind(), e.KeySpan.Of(text), e.ValueSpan.Of(text))
			switch v := e.Value.(type) {
			case *Table:
				write(indent+"\t", v.Entries)
			case []Entry:
				write(indent+"\t", v)
			}
		}
	}
	write("", table.Entries)
	return b.String()
}

func TestTree(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"scalars", "a=1\nb = -2.5\nc = true\nd = 2025-09-02T07:00:00Z # Độc lập\ne = '''\nx\n'''", `
a integer [a] [1]
b float [b] [-2.5]
c boolean [c] [true]
d date-time [d] [2025-09-02T07:00:00Z]
e string [e] ['''
x
''']
`},
		{"dotted key", `a."b c".d = 1`, `
a table [a] [a]
	b c table ["b c"] ["b c"]
		d integer [d] [1]
`},
		{"headers", "[a.b]\nx = 1\n[c]\n[ a ]\ny = 2", `
a table [a] [a]
	b table [b] [b]
		x integer [x] [1]
	y integer [y] [2]
c table [c] [c]
`},
		{"arrays of tables", "[[a]]\n[a.b]\nx = 1\n[[a]]\ny = 2", `
a array [a] [a]
	 table [] [a]
		b table [b] [b]
			x integer [x] [1]
	 table [] [a]
		y integer [y] [2]
`},
		{"brackets", "a = [ 1, [ ], # ]\n [2,],\n] # [\nb = { x = [{}], y.z = '}' , } ", `
a array [a] [[ 1, [ ], # ]
 [2,],
]]
	 integer [] [1]
	 array [] [[ ]]
	 array [] [[2,]]
		 integer [] [2]
b table [b] [{ x = [{}], y.z = '}' , }]
	x array [x] [[{}]]
		 table [] [{}]
	y table [y] [y]
		z string [z] ['}']
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			table, found := Parse("", test.text)
			if diff := cmp.Diff(strings.TrimPrefix(test.want, "\n"), outline(test.text, table)); diff != "" || len(found) > 0 {
				t.Error(found, diff)
			}
		})
	}
}

func TestGet(t *testing.T) {
	table, _ := Parse("", "a.b = 1\nc = 2")
	for _, test := range []struct {
		path []string
		want any
	}{
		{[]string{"a", "b"}, int64(1)},
		{[]string{"c"}, int64(2)},
		{[]string{"c", "d"}, nil},
		{[]string{"a", "x", "y"}, nil},
	} {
		var got any
		if e := table.Get(test.path...); e != nil {
			got = e.Value
		}
		if got != test.want {
			t.Errorf("%v: got %v, want %v", test.path, got, test.want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string]any{
		"+1_000": int64(1000), "0xFF": int64(255), "0o17": int64(15), "0b11": int64(3), "-0": int64(0),
		"1_0.5e-1": 1.05, "-inf": math.Inf(-1), "9223372036854775807": int64(math.MaxInt64),
	} {
		table, found := Parse("", "n = "+text)
		if got := table.Get("n").Value; got != want || len(found) > 0 {
			t.Errorf("%s: got %v, want %v; %v", text, got, want, found)
		}
	}
	for _, text := range []string{"9223372036854775808", "1e999"} {
		_, found := Parse("", "n = "+text)
		if got := codes(found); got != "toml-number" {
			t.Errorf("%s: %s", text, got)
		}
	}
}

func codes(found []source.Diagnostic) string {
	var list []string
	for _, d := range found {
		list = append(list, string(d.Code))
	}
	return strings.Join(list, " ")
}

// A string is the same whether its file ends lines with LF or CRLF.
func TestLineEnds(t *testing.T) {
	for _, text := range []string{"a = '''\nx\ny'''", "a = '''\r\nx\r\ny'''", "a = \"\"\"x\r\ny\"\"\"", `a = "x\ny"`} {
		table, _ := Parse("", text)
		if got := table.Get("a").Value; got != "x\ny" {
			t.Errorf("%q: %q", text, got)
		}
	}
	table, _ := Parse("", `a = "x\r\ny"`)
	if got := table.Get("a").Value; got != "x\r\ny" {
		t.Errorf("an escaped CRLF is the author's: %q", got)
	}
}

// Parse accepts what go-toml accepts, and reads the same values.
func FuzzParseAsGoTOML(f *testing.F) {
	for _, seed := range []string{
		"a = 1\n[b.c]\nd = [1, {e = 'x'}]\n[[f]]\n[f.g]\n[[f]]", "a.b = 1\na.c = 2\n[a.d]", "[a]\n[a]", "a = {}\n[a.b]",
		"[a.b]\n[a]\nb.c = 1", "a = [{x = 1}]\n[[a]]", "[[a.b]]\n[a.b]", "a = 1\na = 2", "[a.b]\n[[a]]", "a = \"\"\"\\\n  x\"\"\"",
		"x = [[[]]]\ny.z = {a.b = 1, a.b = 2}", "a = 1_0\nb = 0x_1", "é = 1", "[[a]]\nb.c = 1\n[a.b.d]\n[a.b]",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var want map[string]any
		err := gotoml.Unmarshal([]byte(text), &want)
		table, found := Parse("", text)
		differs := strings.HasPrefix(text, "\ufeff") || strings.Contains(text, "\r\n") ||
			strings.Contains(codes(found), "toml-too-deep") || hasDate(table.Entries)
		if differs {
			t.Skip("here we are not alike on purpose")
		}
		if (err != nil) != (len(found) > 0) {
			t.Fatalf("go-toml says %v, we say %v", err, found)
		}
		if got := plain(table); err == nil && !cmp.Equal(want, got, sameNaN) {
			t.Error(cmp.Diff(want, got, sameNaN))
		}
	})
}

var sameNaN = cmp.Comparer(func(a, b float64) bool { return a == b || a != a && b != b })

func hasDate(entries []Entry) bool {
	for _, e := range entries {
		switch v := e.Value.(type) {
		case Date:
			return true
		case []Entry:
			if hasDate(v) {
				return true
			}
		case *Table:
			if hasDate(v.Entries) {
				return true
			}
		}
	}
	return false
}

// plain gives a tree as go-toml decodes it.
func plain(t *Table) map[string]any {
	m := map[string]any{}
	for _, e := range t.Entries {
		m[e.Key] = plainValue(e.Value)
	}
	return m
}

func plainValue(v any) any {
	switch v := v.(type) {
	case *Table:
		return plain(v)
	case []Entry:
		list := []any{}
		for _, e := range v {
			list = append(list, plainValue(e.Value))
		}
		return list
	}
	return v
}

// A value's span holds the value: read by itself it is the same.
func FuzzSpans(f *testing.F) {
	for _, seed := range []string{
		"\ufeffa = 1", "a = [ 1, [ ], # ]\n [2,],\n]", "b = { x = [{}], y.z = '}' , }", "'a'.\"b\\n\" = '''x'''\r\n",
		"a = {\n # }\n b = 1,\n}", "[[x]]\na = [{b = 2}]", "a = [1\nb = 2", "\"\\u00e9\" = 1\na = 1979-05-27 07:32:00",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		table, found := Parse("", text)
		for _, d := range found {
			if s := d.Subject.Span; s.Start < 0 || s.End > len(text) || s.Start > s.End {
				t.Fatalf("%s at %v", d.Code, s)
			}
		}
		checkSpans(t, text, table.Entries)
	})
}

func checkSpans(t *testing.T, text string, entries []Entry) {
	for _, e := range entries {
		if key := e.KeySpan.Of(text); key != "" {
			again, _ := Parse("", key+" = 1")
			if again.Get(e.Key) == nil {
				t.Errorf("%q is not the key %q", key, e.Key)
			}
		}
		if inner, ok := e.Value.(*Table); ok && e.ValueSpan == e.KeySpan || e.made != byValue {
			if ok {
				checkSpans(t, text, inner.Entries)
			}
			continue
		}
		again, _ := Parse("", "x = "+e.ValueSpan.Of(text))
		if got := again.Get("x"); got == nil || !cmp.Equal(plainValue(got.Value), plainValue(e.Value), sameNaN) {
			t.Errorf("%q is not the value %v", e.ValueSpan.Of(text), e.Value)
		}
	}
}
