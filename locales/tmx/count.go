package tmx

import (
	"fmt"
	"strconv"

	"dich/source"
)

// A counter makes one note of many that say the same, at the place of the first.
type counter struct {
	at   map[string]int
	list []source.Diagnostic
	n    []int
}

// add counts a note. Its argument Count is filled in at the end.
func (c *counter) add(code source.DiagnosticCode, at source.Subject, args source.Args) {
	if c.at == nil {
		c.at = map[string]int{}
	}
	key := string(code) + fmt.Sprint(args) // in the order of the names
	i, ok := c.at[key]
	if !ok {
		i = len(c.list)
		c.at[key] = i
		c.list = append(c.list, source.Diagnostic{Code: code, Severity: source.Note, Subject: at, Args: args})
		c.n = append(c.n, 0)
	}
	c.n[i]++
}

// diagnostics gives what was counted.
func (c *counter) diagnostics() []source.Diagnostic {
	for i, n := range c.n {
		c.list[i].Args["Count"] = strconv.Itoa(n)
	}
	return c.list
}
