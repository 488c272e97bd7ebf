package locales

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	_ "modernc.org/sqlite"

	"dich/source"
)

// A memory that is in memory, and one that is in a database: the same tests are for both.
var memories = []struct {
	name string
	make func(t testing.TB, cats ...*Catalog) *Memory
}{
	{"in memory", func(_ testing.TB, cats ...*Catalog) *Memory { return memoryOf(cats...) }},
	{"stored", func(t testing.TB, cats ...*Catalog) *Memory { return storedIn(t, database(t), cats...) }},
}

func memoryOf(cats ...*Catalog) *Memory {
	m := &Memory{}
	for _, cat := range cats {
		m.AddCatalog(cat)
	}
	return m
}

func storedIn(t testing.TB, db *sql.DB, cats ...*Catalog) *Memory {
	store, err := OpenStore(db, "test", nil, deposits(cats))
	if err != nil {
		t.Fatal(err)
	}
	m := &Memory{}
	m.UseStore(store, func() {
		for _, cat := range cats {
			m.AddCatalog(cat)
		}
	})
	return m
}

func deposits(cats []*Catalog) (list []Deposit) {
	for _, cat := range cats {
		list = append(list, NewDeposit(cat.Document, cat.Memorable()))
	}
	return list
}

func database(t testing.TB) *sql.DB {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1) // each has a memory of its own
	t.Cleanup(func() { db.Close() })
	return db
}

// remembered makes a catalog of lines such as "một hai=ONE TWO".
func remembered(document string, lines ...string) *Catalog {
	cat := &Catalog{Document: document}
	for _, line := range lines {
		src, target, _ := strings.Cut(line, "=")
		m := NewMessage("", source.Singular(src))
		m.Target = source.Singular(target)
		cat.Messages = append(cat.Messages, m)
	}
	return cat
}

var (
	firstCatalog  = remembered("a.txt", "một hai ba bốn=A4", "một hai ba bốn năm=A5", "sáu=A6", "chưa dịch=")
	secondCatalog = remembered("b.txt", "sáu=A6", "một hai ba bốn=B4", "bảy tám chín mười=B10", "sáu=B6")
)

func TestMemory(t *testing.T) {
	id := func(text string) source.ID { return source.NewID("", source.Singular(text)) }
	show := func(u Unit) string { return u.Document + " " + u.Target[source.Other] }
	for _, kind := range memories {
		m := kind.make(t, firstCatalog, secondCatalog)
		var got []string
		say := func(format string, args ...any) { got = append(got, fmt.Sprintf(format, args...)) }
		for _, u := range m.Same(source.Singular("sáu")) {
			say("same %s", show(u.Unit))
		}
		u, ok := m.ExactBetween(source.Singular("một hai ba bốn"), id("sáu"), id("bảy tám chín mười"))
		say("between %s %v", show(u), ok)
		u, ok = m.ExactBetween(source.Singular("một hai ba bốn"), id("sáu"), id("sáu"))
		say("elsewhere %s %v", show(u), ok)
		_, ok = m.Exact(source.Singular("chưa dịch"))
		say("untranslated %v", ok)
		for _, match := range m.Matches(source.Tokens("Một hai ba bốn"), 0.75) {
			say("like %s %.2f", show(match.Unit), match.Similarity)
		}
		u, similarity, ok := m.Fuzzy(source.Tokens("bảy tám chín"), 0.75)
		say("fuzzy %s %.2f %v", show(u), similarity, ok)
		want := []string{
			"same a.txt A6", "same b.txt B6", "between b.txt B4 true", "elsewhere a.txt A4 true", "untranslated false",
			"like a.txt A4 1.00", "like a.txt A5 0.80", "fuzzy b.txt B10 0.75 true",
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", kind.name, diff)
		}
	}
}

