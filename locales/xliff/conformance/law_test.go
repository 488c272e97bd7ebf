package conformance

import (
	"strings"
	"testing"
	"time"

	"dich/source"
)

// Check never panics, says where everything is, in the order of the places, and says the
// same again.
func FuzzCheck(f *testing.F) {
	f.Add(inSource(`<pc id="1" canReorder="firstNo"><sc id="2"/></pc><ec startRef="2"/>`))
	f.Add(inUnit1(`<segment id="s"><source><mrk id="1" type="comment" ref="#n=1">a</mrk></source><target order="2"><ph id="1" copyOf="1"/></target></segment>`))
	f.Add(inFile(`<res:resourceData><res:resourceItemRef ref="r"/></res:resourceData><slr:data profile="x"/><unit id="1" slr:sizeInfoRef="a"/>`))
	f.Add(inUnit1(`<mtc:matches><mtc:match ref="t=#m"/></mtc:matches><gls:glossary/><ctr:changeTrack><ctr:revisions/></ctr:changeTrack><segment/>`))
	f.Add(inUnit1(`<its:locQualityIssues/><segment><source><mrk its:annotatorsRef="a|b" its:taIdent=""/></source></segment>`))
	f.Add(document12(`<trans-unit><source><bpt/><ept/></source><target/><alt-trans/></trans-unit>`))
	f.Add(strings.ReplaceAll(inUnit1(`<segment pgs:case="one,few"><source/></segment>`), ":document:2.0", ":document:2.2"))
	f.Add(`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0">`)
	f.Fuzz(func(t *testing.T, text string) {
		found := Check("a.xlf", text)
		again := Check("a.xlf", text)
		if len(found) != len(again) || len(found) > Limit+2 {
			t.Fatalf("%d findings, then %d", len(found), len(again))
		}
		for i, d := range found {
			s := d.Subject.Span
			if s.Start < 0 || s.End < s.Start || s.End > len(text) {
				t.Fatalf("%s at %v of %d bytes", d.Code, s, len(text))
			}
			if d.Code != again[i].Code || s != again[i].Subject.Span || i > 0 && s.Start < found[i-1].Subject.Span.Start {
				t.Fatalf("%d: %v, then %v", i, d, again[i])
			}
			for _, r := range d.Related {
				if r.Subject.Span.Start < 0 || r.Subject.Span.End > len(text) {
					t.Fatalf("%s is related to %v", d.Code, r.Subject.Span)
				}
			}
		}
	})
}

// Twice as much takes about twice as long, whatever is wrong in it.
func TestCheckIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for name, piece := range map[string]string{
		"codes of one name": `<ph id="1"/>`,
		"starts":            `<sc id="1"/>`,
		"ends":              `<ec startRef="1"/>`,
		"references":        `<ph id="2" dataRef="d" subFlows="a b c"/>`,
		"sequences":         `<ph id="1" canReorder="no"/>`,
	} {
		duration := func(n int) time.Duration {
			text := pairOf(strings.Repeat(piece, n) + "\n" + strings.Repeat(piece, n))
			start := time.Now()
			Check("a.xlf", text)
			return time.Since(start)
		}
		duration(1000)
		tries := 0
		for ; tries < 10 && duration(40000) > 40*duration(5000); tries++ { // other programs run, too
		}
		if tries == 10 {
			t.Errorf("%s: %v for 5,000, %v for 40,000", name, duration(5000), duration(40000))
		}
	}
}

// What is reported is limited, and the limit is told.
func TestTooManyErrors(t *testing.T) {
	found := Check("a.xlf", inSource(strings.Repeat(`<ph/>`, 3*Limit)))
	if len(found) != Limit+1 {
		t.Fatalf("%d findings", len(found))
	}
	told := 0
	for _, d := range found {
		if d.Code == TooMany && d.Severity == source.Error {
			told++
		}
	}
	if told != 1 {
		t.Errorf("the limit is told %d times", told)
	}
}

// The tables name nothing that is not there.
func TestTables(t *testing.T) {
	for version, edition := range editions {
		e := edition()
		for key, m := range e.models {
			for _, p := range m.content {
				for _, name := range p.names {
					if e.models[name] == nil {
						t.Errorf("%s, %s: no element %s", version, key, name)
					}
				}
			}
			for name, a := range m.attributes {
				if a.want == "" && a.ok != nil {
					t.Errorf("%s, %s: nothing says what %s takes", version, key, name)
				}
			}
		}
	}
	for _, table := range [][]row{core, core22, matches, glossaries, metadata, resources, tracking, sizes, validations, tagSet, one} {
		for _, r := range table {
			for _, field := range strings.Fields(r.attributes) {
				if _, name, ok := strings.Cut(field, "="); ok && kinds[name].want == "" {
					t.Errorf("%s: no kind %s", r.key, name)
				}
			}
		}
	}
	for key := range rules {
		if editions["2.1"]().models[key] == nil {
			t.Errorf("a rule of no element: %s", key)
		}
	}
	for host, list := range guests {
		for key := range list {
			if editions["2.1"]().models[key] == nil {
				t.Errorf("%s takes %s, which is none", host, key)
			}
		}
	}
}
