package main

import (
	"errors"
	"path/filepath"
	"testing"
)

func TestFindFolder(t *testing.T) {
	root := disk(t, map[string]string{"site/dich.toml": "", "site/source/vi/a.txt": "", "bare/b.txt": "", "odd/dich.toml/x": ""})
	tests := []struct {
		from, flag string // the working directory, -C
		shown      string
		project    bool
	}{
		{"site", "", ".", true},
		{"site/source/vi", "", "../..", true},
		{"bare", "", ".", false},
		{"bare", "../site", "../site", true},
		{"site", "source", "source", false},
		{".", "site/../bare", "bare", false},
		{"odd", "", ".", false}, // a folder of that name makes no project
	}
	for _, tt := range tests {
		s, _, _ := stage("en", 0)
		s.env.dir = filepath.Join(root.Name(), filepath.FromSlash(tt.from))
		s.dir = filepath.FromSlash(tt.flag)
		f, err := s.findFolder()
		if err != nil {
			t.Errorf("in %s, -C %q: %v", tt.from, tt.flag, err)
			continue
		}
		if filepath.ToSlash(f.shown) != tt.shown || f.project != tt.project {
			t.Errorf("in %s, -C %q: %s, %t", tt.from, tt.flag, f.shown, f.project)
		}
		if got, want := filepath.ToSlash(f.show("a/b.txt")), filepath.ToSlash(filepath.Join(tt.shown, "a/b.txt")); got != want {
			t.Errorf("in %s, -C %q: shows %s, want %s", tt.from, tt.flag, got, want)
		}
		f.close()
	}
}

func TestFindNoFolder(t *testing.T) {
	root := disk(t, map[string]string{"file": ""})
	for dir, want := range map[string]exitCode{"nowhere": exitUsage, "file": exitUsage} {
		s, _, _ := stage("en", 0)
		s.env.dir, s.dir = root.Name(), dir
		_, err := s.findFolder()
		if f := (*failure)(nil); !errors.As(err, &f) || f.code != want {
			t.Errorf("-C %s: %v", dir, err)
		}
	}
	s, _, _ := stage("en", 0)
	if _, err := s.findFolder(); err == nil {
		t.Error("found a folder from nowhere")
	}
}
