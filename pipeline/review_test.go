package pipeline

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/locales"
	"dich/source"
)

func TestReview(t *testing.T) {
	for _, test := range []struct {
		to   locales.State
		want string
	}{
		{locales.Reviewed, "set 2, kept 2, refused 2: initial needs-work reviewed reviewed final reviewed"},
		{locales.Final, "set 3, kept 1, refused 2: initial needs-work final final final final"},
		{locales.Translated, "set 3, kept 3, refused 0: initial needs-work translated translated translated translated"},
	} {
		cat := newBook("a b c d e f").past.Catalog
		cat.Messages[0].Target = source.Forms{}
		cat.Messages[1].Doubt(locales.BySource)
		cat.Messages[3].Review(locales.Reviewed)
		cat.Messages[4].Review(locales.Final)
		cat.Messages[5].Review(locales.Final)
		cat.Messages[5].Target = source.Singular("changed since")
		next, r := Review(cat, test.to, func(*locales.Message) bool { return true })
		got := fmt.Sprintf("set %d, kept %d, refused %d:", r.Set, r.Kept, len(r.Refused))
		for i := range next.Messages {
			got += " " + next.Messages[i].State().String()
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%v\n%s", test.to, diff)
		}
		if cat.Messages[2].State() != locales.Translated {
			t.Error("the catalog that was given is another now")
		}
	}
}

// Only what is chosen and stands in the text is reviewed.
func TestReviewChosen(t *testing.T) {
	b := newBook("a b c")
	b.become("a b")
	_, r := Review(b.past.Catalog, locales.Reviewed, func(m *locales.Message) bool { return m.ID != idOf("a") })
	if r.Set != 1 || r.Kept+len(r.Refused) != 0 {
		t.Errorf("%+v", r)
	}
}
