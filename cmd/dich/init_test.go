package main

import (
	"io/fs"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// The workflow is YAML, and each command in it is one that dich has, with flags that it
// takes.
func TestWorkflow(t *testing.T) {
	data, err := fs.ReadFile(starter, "starter/github/workflows/dich.yml")
	if err != nil {
		t.Fatal(err)
	}
	var workflow struct {
		On          map[string]any    `yaml:"on"`
		Permissions map[string]string `yaml:"permissions"`
		Jobs        map[string]struct {
			Steps []struct{ Uses, Run string }
		}
	}
	if err := yaml.Unmarshal(data, &workflow); err != nil {
		t.Fatal(err)
	}
	if _, ok := workflow.On["pull_request"]; !ok || workflow.Permissions["security-events"] != "write" {
		t.Errorf("it runs on %v with %v", workflow.On, workflow.Permissions)
	}
	ours := 0
	for _, step := range workflow.Jobs["check"].Steps {
		if (step.Uses == "") == (step.Run == "") {
			t.Errorf("a step uses %q and runs %q", step.Uses, step.Run)
		}
		command, found := strings.CutPrefix(step.Run, `"$RUNNER_TEMP/dich" `)
		if !found {
			continue
		}
		ours++
		command, _, _ = strings.Cut(command, ">>")
		line, err := arrange(strings.Fields(strings.ReplaceAll(command, `"`, "")))
		if err != nil || verbNamed(line.verb) == nil {
			t.Fatalf("%q: %v", command, err)
		}
		if err := verbNamed(line.verb).readFlags(&options{}, line); err != nil {
			t.Errorf("%q: %v", command, err)
		}
	}
	if ours != 2 {
		t.Errorf("%d steps are ours", ours)
	}
}
