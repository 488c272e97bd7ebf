package pipeline

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

var mergeTexts = []string{"Hội nghị họp hai ngày tại Astana.", "Hội nghị họp ba ngày tại Astana.", "a", "b", "c"}

// worked is what somebody, or an update, makes of a catalog: two bytes a deed.
func worked(t *testing.T, cat *locales.Catalog, deeds []byte) *locales.Catalog {
	next := *cat
	next.Messages = slices.Clone(cat.Messages)
	for ; len(deeds) > 1; deeds = deeds[2:] {
		n := len(next.Messages)
		i := int(deeds[0]) % max(n, 1)
		fresh := locales.NewMessage("", source.Singular(mergeTexts[int(deeds[0])%len(mergeTexts)]))
		word := source.Singular(string('A' + rune(deeds[1]/16)))
		var m *locales.Message
		if n > 0 {
			m = &next.Messages[i]
		}
		switch what := deeds[1] % 16; {
		case what == 0 || n == 0:
			if next.ByID()[fresh.ID] == nil {
				next.Messages = slices.Insert(next.Messages, i, fresh)
			}
		case what == 1:
			next.Messages = slices.Delete(next.Messages, i, i+1)
		case what == 2 && m.Obsolete && next.ByID()[m.ID] == nil:
			m.Obsolete, m.Attic = false, false
		case what == 2 && !m.Obsolete:
			m.Obsolete = true
		case what == 3:
			m.Doubt(locales.ByTerm)
		case what == 4:
			m.Fuzzy = false
		case what == 5:
			m.Review(locales.Reviewed)
		case what == 6:
			m.Review(locales.Final)
		case what == 7:
			m.Notes.Translator = []string{word[source.Other]}
		case what == 8:
			m.Notes.References = []string{word[source.Other]}
		case what == 9 && !m.Target.Empty():
			aside := *m
			aside.Obsolete, aside.Attic = true, true
			m.Target = source.Forms{}
			next.Messages = append(next.Messages, aside)
		case what == 10:
			moved := *m
			next.Messages = append(slices.Delete(next.Messages, i, i+1), moved)
		case what == 11:
			m.Target, m.Fuzzy, m.Previous = word, true, &locales.Previous{Source: source.Singular(mergeTexts[0])}
		case what == 12:
			m.Notes.SetMark("from", "x.txt")
		case !m.Attic:
			m.Target = word
		}
		slices.SortStableFunc(next.Messages, func(a, b locales.Message) int { return count(a.Obsolete) - count(b.Obsolete) })
	}
	next.Settle()
	return reread(t, po.Write(&next))
}

type translatedAs struct{ source, target source.Forms }

// translations are all that a catalog has, and whether one is a guess only.
func translations(cat *locales.Catalog) map[translatedAs]bool {
	all := map[translatedAs]bool{}
	for _, m := range cat.Messages {
		if !m.Target.Empty() {
			all[translatedAs{m.Source, m.Target}] = m.Fuzzy
		}
	}
	return all
}

