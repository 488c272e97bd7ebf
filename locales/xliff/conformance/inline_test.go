package conformance

import "testing"

func TestInline(t *testing.T) {
	run(t, inSource, []sample{
		{"codes", `a<ph id="1"/><pc id="2">b<sc id="3"/></pc><ec startRef="3"/><cp hex="0001"/>`, ""},
		{"a code's name twice", `<ph id="1"/><ph ⟦id="1"⟧/>`, "xliff-duplicate-id inline-id"},
		{"no name", `⟦<ph/>⟧`, "xliff-missing-attribute required-attribute"},
		{"an extension on a code", `<ph id="1" ⟦my:a="b"⟧/>`, "xliff-unknown-attribute known-attribute"},
		{"an extension on a marker", `<mrk id="1" my:a="b" type="my:c">a</mrk>`, ""},
		{"a language of a marker", `<mrk id="1" translate="no" ⟦xml:lang="en"⟧>a</mrk>`, "xliff-unknown-attribute known-attribute"},
		{"text in a code", `<ph id="1">⟦a⟧</ph>`, "xliff-misplaced-text no-text"},
		{"an unknown code", `⟦<x id="1"/>⟧`, "xliff-unknown-element known-element"},
		{"an extension among codes", `⟦<my:x/>⟧`, "xliff-misplaced-element content"},
		{"a character that XML has", `<cp ⟦hex="0041"⟧/>`, "xliff-bad-value value"},
		{"half a character", `<cp ⟦hex="1"⟧/>`, "xliff-bad-value value"},
		{"no character", `<cp ⟦hex="110000"⟧/>`, "xliff-bad-value value"},
		{"a surrogate", `<cp hex="D800"/>`, ""},
		{"a type", `<ph id="1" ⟦type="bold"⟧/>`, "xliff-bad-value value"},
		{"a sub-type", `<ph id="1" type="fmt" subType="xlf:b"/><ph id="2" type="ui" subType="my:x"/>`, ""},
		{"a sub-type of another type", `<ph id="1" type="fmt" ⟦subType="xlf:var"⟧/>`, "xliff-bad-value sub-type"},
		{"a sub-type of no type", `⟦<ph id="1" subType="xlf:b"/>⟧`, "xliff-missing-attribute sub-type"},
		{"a reserved sub-type", `<ph id="1" type="link" ⟦subType="xlf:x"⟧/>`, "xliff-bad-value sub-type"},
		{"only one end", `⟦<pc id="1" equivStart="a">⟧b</pc>`, "xliff-missing-attribute pc-pair"},
		{"no data", `<ph id="1" ⟦dataRef="d"⟧/>`, "xliff-bad-reference original-data"},
		{"no sub-flow", `<ph id="1" ⟦subFlows="u1 u9"⟧/>`, "xliff-bad-reference sub-flow"},
		{"a sub-flow", `<ph id="1" subFlows="u1"/>`, ""},
	})
	run(t, whole, []sample{{
		"one end, 2.0", `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi"><file id="f"><unit id="u"><segment><source><pc id="1" equivStart="a">b</pc></source></segment></unit></file></xliff>`, "",
	}})
}

func TestSpans(t *testing.T) {
	run(t, inSource, []sample{
		{"a start alone", `⟦<sc id="1"/>⟧`, "xliff-code-pair sc-isolated"},
		{"isolated", `<sc id="1" isolated="yes"/><ec id="2" isolated="yes" dir="rtl"/>`, ""},
		{"an end alone", `⟦<ec startRef="1"/>⟧`, "xliff-code-pair ec-start-ref"},
		{"an end first", `⟦<ec startRef="1"/>⟧<sc id="1"/>`, "xliff-code-pair ec-start-ref"},
		{"two ends", `<sc id="1"/><ec startRef="1"/>⟦<ec startRef="1"/>⟧`, "xliff-code-pair ec-once"},
		{"isolated, but here", `⟦<sc id="1" isolated="yes"/>⟧<ec startRef="1"/>`, "xliff-code-pair sc-isolated"},
		{"an end of nothing", `⟦<ec/>⟧`, "xliff-missing-attribute ec-start-ref"},
		{"an end with a name", `<sc id="1"/><ec startRef="1" ⟦id="2"⟧/>`, "xliff-attribute-conflict ec-isolated"},
		{"an isolated end without a name", `⟦<ec isolated="yes"/>⟧`, "xliff-missing-attribute ec-isolated"},
		{"an isolated end of a start", `<ec id="1" isolated="yes" ⟦startRef="2"⟧/>`, "xliff-attribute-conflict ec-isolated"},
		{"the direction of an end", `<sc id="1"/><ec startRef="1" ⟦dir="rtl"⟧/>`, "xliff-attribute-conflict ec-dir"},
		{"other hints", `<sc id="1" canCopy="no"/>⟦<ec startRef="1"/>⟧`, "xliff-code-hints ec-hints"},
		{"a marker", `<sm id="1" translate="no"/>a<em startRef="1"/>`, ""},
		{"a marker without an end", `⟦<sm id="1" translate="no"/>⟧`, "xliff-code-pair sm-em"},
		{"a marker without a start", `⟦<em startRef="1"/>⟧`, "xliff-code-pair em-start-ref"},
	})
	run(t, inUnit1, []sample{
		{"over two segments", `<segment><source><sc id="1"/></source></segment><segment><source><ec startRef="1"/></source></segment>`, ""},
		{"one of two is translated", `<segment><source><sc id="1"/></source><target><sc id="1"/></target></segment><segment><source><ec startRef="1"/></source></segment>`, ""},
		{"both are, and the end is lost", `<segment><source><sc id="1"/></source><target>⟦<sc id="1"/>⟧</target></segment><segment><source><ec startRef="1"/></source><target/></segment>`, "xliff-code-pair sc-isolated"},
	})
}

