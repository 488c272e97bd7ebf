package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"

	"dich/locales/voice"
	"dich/pipeline"
)

// filesAt gives the files below directories of the folder as git had them at a revision;
// REV... is where the present branch left REV. Links are followed inside the repository.
func (f *folder) filesAt(ctx context.Context, revision string, dirs ...string) ([]pipeline.Input, error) {
	revision, err := f.commit(ctx, revision)
	if err != nil {
		return nil, err
	}
	args := []string{"ls-tree", "-r", "-z", "--end-of-options", revision}
	for _, dir := range dirs {
		args = append(args, dir+"/")
	}
	list, err := f.git(ctx, nil, args...)
	if err != nil {
		return nil, err
	}
	var names []string
	var wanted bytes.Buffer
	for entry := range strings.SplitSeq(strings.TrimSuffix(string(list), "\x00"), "\x00") {
		if object, name := objectOf(revision, entry); object != "" {
			names = append(names, name)
			wanted.WriteString(object + "\n")
		}
	}
	objects, err := f.git(ctx, &wanted, "cat-file", "--batch", "--follow-symlinks")
	if err != nil {
		return nil, err
	}
	return readObjects(names, objects)
}

// commit gives the commit that REV... means; any other revision as it is.
func (f *folder) commit(ctx context.Context, revision string) (string, error) {
	other, ok := strings.CutSuffix(revision, "...")
	if !ok {
		return revision, nil
	}
	base, err := f.git(ctx, nil, "merge-base", "--end-of-options", other, "HEAD")
	return strings.TrimSpace(string(base)), err
}

// objectOf reads "<mode> <type> <object>\t<name>" (git-ls-tree): what to ask git for to
// have the file's content; empty where there is none.
func objectOf(revision, entry string) (object, name string) {
	facts, name, _ := strings.Cut(entry, "\t")
	fields := strings.Fields(facts)
	switch {
	case len(fields) != 3 || fields[1] != "blob":
		return "", ""
	case fields[0] != linkMode:
		return fields[2], name
	case strings.Contains(name, "\n"):
		return "", ""
	}
	return revision + ":./" + name, name
}

// linkMode is git's mode of a symbolic link.
const linkMode = "120000"

// readObjects reads what git cat-file --batch answers for each name: "<object> blob
// <size>", and the content and a line end. A link that leads nowhere, or out of the
// repository, is no file.
func readObjects(names []string, answer []byte) ([]pipeline.Input, error) {
	var inputs []pipeline.Input
	r := bufio.NewReader(bytes.NewReader(answer))
	for _, name := range names {
		head, err := r.ReadString('\n')
		if err != nil {
			return nil, fmt.Errorf("read git's answer: %w", err)
		}
		if strings.HasSuffix(head, " missing\n") {
			continue
		}
		facts := strings.Fields(head)
		if len(facts) < 2 {
			return nil, fmt.Errorf("read git's answer: %q", head)
		}
		size, err := strconv.ParseUint(facts[len(facts)-1], 10, 31)
		if err != nil {
			return nil, fmt.Errorf("read git's answer: %w", err)
		}
		data := make([]byte, size+1)
		if _, err := io.ReadFull(r, data); err != nil {
			return nil, fmt.Errorf("read git's answer: %w", err)
		}
		if facts[1] == "blob" {
			inputs = append(inputs, pipeline.Input{Path: name, Data: data[:size]})
		}
	}
	return inputs, nil
}

// git asks git about the folder, with something to read if in is not nil. It fails where
// there is no git, no repository or no such revision, with what git says.
func (f *folder) git(ctx context.Context, in *bytes.Buffer, args ...string) ([]byte, error) {
	command := exec.CommandContext(ctx, "git", append([]string{"-C", f.root.Name()}, args...)...)
	var said bytes.Buffer
	command.Stderr = &said
	if in != nil {
		command.Stdin = in
	}
	out, err := command.Output()
	switch {
	case err == nil:
		return out, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, exec.ErrNotFound):
		return nil, &failure{code: exitUsage, id: "git.none", hint: "git-none"}
	}
	answer, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
	return nil, &failure{code: exitUsage, id: "git.failed", hint: "flag-since", args: voice.Args{"Answer": answer}}
}
