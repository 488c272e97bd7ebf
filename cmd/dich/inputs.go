package main

import (
	"dich/glossary"
	"dich/pipeline"
)

// inputs gives the documents a verb is about: those named on the command line, or
// all of the project. What is malformed is reported; nil where it ends the verb.
func (s *session) inputs() (*named, exitCode, error) {
	if len(s.args) > 0 {
		in, code, err := s.openFiles()
		if in == nil {
			return nil, code, err
		}
		if len(in.problems) > 0 {
			s.reportText(s.talk, findings{in.problems, in.text, show})
		}
		if len(in.documents) == 0 && code == exitDone {
			s.tell("files.no-documents", nil)
		}
		return in, code, nil
	}
	o, code, err := s.openProject()
	if o == nil {
		return nil, code, err
	}
	defer o.close()
	in := &named{config: o.Config, glossary: o.Glossary, matcher: glossary.NewMatcher(o.Glossary, o.Config.Source)}
	for _, doc := range o.Documents {
		in.documents = append(in.documents, namedDocument{o.show(pipeline.SourcePath(doc.Locale, doc.Path)), doc})
	}
	return in, o.code, nil
}