func TestCopies(t *testing.T) {
	run(t, inSource, []sample{
		{"a copy", `<ph id="1"/><ph id="2" copyOf="1"/>`, ""},
		{"of nothing", `<ph id="2" ⟦copyOf="1"⟧/>`, "xliff-bad-reference copy-base"},
		{"of a marker", `<mrk id="1" translate="no">a</mrk><ph id="2" ⟦copyOf="1"⟧/>`, "xliff-bad-reference copy-base"},
		{"of what may not be copied", `<ph id="1" canCopy="no"/><ph id="2" ⟦copyOf="1"⟧/>`, "xliff-bad-reference copy-base-can-copy"},
	})
	run(t, inUnit1, []sample{
		{"of data", `<originalData><data id="d">x</data></originalData><segment><source><ph id="1" dataRef="d"/><ph id="2" ⟦copyOf="1"⟧/></source></segment>`, "xliff-bad-reference copy-base-data"},
		{"with data", `<originalData><data id="d">x</data></originalData><segment><source><ph id="1"/><ph id="2" copyOf="1" ⟦dataRef="d"⟧/></source></segment>`, "xliff-attribute-conflict copy-without-data"},
	})
}

// The hints of a code that may not be moved.
const fixed = ` canCopy="no" canDelete="no" canReorder="`

func TestEditingHints(t *testing.T) {
	first := func(id string) string { return `<ph id="` + id + `"` + fixed + `firstNo"/>` }
	next := func(id string) string { return `<ph id="` + id + `"` + fixed + `no"/>` }
	run(t, inSource, []sample{
		{"a sequence", first("1") + next("2") + `<ph id="3"/>` + first("4"), ""},
		{"it may be copied", `<ph id="1" ⟦canReorder="firstNo"⟧ canDelete="no"/>`, "xliff-code-hints reorder-hints"},
		{"it may be deleted", `<ph id="1" canReorder="firstNo" canCopy="no" ⟦canDelete="yes"⟧/>`, "xliff-code-hints reorder-hints"},
		{"no first", `⟦` + next("1") + `⟧`, "xliff-code-order non-reorderable"},
		{"something between", first("1") + `<ph id="2"/>⟦` + next("3") + `⟧`, "xliff-code-order non-reorderable"},
		{"in a span", `<pc id="1"` + fixed + `firstNo">a` + next("2") + `</pc>`, ""},
		{"the end of the first", `<sc id="1"` + fixed + `firstNo"/>⟦<ec startRef="1" canCopy="no" canDelete="no"/>⟧`, "xliff-code-hints ec-hints"},
	})
	run(t, pairOf, []sample{
		{"moved whole", first("1") + next("2") + "<ph id=\"3\"/>\n" + `<ph id="3"/>` + first("1") + next("2"), ""},
		{"moved apart", first("1") + next("2") + "<ph id=\"3\"/>\n" + first("1") + `<ph id="3"/>⟦` + next("2") + `⟧`, "xliff-code-order non-reorderable"},
		{"exchanged", first("1") + next("2") + "\n⟦" + next("2") + "⟧" + first("1"), "xliff-code-order non-reorderable"},
		{"out of its span", `<pc id="1"` + fixed + `firstNo">` + next("2") + "</pc>\n" + `⟦<pc id="1"` + fixed + `firstNo">⟧a</pc>⟦` + next("2") + `⟧`, "xliff-code-order non-reorderable; xliff-code-order non-reorderable"},
	})
	run(t, inUnit1, []sample{
		{"lost", `<segment><source><ph id="1" canDelete="no"/>a</source>⟦<target>⟧b</target></segment>`, "xliff-codes-differ can-delete"},
		{"an end is lost", `<segment><source><sc id="1" canDelete="no"/>a<ec startRef="1" canDelete="no"/></source>⟦<target>⟧⟦<sc id="1" canDelete="no"/>⟧b</target></segment>`, "xliff-codes-differ can-delete; xliff-code-pair sc-isolated"},
		{"a span written in another way", `<segment><source><sc id="1" canDelete="no"/>a<ec startRef="1" canDelete="no"/></source><target><pc id="1" canDelete="no">b</pc></target></segment>`, ""},
		{"not translated yet", `<segment><source><ph id="1" canDelete="no"/>a</source></segment>`, ""},
		{"it may be deleted", `<segment><source><ph id="1"/>a</source><target>b</target></segment>`, ""},
		{"the same name for something else", `<segment><source><ph id="1"/></source><target><mrk ⟦id="1"⟧ translate="no">a</mrk></target></segment>`, "xliff-duplicate-id inline-id"},
		{"the name of another segment's code", `<segment><source><ph id="1"/></source></segment><segment><source>b</source><target><ph ⟦id="1"⟧/></target></segment>`, "xliff-duplicate-id inline-id"},
		{"a code that was added", `<segment><source>a</source><target><ph id="9"/></target></segment>`, ""},
		{"the name of a segment", `<segment id="1"><source><ph ⟦id="1"⟧/></source></segment>`, "xliff-duplicate-id inline-id"},
	})
}

