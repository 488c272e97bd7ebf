package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// toolkitFilter runs those checks of pofilter that are about what must not be translated.
// They find nothing in the example.
func toolkitFilter(w *workshop) (string, error) {
	found := filepath.Join(w.dir, "pofilter")
	if err := os.MkdirAll(found, 0o777); err != nil {
		return "", err
	}
	if err := command(w.root, "pofilter", "--progress=none", "-t", "xmltags", "-t", "variables", "-t", "escapes", "-t", "newlines", w.sent, found); err != nil {
		return "", err
	}
	files, err := filepath.Glob(filepath.Join(found, "*"))
	if err == nil && len(files) > 0 {
		err = fmt.Errorf("pofilter has findings in %s", strings.Join(files, ", "))
	}
	return "", err
}

// toolkitThroughXLIFF makes XLIFF of the PO files, edits that, and makes PO of it again.
func toolkitThroughXLIFF(w *workshop) (string, error) {
	file, err := w.script("toolkit_edit.py")
	if err != nil {
		return "", err
	}
	return "", w.files(func(from, to string) error {
		converted := from + ".xlf"
		if err := command(w.root, "po2xliff", "--progress=none", from, converted); err != nil {
			return err
		}
		if err := command(w.root, python3Debian, file, converted, converted); err != nil {
			return err
		}
		return command(w.root, "xliff2po", "--progress=none", converted, to)
	})
}

// toolkitXLIFF edits as the editors that are built on the toolkit do: Weblate, Pootle,
// Virtaal.
func toolkitXLIFF(w *workshop) (string, error) {
	return w.python(python3Debian, "toolkit_edit.py", "site.vi.toml.xlf")
}

// toolkitTMX looks that a reader of TMX finds all that was written.
func toolkitTMX(w *workshop) (string, error) {
	file, err := w.script("toolkit_tmx.py")
	if err != nil {
		return "", err
	}
	units := 0
	err = w.files(func(from, _ string) error {
		said, err := output(w.root, python3Debian, file, from)
		n := 0
		if err == nil {
			_, err = fmt.Sscan(said, &n)
		}
		units += n
		return err
	})
	return fmt.Sprintf("%d units", units), err
}
