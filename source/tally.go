package source

import (
	"fmt"
	"strconv"
)

// A Tally makes one diagnostic of many that say the same, at the place of the first.
type Tally struct {
	at   map[string]int
	list []Diagnostic
	n    []int
}

// Add counts a diagnostic. Its argument Count is filled in at the end.
func (t *Tally) Add(severity Severity, code DiagnosticCode, at Subject, args Args) {
	if t.at == nil {
		t.at = map[string]int{}
	}
	key := string(code) + fmt.Sprint(args) // in the order of the names
	i, ok := t.at[key]
	if !ok {
		i = len(t.list)
		t.at[key] = i
		t.list = append(t.list, Diagnostic{Code: code, Severity: severity, Subject: at, Args: args})
		t.n = append(t.n, 0)
	}
	t.n[i]++
}

// Diagnostics gives what was counted, in the order in which it came.
func (t *Tally) Diagnostics() []Diagnostic {
	for i, n := range t.n {
		t.list[i].Args["Count"] = strconv.Itoa(n)
	}
	return t.list
}