func TestAnnotations(t *testing.T) {
	noted := func(content string) string {
		return inFile(`<notes><note id="f">a</note></notes><unit id="u1"><notes><note id="n">a</note></notes><segment><source>` + content + `</source></segment></unit>`)
	}
	run(t, noted, []sample{
		{"a comment here", `<mrk id="1" type="comment" value="x">a</mrk>`, ""},
		{"a comment in a note", `<mrk id="1" type="comment" ref="#n=n">a</mrk>`, ""},
		{"in full", `<mrk id="1" type="comment" ref="#/f=f1/u=u1/n=n">a</mrk>`, ""},
		{"no comment", `⟦<mrk id="1" type="comment">⟧a</mrk>`, "xliff-missing-attribute comment-value-or-ref"},
		{"two comments", `<mrk id="1" type="comment" value="x" ⟦ref="#n=n"⟧>a</mrk>`, "xliff-attribute-conflict comment-value-or-ref"},
		{"no such note", `<mrk id="1" type="comment" ⟦ref="#n=x"⟧>a</mrk>`, "xliff-bad-reference comment-note"},
		{"the note of the file", `<mrk id="1" type="comment" ⟦ref="#f=f1/n=f"⟧>a</mrk>`, "xliff-bad-reference comment-note"},
		{"a segment is no note", `<mrk id="1" type="comment" ⟦ref="#n"⟧>a</mrk>`, "xliff-bad-reference comment-note"},
		{"a term", `<mrk id="1" type="term" ref="http://example.org/a" value="b">a</mrk>`, ""},
		{"another type", `<mrk id="1" ⟦type="bold"⟧>a</mrk>`, "xliff-bad-value value"},
		{"in another file", `<mrk id="1" type="my:x" ref="other.xlf#n/n">a</mrk>`, ""},
	})
}

func TestFragments(t *testing.T) {
	at := func(ref string) string { return inSource(`<mrk id="m" type="my:x" ` + ref + `>a</mrk>`) }
	run(t, at, []sample{
		{"a segment", `ref="#s1"`, ""},
		{"a module", `ref="#/f=f1/res=r1"`, ""},
		{"all of the way", `ref="#f=f1/g=g1/u=u1/t=m1"`, ""},
		{"another order", `⟦ref="#/u=u1/f=f1"⟧`, "xliff-bad-fragment fragment"},
		{"one thing twice", `⟦ref="#u=u1/u=u2"⟧`, "xliff-bad-fragment fragment"},
		{"two leaves", `⟦ref="#a/b"⟧`, "xliff-bad-fragment fragment"},
		{"a leaf first", `⟦ref="#d=d1/u=u1"⟧`, "xliff-bad-fragment fragment"},
		{"a prefix that is none", `⟦ref="#x$=a"⟧`, "xliff-bad-fragment fragment"},
		{"a prefix that nobody registered", `⟦ref="#u=u1/my=a"⟧`, "xliff-bad-fragment fragment"},
		{"a short prefix", `⟦ref="#z=a"⟧`, "xliff-bad-fragment fragment"},
		{"nothing", `⟦ref="#"⟧`, "xliff-bad-fragment fragment"},
	})
}
