package main

import (
	"go/ast"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// below says which top rooms a room may import, besides inner rooms of its own.
var below = map[string][]string{
	"source":   {"source"},
	"glossary": {"glossary", "source"},
	"locales":  {"locales", "source"},
	"pipeline": {"pipeline", "glossary", "locales", "source"},
	"cmd":      {"cmd", "pipeline", "glossary", "locales", "source"},
}

// doors are the packages from outside, and the rooms through which each enters. What
// is not listed does not enter at all. Tests are free.
var doors = map[string][]string{
	"golang.org/x/text/language":               {"source", "glossary", "locales", "pipeline", "cmd"},
	"golang.org/x/text/language/display":       {"locales", "cmd"},
	"golang.org/x/text/unicode/norm":           {"source", "cmd/eval"},
	"golang.org/x/text/width":                  {"cmd/dich"},
	"golang.org/x/term":                        {"cmd/dich"},
	"golang.org/x/sys/unix":                    {"cmd/dich"},
	"golang.org/x/sys/windows":                 {"cmd/dich"},
	"modernc.org/sqlite":                       {"cmd/dich"},
	"github.com/urfave/cli/v2":                 {"cmd/dich"},
	"github.com/sergi/go-diff/diffmatchpatch":  {"pipeline"},
	"github.com/nicksnyder/go-i18n/v2/i18n":    {"locales/goi18n", "locales/voice"},
	"github.com/BurntSushi/toml":               {"locales/goi18n", "locales/voice"},
	"github.com/pelletier/go-toml/v2/unstable": {"source/toml"},
	"golang.org/x/net/html":                    {"source/html"},
	"golang.org/x/net/html/atom":               {"source/html"},
	"golang.org/x/text/collate":                {"pipeline"},
	"golang.org/x/text/message":                {"pipeline"},
	"github.com/yuin/goldmark":                 {"source/markdown/render"},
	"github.com/yuin/goldmark/ast":             {"source/markdown/render"},
	"github.com/yuin/goldmark/extension":       {"source/markdown/render"},
	"github.com/yuin/goldmark/parser":          {"source/markdown/render"},
	"github.com/yuin/goldmark/renderer/html":   {"source/markdown/render"},
	"go.yaml.in/yaml/v3":                       {"source/yaml"},
	"golang.org/x/text/encoding":               {"source/charset", "cmd/eval"},
	"golang.org/x/text/encoding/htmlindex":     {"source/charset"},
	"golang.org/x/text/encoding/charmap":       {"cmd/eval"},
}

// onlyCmd are the parts of the standard library that touch the machine.
var onlyCmd = []string{"os", "net", "flag", "log", "syscall", "io/ioutil"}

func imports(f goFile) []string {
	var paths []string
	for _, spec := range f.tree.Imports {
		path, _ := strconv.Unquote(spec.Path.Value) // it was parsed
		paths = append(paths, path)
	}
	return paths
}

// within reports that a room is one of those given, or inside of one.
func within(room string, rooms []string) bool {
	return slices.ContainsFunc(rooms, func(r string) bool { return room == r || strings.HasPrefix(room, r+"/") })
}

func top(path string) string {
	first, _, _ := strings.Cut(path, "/")
	return first
}

func TestRoomsImportDownwards(t *testing.T) {
	for _, f := range goFiles(t) {
		if _, ok := below[top(f.room)]; !ok {
			t.Errorf("%s is in no room", f.name)
		}
		for _, path := range imports(f) {
			room, ours := strings.CutPrefix(path, "dich/")
			if ours && !within(room, below[top(f.room)]) {
				t.Errorf("%s imports %s", f.name, path)
			}
		}
	}
}

func TestLibrariesEnterByTheirDoors(t *testing.T) {
	for _, f := range goFiles(t) {
		for _, path := range imports(f) {
			if strings.Contains(top(path), ".") && !within(f.room, doors[path]) {
				t.Errorf("%s imports %s", f.name, path)
			}
		}
	}
}

func TestOnlyCmdTouchesTheMachine(t *testing.T) {
	for _, f := range goFiles(t) {
		if top(f.room) == "cmd" {
			continue
		}
		for _, path := range imports(f) {
			if within(path, onlyCmd) && path != "net/url" { // which only reads texts
				t.Errorf("%s imports %s", f.name, path)
			}
		}
		ast.Inspect(f.tree, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if ok && prints(call.Fun) {
				t.Errorf("%s prints", f.name)
			}
			return true
		})
	}
}

// prints reports fmt.Print and its kin, print and println.
func prints(fun ast.Expr) bool {
	switch fun := fun.(type) {
	case *ast.Ident:
		return fun.Name == "print" || fun.Name == "println"
	case *ast.SelectorExpr:
		from, ok := fun.X.(*ast.Ident)
		return ok && from.Name == "fmt" && strings.HasPrefix(fun.Sel.Name, "Print")
	}
	return false
}
