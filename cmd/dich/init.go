package main

import (
	"context"
	"embed"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/text/language"

	"dich/locales/voice"
	"dich/pipeline"
)

// The files of a new project, as they will stand in its folder. dich.toml is not
// among them: its comments are in the language that dich speaks.
//
//go:embed starter
var starter embed.FS

// starterName is where a file of starter stands in the project. A .gitignore here
// would work on this repository.
func starterName(file string) string {
	name := strings.TrimPrefix(file, "starter/")
	if name == "gitignore" || strings.HasPrefix(name, workflows) {
		return "." + name
	}
	return name
}

// workflows are files for --ci alone; workflowFile is the one there is.
const (
	workflows    = "github/"
	workflowFile = ".github/workflows/dich.yml"
)

// initProject makes a new project in a folder that has none. What stands there
// already is kept. With --ci it has a workflow, which a project that there is gets too.
func initProject(ctx context.Context, s *session) (exitCode, error) {
	base, within, err := s.newFolder()
	if err != nil {
		return exitDone, err
	}
	defer base.close()
	if s.dryRun {
		return exitDone, s.fillProject(ctx, base, within)
	}
	f, err := s.enter(ctx, base, within)
	if err == nil {
		err = s.fillProject(ctx, f, ".")
	}
	if f != nil {
		f.close()
	}
	if err != nil {
		base.removeFolders(within)
	}
	return exitDone, err
}

// enter makes the folder of the new project and locks it.
func (s *session) enter(ctx context.Context, base *folder, within string) (*folder, error) {
	if within != "." {
		if err := errors.Join(base.checkFolder("."), base.root.MkdirAll(within, 0o777)); err != nil {
			return nil, nothingChanged(err)
		}
	}
	root, err := base.root.OpenRoot(within)
	if err != nil {
		return nil, nothingChanged(err)
	}
	s.at = folderAt(root, false, base.show(within))
	return s.at, s.lock(ctx, s.at)
}

// removeFolders takes away the folders on a way that nothing was put into.
func (f *folder) removeFolders(dir string) {
	for ; dir != "."; dir = path.Dir(dir) {
		f.root.Remove(dir)
	}
}

// fillProject writes the files of a new project, which is within a folder.
func (s *session) fillProject(ctx context.Context, f *folder, within string) error {
	known := exists(f, path.Join(within, pipeline.ConfigFile))
	if known && !s.ci {
		return &failure{code: exitUsage, id: "init.exists", hint: "init-exists",
			args: voice.Args{"Path": f.show(path.Join(within, pipeline.ConfigFile))}}
	}
	plan, kept, err := s.starterPlan(f, within, known)
	if err != nil {
		return err
	}
	result, err := s.save(ctx, f, plan)
	if err == nil && !s.dryRun {
		s.welcome(f, within, result.Written, kept, known)
	}
	return err
}

// newFolder opens the folder of the new project or, where that does not exist yet,
// the nearest one above it. within is the way from the one to the other.
func (s *session) newFolder() (f *folder, within string, err error) {
	target, err := s.newPath()
	base := target
	for err == nil && base != filepath.Dir(base) && !onDisk(base) {
		base = filepath.Dir(base)
	}
	if f, err = s.openFolder(base, err); err != nil {
		return nil, "", err
	}
	within, err = filepath.Rel(base, target)
	return f, filepath.ToSlash(within), err
}

// newPath is DIR as seen from -C, as seen from the working directory.
func (s *session) newPath() (string, error) {
	name := s.dir
	if len(s.args) > 0 && filepath.IsAbs(s.args[0]) {
		name = s.args[0]
	} else if len(s.args) > 0 {
		name = filepath.Join(name, s.args[0])
	}
	return s.absolute(name)
}

func onDisk(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// starterPlan is the plan of a new project, without what is there already; of one that is
// known, the plan of its workflow.
func (s *session) starterPlan(f *folder, within string, known bool) (plan pipeline.Plan, kept []string, err error) {
	if !known {
		config, err := s.starterConfig()
		if err != nil {
			return plan, nil, err
		}
		plan.Text(path.Join(within, pipeline.ConfigFile), config, true)
	}
	err = fs.WalkDir(starter, "starter", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		isWorkflow := strings.HasPrefix(strings.TrimPrefix(file, "starter/"), workflows)
		if isWorkflow && !s.ci || !isWorkflow && known {
			return nil
		}
		name := path.Join(within, starterName(file))
		if exists(f, name) {
			kept = append(kept, name)
			return nil
		}
		content, err := fs.ReadFile(starter, file)
		plan.Text(name, string(content), true)
		return err
	})
	return plan, kept, err
}

// starterConfig writes dich.toml for the languages of --locale, English if none.
func (s *session) starterConfig() (string, error) {
	targets := s.locales
	if len(targets) == 0 {
		targets = []language.Tag{language.English}
	}
	var names []string
	for _, tag := range targets {
		if tag == language.Vietnamese {
			return "", &failure{code: exitUsage, id: "init.own-language", hint: "flag-locale"}
		}
		names = append(names, `"`+tag.String()+`"`)
	}
	return s.say.Say("init.config", voice.Args{"Targets": strings.Join(names, ", ")}), nil
}

// welcome says what was made and, where the project is new, what to do next.
func (s *session) welcome(f *folder, within string, written, kept []string, known bool) {
	if !known {
		s.tell("init.made", voice.Args{"Path": f.show(within)})
	}
	for _, name := range written {
		s.tellLine("  " + visible(f.show(name)))
	}
	for _, name := range kept {
		s.tell("init.kept", voice.Args{"Path": f.show(name)})
	}
	if s.ci {
		s.tell("init.workflow", nil)
	}
	if known {
		return
	}
	s.tell("init.next", nil)
	if dir := f.show(within); dir != "." {
		s.tellLine("  cd " + quoted(visible(dir)))
	}
	s.tellLine("  dich run")
}

// quoted writes a name so that it can be typed into any shell.
func quoted(name string) string {
	if strings.ContainsAny(name, " \t&;()'") {
		return `"` + name + `"`
	}
	return name
}

func exists(f *folder, name string) bool {
	_, err := f.root.Lstat(name)
	return err == nil
}
