package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// stage is a session that speaks to two buffers, as to terminals if columns is not 0.
func stage(tag string, columns int) (s *session, out, talk *bytes.Buffer) {
	out, talk = &bytes.Buffer{}, &bytes.Buffer{}
	e := env{
		stdin: strings.NewReader(""), stdout: out, stderr: talk,
		getenv:   func(string) string { return "" },
		terminal: func(io.Writer) (int, bool) { return columns, columns > 0 },
	}
	s = newSession(e, voice.New(tag))
	s.options = defaults()
	return s, out, talk
}

const (
	vietnamese = "Tiêu đề\nNăm 2025\tLiên hợp quốc\x1b có 193 nước.\n"
	english    = "The UN has members.\n"
)

// The codes are those that every version of dich has.
func examples() findings {
	at := strings.Index(vietnamese, "193")
	subject := source.Subject{File: "vi.txt", Span: source.Span{Start: at, End: at + 3}}
	return findings{
		list: []source.Diagnostic{
			{
				Code: source.NULByte, Severity: source.Error, Subject: subject, Hint: "nul-byte",
				Locale: "en", Segment: source.NewID("", source.Singular("x")), Args: source.Args{"Number": "193"},
				Related: []source.Related{{Note: "first", Subject: source.Subject{File: "en.txt", Span: source.Span{Start: 4, End: 6}}}},
			},
			{Code: source.FileTooBig, Severity: source.Note, Subject: source.Subject{File: "big\x07.txt"}},
			{Code: source.InvalidUTF8, Severity: source.Note, Subject: source.Subject{File: "a.docx", Part: "body.xml"}},
		},
		text: func(file, _ string) (string, bool) {
			text, ok := map[string]string{"vi.txt": vietnamese, "en.txt": english}[file]
			return text, ok
		},
		show: func(path string) string { return "my/" + path },
	}
}

func TestReportText(t *testing.T) {
	s, out, talk := stage("en", 0)
	if err := s.report(examples(), source.Error); err != nil {
		t.Fatal(err)
	}
	s.close(exitDone)
	want := `2 notes:
my/a.docx#body.xml: not UTF-8 [invalid-utf8]
	hint: save the file as UTF-8
my/big\x07.txt: larger than the 512 MiB that dich reads [file-too-big]
	hint: split it into several files
1 error:
my/vi.txt:2:28: a NUL byte, which no text has [nul-byte]
	my/en.txt:1:5: ⟦related.first⟧
	hint: this is no text, or UTF-16 without a byte order mark: save it as UTF-8
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff("1 error, 2 notes\n", talk.String()); diff != "" {
		t.Error(diff)
	}
}

func TestReportOnTerminal(t *testing.T) {
	s, out, talk := stage("vi", 40)
	s.out.colour, s.minSeverity = false, source.Warning
	if err := s.report(examples(), source.Error); err != nil {
		t.Fatal(err)
	}
	s.close(exitDone)
	want := `my/vi.txt:2:28: có byte NUL, văn
    bản không bao giờ có [nul-byte]
    2 | …iên hợp quốc\x1b có 193 nước.
      |                      ^^^
	my/en.txt:1:5: ⟦related.first⟧
	gợi ý: đây không phải văn bản,
	hoặc là UTF-16 không có dấu thứ
	tự byte: hãy lưu dưới dạng
	UTF-8
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff("1 lỗi, 2 ghi chú (2 không hiện)\n", talk.String()); diff != "" {
		t.Error(diff)
	}
}

func TestReportColours(t *testing.T) {
	s, out, _ := stage("en", 80)
	s.minSeverity = source.Error
	if err := s.report(examples(), source.Error); err != nil {
		t.Fatal(err)
	}
	s.close(exitDone)
	for _, want := range []string{"\x1b[1mmy/vi.txt:2:28:\x1b[0m a NUL byte", "\x1b[31m[nul-byte]\x1b[0m", "^^^\x1b[0m"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%q", want, out)
		}
	}
}

