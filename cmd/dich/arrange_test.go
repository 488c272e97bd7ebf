package main

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestArrange(t *testing.T) {
	tests := []struct {
		words string
		want  commandLine
	}{
		{"check a.po --quiet", commandLine{verb: "check", flags: []string{"--quiet"}, args: []string{"a.po"}}},
		{"check -q a.po -q=false -qx", commandLine{verb: "check", flags: []string{"--quiet", "--quiet=false", "-qx"}, args: []string{"a.po"}}},
		{"-C dir check", commandLine{verb: "check", flags: []string{"-C=dir"}}},
		{"check --locale en a --locale=ru b", commandLine{verb: "check", flags: []string{"--locale=en", "--locale=ru"}, args: []string{"a", "b"}}},
		{"check -- --quiet -C", commandLine{verb: "check", args: []string{"--quiet", "-C"}}},
		{"-- check x", commandLine{verb: "check", args: []string{"x"}}},
		{"check - --output -", commandLine{verb: "check", flags: []string{"--output=-"}, args: []string{"-"}}},
		{"check --nonsense x", commandLine{verb: "check", flags: []string{"--nonsense"}, args: []string{"x"}}},
		{"--help check", commandLine{verb: "check", help: true}},
		{"--version", commandLine{verb: "version"}},
	}
	for _, tt := range tests {
		got, err := arrange(strings.Fields(tt.words))
		if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(commandLine{})); diff != "" || err != nil {
			t.Errorf("%s: %v\n%s", tt.words, err, diff)
		}
	}
}

// Whatever is typed, each word behind -- is an argument (or the verb), in order, and
// what is wrong is a usage error.
func FuzzArrange(f *testing.F) {
	f.Add("check a --quiet -- -x", "--ui vi")
	f.Add("--locale", "- -- =")
	f.Fuzz(func(t *testing.T, before, behind string) {
		words, rest := strings.Fields(before), strings.Fields(behind)
		line, err := arrange(slices.Concat([]string{"verb"}, words, []string{"--"}, rest))
		if f := (*failure)(nil); err != nil && (!errors.As(err, &f) || f.code != exitUsage) {
			t.Errorf("error %v", err)
		}
		if slices.Contains(words, "--") || err != nil {
			return
		}
		if line.verb != "verb" || !slices.Equal(line.args[len(line.args)-len(rest):], rest) {
			t.Errorf("%+v", line)
		}
	})
}

// The library reads the flags as they were meant.
func TestReadFlags(t *testing.T) {
	v := &verb{name: "all", most: -1}
	for _, f := range flagRows {
		v.flags = append(v.flags, f.name)
	}
	line, err := arrange(strings.Fields("all quiet --locale en,zh-Hans x --locale en --verbose --quiet=false --fail-on note --min-severity warning --format jsonl output --output - -- --to"))
	if err != nil {
		t.Fatal(err)
	}
	s, _, _ := stage("en", 0)
	if err := s.parse(v, line); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"quiet", "x", "output", "--to"}, s.args); diff != "" {
		t.Errorf("arguments:\n%s", diff)
	}
	var tags []string
	for _, tag := range s.locales {
		tags = append(tags, tag.String())
	}
	if diff := cmp.Diff([]string{"en", "zh-Hans"}, tags); diff != "" {
		t.Errorf("locales:\n%s", diff)
	}
	if !s.verbose || s.quiet || s.failOn.String() != "note" || s.minSeverity.String() != "warning" || s.format != "jsonl" || s.output != "-" {
		t.Errorf("%+v", s.options)
	}
}

func TestUILanguage(t *testing.T) {
	tests := []struct{ words, environment, want string }{
		{"", "", "en"},
		{"", "LANG=vi_VN.UTF-8", "vi"},
		{"", "LANG=vi", "vi"},
		{"", "LANG=vibes", "en"},
		{"", "LANG=vi_VN LC_ALL=en_GB.UTF-8", "en"},
		{"", "LANG=en_US LC_MESSAGES=vi_VN", "vi"},
		{"", "LANG=vi_VN DICH_UI=en", "en"},
		{"", "LANG=vi_VN DICH_UI=klingon", "vi"},
		{"check --ui vi x", "DICH_UI=en", "vi"},
		{"--ui=vi", "", "vi"},
		{"--ui vi --ui en", "", "en"},
		{"-- --ui vi", "", "en"},
	}
	for _, tt := range tests {
		environment := map[string]string{}
		for _, pair := range strings.Fields(tt.environment) {
			name, value, _ := strings.Cut(pair, "=")
			environment[name] = value
		}
		got, err := uiLanguage(strings.Fields(tt.words), func(name string) string { return environment[name] })
		if got != tt.want || err != nil {
			t.Errorf("%s %s: %q, %v", tt.environment, tt.words, got, err)
		}
	}
}
