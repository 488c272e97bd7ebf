package locales

import (
	"testing"

	"dich/source"
)

func TestMerged(t *testing.T) {
	const yes, no, wrong = "merged", "", "misplaced"
	for _, test := range []struct{ key, text, target, want string }{
		{"", "a", "⟦^⟧", yes},
		{"", "a", " ⟦^⟧\n", yes},
		{"", "a", "b", no},
		{"", "a", "", no},
		{"", "a", "b ⟦^⟧", wrong},
		{"", "a", "⟦^⟧⟦^⟧", wrong},
		{"title", "a", "⟦^⟧", wrong},
		{"", "About ⟦^⟧.", "Of ⟦^⟧.", no},
		{"", "About ⟦^⟧.", "⟦^⟧", yes},
	} {
		m := translated(test.key, test.text, test.target)
		got := map[[2]bool]string{{true, false}: yes, {false, false}: no, {false, true}: wrong}[[2]bool{m.Merged(), m.Misplaced()}]
		if got != test.want {
			t.Errorf("%q is %q, want %q", test.target, got, test.want)
		}
		if m.Usable() != (test.target != "" && test.want != wrong) {
			t.Errorf("%q: usable is %v", test.target, m.Usable())
		}
	}
	plural := translated("", "a", "⟦^⟧")
	plural.Target[source.One] = "⟦^⟧"
	if plural.Merged() || !plural.Misplaced() {
		t.Error("a plural form was merged")
	}
}

// What fits one place only is not remembered for others.
func TestMemoryLeavesOutWhatFitsOnePlace(t *testing.T) {
	cat := catalogOf("a=1 b=2 c=⟦^⟧ d=⟦^⟧ e=5 f=6 f#2=7 g=⟦^⟧ ⟦^⟧=⟦^⟧+ ~i=⟦^⟧ ~h=8 ^e=9")
	var memory Memory
	memory.AddCatalog(cat)
	got := ""
	for _, u := range memory.units {
		got += memory.placed(u).Source[source.Other] + "=" + memory.placed(u).Target[source.Other] + " "
	}
	if want := "a=1 e=5 ⟦^⟧=⟦^⟧+ h=8 "; got != want {
		t.Errorf("remembered %s, want %s", got, want)
	}
}
