package main

import (
	"bytes"
	"context"
	"errors"
	"os/exec"
	"strings"

	"dich/locales/voice"
	"dich/pipeline"
)

// filesAt gives the files below a directory of the folder as git had them at a revision.
func (f *folder) filesAt(ctx context.Context, revision, dir string) ([]pipeline.Input, error) {
	list, err := f.git(ctx, "ls-tree", "-r", "-z", "--name-only", "--end-of-options", revision, dir+"/")
	if err != nil {
		return nil, err
	}
	var inputs []pipeline.Input
	for _, name := range strings.Split(strings.TrimSuffix(string(list), "\x00"), "\x00") {
		if name == "" {
			continue
		}
		data, err := f.git(ctx, "show", "--end-of-options", revision+":./"+name)
		if err != nil {
			return nil, err
		}
		inputs = append(inputs, pipeline.Input{Path: name, Data: data})
	}
	return inputs, nil
}

// git asks git about the folder. It fails where there is no git, no repository or no
// such revision, with what git says.
func (f *folder) git(ctx context.Context, args ...string) ([]byte, error) {
	command := exec.CommandContext(ctx, "git", append([]string{"-C", f.root.Name()}, args...)...)
	var said bytes.Buffer
	command.Stderr = &said
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
