package main

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"dich/locales/voice"
	"dich/pipeline"
)

var voices = []*voice.Voice{voice.New("en"), voice.New("vi")}

// speak reports an id that is missing in one of the languages.
func speak(t *testing.T, where, id string) {
	t.Helper()
	for _, v := range voices {
		if !v.Has(id) {
			t.Errorf("%s: no sentence %s in %s", where, id, v.Tag())
		}
	}
}

// constants finds the string constants of a package, by room and name.
func constants(files []goFile, each func(f goFile, typ, name, value string)) {
	for _, f := range files {
		for _, decl := range f.tree.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.CONST {
				continue
			}
			for _, spec := range gen.Specs {
				values := spec.(*ast.ValueSpec)
				for i, name := range values.Names {
					if i < len(values.Values) {
						if value, ok := literal(values.Values[i]); ok {
							each(f, typeName(values.Type), name.Name, value)
						}
					}
				}
			}
		}
	}
}

// typeName gives the last part of a type's name: DiagnosticCode for
// source.DiagnosticCode, Related for []source.Related.
func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.ArrayType:
		return typeName(e.Elt)
	}
	return ""
}

func literal(e ast.Expr) (string, bool) {
	basic, ok := e.(*ast.BasicLit)
	if !ok || basic.Kind != token.STRING {
		return "", false
	}
	value, err := strconv.Unquote(basic.Value)
	return value, err == nil
}

// Every diagnostic code and hint that the module declares has a sentence in both
// languages. A package that makes hints of its codes has a hint for each.
func TestDiagnosticsHaveSentences(t *testing.T) {
	files := goFiles(t)
	hinting := map[string]bool{} // by room
	for _, f := range files {
		ast.Inspect(f.tree, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if ok && typeName(call.Fun) == "Hint" && typeName(call.Args[0]) == "code" {
				hinting[f.room] = true
			}
			return true
		})
	}
	codes := 0
	constants(files, func(f goFile, typ, name, value string) {
		switch typ {
		case "DiagnosticCode":
			codes++
			speak(t, f.name+" "+name, "diag."+value)
			if hinting[f.room] {
				speak(t, f.name+" "+name, "hint."+value)
			}
		case "Hint":
			speak(t, f.name+" "+name, "hint."+value)
		}
	})
	if codes < 3 || len(hinting) == 0 {
		t.Errorf("found %d diagnostic codes, %d rooms with hints", codes, len(hinting))
	}
}

// A sentence speaks of nothing but what the package of its code gives as arguments.
func TestSentencesHaveTheirArguments(t *testing.T) {
	files := goFiles(t)
	given := map[string]voice.Args{} // by room
	shared := voice.Args{}           // by any room; codes of the room source are for all of them
	give := func(room string, key ast.Expr) {
		if given[room] == nil {
			given[room] = voice.Args{}
		}
		name, _ := literal(key)
		given[room][name] = "x"
		shared[name] = "x"
	}
	for _, f := range files {
		ast.Inspect(f.tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CompositeLit:
				for _, pair := range n.Elts {
					if pair, ok := pair.(*ast.KeyValueExpr); ok && typeName(n.Type) == "Args" {
						give(f.room, pair.Key)
					}
				}
			case *ast.IndexExpr: // args["Name"] = …
				if typeName(n.X) == "args" {
					give(f.room, n.Index)
				}
			}
			return true
		})
	}
	constants(files, func(f goFile, typ, name, value string) {
		section := map[string]string{"DiagnosticCode": "diag.", "Hint": "hint."}[typ]
		args := given[f.room]
		if f.room == "source" {
			args = shared
		}
		for _, v := range voices {
			if said := v.Say(section+value, args); section != "" && strings.Contains(said, "<no value>") {
				t.Errorf("%s: %s%s needs what is not given: %s", f.name, section, value, said)
			}
		}
	})
}

