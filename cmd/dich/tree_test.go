package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// A goFile is one parsed file of the module.
type goFile struct {
	name string // slash-separated, relative to the module's folder
	room string // its folder: "source", "locales/po", "cmd/dich"
	tree *ast.File
}

// goFiles parses every file of the module that is no test.
func goFiles(t *testing.T) []goFile {
	t.Helper()
	const root = "../.."
	var files []goFile
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		name := entry.Name()
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != root && (strings.HasPrefix(name, ".") || name == "testdata" || name == "bench"):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		tree, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, path)
		slash := filepath.ToSlash(relative)
		room, _, _ := cutLast(slash, "/")
		files = append(files, goFile{slash, room, tree})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func cutLast(s, separator string) (before, after string, found bool) {
	i := strings.LastIndex(s, separator)
	if i < 0 {
		return "", s, false
	}
	return s[:i], s[i+len(separator):], true
}