// A store reads only what has changed, and forgets what is gone.
func TestStoreIsUpdated(t *testing.T) {
	db := database(t)
	asked := ""
	open := func(version string, cats ...*Catalog) (all []string) {
		asked = ""
		list := deposits(cats)
		for i, d := range list {
			list[i].Units = func(yield func(Placed) bool) {
				asked += d.Name + " "
				d.Units(yield)
			}
		}
		store, err := OpenStore(db, version, nil, list)
		if err != nil {
			t.Fatal(err)
		}
		matches, err := store.similar(source.Tokens("một hai ba bốn"), 0.5, none)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range matches {
			all = append(all, m.Target[source.Other])
		}
		return all
	}
	changed := remembered("a.txt", "một hai ba=A3")
	for _, step := range []struct {
		version string
		cats    []*Catalog
		asked   string
		want    []string
	}{
		{"1", []*Catalog{firstCatalog, secondCatalog}, "a.txt b.txt ", []string{"A4", "A5"}},
		{"1", []*Catalog{firstCatalog, secondCatalog}, "", []string{"A4", "A5"}},
		{"1", []*Catalog{secondCatalog, firstCatalog}, "", []string{"B4", "A5"}},
		{"1", []*Catalog{secondCatalog, changed}, "a.txt ", []string{"B4", "A3"}},
		{"1", []*Catalog{changed}, "", []string{"A3"}},
		{"2", []*Catalog{changed}, "a.txt ", []string{"A3"}},
	} {
		got := open(step.version, step.cats...)
		if diff := cmp.Diff(step.want, got) + cmp.Diff(step.asked, asked); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
	}
}

// A memory whose database does not answer any more goes on without it.
func TestMemoryOutlivesItsStore(t *testing.T) {
	for _, harm := range []string{`UPDATE file SET texts = x'ff'`, `DROP TABLE unit`, `UPDATE unit SET source = x'07'`} {
		db := database(t)
		storedIn(t, db, firstCatalog)
		if _, err := db.Exec(harm); err != nil {
			t.Fatal(err)
		}
		store, err := OpenStore(db, "test", nil, deposits([]*Catalog{firstCatalog}))
		if err != nil {
			continue // seen at once
		}
		m := &Memory{}
		m.UseStore(store, func() { m.AddCatalog(firstCatalog) })
		u, _, _ := m.Fuzzy(source.Tokens("một hai ba bốn năm"), 0.75)
		if got := u.Target[source.Other]; got != "A5" || m.store != nil {
			t.Errorf("%s: found %q, store %v", harm, got, m.store)
		}
	}
}

// A stored memory answers as one in memory does.
func FuzzStore(f *testing.F) {
	f.Add("a b c d=1\na b c=2\na b c d=3", "a b c=4\na b c d=3", "a b c d")
	f.Add("a=1\n=2\n⟦^⟧=⟦^⟧", "a=1", "a")
	f.Add("\xff a=\x00\na a a=1", "", "a a")
	f.Fuzz(func(t *testing.T, one, two, query string) {
		cats := []*Catalog{remembered("1", strings.Split(one, "\n")...), remembered("2", strings.Split(two, "\n")...)}
		var answers []string
		for _, kind := range memories {
			m := kind.make(t, cats...)
			u, ok := m.ExactBetween(source.Singular(query), source.ID{}, cats[0].Messages[0].ID)
			answers = append(answers, fmt.Sprintf("%+v %+v %+v %v",
				m.Same(source.Singular(query)), m.Matches(source.Tokens(query), 0.5), u, ok))
		}
		if diff := cmp.Diff(answers[0], answers[1]); diff != "" {
			t.Errorf("-in memory +stored\n%s", diff)
		}
	})
}

// What is unpacked is what was packed, and other bytes are told.
func FuzzPack(f *testing.F) {
	f.Add("một hai một\nba", "\x01")
	f.Add("", "\xff\xff\xff\xff\x0f")
	f.Fuzz(func(t *testing.T, lines, other string) {
		p := newPacker()
		var want, got []string
		for i, line := range strings.Split(lines, "\n") {
			id := source.NewID("", source.Singular(line))
			p.add(id, source.Tokens(line))
			want = append(want, fmt.Sprint(i, id, keysOf(source.Tokens(line))))
		}
		err := eachPacked(p.bytes(), func(at int, id source.ID, tokens []source.Token) {
			got = append(got, fmt.Sprint(at, id, keysOf(tokens)))
		})
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%v\n%s", err, diff)
		}
		forms := source.Forms{source.One: lines, source.Other: other}
		if back, ok := unpackForms(packForms(forms)); !ok || back != forms {
			t.Errorf("%q is %q", forms, back)
		}
		eachPacked([]byte(other), func(int, source.ID, []source.Token) {})
		unpackForms([]byte(other))
	})
}

func keysOf(tokens []source.Token) (keys []source.Key) {
	for _, t := range tokens {
		keys = append(keys, t.Key)
	}
	return keys
}
