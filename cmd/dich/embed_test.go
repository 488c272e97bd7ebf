package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The program of the README embeds the example's bundles and says a page in each language.
func TestEmbeddingProgram(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles a program")
	}
	dir := disk(t, exampleFiles(t)).Name()
	runExample(t, dir, "run")
	for name, from := range map[string]string{"main.go": "testdata/embed/main.go", "go.mod": "../../go.mod", "go.sum": "../../go.sum"} {
		data, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	program := exec.CommandContext(t.Context(), "go", "run", "main.go")
	program.Dir = dir
	program.Env = append(os.Environ(), "GOWORK=off")
	out, err := program.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, want := range []string{
		`<html lang="vi"><title>Đối ngoại Á-Âu</title><h1>Đối ngoại Á-Âu</h1><p>3 bài viết</p>`,
		`<p>3 articles</p>`, `<p>3 статьи</p>`,
	} {
		if !strings.Contains(string(out), want) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
}
