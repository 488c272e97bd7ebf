package pipeline

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

func TestPolicyFor(t *testing.T) {
	lenient := DefaultPolicy()
	lenient[6] = Reaction{ActionFuzzy, ActionKeep} // punctuation
	lenient[0] = Reaction{ActionHold, ActionFuzzy} // number
	for _, test := range []struct {
		policy   Policy
		classes  []Class
		reviewed bool
		want     Action
	}{
		{DefaultPolicy(), nil, true, ActionKeep},
		{DefaultPolicy(), []Class{ClassCosmetic}, true, ActionKeep},
		{DefaultPolicy(), []Class{ClassNegation}, false, ActionFuzzy},
		{DefaultPolicy(), []Class{ClassPunctuation}, true, ActionFuzzy},
		{DefaultPolicy(), []Class{ClassMarkup}, false, ActionFuzzy},
		{lenient, []Class{ClassPunctuation}, false, ActionKeep},
		{lenient, []Class{ClassPunctuation}, true, ActionFuzzy},
		{lenient, []Class{ClassNumber, ClassPunctuation}, true, ActionHold},
		{lenient, []Class{ClassWording, ClassPunctuation}, false, ActionFuzzy},
	} {
		if got := test.policy.For(test.classes, test.reviewed); got != test.want {
			t.Errorf("%v, reviewed %v: got %s, want %s", test.classes, test.reviewed, got, test.want)
		}
	}
}

func TestSettle(t *testing.T) {
	hold := DefaultPolicy()
	hold[0] = Reaction{ActionHold, ActionHold}
	for _, test := range []struct {
		name    string
		policy  Policy
		classes []Class
		was     func(*locales.Message)
		state   locales.State
		reason  string
		held    bool
	}{
		{"reviewed, cosmetic", DefaultPolicy(), []Class{ClassCosmetic}, func(m *locales.Message) { m.Review(locales.Reviewed) }, locales.Reviewed, "", false},
		{"final, cosmetic", DefaultPolicy(), []Class{ClassCosmetic}, func(m *locales.Message) { m.Review(locales.Final) }, locales.Final, "", false},
		{"translated, cosmetic", DefaultPolicy(), []Class{ClassCosmetic}, func(*locales.Message) {}, locales.Translated, "", false},
		{"fuzzy, cosmetic", DefaultPolicy(), []Class{ClassCosmetic}, func(m *locales.Message) { m.Doubt(locales.ByMemory) }, locales.NeedsWork, "class:cosmetic guess", false},
		{"stale, cosmetic", DefaultPolicy(), []Class{ClassCosmetic}, func(m *locales.Message) { m.Doubt(locales.ByNumber) }, locales.NeedsWork, "class:cosmetic", false},
		{"reviewed, negation", DefaultPolicy(), []Class{ClassNegation, ClassWording}, func(m *locales.Message) { m.Review(locales.Reviewed) }, locales.NeedsWork, "class:negation", false},
		{"reviewed, held", hold, []Class{ClassNumber}, func(m *locales.Message) { m.Review(locales.Reviewed) }, locales.NeedsWork, "hold:number", true},
	} {
		was := message("cũ", "CŨ")
		was.Notes.SetMark("plural", "other: CŨ")
		test.was(was)
		msg := message("mới", "CŨ")
		msg.Previous = &locales.Previous{Source: was.Source}
		test.policy.Settle(msg, was, test.classes)
		reason, _ := msg.Notes.Mark("fuzzy")
		if msg.State() != test.state || reason != test.reason || Held(msg) != test.held {
			t.Errorf("%s: got %s, %q, held %v", test.name, msg.State(), reason, Held(msg))
		}
		if _, kept := msg.Notes.Mark("plural"); kept != (test.state >= locales.Translated) || (msg.Previous == nil) != kept {
			t.Errorf("%s: marks %q, previous %v", test.name, msg.Notes.Marks, msg.Previous)
		}
	}
}

func TestClassesOfForms(t *testing.T) {
	old := source.Forms{source.One: "{{.Count}} bài", source.Other: "{{.Count}} bài mới"}
	now := source.Forms{source.One: "{{.Count}} bài báo", source.Other: "{{.Count}} bài; mới"}
	got := ClassesOfForms("site.vi.toml", old, now, nil)
	if diff := cmp.Diff([]Class{ClassWording, ClassPunctuation}, got); diff != "" {
		t.Error(diff)
	}
	if got := ClassesOfForms("site.vi.toml", old, old, nil); len(got) > 0 {
		t.Errorf("got %v", got)
	}
}

