package main

import (
	"context"

	"dich/locales"
	"dich/locales/po"
	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// repeatTranslations splits repeats of a document, or joins them again. If one of them
// cannot be, nothing is done.
func repeatTranslations(ctx context.Context, s *session) (exitCode, error) {
	split := len(s.args) > 0 && s.args[0] == "split"
	if len(s.args) < 3 || !split && s.args[0] != "join" {
		return exitDone, &failure{code: exitUsage, id: "usage.repeat-what", hint: "see-ids"}
	}
	o, code, err := s.openToWrite(ctx)
	if o == nil {
		return code, err
	}
	defer o.close()
	target, err := s.oneTarget(o, "repeat")
	if err != nil {
		return o.code, err
	}
	doc := s.documentNamed(o, s.args[1])
	if doc == nil {
		return o.code, &failure{code: exitUsage, id: "usage.not-a-document", args: voice.Args{"Name": s.args[1]}}
	}
	cat := o.Catalogs[target][doc.Path]
	if cat == nil {
		cat = &locales.Catalog{Target: target}
	}
	next, done, err := repeatAll(doc, cat, split, s.args[2:])
	if err != nil {
		return o.code, err
	}
	var plan pipeline.Plan
	if done > 0 {
		plan.Text(next.Path, po.Write(next), true)
	}
	if _, err := s.save(ctx, o.folder, plan); err != nil {
		return o.code, err
	}
	id := map[bool]string{true: "count.split", false: "count.joined"}[split]
	s.tellLine(target.String() + ": " + s.count(id, done, nil))
	return o.code, nil
}

// repeatAll splits or joins the entries named. One that is so already is no matter.
func repeatAll(doc *source.Document, cat *locales.Catalog, split bool, args []string) (*locales.Catalog, int, error) {
	all := 0
	for _, arg := range args {
		name, ok := parseName(arg)
		if !ok {
			return nil, 0, &failure{code: exitUsage, id: "usage.not-an-id", hint: "see-ids", args: voice.Args{"Name": arg}}
		}
		next, done, refused := pipeline.Join(cat, name)
		if split {
			next, done, refused = pipeline.Split(doc, cat, name)
		}
		switch refused {
		case "", pipeline.RepeatSplit, pipeline.RepeatNotSplit:
		default:
			return nil, 0, &failure{code: exitUsage, id: "repeat." + string(refused), hint: "see-ids",
				args: voice.Args{"Name": arg, "Document": doc.Path, "Locale": cat.Target.String()}}
		}
		cat, all = next, all+done
	}
	return cat, all, nil
}
