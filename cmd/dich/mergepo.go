package main

import (
	"context"
	"slices"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// mergePO merges three versions of a catalog as git hands them over, and writes the
// result over the second: BASE OURS THEIRS, and the path that the file has in the
// repository. Conflicts give exitFound; a version that is no PO file leaves all as it is.
func mergePO(ctx context.Context, s *session) (exitCode, error) {
	if len(s.args) < 3 {
		return exitDone, &failure{code: exitUsage, id: "merge-po.files", hint: "see-help", args: voice.Args{"Verb": "merge-po"}}
	}
	versions, texts, err := s.readVersions(s.args[:3])
	if err != nil {
		return exitDone, err
	}
	file := s.args[len(s.args)-1] // PATH
	if len(s.args) == 3 {
		file = s.args[1]
	}
	text, found := pipeline.MergeFiles(file, versions[0], versions[1], versions[2])
	if text == "" && slices.ContainsFunc(found, isError) {
		s.reportText(s.talk, findings{found, textsIn(texts), show})
		return exitInput, nil
	}
	s.output = s.args[1]
	if err := s.writeOutput(ctx, text); err != nil {
		return exitDone, err
	}
	texts[file] = text
	if len(found) > 0 {
		s.reportText(s.talk, findings{found, textsIn(texts), show})
	}
	return s.verdict(found, source.Error), nil
}

// readVersions reads files by their names, and gives their texts to show places in.
func (s *session) readVersions(names []string) ([]pipeline.Input, map[string]string, error) {
	var versions []pipeline.Input
	texts := map[string]string{}
	for _, name := range names {
		data, err := s.readNamed(name)
		if err != nil {
			return nil, nil, err
		}
		versions = append(versions, pipeline.Input{Path: name, Data: data})
		texts[name] = string(data)
	}
	return versions, texts, nil
}
