package pipeline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// A book is a text of one sentence a paragraph with its catalog, as it grows older.
// Sentences are letters.
type book struct {
	text string
	past Past
}

func sentencesOf(text string) *source.Document {
	var lines []string
	for _, letter := range strings.Fields(text) {
		lines = append(lines, "Đoạn "+letter+letter+letter+" của bài văn.")
	}
	return document(lines...)
}

func idOf(letter string) source.ID { return Passages(sentencesOf(letter))[0].ID }

// become updates the catalog to another text, through a file.
func (b *book) become(text string) {
	place := locales.Catalog{Document: "bai.txt", Source: language.Vietnamese, Target: language.English}
	template := Extract(sentencesOf(text))
	cat, _ := Update(b.past, template, place, &locales.Memory{}, Terminology{})
	read, _ := po.Read("bai.txt.po", po.Write(cat))
	b.text, b.past = text, Past{template, read}
}

// translate writes the target of an entry; a target of all others is the letter.
func (b *book) translate(letter string, repeat int, target string) {
	for i := range b.past.Catalog.Messages {
		m := &b.past.Catalog.Messages[i]
		if m.Name() == (locales.Name{ID: idOf(letter), Repeat: repeat}) && !m.Obsolete {
			m.Target, m.Fuzzy = source.Singular(target), false
		}
	}
}

func (b *book) split(t *testing.T, letter string, repeat int) {
	t.Helper()
	next, done, refused := Split(sentencesOf(b.text), b.past.Catalog, locales.Name{ID: idOf(letter), Repeat: repeat})
	if done == 0 {
		t.Fatalf("%s:%d was not split: %s", letter, repeat, refused)
	}
	b.past.Catalog = next
}

func (b *book) join(t *testing.T, letter string, repeat int) {
	t.Helper()
	next, done, refused := Join(b.past.Catalog, locales.Name{ID: idOf(letter), Repeat: repeat})
	if done == 0 {
		t.Fatalf("%s:%d was not joined: %s", letter, repeat, refused)
	}
	b.past.Catalog = next
}

// shown is the text in translation; what has none is a dash.
func (b *book) shown() string {
	var list []string
	f := newFinder(b.past.Catalog)
	for _, seg := range sentencesOf(b.text).Segments {
		m := f.next(seg.ID)
		if m == nil || !m.Usable() {
			list = append(list, "-")
		} else {
			list = append(list, m.Target[source.Other])
		}
	}
	return strings.Join(list, " ")
}

// attic lists the targets in the attic.
func (b *book) attic() string {
	var list []string
	for _, m := range b.past.Catalog.Messages {
		if m.Attic {
			list = append(list, m.Target[source.Other])
		}
	}
	return strings.Join(list, " ")
}

func newBook(text string) *book {
	b := &book{}
	b.become(text)
	for _, letter := range strings.Fields(text) {
		b.translate(letter, 0, strings.ToUpper(letter))
	}
	return b
}

func TestSplitAndJoin(t *testing.T) {
	b := newBook("a x b x c x")
	b.split(t, "x", 2)
	if got := b.shown(); got != "A X B X C X" {
		t.Errorf("a new entry begins as %s", got)
	}
	b.translate("x", 2, "X2")
	b.split(t, "x", 0)
	b.translate("x", 3, "X3")
	if got := b.shown(); got != "A X B X2 C X3" {
		t.Errorf("split: %s", got)
	}
	b.join(t, "x", 3)
	if b.shown() != "A X B X2 C X" || b.attic() != "X3" {
		t.Errorf("the third is joined: %s, %s in the attic", b.shown(), b.attic())
	}
	b.become(b.text)
	if b.shown() != "A X B X2 C X" || b.attic() != "X3" {
		t.Errorf("after an update: %s, %s in the attic", b.shown(), b.attic())
	}
	b.join(t, "x", 0)
	if b.shown() != "A X B X C X" || b.attic() != "X3 X2" {
		t.Errorf("joined: %s, %s in the attic", b.shown(), b.attic())
	}
	b.split(t, "x", 0)
	if b.shown() != "A X B X2 C X3" || b.attic() != "" {
		t.Errorf("split again: %s, %s in the attic", b.shown(), b.attic())
	}
	b.split(t, "x", 1)
	b.translate("x", 1, "X1")
	if got := b.shown(); got != "A X1 B X2 C X3" {
		t.Errorf("the first, too: %s", got)
	}
}

// An entry that says what all say is not worth keeping.
func TestJoinKeepsWhatDiffers(t *testing.T) {
	b := newBook("x x")
	b.split(t, "x", 0)
	b.join(t, "x", 0)
	if b.attic() != "" || len(b.past.Catalog.Messages) != 1 {
		t.Errorf("%s in the attic", b.attic())
	}
}

