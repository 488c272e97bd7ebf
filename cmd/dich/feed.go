package main

import (
	"cmp"
	"context"
	"io"
	"io/fs"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"dich/pipeline"
	"dich/source"
)

// A feed gives the documents that a verb is about one after the other, so that it
// needs no more memory for a thousand than for one: those named on the command line,
// or all of the project.
type feed struct {
	*folder
	config pipeline.Config
	files  []feedFile
}

// A feedFile is a file that a document is read from.
type feedFile struct {
	name     string // as a person reads it
	document string // whose end says the format
	read     func() ([]byte, error)
}

// standardInput is the argument that means it.
const standardInput = "-"

// openFeed finds out what there is to read. An exit code other than exitDone ends the
// verb; what is wrong was said.
func (s *session) openFeed() (*feed, exitCode, error) {
	f, err := s.findFolder()
	if err != nil {
		return nil, exitDone, err
	}
	in := &feed{folder: f}
	var code exitCode
	if in.config, code, err = s.readConfig(f); code != exitDone || err != nil {
		f.close()
		return nil, code, err
	}
	if len(s.args) > 0 {
		err = s.feedNamed(in)
	} else {
		err = s.feedProject(in)
	}
	if err != nil {
		f.close()
		return nil, exitDone, err
	}
	return in, exitDone, nil
}

// feedNamed takes what the command line names. Catalogs and XLIFF files are no
// documents.
func (s *session) feedNamed(in *feed) error {
	names, err := s.expand(s.args)
	if err != nil {
		return err
	}
	for _, name := range names {
		switch {
		case name == standardInput:
			name = cmp.Or(s.stdinName, "stdin.txt")
			in.files = append(in.files, feedFile{name, filepath.Base(name), func() ([]byte, error) { return io.ReadAll(s.env.stdin) }})
		case !isCatalog(name) && !isXLIFF(name):
			in.files = append(in.files, feedFile{name, filepath.Base(name), func() ([]byte, error) { return s.readNamed(name) }})
		}
	}
	if len(in.files) == 0 {
		s.tell("files.no-documents", nil)
	}
	return nil
}

func (s *session) readNamed(name string) ([]byte, error) {
	full, err := s.absolute(name)
	if err != nil {
		return nil, err
	}
	data, err := readRegular(full)
	if err != nil {
		return nil, cannotRead(name, err)
	}
	return data, nil
}

// feedProject takes the documents of the project around.
func (s *session) feedProject(in *feed) error {
	fsys := in.folder.files()
	files, err := pipeline.DocumentFiles(fsys, in.config.Source)
	if err != nil {
		return &failure{code: exitFailed, id: "error.read", cause: err}
	}
	dir := pipeline.SourceDir(in.config.Source)
	for _, file := range files {
		if pipeline.IsAsset(file) {
			continue
		}
		in.files = append(in.files, feedFile{in.show(file), strings.TrimPrefix(file, dir+"/"), func() ([]byte, error) {
			data, err := fs.ReadFile(fsys, file)
			if err != nil {
				return nil, &failure{code: exitFailed, id: "error.read", cause: err}
			}
			return data, nil
		}})
	}
	return s.checkFeed(in)
}

// checkFeed refuses a folder that is no project, and tells of one without documents.
func (s *session) checkFeed(in *feed) error {
	if len(in.files) > 0 {
		return nil
	}
	return s.tellEmpty(in.folder, in.config)
}

// A fed is a document that was read, and what a verb has made of it.
type fed[R any] struct {
	made     R // nothing where the file could not be read as a document
	texts    textOf
	problems []source.Diagnostic
	err      error
}

// eachDocument reads the documents of a feed and has something made of each, several
// at a time; use gets what was made in the order of the files. What is malformed is
// reported, and gives exitInput.
func eachDocument[R any](ctx context.Context, s *session, in *feed, make func(namedDocument) R, use func(R) error) (exitCode, error) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(feedMemory))
	how := in.config.Reading()
	code := exitDone
	read := func(f feedFile) fed[R] { return readFed(f, how, make) }
	err := inOrder(ctx, s.jobs(), in.files, read, func(d fed[R]) error {
		if d.err != nil {
			return d.err
		}
		if len(d.problems) > 0 {
			s.reportText(s.talk, findings{d.problems, d.texts, show})
		}
		if slices.ContainsFunc(d.problems, isError) {
			code = exitInput
		}
		return use(d.made)
	})
	return code, err
}

func readFed[R any](f feedFile, how pipeline.Reading, make func(namedDocument) R) fed[R] {
	data, err := f.read()
	if err != nil {
		return fed[R]{err: err}
	}
	if needs := int64(len(data)) * mostNeeded; needs > feedMemory {
		debug.SetMemoryLimit(needs) // to be thrifty with less would take all the time
	}
	doc, text, problems := pipeline.ReadDocument(f.name, f.document, data, how)
	d := fed[R]{texts: textsOf(text, doc), problems: problems}
	if doc != nil && !slices.ContainsFunc(problems, isError) {
		d.made = make(namedDocument{f.name, doc})
	}
	return d
}

// feedMemory is how much memory a feed takes before it is thrifty, in bytes. It is no
// limit: the largest document that dich reads needs more.
const feedMemory = 400 << 20

// mostNeeded is how many bytes a byte of a document takes that is full of terms.
const mostNeeded = 40

// jobs is how many documents are worked on at a time.
func (s *session) jobs() int {
	if s.options.jobs > 0 {
		return s.options.jobs
	}
	return runtime.GOMAXPROCS(0)
}
