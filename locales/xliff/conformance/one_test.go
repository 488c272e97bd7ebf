package conformance

import "testing"

// document12 wraps what stands in the body of XLIFF 1.2.
func document12(content string) string {
	return `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" xmlns:my="urn:my"><file original="a.txt"` +
		` source-language="vi" target-language="ru" datatype="plaintext"><header><phase-group><phase phase-name="p"` +
		` process-name="x"/></phase-group><tool tool-id="t" tool-name="x"/></header><body>` + content + `</body></file></xliff>`
}

func inUnit12(content string) string {
	return document12(`<trans-unit id="1">` + content + `</trans-unit>`)
}

func TestOlderVersion(t *testing.T) {
	run(t, document12, []sample{
		{"a unit", `<trans-unit id="1" my:a="b" approved="yes" phase-name="p"><source>a</source><target state="translated">b</target><note>c</note><my:x/></trans-unit>`, ""},
		{"a group", `<group id="1" restype="x-p"><note>a</note><trans-unit id="1"><source>a</source></trans-unit></group>`, ""},
		{"no source", `⟦<trans-unit id="1">⟧</trans-unit>`, "xliff-missing-element content"},
		{"no name", `⟦<trans-unit>⟧<source>a</source></trans-unit>`, "xliff-missing-attribute required-attribute"},
		{"a name twice", `<trans-unit id="1"><source>a</source></trans-unit><group><trans-unit ⟦id="1"⟧><source>a</source></trans-unit></group>`, "xliff-duplicate-id unit-id"},
		{"an element of 2.0", `⟦<unit id="1">⟧<segment/></unit>`, "xliff-unknown-element known-element"},
		{"an unknown attribute", `<trans-unit id="1" ⟦name="x"⟧><source>a</source></trans-unit>`, "xliff-unknown-attribute known-attribute"},
		{"no such phase", `<trans-unit id="1" ⟦phase-name="q"⟧><source>a</source></trans-unit>`, "xliff-bad-reference phase-name"},
	})
	run(t, inUnit12, []sample{
		{"codes", `<source><g id="1">a</g><x id="2"/><bx id="3"/><ex id="3"/><bpt id="4">b</bpt><ept id="4">/b</ept><ph id="5">c<sub>d</sub></ph></source>`, ""},
		{"a code that is cloned", `<source><x id="1"/></source><target><x id="1"/><x id="1"/></target>`, ""},
		{"an end alone", `<source>⟦<ept id="1">⟧b</ept></source>`, "xliff-code-pair span-end"},
		{"pairs by rid", `<source><bx id="1" rid="r"/><ex id="2" rid="r"/></source>`, ""},
		{"half of a span", `<source><it id="1" pos="open">b</it>⟦<it id="2">⟧b</it></source>`, "xliff-missing-attribute required-attribute"},
		{"an unknown state", `<source>a</source><target ⟦state="done"⟧>b</target>`, "xliff-bad-value value"},
		{"a state of one's own", `<source>a</source><target state="x-done" state-qualifier="exact-match">b</target>`, ""},
		{"another language", `<source>a</source><target ⟦xml:lang="en"⟧>b</target>`, "xliff-language-differs same-language"},
		{"segments", `<source>a</source><seg-source><mrk mtype="seg" mid="0">a</mrk><mrk mtype="seg" ⟦mid="0"⟧>a</mrk></seg-source>`, "xliff-duplicate-id segment-id"},
		{"another candidate", `<source>a</source><alt-trans match-quality="90%" tool-id="t"><target>b</target></alt-trans>`, ""},
		{"a candidate of no tool", `<source>a</source><alt-trans ⟦tool-id="u"⟧><target>b</target></alt-trans>`, "xliff-bad-reference tool-id"},
	})
	run(t, whole, []sample{
		{"no body", `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">⟦<file original="a" source-language="vi" datatype="html">⟧</file></xliff>`, "xliff-missing-element content"},
		{"no file", `⟦<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">⟧</xliff>`, "xliff-missing-element content"},
	})
}