func TestSplitRefuses(t *testing.T) {
	b := newBook("a x x b")
	doc := sentencesOf(b.text)
	key := locales.NewMessage("title", source.Singular("Đề"))
	b.past.Catalog.Messages = append(b.past.Catalog.Messages, key)
	b.split(t, "x", 2)
	for _, test := range []struct {
		name   locales.Name
		split  bool
		reason Refusal
	}{
		{locales.Name{ID: idOf("z")}, true, RepeatUnknown},
		{locales.Name{ID: idOf("a")}, true, RepeatOnce},
		{locales.Name{ID: idOf("a"), Repeat: 1}, true, RepeatOnce},
		{locales.Name{ID: idOf("x"), Repeat: 3}, true, RepeatOnce},
		{locales.Name{ID: key.ID}, true, RepeatKey},
		{locales.Name{ID: idOf("x")}, true, RepeatSplit},
		{locales.Name{ID: idOf("a")}, false, RepeatNotSplit},
		{locales.Name{ID: idOf("x"), Repeat: 1}, false, RepeatNotSplit},
	} {
		next, done, refused := Join(b.past.Catalog, test.name)
		if test.split {
			next, done, refused = Split(doc, b.past.Catalog, test.name)
		}
		if done != 0 || refused != test.reason || next != b.past.Catalog {
			t.Errorf("%v: %d done, %s; want %s", test.name, done, refused, test.reason)
		}
	}
}

// The translation of an occurrence goes where the occurrence goes.
func TestOccurrencesKeepTheirTranslation(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing changes", "a x b x c", "A X B X2 C"},
		{"one more before", "x a x b x c", "X A X B X2 C"},
		{"one more after", "a x b x c x", "A X B X2 C X"},
		{"one more between", "a x b x d x c", "A X B X2 - X C"},
		{"the first is deleted", "a b x c", "A B X2 C"},
		{"the second is deleted", "a x b c", "A X B C"},
		{"both are deleted", "a b c", "A B C"},
		{"they change places", "b x c a x", "B X2 C A X"},
		{"the neighbours before change", "d x e x c", "- X - X2 C"},
		{"all neighbours change", "d x e x f", "- X - X2 -"},
	} {
		b := newBook("a x b x c")
		b.split(t, "x", 2)
		b.translate("x", 2, "X2")
		b.become(test.text)
		if got := b.shown(); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		b.become("a x b x c")
		if got := b.shown(); got != "A X B X2 C" {
			t.Errorf("%s, and back: %s", test.name, got)
		}
	}
}

// What a place has lost comes back to that place, and to no other.
func TestOccurrencesComeBack(t *testing.T) {
	b := newBook("a x b x c")
	b.split(t, "x", 1)
	b.translate("x", 1, "X1")
	b.become("a b x c")
	if b.shown() != "A B X C" || b.attic() != "X1" {
		t.Errorf("deleted: %s, %s in the attic", b.shown(), b.attic())
	}
	b.become("a b x c x")
	b.become("x a b x c x")
	if b.shown() != "X A B X C X" || b.attic() != "X1" {
		t.Errorf("others came: %s, %s in the attic", b.shown(), b.attic())
	}
	b.become("x a x b x c x")
	if b.shown() != "X A X1 B X C X" || b.attic() != "" {
		t.Errorf("it came back: %s, %s in the attic", b.shown(), b.attic())
	}
}

// Without the last template, numbers are all there is; and an entry that another
// program made obsolete, as msgmerge does, has its place all the same.
func TestOccurrencesWithoutTemplate(t *testing.T) {
	b := newBook("a x b x c")
	b.split(t, "x", 2)
	b.translate("x", 2, "X2")
	b.past.Template = nil
	b.become("a x b x c")
	if b.shown() != "A X B X2 C" {
		t.Errorf("without a template: %s", b.shown())
	}
	for i := range b.past.Catalog.Messages {
		if m := &b.past.Catalog.Messages[i]; m.Repeat > 0 {
			m.Obsolete = true
		}
	}
	b.become("x a x b x c")
	if b.shown() != "X A X B X2 C" {
		t.Errorf("after msgmerge: %s", b.shown())
	}
}

// A review goes where its occurrence goes.
func TestOccurrencesKeepTheirState(t *testing.T) {
	b := newBook("a x b x c")
	b.split(t, "x", 2)
	b.past.Catalog, _ = Review(b.past.Catalog, locales.Reviewed, func(m *locales.Message) bool { return m.Repeat == 2 })
	b.become("x a x b x c")
	states := map[int]locales.State{}
	for _, m := range b.past.Catalog.Messages {
		if m.ID == idOf("x") {
			states[m.Repeat] = m.State()
		}
	}
	if diff := cmp.Diff(map[int]locales.State{0: locales.Translated, 3: locales.Reviewed}, states); diff != "" {
		t.Error(diff)
	}
}