func TestChangesConfig(t *testing.T) {
	want := DefaultPolicy()
	want[0] = Reaction{ActionHold, ActionHold}
	want[6] = Reaction{ActionFuzzy, ActionKeep}
	for _, test := range []struct {
		name, text string
		want       Policy
		problems   int
	}{
		{"none", "", DefaultPolicy(), 0},
		{"both kinds", "[changes]\nnumber = \"hold\"\npunctuation = {unreviewed = \"keep\"}\n", want, 0},
		{"unknown action", "[changes]\nnumber = \"drop\"\n", DefaultPolicy(), 1},
		{"half a table", "[changes]\nname = {reviewed = \"keep\", both = \"keep\"}\n", DefaultPolicy(), 1},
		{"unknown class", "[changes]\nnumbers = \"keep\"\n", DefaultPolicy(), 1},
	} {
		config, problems := ParseConfig(ConfigFile, "version = 1\n"+test.text)
		if diff := cmp.Diff(test.want, config.Changes); diff != "" || len(problems) != test.problems {
			t.Errorf("%s: %v\n%s", test.name, problems, diff)
		}
		again, _ := ParseConfig(ConfigFile, FormatConfig(config))
		if diff := cmp.Diff(config.Changes, again.Changes); diff != "" {
			t.Errorf("%s: written and read: %s", test.name, diff)
		}
	}
}

// What an edit does to a translation in an update: a reviewed one stays so where only the
// typing changed, never where a number did, and the settings decide.
func TestUpdateSettles(t *testing.T) {
	const was = "Ủy ban hòa giải họp với 57 nước."
	for _, test := range []struct {
		name, now string
		set       map[Class]Reaction
		want      locales.State
		mark      string
	}{
		{"typed otherwise", "Uỷ ban hoà giải họp với 57 nước.", nil, locales.Reviewed, ""},
		{"a number", "Ủy ban hòa giải họp với 58 nước.", nil, locales.NeedsWork, "class:number"},
		{"a number, held", "Ủy ban hòa giải họp với 58 nước.", map[Class]Reaction{ClassNumber: {ActionHold, ActionHold}}, locales.NeedsWork, "hold:number"},
		{"a word, kept", "Ủy ban hòa giải họp cùng 57 nước.", map[Class]Reaction{ClassWording: {ActionKeep, ActionFuzzy}}, locales.Reviewed, ""},
		{"a negation", "Ủy ban hòa giải không họp với 57 nước.", nil, locales.NeedsWork, "class:negation"},
	} {
		old := catalogFor(document(was), "The committee met.")
		old.Messages[0].Review(locales.Reviewed)
		policy := DefaultPolicy()
		for c, r := range test.set {
			policy[slices.Index(classOrder, c)] = r
		}
		past := Past{Template: Extract(document(was)), Catalog: old}
		place := locales.Catalog{Document: "bai.txt", Source: language.Vietnamese, Target: language.English}
		doc := document(test.now)
		cat, _ := Update(past, Extract(doc), place, &locales.Memory{}, Terminology{changes: &policy})
		m := &cat.Messages[0]
		if mark, _ := m.Notes.Mark("fuzzy"); m.State() != test.want || mark != test.mark || m.Target.Empty() {
			t.Errorf("%s: %s, %q", test.name, m.State(), mark)
		}
		if held := newTranslation(projectOf(doc, cat), doc, language.English).held(); held != (test.mark == "hold:number") {
			t.Errorf("%s: held %v", test.name, held)
		}
	}
}

func TestThreshold(t *testing.T) {
	for value, want := range map[string]int{"50": 50, "90": 90, "49": 0, "101": 0, "\"75\"": 0} {
		config, problems := ParseConfig("dich.toml", "version = 1\n[update]\nthreshold = "+value+"\n")
		if ok := len(problems) == 0; ok != (want > 0) || ok && config.Threshold != want {
			t.Errorf("%s: %d, %v", value, config.Threshold, problems)
		}
	}
}
