package locales

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

// catalogOf reads messages written as "text=target", with "~" before an obsolete one,
// "^" before one in the attic and "#2" behind the text for the second occurrence.
func catalogOf(list string) *Catalog {
	cat := &Catalog{}
	for _, item := range strings.Fields(list) {
		name := strings.TrimLeft(item, "~^")
		name, target, _ := strings.Cut(name, "=")
		text, number, _ := strings.Cut(name, "#")
		m := translated("", text, target)
		fmt.Sscan(number, &m.Repeat)
		m.Attic = item[0] == '^'
		m.Obsolete = m.Attic || item[0] == '~'
		cat.Messages = append(cat.Messages, m)
	}
	return cat
}

func listing(cat *Catalog) string {
	var list []string
	for _, m := range cat.Messages {
		item := m.Source[source.Other]
		if m.Repeat > 0 {
			item += fmt.Sprint("#", m.Repeat)
		}
		switch {
		case m.Attic:
			item = "^" + item
		case m.Obsolete:
			item = "~" + item
		}
		list = append(list, item+"="+m.Target[source.Other])
	}
	return strings.Join(list, " ")
}

func TestSettle(t *testing.T) {
	for _, test := range []struct{ name, cat, want string }{
		{"nothing to do", "a=1 b=2 ~c=3 ^a=4", "a=1 b=2 ~c=3 ^a=4"},
		{"the name is taken", "a=1 ~a=2", "a=1 ^a=2"},
		{"the name is taken by what comes later", "~a=2 a=1", "^a=2 a=1"},
		{"the same translation", "a=1 ~a=1", "a=1"},
		{"twice obsolete", "~a=1 ~a=2 ~a=1", "~a=1 ^a=2"},
		{"twice in the attic", "a=1 ^a=2 ~a=2 ^a=2", "a=1 ^a=2"},
		{"nothing to keep", "a=1 ~a= ^a=", "a=1"},
		{"another occurrence is another name", "a=1 ~a#2=2", "a=1 ~a#2=2"},
		{"an occurrence's name is taken", "a=1 a#2=3 ~a#2=2", "a=1 a#2=3 ^a#2=2"},
		{"the attic does not count occurrences", "a=1 ^a=2 ^a#2=2", "a=1 ^a=2"},
	} {
		cat := catalogOf(test.cat)
		cat.Settle()
		if diff := cmp.Diff(test.want, listing(cat)); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
	}
}

// A text with a plural form has the address of the same text without one.
func TestSettlePlural(t *testing.T) {
	plural := source.Forms{source.One: "a", source.Other: "b"}
	other := source.Forms{source.One: "a", source.Other: "c"}
	for _, test := range []struct {
		name           string
		active, before source.Forms
		target         source.Forms
		attic          bool
	}{
		{"it has a plural by now", plural, source.Singular("a"), source.Singular("1"), true},
		{"it had a plural", source.Singular("a"), plural, source.Forms{source.One: "1", source.Other: "2"}, true},
		{"it had another plural", plural, other, source.Singular("1"), true},
		{"the same translation", plural, other, source.Singular("2"), true},
		{"another text", plural, source.Singular("b"), source.Singular("1"), false},
	} {
		now, before := NewMessage("k", test.active), NewMessage("k", test.before)
		now.Target, before.Target, before.Obsolete = source.Singular("2"), test.target, true
		cat := &Catalog{Messages: []Message{now, before}}
		cat.Settle()
		if len(cat.Messages) != 2 || cat.Messages[1].Attic != test.attic {
			t.Errorf("%s: %s", test.name, listing(cat))
		}
	}
}

func TestPrune(t *testing.T) {
	cat := catalogOf("a=1 ~b=2 ^a=3 c=")
	if n := cat.Prune(); n != 2 || listing(cat) != "a=1 c=" {
		t.Errorf("%d pruned, %s is left", n, listing(cat))
	}
}

// After Settle no two messages have one name or one address, no translation of a text is lost, what
// is not obsolete is as it was, and there is nothing to settle any more.
func FuzzSettle(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 130, 7, 64, 65, 66, 3, 3})
	f.Add([]byte{2, 100, 36, 68, 102, 164, 70})
	f.Fuzz(func(t *testing.T, bytes []byte) {
		cat := &Catalog{}
		active := map[address]bool{}
		targets := map[source.Forms]bool{} // with the text before the target
		both := func(m *Message) source.Forms {
			return source.Forms{source.One: m.Source[source.Other], source.Other: m.Target[source.Other]}
		}
		for _, b := range bytes {
			m := translated("", string('a'+rune(b%2)), string("123 "[b/2%4]))
			m.Target = m.Target.Map(strings.TrimSpace)
			m.Repeat = int(b / 8 % 3)
			m.Attic = b >= 128
			if b&32 != 0 {
				text := m.Source[source.Other]
				m.Source = source.Forms{source.One: text, source.Other: text + "s"}
				m.ID = source.NewID("", m.Source)
			}
			m.Obsolete = b >= 64 || active[m.address()]
			active[m.address()] = active[m.address()] || !m.Obsolete
			cat.Messages = append(cat.Messages, m)
			targets[both(&m)] = !m.Target.Empty()
		}
		before := listing(cat)
		cat.Settle()
		names := map[any]bool{}
		for i := range cat.Messages {
			m := &cat.Messages[i]
			var name any = m.address()
			if m.Attic {
				name = m.Fingerprint()
			}
			if names[name] {
				t.Errorf("two of %v in %s, made of %s", name, listing(cat), before)
			}
			names[name] = true
			delete(targets, both(m))
			if !m.Obsolete {
				delete(active, m.address())
			}
		}
		for lost, matters := range targets {
			if matters {
				t.Errorf("%v is lost in %s, made of %s", lost, listing(cat), before)
			}
		}
		for name, was := range active {
			if was {
				t.Errorf("%v is not active any more in %s, made of %s", name, listing(cat), before)
			}
		}
		after := listing(cat)
		if cat.Settle(); listing(cat) != after {
			t.Errorf("%s and then %s", after, listing(cat))
		}
	})
}
