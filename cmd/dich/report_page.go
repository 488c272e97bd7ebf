package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// reportName is the page in the project's folder. It is none of what is published, so it
// does not stand in dist/.
const reportName = "report.html"

// writeReport writes the page into the file of --output, else into the project's folder.
func (s *session) writeReport(ctx context.Context) (exitCode, error) {
	var reporter *pipeline.Reporter
	j, code, err := s.judgeProject(func(frame *pipeline.Project) func(*pipeline.Project, []source.Diagnostic) {
		reporter = pipeline.NewReporter(frame)
		return func(p *pipeline.Project, _ []source.Diagnostic) { reporter.Part(p) }
	})
	if j == nil {
		return code, err
	}
	defer j.close()
	if len(j.problems) > 0 {
		s.reportText(s.talk, findings{j.problems, j.Text, j.show})
	}
	if j.Damaged() {
		return j.code, nil
	}
	return exitDone, s.writePage(ctx, j, reporter)
}

func (s *session) writePage(ctx context.Context, j *judged, reporter *pipeline.Reporter) error {
	r, err := reporter.Report(j.Shelf, j.all())
	if err != nil {
		return &failure{code: exitFailed, id: "error.read", cause: err}
	}
	file := s.output
	if file == "" {
		file = j.show(reportName)
	}
	words := s.reportWords(j)
	if err := s.writeInto(ctx, file, func(w io.Writer) error { return r.HTML(w, words) }); err != nil {
		return err
	}
	if !s.dryRun {
		s.tell("page.written", voice.Args{"Path": file})
	}
	return nil
}

// reportWords gives the words of the page. Places are seen from the project's folder,
// wherever dich is called: the page is sent to others.
func (s *session) reportWords(j *judged) pipeline.ReportWords {
	places := newPlaces(j.Text)
	return pipeline.ReportWords{
		Language: s.say.Tag(),
		Say: func(id string, args ...any) string {
			named := voice.Args{}
			for i := 0; i+1 < len(args); i += 2 {
				named[fmt.Sprint(args[i])] = args[i+1]
			}
			return s.phrase(id, named)
		},
		Count:   func(id string, n int) string { return s.count(id, n, nil) },
		Number:  s.say.Number,
		Message: s.message,
		Hint: func(d source.Diagnostic) string {
			if id := hintOf(d); s.say.Has(id) {
				return s.phrase(id, argsOf(d.Args))
			}
			return ""
		},
		Place: func(at source.Subject) string { return places.at(at).label(show) },
		Related: func(r source.Related) string {
			return s.phrase("related."+r.Note, argsOf(r.Args))
		},
		Show: visible,
	}
}

// writeInto writes a file that is named as seen from the working directory. content may
// be asked for more than once.
func (s *session) writeInto(ctx context.Context, name string, content func(io.Writer) error) error {
	full, err := s.absolute(name)
	if err != nil {
		return err
	}
	f, err := s.openFolder(filepath.Dir(full), nil)
	if err != nil {
		return err
	}
	defer f.close()
	_, err = s.save(ctx, f, pipeline.Plan{Writes: []pipeline.Write{{Path: filepath.Base(full), Content: content, Durable: true}}})
	return err
}
