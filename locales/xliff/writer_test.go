package xliff

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/locales/handoff"
)

// full is a disk that is full after some bytes.
type full struct{ left int }

var errFull = errors.New("full")

func (f *full) Write(b []byte) (int, error) {
	if f.left -= len(b); f.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriterFails(t *testing.T) {
	f := sample()
	w := NewWriter(&full{left: 600}, f.Source, f.Target, V21)
	if err := f.Send(w); !errors.Is(err, errFull) {
		t.Error(err)
	}
	if err := w.Unit(f.Documents[0].Units[0]); !errors.Is(err, errFull) {
		t.Error(err)
	}
	if _, err := w.Close(); !errors.Is(err, errFull) {
		t.Error(err)
	}
}

// A unit needs no document before it, and one without segments is none.
func TestWriterWithoutDocument(t *testing.T) {
	var b strings.Builder
	w := NewWriter(&b, language.Vietnamese, language.Russian, V21)
	for _, u := range []*handoff.Unit{{ID: "none"}, sample().Documents[2].Units[1]} {
		if err := w.Unit(u); err != nil {
			t.Fatal(err)
		}
	}
	if lost, err := w.Close(); err != nil || len(lost) > 0 {
		t.Error(lost, err)
	}
	f, _ := Read("a.xlf", b.String())
	if got, want := told(f), " u2 reviewed other \"Tin\"=\"НОВОСТИ\" key title\n"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// What XLIFF does not carry is said once for each feature.
func TestWriteSaysWhatIsLost(t *testing.T) {
	f := sample()
	unit := f.Documents[0].Units[0]
	unit.Segments = append(unit.Segments, f.Documents[0].Units[1].Segments[0])
	unit.Segments[0].Notes.Extracted = []string{"a\x01", "b\x02"}
	_, lost := Write(f, V21)
	var got []string
	for _, d := range lost {
		got = append(got, d.Args["Feature"]+" "+d.Args["Count"])
	}
	if strings.Join(got, ", ") != "characters 2, plural forms 1" {
		t.Error(got)
	}
}