// The names and the order of the fields are a promise.
func TestReportRecords(t *testing.T) {
	s, out, talk := stage("en", 0)
	s.format, s.minSeverity = "jsonl", source.Error
	if err := s.report(examples(), source.Error); err != nil {
		t.Fatal(err)
	}
	s.close(exitDone)
	want := `{"code":"nul-byte","severity":"error","file":"vi.txt","part":"","start":46,"end":49,"line":2,"column":28,` +
		`"message":"a NUL byte, which no text has","locale":"en","segment":"` + source.NewID("", source.Singular("x")).String() + `",` +
		`"related":[{"file":"en.txt","part":"","start":4,"end":6,"line":1,"column":5,"message":"⟦related.first⟧"}],` +
		`"fingerprint":"FINGERPRINT","fixable":false}` + "\n"
	got := out.String()
	if i := strings.Index(got, `"fingerprint":"`); i >= 0 {
		got = got[:i] + `"fingerprint":"FINGERPRINT","fixable":false}` + "\n"
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if talk.Len() > 0 {
		t.Errorf("told %q", talk)
	}
}

func TestReportArray(t *testing.T) {
	for _, f := range []findings{examples(), {}} {
		s, out, _ := stage("en", 0)
		s.format = "json"
		if err := s.report(f, source.Error); err != nil {
			t.Fatal(err)
		}
		s.close(exitDone)
		var records []findingRecord
		if err := json.Unmarshal(out.Bytes(), &records); err != nil || len(records) != len(f.list) {
			t.Errorf("%d records, %v:\n%s", len(records), err, out)
		}
	}
}

// A fingerprint does not change with lines, and tells apart all that is different.
func TestFingerprints(t *testing.T) {
	d := examples().list[0]
	moved, other, twin := d, d, d
	moved.Subject.Span.Start += 100
	other.Args = source.Args{"Number": "194"}
	twin.Locale = "ru"
	if a, b := (pipeline.Fingerprints{}).Of(d), (pipeline.Fingerprints{}).Of(moved); a != b {
		t.Errorf("moved: %s, %s", a, b)
	}
	seen := map[string]bool{}
	all := pipeline.Fingerprints{}
	for _, d := range []source.Diagnostic{d, moved, other, twin} {
		seen[all.Of(d)] = true
	}
	if len(seen) != 4 {
		t.Errorf("%d fingerprints of 4 findings", len(seen))
	}
	if got := (pipeline.Fingerprints{}).Of(d); len(got) != 20 {
		t.Errorf("fingerprint %q", got)
	}
}

func TestVerdict(t *testing.T) {
	note, failure := source.Note, source.Error
	list := examples().list
	tests := []struct {
		list   []source.Diagnostic
		flag   *source.Severity
		config source.Severity
		want   exitCode
	}{
		{list, nil, source.Error, exitFound},
		{list[1:], nil, source.Warning, exitDone},
		{list[1:], &note, source.Error, exitFound},
		{list[1:], &failure, source.Note, exitDone},
		{nil, &note, source.Note, exitDone},
	}
	for i, tt := range tests {
		s, _, _ := stage("en", 0)
		s.failOn = tt.flag
		if got := s.verdict(tt.list, tt.config); got != tt.want {
			t.Errorf("%d: %d, want %d", i, got, tt.want)
		}
	}
}

func TestFirstExitCode(t *testing.T) {
	tests := []struct {
		codes []exitCode
		want  exitCode
	}{
		{nil, exitDone},
		{[]exitCode{exitFound, exitInput, exitDone}, exitInput},
		{[]exitCode{exitInput, exitUsage}, exitUsage},
		{[]exitCode{exitUsage, exitFailed}, exitFailed},
		{[]exitCode{exitFailed, exitLocked, exitInterrupted}, exitInterrupted},
	}
	for _, tt := range tests {
		if got := first(tt.codes...); got != tt.want {
			t.Errorf("first(%v) = %d, want %d", tt.codes, got, tt.want)
		}
	}
}

// Ctrl-C before the first file is in place leaves everything as it was.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	root := disk(t, nil)
	s, _, talk := stage("en", 0)
	s.env.dir = root.Name()
	if code := run(ctx, []string{"init"}, s.env); code != exitInterrupted {
		t.Errorf("exit code %d", code)
	}
	if talk.String() != "dich: interrupted\n" {
		t.Errorf("told %q", talk)
	}
	if diff := cmp.Diff(map[string]string{}, onRoot(t, root)); diff != "" {
		t.Error(diff)
	}
}
