package locales

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

func TestContest(t *testing.T) {
	for _, test := range []struct {
		name  string
		other source.Forms
		want  []string
	}{
		{"one text", source.Singular("two\nlines, \\n"), []string{"from a.txt", "fuzzy merge", `conflict two\nlines, \\n`}},
		{"a plural", source.Forms{source.One: "a", source.Other: "b"}, []string{"from a.txt", "fuzzy merge", "conflict one: a", "conflict other: b"}},
		{"deleted", source.Forms{}, []string{"from a.txt", "fuzzy merge"}},
	} {
		m := translated("", "a", "b")
		m.Notes.SetMark("from", "a.txt")
		m.Review(Reviewed)
		m.Contest(source.Singular("before"))
		m.Contest(test.other)
		if diff := cmp.Diff(test.want, m.Notes.Marks); diff != "" || m.State() != NeedsWork {
			t.Errorf("%s: %v\n%s", test.name, m.State(), diff)
		}
		m.Fuzzy = false
		if m.DropVoid(); len(m.Notes.Marks) != 1 {
			t.Errorf("%s: it is settled, and the marks are %q", test.name, m.Notes.Marks)
		}
	}
}

// Bytes of another file are not written again.
func TestForget(t *testing.T) {
	m := translated("", "a", "b")
	m.Remember("x")
	if _, ok := m.Raw(); !ok {
		t.Fatal("nothing to forget")
	}
	m.Forget()
	if text, ok := m.Raw(); ok || text != "" {
		t.Errorf("%q is not forgotten", text)
	}
}
