package po

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestBig(t *testing.T) {
	N := 100 << 20
	rep := func(s string) string { return strings.Repeat(s, N/len(s)) }
	cases := map[string]func() string{
		"oneline": func() string { return header + "msgid \"" + rep("một hai ") + "\"\nmsgstr \"\"\n" },
		"strings": func() string { return header + "msgid \"x\"\nmsgstr " + rep("\"ab\\n\"\n") + "\n" },
		"comment": func() string { return header + "# " + rep("x y ") + "\nmsgid \"x\"\nmsgstr \"\"\n" },
		"comments": func() string { return header + rep("# x\n") },
		"refs": func() string { return header + "#: " + rep("\u2068a ") + "\nmsgid \"x\"\nmsgstr \"\"\n" },
		"brackets": func() string { return header + rep("[") },
		"bracketlines": func() string { return header + rep("[\n\n") },
		"escapes": func() string { return header + "msgid \"" + rep("\\q") + "\"\nmsgstr \"\"\n" },
		"dups": func() string { return header + rep("msgid \"a\"\nmsgstr \"\"\n") },
		"plural": func() string { return strings.Replace(header, "plural=(", "plural="+rep("(("), 1) },
		"plurals": func() string { return header + "msgid \"a\"\nmsgid_plural \"b\"\n" + func() string { var b strings.Builder; for i := 0; b.Len() < N; i++ { fmt.Fprintf(&b, "msgstr[%d] \"\"\n", i) }; return b.String() }() },
		"entries": func() string { var b strings.Builder; b.WriteString(header); for i := 0; b.Len() < N; i++ { fmt.Fprintf(&b, "msgid \"a%d\"\nmsgstr \"\"\n\n", i) }; return b.String() },
		"typical": func() string { var b strings.Builder; b.WriteString(header); for i := 0; b.Len() < N; i++ { fmt.Fprintf(&b, "#: bài-%d.txt\n#. a hint for translators\nmsgid \"Một câu dài như trong bài báo, có số %d, và còn dài hơn một chút nữa.\"\nmsgstr \"Предложение, как в статье, с числом %d.\"\n\n", i, i,i) }; return b.String() },
	}
	only := os.Getenv("ONLY")
	for name, f := range cases {
		if only != "" && name != only { continue }
		data := f()
		start := time.Now()
		cat, found := Read("a.po", data)
		d1 := time.Since(start)
		runtime.GC()
		var ms runtime.MemStats
		runtime.ReadMemStats(&ms)
		start = time.Now()
		same := false
		if !broken(found) { same = Write(cat) == data }
		d2 := time.Since(start)
		start = time.Now()
		for i := range cat.Messages { cat.Messages[i].Notes.Marks = []string{"x"} }
		Write(cat)
		t.Log(name, "msgs", len(cat.Messages), "found", len(found), d1, d2, "anew", time.Since(start), same, "heap MB", ms.HeapAlloc>>20, "sys", ms.Sys>>20)
	}
}
