package main

import (
	"os"
	"regexp"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// translate is the work of a translator who writes everything in capitals: it replaces what
// a pattern finds in a file by a template, in which $1 is the first group and ${UP} the same
// in capitals, but for its markup: translate bai.po 'msgid "(.+)"\nmsgstr ""' 'msgid "$1"\nmsgstr "${UP}"'
func translate(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: translate FILE PATTERN TEMPLATE")
	}
	file, pattern := ts.MkAbs(args[0]), regexp.MustCompile("(?s)"+args[1])
	template := strings.ReplaceAll(args[2], `\n`, "\n")
	data, err := os.ReadFile(file)
	ts.Check(err)
	n := 0
	text := pattern.ReplaceAllStringFunc(string(data), func(found string) string {
		n++
		groups := pattern.FindStringSubmatchIndex(found)
		mine := strings.ReplaceAll(template, "${UP}", strings.ReplaceAll(capitals(found[groups[2]:groups[3]]), "$", "$$"))
		return string(pattern.ExpandString(nil, mine, found, groups))
	})
	if n == 0 {
		ts.Fatalf("nothing in %s is like %s", args[0], args[1])
	}
	ts.Check(os.WriteFile(file, []byte(text), 0o666))
}

// capitals writes a text in capitals, but for tags, fields and references.
func capitals(text string) string {
	var b strings.Builder
	for text != "" {
		at := markup.FindStringIndex(text)
		if at == nil {
			at = []int{len(text), len(text)}
		}
		b.WriteString(strings.ToUpper(text[:at[0]]) + text[at[0]:at[1]])
		text = text[at[1]:]
	}
	return b.String()
}

var markup = regexp.MustCompile(`<[^>]*>|\{\{.*?\}\}|\{\w+\}|&\w+;|\\u....|\\.`)
