package main

import (
	"embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// The editors' scripts: each reads a file and writes another one.
//
//go:embed scripts
var scripts embed.FS

// clients lists the programs, each with what a translator does with it.
var clients = []client{
	{
		name: "gettext", needs: [][]string{{"msgfmt", "--version"}}, install: "apt-get install gettext",
		trials: []trial{
			{does: "msgfmt -c accepts PO", format: "po", act: gettextCheck},
			{does: "msgcat writes PO anew", format: "po", act: each("msgcat", "-o", out, in)},
			{does: "msgmerge with the template", format: "po", act: gettextMerge},
			{does: "msgfilter: capitals", format: "po", act: gettextFilter, expect: capitalsPO},
			{does: "msgattrib --set-fuzzy", format: "po", act: each("msgattrib", "--set-fuzzy", "-o", out, in), expect: doubted},
			{does: "msgattrib --clear-fuzzy", format: "po", act: each("msgattrib", "--clear-fuzzy", "--clear-previous", "-o", out, in), expect: settled},
		},
	},
	{
		name: "polib", needs: [][]string{{"python3", "-c", "import polib"}}, install: "apt-get install python3-polib",
		trials: []trial{
			{does: "PO: capitals, some fuzzy, comments", format: "po", act: python("polib_edit.py", ".po"), expect: edited},
		},
	},
	{
		name: "gettext-parser", needs: [][]string{node("-e", "require('gettext-parser')")}, install: "apt-get install node-gettext-parser, or npm install -g gettext-parser",
		trials: []trial{
			{does: "PO: capitals", format: "po", act: nodeEdit, expect: capitalsPO},
		},
	},
	{
		name: "translate-toolkit", needs: [][]string{{"po2xliff", "--version"}, {python3Debian, "-c", "import translate"}}, install: "apt-get install translate-toolkit",
		trials: []trial{
			{does: "pofilter reads PO", format: "po", act: toolkitFilter},
			{does: "po2xliff, capitals, xliff2po", format: "po", act: toolkitThroughXLIFF, expect: proseCapitals},
			{does: "XLIFF 1.2: capitals, some fuzzy", format: "xliff-1.2", act: toolkitXLIFF, expect: plainCapitals},
			{does: "TMX: reads every unit", format: "tmx", act: toolkitTMX},
		},
	},
	{
		name: "xmllint", needs: [][]string{{"xmllint", "--version"}}, install: "apt-get install libxml2-utils",
		trials: []trial{
			{does: "XLIFF 2.1: writes it anew", format: "xliff", act: each("xmllint", "--nonet", "--output", out, in)},
			{does: "XLIFF 1.2: in another encoding", format: "xliff-1.2", act: each("xmllint", "--nonet", "--encode", "UTF-16", "--output", out, in)},
			{does: "TMX: canonical XML", format: "tmx", act: each("sh", "-c", `xmllint --nonet --c14n "$1" > "$2"`, "sh", in, out)},
		},
	},
	{
		name: "OmegaT", needs: [][]string{{"sh", "-c", "command -v omegat"}}, install: "apt-get install omegat",
		trials: []trial{
			{does: "PO: capitals from a memory in TMX", format: "po", act: omegatPO, expect: remembered},
		},
	},
	{
		name: "Okapi", needs: [][]string{{"javac", "-version"}, {"mvn", "-q", "dependency:get", "-Dartifact=" + okapiArtifact}},
		install: "apt-get install maven default-jdk-headless; its library comes from Maven Central",
		trials: []trial{
			{does: "XLIFF 2.1: capitals", format: "xliff", act: okapi("capitals"), expect: capitalsXLIFF},
			{does: "XLIFF 2.1: segments cut in two", format: "xliff", act: okapi("split")},
			{does: "XLIFF 2.0: capitals", format: "xliff-2.0", act: okapi("capitals"), expect: capitalsXLIFF},
		},
	},
}

// The interpreter that Debian's Python packages are for: another one may come first on the
// path.
const python3Debian = "/usr/bin/python3"

// What stands for the file to read and for the one to write in the arguments of each.
const (
	in  = "{in}"
	out = "{out}"
)

// each runs a command for each file that was sent.
func each(name string, args ...string) func(*workshop) (string, error) {
	return func(w *workshop) (string, error) {
		return "", w.files(func(from, to string) error {
			given := make([]string, len(args))
			for i, arg := range args {
				given[i] = map[string]string{in: from, out: to}[arg]
				if given[i] == "" {
					given[i] = arg
				}
			}
			return command(w.root, name, given...)
		})
	}
}

// files calls do for each file that was sent, with the name of the one to be imported.
func (w *workshop) files(do func(from, to string) error) error {
	files, err := filepath.Glob(filepath.Join(w.sent, "*"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("nothing was exported to %s", w.sent)
	}
	for _, file := range files {
		if err := do(file, filepath.Join(w.back, filepath.Base(file))); err != nil {
			return err
		}
	}
	return nil
}

// script puts a script of ours among the files of the trials and gives its path.
func (w *workshop) script(name string) (string, error) {
	data, err := scripts.ReadFile("scripts/" + name)
	if err != nil {
		return "", err
	}
	file := filepath.Join(w.dir, name)
	return file, os.WriteFile(file, data, 0o666)
}

// python runs a script for each file that was sent and has this suffix.
func python(name, suffix string) func(*workshop) (string, error) {
	return func(w *workshop) (string, error) { return w.python("python3", name, suffix) }
}

func (w *workshop) python(interpreter, name, suffix string) (string, error) {
	file, err := w.script(name)
	if err != nil {
		return "", err
	}
	return "", w.files(func(from, to string) error {
		if !strings.HasSuffix(from, suffix) {
			return nil
		}
		return command(w.root, interpreter, file, from, to)
	})
}

// node is a command that finds packages where Debian and where npm puts them.
func node(args ...string) []string {
	return append([]string{"sh", "-c", `NODE_PATH="/usr/share/nodejs:$(npm root -g 2>/dev/null)" exec node "$@"`, "sh"}, args...)
}

func nodeEdit(w *workshop) (string, error) {
	file, err := w.script("gettext_parser_edit.js")
	if err != nil {
		return "", err
	}
	return "", w.files(func(from, to string) error {
		cmd := node(file, from, to)
		return command(w.root, cmd[0], cmd[1:]...)
	})
}
