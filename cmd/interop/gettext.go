package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
)

// gettextCheck lets msgfmt judge what was exported, and the catalogs and templates of the
// project.
func gettextCheck(w *workshop) (string, error) {
	files, err := filepath.Glob(filepath.Join(w.root, "locales", "*", "*.po"))
	if err != nil {
		return "", err
	}
	templates, err := filepath.Glob(filepath.Join(w.root, "locales", "*.pot"))
	if err != nil {
		return "", err
	}
	check := func(file string) error { return command(w.root, "msgfmt", "--check", "-o", os.DevNull, file) }
	for _, file := range append(files, templates...) {
		if err := check(file); err != nil {
			return "", err
		}
	}
	return "", w.files(func(from, _ string) error { return check(from) })
}

// gettextMerge does what Weblate's add-on would do.
func gettextMerge(w *workshop) (string, error) {
	return "", w.files(func(from, to string) error {
		template := strings.TrimSuffix(filepath.Base(from), ".po") + ".pot"
		return command(w.root, "msgmerge", "--quiet", "--previous", "-o", to, from, filepath.Join("locales", template))
	})
}

// upperVerb makes this program the filter that msgfilter runs.
const upperVerb = "upper"

func gettextFilter(w *workshop) (string, error) {
	self, err := os.Executable()
	if err != nil {
		return "", err
	}
	return "", w.files(func(from, to string) error {
		return command(w.root, "msgfilter", "--keep-header", "-i", from, "-o", to, self, upperVerb)
	})
}

// filter puts what comes into capitals.
func filter(w io.Writer, r io.Reader) error {
	text, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, upper(string(text)))
	return err
}
