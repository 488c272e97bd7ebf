package locales

import (
	"testing"

	"dich/source"
)

// translated makes a message with a translation.
func translated(key, text, target string) Message {
	m := NewMessage(key, source.Singular(text))
	m.Target = source.Singular(target)
	return m
}

func TestState(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*Message)
		want   State
	}{
		{"no translation", func(m *Message) { m.Target = source.Forms{} }, Initial},
		{"no translation and fuzzy", func(m *Message) { m.Target, m.Fuzzy = source.Forms{}, true }, Initial},
		{"translated", func(m *Message) {}, Translated},
		{"fuzzy", func(m *Message) { m.Fuzzy = true }, NeedsWork},
		{"doubted", func(m *Message) { m.Doubt(BySource) }, NeedsWork},
		{"reviewed", func(m *Message) { m.Review(Reviewed) }, Reviewed},
		{"final", func(m *Message) { m.Review(Final) }, Final},
		{"reviewed, then final", func(m *Message) { m.Review(Reviewed); m.Review(Final) }, Final},
		{"taken back", func(m *Message) { m.Review(Final); m.Review(Translated) }, Translated},
		{"fuzzy beats reviewed", func(m *Message) { m.Review(Reviewed); m.Fuzzy = true }, NeedsWork},
		{"a doubt ends the review", func(m *Message) { m.Review(Reviewed); m.Doubt(BySource); m.Fuzzy = false }, Translated},
		{"somebody else's fingerprint", func(m *Message) { m.Notes.SetMark("reviewed", "q1i6qoimakuvqvgb") }, Translated},
		{"no fingerprint", func(m *Message) { m.Notes.SetMark("final", "") }, Translated},
		{"another target", func(m *Message) { m.Review(Reviewed); m.Target = source.Singular("c") }, Translated},
		{"another form", func(m *Message) { m.Review(Reviewed); m.Target[source.One] = "b" }, Translated},
		{"another source", func(m *Message) { m.Review(Final); m.Source = source.Singular("c") }, Translated},
		{"another key", func(m *Message) { m.Review(Final); m.Key = "l" }, Translated},
		{"back again", func(m *Message) { m.Review(Final); m.Target[source.One] = "b"; m.Target[source.One] = "" }, Final},
		{"another comment", func(m *Message) { m.Review(Reviewed); m.Notes.Translator = []string{"why"} }, Reviewed},
		{"another place", func(m *Message) { m.Review(Reviewed); m.Repeat = 2 }, Reviewed},
	} {
		m := translated("k", "a", "b")
		test.change(&m)
		if got := m.State(); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
		if usable := m.Usable(); usable != (test.want >= Translated) {
			t.Errorf("%s: usable is %v", test.name, usable)
		}
	}
}

// Fingerprints stand in people's files: with other ones all their reviews were void.
func TestFingerprint(t *testing.T) {
	m := NewMessage("posts", source.Forms{source.One: "một", source.Other: "{{.Count}}"})
	m.Target = source.Forms{source.One: "один", source.Many: "\"много\"", source.Other: "\n"}
	if got := m.Fingerprint(); got != "n6f3hrhm5jclfi29" {
		t.Errorf("fingerprint is %s", got)
	}
}

func TestReviewRefuses(t *testing.T) {
	empty, fuzzy := translated("", "a", ""), translated("", "a", "b")
	fuzzy.Fuzzy = true
	for _, m := range []Message{empty, fuzzy} {
		was := m
		if m.Review(Reviewed) || !m.Equal(&was) {
			t.Errorf("%v was reviewed: %q", was.State(), m.Notes.Marks)
		}
		if !m.Review(Translated) {
			t.Errorf("%v cannot be taken back", was.State())
		}
	}
}

func TestDropVoid(t *testing.T) {
	m := translated("", "a", "b")
	m.Doubt(ByNumber)
	was := m
	if m.DropVoid(); !m.Equal(&was) {
		t.Errorf("the reason for a doubt is gone: %q", m.Notes.Marks)
	}
	m.Fuzzy = false
	m.Notes.SetMark("from", "a.txt")
	m.Review(Reviewed)
	m.Target = source.Singular("c")
	if m.DropVoid(); len(m.Notes.Marks) != 1 || m.Notes.Marks[0] != "from a.txt" {
		t.Errorf("marks are %q", m.Notes.Marks)
	}
	m.Review(Final)
	if m.Unlocked() {
		t.Error("unlocked, and nothing was changed")
	}
	m.Target = source.Singular("d")
	if m.DropVoid(); !m.Unlocked() {
		t.Errorf("nobody sees that it was final: %q", m.Notes.Marks)
	}
}

// An edit of the source or the target, in whatever program, is the end of a review by
// itself.
func FuzzReview(f *testing.F) {
	f.Add("k", "một", "one", "", "two", uint8(0), true)
	f.Add("", "a\" \"b", "c", "d", "", uint8(7), false)
	f.Fuzz(func(t *testing.T, key, text, other, one, edit string, field uint8, final bool) {
		m := NewMessage(key, source.Singular(text))
		m.Target = source.Forms{source.One: one, source.Other: other}
		want := Reviewed
		if final {
			want = Final
		}
		if m.Review(want) == m.Target.Empty() || m.State() != want && !m.Target.Empty() {
			t.Fatalf("%v of %q, %q", m.State(), m.Target, m.Notes.Marks)
		}
		was := m
		switch field % 5 {
		case 0:
			m.Key = edit
		case 1:
			m.Source[source.Other] = edit
		case 2:
			m.Source[source.One] = edit
		case 3:
			m.Target[source.Other] = edit
		case 4:
			m.Target[source.Few] = edit
		}
		if same := m.Equal(&was); same != (m.State() == was.State()) && !m.Target.Empty() && !was.Target.Empty() {
			t.Errorf("same is %v, and %v was %v: %+v", same, m.State(), was.State(), m)
		}
	})
}