// What is given to a field Hint or Note by name has a sentence, too.
func TestHintsAndNotesHaveSentences(t *testing.T) {
	files := goFiles(t)
	named := map[string]string{} // the value of a constant, by room and name
	constants(files, func(f goFile, _, name, value string) { named[f.room+" "+name] = value })
	for _, f := range files {
		if top(f.room) == "cmd" {
			continue
		}
		ast.Inspect(f.tree, func(n ast.Node) bool {
			pair, ok := n.(*ast.KeyValueExpr)
			if !ok {
				return true
			}
			value, ok := literal(pair.Value)
			if ident, isName := pair.Value.(*ast.Ident); isName {
				value, ok = named[f.room+" "+ident.Name]
			}
			if section := map[string]string{"Hint": "hint.", "hint": "hint.", "Note": "related.", "note": "related."}[typeName(pair.Key)]; ok && value != "" && section != "" {
				speak(t, f.name, section+value)
			}
			return true
		})
	}
}

// speakers are the functions of this package whose argument of that number is an id.
var speakers = map[string]int{
	"phrase": 0, "count": 0, "tell": 0, "tellMore": 0, "Say": 0, "Count": 0,
	"progress": 0, "busy": 0, "unknown": 0, "title": 0, "paragraph": 0,
}

// Every id that the command names has a sentence.
func TestIDsHaveSentences(t *testing.T) {
	ids := 0
	say := func(f goFile, e ast.Expr, section string) {
		if id, ok := literal(e); ok && id != "" && !strings.HasSuffix(id, ".") {
			ids++
			speak(t, f.name, section+id)
		}
	}
	for _, f := range goFiles(t) {
		if top(f.room) != "cmd" {
			continue
		}
		ast.Inspect(f.tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if i, ok := speakers[typeName(n.Fun)]; ok && i < len(n.Args) {
					say(f, n.Args[i], "")
				}
			case *ast.KeyValueExpr:
				switch typeName(n.Key) {
				case "id":
					say(f, n.Value, "")
				case "hint":
					say(f, n.Value, "hint.")
				}
			}
			return true
		})
	}
	if ids < 20 {
		t.Errorf("found only %d ids", ids)
	}
}

func TestVerbsAndFlagsHaveSentences(t *testing.T) {
	for _, v := range verbs() {
		for _, part := range []string{"usage", "about", "examples"} {
			speak(t, "verb "+v.name, "verb."+v.name+"."+part)
		}
		if v.group != "" {
			speak(t, "verb "+v.name, "group."+v.group)
		}
		for _, name := range v.flags {
			if flagNamed(name) == nil {
				t.Errorf("verb %s has an unknown flag %s", v.name, name)
			}
		}
	}
	for _, f := range flagRows {
		speak(t, "flag "+f.name, "flag."+f.name)
		if f.takesValue() && f.allowed == nil {
			speak(t, "flag "+f.name, "hint.flag-"+f.name)
		}
	}
	for _, r := range reasons {
		speak(t, "reason", "reason."+r.word)
	}
	for _, topic := range topics {
		speak(t, "topic", "topic."+topic+".title")
		speak(t, "topic", "topic."+topic+".text")
	}
}

// Every check says what it looks for.
func TestChecksHaveSentences(t *testing.T) {
	for _, c := range pipeline.EveryCheck() {
		speak(t, "check", "check."+string(c.Code))
	}
}

// What the rooms name for people to read has a sentence, too.
func TestNamesHaveSentences(t *testing.T) {
	sections := map[string]string{
		"source Kind": "kind.", "pipeline Effect": "effect.", "pipeline ChangeKind": "changes.",
		"pipeline Band": "analysis.", "pipeline Fate": "fate.", "glossary Status": "term.", "glossary Type": "term.",
	}
	found := map[string]bool{}
	constants(goFiles(t), func(f goFile, typ, name, value string) {
		if section := sections[f.room+" "+typ]; section != "" {
			found[f.room+" "+typ] = true
			speak(t, f.name+" "+name, section+value)
		}
	})
	if len(found) != len(sections) {
		t.Errorf("found constants of %v only", found)
	}
}
