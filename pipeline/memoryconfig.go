package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"dich/source"
	"dich/source/toml"
)

// MemoryMissing is the error on a memory that dich.toml names and that is not there: Path is
// the file, or the pattern that fits none.
const MemoryMissing DiagnosticCode = "memory-missing"

// memorySetting lists the imported memories: files below the project's folder, or patterns.
var memorySetting = setting{"memory.files", `["memory/*.tmx"]`, func(c *Config, v any) bool {
	entries, ok := v.([]toml.Entry)
	c.Memory, c.memoryPlaces = nil, nil
	for _, e := range entries {
		name, _ := e.Value.(string)
		if _, err := path.Match(name, ""); err != nil || path.Ext(name) != ".tmx" || !fs.ValidPath(name) {
			return false
		}
		c.Memory = append(c.Memory, name)
		c.memoryPlaces = append(c.memoryPlaces, e.ValueSpan)
	}
	return ok
}}

// formatMemory writes the table; nothing without one.
func formatMemory(c Config) string {
	if len(c.Memory) == 0 {
		return ""
	}
	return fmt.Sprintf("\n[memory]\nfiles = %s\n", quoteAll(c.Memory))
}

// memory finds the imported memories, each once, in the order of their paths. They are read
// when somebody asks for what they say: most verbs never do.
func (r *projectReader) memory() error {
	config := &r.project.Config
	var files []string
	for i, pattern := range config.Memory {
		found, err := fs.Glob(r.fsys, pattern)
		if err != nil {
			return fmt.Errorf("read memory: %w", err)
		}
		if len(found) == 0 {
			r.rememberConfig()
			r.problems = append(r.problems, source.Diagnostic{
				Code: MemoryMissing, Severity: source.Error, Args: source.Args{"Path": pattern}, Hint: "memory-missing",
				Subject: source.Subject{File: config.file, Span: config.memoryPlaces[i]},
			})
		}
		for _, file := range found {
			if !IsHidden(path.Base(file)) {
				files = addNew(files, file)
			}
		}
	}
	slices.Sort(files)
	for _, file := range files {
		info, err := fs.Stat(r.fsys, file)
		if errors.Is(err, fs.ErrNotExist) {
			err = &fs.PathError{Op: "read", Path: file, Err: ErrBrokenLink}
		}
		if err == nil && !info.Mode().IsRegular() {
			err = &fs.PathError{Op: "read", Path: file, Err: ErrNotRegular}
		}
		if err != nil {
			return fmt.Errorf("read memory: %w", err)
		}
		r.project.Memory.Files = append(r.project.Memory.Files, MemoryFile{file, r.fsys})
	}
	return nil
}

// rememberConfig keeps the text of the settings, to tell lines by; those from outside of the
// project are named without.
func (r *projectReader) rememberConfig() {
	if read := readTextFile(r.fsys, r.project.Config.file); read.err == nil && read.ok {
		r.take(r.project.Config.file, read)
	}
}