// content is what a catalog says, each thing once, whatever the order.
func content(cat *locales.Catalog) []string {
	list := []string{}
	for _, m := range cat.Messages {
		state := m.State().String()
		if m.Obsolete {
			state = "obsolete"
		}
		list = append(list, fmt.Sprint(state, " ", m.Source, m.Target))
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// With theirs as base the result is ours, to the byte; with ours as base it says what
// theirs says. No target is lost that one side has and base has not, and none that both
// sides have. What is written is read again. Without a conflict it does not matter which
// side is ours, and the result of the same three versions is always the same.
func FuzzMergeCatalogs(f *testing.F) {
	f.Add([]byte{0, 0, 1, 0, 2, 0, 0, 13, 1, 30}, []byte{0, 45, 1, 2}, []byte{0, 61, 1, 77, 2, 5})
	f.Add([]byte{0, 0, 0, 13}, []byte{0, 2, 1, 0, 1, 11}, []byte{0, 29, 0, 6})
	f.Add([]byte{2, 0, 2, 13, 0, 9}, []byte{0, 2, 0, 13, 0, 12}, []byte{0, 45, 0, 5, 1, 2})
	f.Add( // a finished translation in a conflict is no guess at another text
		[]byte("\x9b\xd9p\x80\x15\x00\x00\xb2@\x00\xb2\x7f\b\xb2p\x80\xb7\x00\xa8\x01w\xff\xff\xfa\x00"),
		[]byte("\x9b\xd9p\x80\x15\x00\xb2\xb2\xb2\xfa\b\xb2\x89\xfa\x15\x00\x00\xee8\xfbwdw\x7f"),
		[]byte("\x15\x00\xa8\x01p\x80\x00"),
	)
	f.Fuzz(func(t *testing.T, before, here, there []byte) {
		if len(before)+len(here)+len(there) > 200 {
			t.Skip()
		}
		obeysMergeLaws(t, before, here, there)
	})
}

func obeysMergeLaws(t *testing.T, before, here, there []byte) {
	base := worked(t, reread(t, mergeHeader), before)
	ours, theirs := worked(t, base, here), worked(t, base, there)

	same, said := MergeCatalogs(base, ours, base)
	if diff := cmp.Diff(po.Write(ours), po.Write(same)); diff != "" || len(said) > 0 {
		t.Errorf("theirs is base: %v\n%s", said, diff)
	}
	same, said = MergeCatalogs(base, base, theirs)
	if diff := cmp.Diff(lines(theirs), lines(same)); diff != "" || len(said) > 0 {
		t.Errorf("ours is base: %v\n%s", said, diff)
	}

	merged, said := MergeCatalogs(base, ours, theirs)
	text := po.Write(merged)
	got := translations(reread(t, text))
	had, our, their := translations(base), translations(ours), translations(theirs)
	guesses := map[source.Forms]bool{}
	for was := range had {
		guesses[was.target] = true
	}
	for i, side := range []map[translatedAs]bool{our, their} {
		for tr, guess := range side {
			_, both := [2]map[translatedAs]bool{their, our}[i][tr]
			_, old := had[tr]
			if _, there := got[tr]; !there && (both || !old) && !(guess && guesses[tr.target]) {
				t.Errorf("%v is lost in\n%s", tr, lines(merged))
			}
		}
	}
	again, _ := MergeCatalogs(base, ours, theirs)
	if diff := cmp.Diff(text, po.Write(again)); diff != "" {
		t.Errorf("once more:\n%s", diff)
	}
	turned, _ := MergeCatalogs(base, theirs, ours)
	conflict := func(s Merging) bool { return s.Code == MergeConflict }
	if diff := cmp.Diff(content(merged), content(turned)); diff != "" && !slices.ContainsFunc(said, conflict) {
		t.Errorf("the other way round:\n%s", diff)
	}
	if t.Failed() {
		t.Logf("base\n%s\nours\n%s\ntheirs\n%s\nmerged\n%s", lines(base), lines(ours), lines(theirs), lines(merged))
	}
}

// Whatever can be read can be merged, and what is written is read again without an error.
func FuzzMergeFiles(f *testing.F) {
	plural := "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\nmsgstr[2] \"e\"\n"
	f.Add("", mergeHeader+plural, mergeHeader+"msgid \"a\"\nmsgstr \"x\"\n")
	f.Add("", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n", mergeHeader+plural)
	f.Add(mergeHeader+"msgid \"a\"\nmsgstr \"b\"\n# tail", "\ufeff"+mergeHeader+"#~ msgid \"a\"\n#~ msgstr \"c\"\n", mergeHeader+"msgctxt \"attic:q1i6qoimakuvqvgb\"\nmsgid \"a\"\nmsgstr \"d\"")
	f.Add("", "#~ msgid \"a\"\n#~ msgstr \"c\"\n#~ msgid \"a\"\n#~ msgstr \"d\"\n", "msgid \"a\"msgstr \"\"\"e\" \nmsgctxt \"repeat:2\" msgid \"a\"\nmsgstr \"d\"\n#~ msgctxt \"x\"\n#~msgid \"a\"\n#~msgstr \"d\"\n")
	f.Fuzz(func(t *testing.T, base, ours, theirs string) {
		in := func(text string) Input { return Input{"a.po", []byte(text)} }
		text, found := MergeFiles("b.po", in(base), in(ours), in(theirs))
		if text == "" {
			return
		}
		if _, problems := po.Read("b.po", text); slices.ContainsFunc(problems, isError) {
			t.Errorf("%v, and then %v in\n%s", found, problems, text)
		}
	})
}
