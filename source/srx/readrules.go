package srx

import "dich/source"

// A ruleSet is a languagerule.
type ruleSet struct {
	span  source.Span // of its name
	rules []rule
}

// A rule has two expressions; one that is not there fits everywhere.
type rule struct {
	breaks        bool
	before, after expression
}

// An expression is a regular expression of the file.
type expression struct {
	literal *literal
	node    *node
	flaw    *flaw
}

// ruleSets gives the languagerules by name.
func (r *reader) ruleSets(e *element) map[string]*ruleSet {
	sets := map[string]*ruleSet{}
	list := r.children(e, "languagerule")
	for _, child := range list {
		r.attributes(child, "languagerulename")
		set := &ruleSet{span: child.span}
		name := ""
		if a := child.get("languagerulename"); a != nil {
			name, set.span = a.value.text(), a.span
		}
		for _, one := range r.children(child, "rule") {
			set.rules = append(set.rules, r.rule(one))
		}
		if len(set.rules) == 0 {
			r.missing(child, "rule")
		}
		if first := sets[name]; first != nil {
			r.repeated(DuplicateRules, set.span, first.span, source.Args{"Name": name})
			continue
		}
		sets[name] = set
	}
	if e != nil && len(list) == 0 {
		r.missing(e, "languagerule")
	}
	return sets
}

func (r *reader) rule(e *element) rule {
	r.unknownAttributes(e, "break")
	parts := r.once(e, "beforebreak", "afterbreak")
	read := rule{
		breaks: r.value(e, "break", "yes", "no") == "yes",
		before: r.expression(e, parts["beforebreak"]),
		after:  r.expression(e, parts["afterbreak"]),
	}
	if read.before.literal.text() == "" && read.after.literal.text() == "" {
		r.report(EmptyRule, e.span, nil).Hint = HintEmptyRule
	}
	return read
}

// expression reads the regular expression in an element of a rule. What is malformed
// is reported; what is not supported only where it is used.
func (r *reader) expression(rule, e *element) expression {
	if e == nil {
		behind := source.Span{Start: rule.span.End, End: rule.span.End}
		return expression{literal: &literal{rule.content.file, []source.Span{behind}}, node: inSequence()}
	}
	for _, inner := range e.children {
		r.unexpected(inner, e)
	}
	n, f := parse(e.content.text(), false)
	x := expression{&e.content, n, f}
	if f != nil && f.code != RegexUnsupported {
		r.flawed(x)
	}
	return x
}

func (r *reader) flawed(x expression) {
	r.report(x.flaw.code, x.literal.span(x.flaw.span), x.flaw.args).Hint = x.flaw.hint
}
