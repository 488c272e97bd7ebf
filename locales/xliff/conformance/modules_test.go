package conformance

import "testing"

func TestCandidates(t *testing.T) {
	match := func(content string) string {
		return inUnit1(`<mtc:matches>` + content + `</mtc:matches><segment id="s1"><source><mrk id="m1" type="mtc:match">a</mrk></source><target><mrk id="m2" translate="no">b</mrk></target></segment>`)
	}
	const texts = `<source>a</source><target>b</target></mtc:match>`
	run(t, match, []sample{
		{"a candidate", `<mtc:match id="1" ref="#m1" similarity="67.5" type="tm" subType="my:x">` + texts, ""},
		{"of a target", `<mtc:match ref="#t=m2">` + texts, ""},
		{"of a segment", `<mtc:match ref="#/f=f1/u=u1/s1">` + texts, ""},
		{"of nothing", `<mtc:match ⟦ref="#m9"⟧>` + texts, "xliff-bad-reference span-in-unit"},
		{"of another unit", `<mtc:match ⟦ref="#u=u2/m1"⟧>` + texts, "xliff-bad-reference span-in-unit"},
		{"no reference", `⟦<mtc:match>⟧` + texts, "xliff-missing-attribute required-attribute"},
	})
	run(t, match, []sample{
		{"a name twice", `<mtc:match id="1" ref="#m1">` + texts + `<mtc:match ⟦id="1"⟧ ref="#m1">` + texts, "xliff-duplicate-id match-id"},
		{"too similar", `<mtc:match ref="#m1" ⟦similarity="101"⟧>` + texts, "xliff-bad-value value"},
		{"no number", `<mtc:match ref="#m1" ⟦matchQuality="1e1"⟧>` + texts, "xliff-bad-value value"},
		{"a sub-type alone", `⟦<mtc:match ref="#m1" subType="my:x">⟧` + texts, "xliff-missing-attribute match-sub-type"},
		{"another type", `<mtc:match ref="#m1" ⟦type="ice"⟧>` + texts, "xliff-bad-value value"},
		{"no target", `⟦<mtc:match ref="#m1">⟧<source>a</source></mtc:match>`, "xliff-missing-element content"},
		{"metadata behind", `<mtc:match ref="#m1"><source>a</source><target>b</target>⟦<mda:metadata>⟧<mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata></mtc:match>`, "xliff-misplaced-element content"},
		{"an extension behind", `<mtc:match ref="#m1"><source>a</source><target>b</target><my:x/></mtc:match>`, ""},
		{"another language", `<mtc:match ref="#m1"><source>a</source><target ⟦xml:lang="en"⟧>b</target></mtc:match>`, "xliff-language-differs same-language"},
		{"a reference in another language", `<mtc:match ref="#m1" reference="yes"><source>a</source><target xml:lang="en">b</target></mtc:match>`, ""},
		{"codes of its own", `<mtc:match ref="#m1"><originalData><data id="d">x</data></originalData><source><ph id="m1" dataRef="d"/></source><target><ph id="m1" dataRef="d"/></target></mtc:match>`, ""},
		{"data of the unit", `<mtc:match ref="#m1"><source><ph id="1" ⟦dataRef="d"⟧/></source><target/></mtc:match>`, "xliff-bad-reference original-data"},
		{"half a span", `<mtc:match ref="#m1"><source>⟦<sc id="1"/>⟧</source><target/></mtc:match>`, "xliff-code-pair sc-isolated"},
		{"a code twice", `<mtc:match ref="#m1"><source><ph id="1"/><ph ⟦id="1"⟧/></source><target/></mtc:match>`, "xliff-duplicate-id inline-id"},
	})
	run(t, inUnit1, []sample{
		{"none", `⟦<mtc:matches>⟧</mtc:matches><segment><source>a</source></segment>`, "xliff-missing-element content"},
		{"an annotation that leads away", `<segment><source><mrk id="m" type="mtc:match" ⟦ref="http://example.org"⟧>a</mrk></source></segment>`, "xliff-attribute-conflict match-annotation"},
	})
	run(t, inFile, []sample{{"beside a unit", `⟦<mtc:matches>⟧<mtc:match ref="#a">` + texts + `</mtc:matches>` + aUnit, "xliff-misplaced-element content"}})
}

func TestGlossary(t *testing.T) {
	entry := func(content string) string {
		return inUnit1(`<gls:glossary>` + content + `</gls:glossary><segment id="s1"><source><mrk id="m1" type="term">a</mrk></source><target><mrk id="m2" type="term">b</mrk></target></segment>`)
	}
	run(t, entry, []sample{
		{"an entry", `<gls:glossEntry id="1" ref="#m1"><gls:term source="x">a</gls:term><gls:translation id="2" ref="#t=m2">b</gls:translation><gls:definition>c</gls:definition><my:x/></gls:glossEntry>`, ""},
		{"a term alone", `⟦<gls:glossEntry>⟧<gls:term>a</gls:term></gls:glossEntry>`, "xliff-missing-element entry-content"},
		{"no term", `⟦<gls:glossEntry>⟧<gls:definition>a</gls:definition></gls:glossEntry>`, "xliff-missing-element content"},
		{"of nothing", `<gls:glossEntry ⟦ref="#x"⟧><gls:term>a</gls:term><gls:definition>c</gls:definition></gls:glossEntry>`, "xliff-bad-reference span-in-unit"},
		{"a translation of nothing", `<gls:glossEntry><gls:term>a</gls:term><gls:translation ⟦ref="#t=m1"⟧>c</gls:translation></gls:glossEntry>`, "xliff-bad-reference span-in-unit"},
		{"a name twice", `<gls:glossEntry id="1"><gls:term>a</gls:term><gls:translation ⟦id="1"⟧>c</gls:translation></gls:glossEntry>`, "xliff-duplicate-id glossary-id"},
		{"two definitions", `<gls:glossEntry><gls:term>a</gls:term><gls:definition>c</gls:definition>⟦<gls:definition>⟧d</gls:definition></gls:glossEntry>`, "xliff-repeated-element content"},
		{"a definition first", `<gls:glossEntry><gls:term>a</gls:term><gls:definition>c</gls:definition>⟦<gls:translation>⟧d</gls:translation></gls:glossEntry>`, "xliff-misplaced-element content"},
		{"an unknown element", `<gls:glossEntry><gls:term>a</gls:term><gls:definition>c</gls:definition>⟦<gls:note/>⟧</gls:glossEntry>`, "xliff-unknown-element known-element"},
		{"an unknown attribute", `<gls:glossEntry ⟦source="x"⟧><gls:term>a</gls:term><gls:definition>c</gls:definition></gls:glossEntry>`, "xliff-unknown-attribute known-attribute"},
	})
	run(t, inFile, []sample{{"in a file", `⟦<gls:glossary>⟧<gls:glossEntry><gls:term>a</gls:term><gls:definition>c</gls:definition></gls:glossEntry></gls:glossary>` + aUnit, "xliff-misplaced-element content"}})
}

func TestFormatStyle(t *testing.T) {
	run(t, inSource, []sample{
		{"an element", `<pc id="1" fs:fs="b">a</pc><ph id="2" fs:fs="img" fs:subFs="src,c:\\a.png\alt,x\, y"/>`, ""},
		{"an element of another kind", `<ph id="1" ⟦fs:fs="script"⟧/>`, "xliff-bad-value value"},
		{"attributes of nothing", `⟦<ph id="1" fs:subFs="src,a"/>⟧`, "xliff-missing-attribute sub-fs"},
		{"attributes that are none", `<ph id="1" fs:fs="img" ⟦fs:subFs="src=a"⟧/>`, "xliff-bad-value value"},
		{"a comma in a value", `<ph id="1" fs:fs="img" ⟦fs:subFs="alt,a,b"⟧/>`, "xliff-bad-value value"},
		{"an end", `<sc id="1" fs:fs="b"/><ec startRef="1" ⟦fs:fs="b"⟧/>`, "xliff-attribute-conflict isolated-only"},
		{"an isolated end", `<ec id="1" isolated="yes" fs:fs="b"/>`, ""},
		{"an unknown attribute", `<ph id="1" ⟦fs:style="b"⟧/>`, "xliff-unknown-attribute known-attribute"},
	})
	run(t, inUnit1, []sample{{"on a source", `<segment><source ⟦fs:fs="p"⟧>a</source></segment>`, "xliff-unknown-attribute known-attribute"}})
}

func TestMetadata(t *testing.T) {
	data := func(content string) string {
		return inFile(`<mda:metadata id="m">` + content + `</mda:metadata>` + aUnit)
	}
	run(t, data, []sample{
		{"groups", `<mda:metaGroup id="1" category="a" appliesTo="ignorable"><mda:metaGroup id="2"><mda:meta type="a">b</mda:meta></mda:metaGroup></mda:metaGroup>`, ""},
		{"a name twice", `<mda:metaGroup id="1"><mda:metaGroup ⟦id="1"⟧><mda:meta type="a"/></mda:metaGroup></mda:metaGroup>`, "xliff-duplicate-id metadata-id"},
		{"the name of all", `<mda:metaGroup ⟦id="m"⟧><mda:meta type="a"/></mda:metaGroup>`, "xliff-duplicate-id metadata-id"},
		{"no type", `<mda:metaGroup>⟦<mda:meta>⟧a</mda:meta></mda:metaGroup>`, "xliff-missing-attribute required-attribute"},
		{"nothing", `⟦<mda:metaGroup>⟧</mda:metaGroup>`, "xliff-missing-element content"},
		{"of something else", `<mda:metaGroup ⟦appliesTo="unit"⟧><mda:meta type="a"/></mda:metaGroup>`, "xliff-bad-value value"},
		{"an extension", `<mda:metaGroup ⟦my:a="b"⟧><mda:meta type="a"/></mda:metaGroup>`, "xliff-unknown-attribute known-attribute"},
		{"no group", `<mda:metaGroup><mda:meta type="a"/></mda:metaGroup>⟦<mda:meta type="a"/>⟧`, "xliff-misplaced-element content"},
	})
}

func TestResources(t *testing.T) {
	data := func(content string) string {
		return inFile(`<res:resourceData>` + content + `</res:resourceData>` + aUnit)
	}
	run(t, data, []sample{
		{"a file", `<res:resourceItem id="r" mimeType="text/xml" context="no"><res:source href="a" xml:lang="vi"/><res:target href="b" xml:lang="ru"/><res:reference href="c" xml:lang="de"/></res:resourceItem>`, ""},
		{"content", `<res:resourceItem id="r"><res:source><my:x/></res:source></res:resourceItem>`, ""},
		{"a file and content", `<res:resourceItem id="r" mimeType="a"><res:source ⟦href="a"⟧><my:x/></res:source></res:resourceItem>`, "xliff-attribute-conflict resource-href"},
		{"neither", `<res:resourceItem id="r" mimeType="a">⟦<res:source>⟧</res:source></res:resourceItem>`, "xliff-missing-attribute resource-href"},
		{"no type", `⟦<res:resourceItem id="r">⟧<res:source href="a"/></res:resourceItem>`, "xliff-missing-attribute resource-type"},
		{"nothing", `⟦<res:resourceItem id="r" mimeType="a">⟧</res:resourceItem>`, "xliff-missing-element resource-content"},
		{"nothing to modify", `⟦<res:resourceItem id="r" mimeType="a" context="no">⟧<res:target href="a"/></res:resourceItem>`, "xliff-missing-element resource-source"},
		{"another language", `<res:resourceItem mimeType="a"><res:target href="a" ⟦xml:lang="en"⟧/></res:resourceItem>`, "xliff-language-differs same-language"},
		{"a name twice", `<res:resourceItem id="r" mimeType="a"><res:source href="a"/></res:resourceItem><res:resourceItem ⟦id="r"⟧ mimeType="a"><res:source href="a"/></res:resourceItem>`, "xliff-duplicate-id resource-id"},
		{"a reference to nothing", `<res:resourceItemRef ⟦ref="x"⟧/>`, "xliff-bad-reference resource-item"},
		{"a reference behind", `<res:resourceItem id="r" mimeType="a"><res:source href="a"/></res:resourceItem>⟦<res:resourceItemRef ref="r"/>⟧`, "xliff-misplaced-element content"},
		{"a reference to nowhere", `<res:resourceItem><res:source><my:x/></res:source>⟦<res:reference/>⟧</res:resourceItem>`, "xliff-missing-attribute required-attribute"},
	})
	run(t, inFile, []sample{
		{"nothing at all", `⟦<res:resourceData>⟧</res:resourceData>` + aUnit, "xliff-missing-element resource-content"},
		{"an item of the file", `<res:resourceData><res:resourceItem id="r"><res:source><my:x/></res:source></res:resourceItem></res:resourceData><unit id="u1"><res:resourceData><res:resourceItemRef ref="r"/></res:resourceData><segment><source>a</source></segment></unit>`, ""},
		{"in a group", `<group id="g">⟦<res:resourceData>⟧<res:resourceItem><res:source><my:x/></res:source></res:resourceItem></res:resourceData></group>`, "xliff-misplaced-element content"},
	})
}

func TestSizes(t *testing.T) {
	sized := func(content string) string {
		return inFile(`<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"><slr:normalization general="nfc"/></slr:profiles><slr:data profile="my:x"><my:font id="f1"/></slr:data>` + content)
	}
	unit := func(attributes string) string {
		return sized(`<unit id="u1" ` + attributes + `><segment><source>a</source></segment></unit>`)
	}
	run(t, unit, []sample{
		{"sizes", `slr:sizeRestriction="2,10" slr:storageRestriction="*" slr:sizeInfo="3"`, ""},
		{"no size", `⟦slr:sizeRestriction="ten"⟧`, "xliff-bad-value standard-profile"},
		{"no storage", `⟦slr:storageRestriction="1,2,3"⟧`, "xliff-bad-value standard-profile"},
		{"no information", `⟦slr:sizeInfo="-1"⟧`, "xliff-bad-value standard-profile"},
		{"information elsewhere", `slr:sizeInfoRef="f1"`, ""},
		{"information nowhere", `⟦slr:sizeInfoRef="f2"⟧`, "xliff-bad-reference size-info-ref"},
		{"two informations", `slr:sizeInfo="1" ⟦slr:sizeInfoRef="f1"⟧`, "xliff-attribute-conflict size-info"},
		{"an attribute of codes", `⟦slr:equivStorage="1"⟧`, "xliff-unknown-attribute known-attribute"},
		{"an unknown attribute", `⟦slr:size="1"⟧`, "xliff-unknown-attribute known-attribute"},
	})
	run(t, inFile, []sample{
		{"a profile of one's own", `<slr:profiles generalProfile="my:x"/><unit id="u1" slr:sizeRestriction="ten"><segment><source>a</source></segment></unit>`, ""},
		{"a profile that is none", `<slr:profiles ⟦generalProfile="xliff:words"⟧/>` + aUnit, "xliff-bad-value size-profile"},
		{"a profile of something else", `<slr:profiles ⟦storageProfile="xliff:codepoints"⟧/>` + aUnit, "xliff-bad-value size-profile"},
		{"a form that is none", `<slr:profiles><slr:normalization ⟦storage="nfkc"⟧/></slr:profiles>` + aUnit, "xliff-bad-value value"},
		{"data of no profile", `⟦<slr:data>⟧</slr:data>` + aUnit, "xliff-missing-attribute required-attribute"},
		{"profiles of a group", `<group id="g">⟦<slr:profiles/>⟧</group>`, "xliff-misplaced-element content"},
		{"on an end", `<unit id="u1"><segment><source><sc id="1"/><ec startRef="1" ⟦slr:equivStorage="1"⟧/></source></segment></unit>`, "xliff-attribute-conflict isolated-only"},
	})
}

func TestValidation(t *testing.T) {
	ruled := func(content string) string {
		return inUnit1(`<val:validation>` + content + `</val:validation><segment><source>a</source></segment>`)
	}
	run(t, ruled, []sample{
		{"rules", `<val:rule isPresent="a" occurs="2" existsInSource="yes"/><val:rule my:x="b"/><val:rule endsWith=":" normalization="nfd" caseSensitive="no" disabled="yes"/>`, ""},
		{"two in one", `<val:rule isPresent="a" ⟦isNotPresent="b"⟧/>`, "xliff-attribute-conflict one-rule"},
		{"none", `⟦<val:rule caseSensitive="no"/>⟧`, "xliff-missing-attribute one-rule"},
		{"how often what", `⟦<val:rule startsWith="a" occurs="2"/>⟧`, "xliff-missing-attribute rule-needs"},
		{"never", `<val:rule isPresent="a" ⟦occurs="0"⟧/>`, "xliff-bad-value value"},
		{"in the source", `⟦<val:rule isNotPresent="a" existsInSource="yes"/>⟧`, "xliff-missing-attribute rule-needs"},
		{"another form", `<val:rule isPresent="a" ⟦normalization="nfkc"⟧/>`, "xliff-bad-value value"},
		{"an old rule", `<val:rule isPresent="a" ⟦mustLoc="a"⟧/>`, "xliff-unknown-attribute known-attribute"},
	})
	run(t, inFile, []sample{
		{"nothing to disable", `<val:validation><val:rule isPresent="a" ⟦disabled="yes"⟧/></val:validation>` + aUnit, "xliff-attribute-conflict disabled-below"},
		{"no rule", `⟦<val:validation>⟧</val:validation>` + aUnit, "xliff-missing-element content"},
	})
}

func TestChangeTracking(t *testing.T) {
	changed := func(content string) string {
		return inUnit1(`<ctr:changeTrack>` + content + `</ctr:changeTrack><notes><note id="n1">a</note><note id="n2">b</note></notes><segment id="s"><source>a</source></segment>`)
	}
	const item = `<ctr:item property="content">a</ctr:item></ctr:revision></ctr:revisions>`
	run(t, changed, []sample{
		{"a revision", `<ctr:revisions appliesTo="source" currentVersion="r1"><ctr:revision author="a" datetime="2013-07-15T10:00:00+8:00" version="r1">` + item, ""},
		{"no such version", `<ctr:revisions appliesTo="source" ⟦currentVersion="r2"⟧><ctr:revision version="r1">` + item, "xliff-bad-reference current-version"},
		{"of nothing", `⟦<ctr:revisions>⟧<ctr:revision>` + item, "xliff-missing-attribute required-attribute"},
		{"of something else", `<ctr:revisions ⟦appliesTo="paragraph"⟧><ctr:revision>` + item, "xliff-bad-value value"},
		{"of a note", `<ctr:revisions appliesTo="note" ref="n2"><ctr:revision>` + item, ""},
		{"of which note", `⟦<ctr:revisions appliesTo="note">⟧<ctr:revision>` + item, "xliff-missing-attribute revisions-of-one"},
		{"of no note", `<ctr:revisions appliesTo="note" ⟦ref="n3"⟧><ctr:revision>` + item, "xliff-bad-reference revisions-of"},
		{"of no segment", `<ctr:revisions appliesTo="segment" ⟦ref="n1"⟧><ctr:revision>` + item, "xliff-bad-reference revisions-of"},
		{"a version twice", `<ctr:revisions appliesTo="source"><ctr:revision version="1"><ctr:item property="content"/></ctr:revision><ctr:revision ⟦version="1"⟧>` + item, "xliff-duplicate-id revision-version"},
		{"no date", `<ctr:revisions appliesTo="source"><ctr:revision ⟦datetime="yesterday"⟧>` + item, "xliff-bad-value value"},
		{"no property", `<ctr:revisions appliesTo="source"><ctr:revision>⟦<ctr:item>⟧a</ctr:item></ctr:revision></ctr:revisions>`, "xliff-missing-attribute required-attribute"},
		{"an attribute", `<ctr:revisions appliesTo="note" ref="n1"><ctr:revision><ctr:item property="category">a</ctr:item></ctr:revision></ctr:revisions>`, ""},
		{"no attribute", `<ctr:revisions appliesTo="source"><ctr:revision><ctr:item ⟦property="state"⟧>a</ctr:item></ctr:revision></ctr:revisions>`, "xliff-bad-value property"},
		{"no item", `<ctr:revisions appliesTo="source">⟦<ctr:revision>⟧</ctr:revision></ctr:revisions>`, "xliff-missing-element content"},
	})
}

func TestTagSet(t *testing.T) {
	marked := func(attributes string) string {
		return inUnit1(`<its:locQualityIssues xml:id="q1"><its:locQualityIssue locQualityIssueType="grammar" locQualityIssueSeverity="50"/></its:locQualityIssues><its:provenanceRecords xml:id="p1"><its:provenanceRecord tool="x"/></its:provenanceRecords><segment><source>⟦<mrk id="m" ` + attributes + `>⟧a</mrk></source></segment>`)
	}
	run(t, marked, []sample{
		{"an issue", `type="its:generic" its:locQualityIssueComment="a" its:locQualityIssueSeverity="33.3" its:locQualityIssueEnabled="no"`, ""},
		{"an issue of no kind", `its:locQualityIssueSeverity="33"`, "xliff-missing-attribute quality-issue"},
		{"issues elsewhere", `its:locQualityIssuesRef="#its=q1"`, ""},
		{"a confidence of nobody", `its:mtConfidence="0.5"`, "xliff-missing-attribute confidence-tool"},
		{"a confidence", `its:mtConfidence="0.5" its:annotatorsRef="mt-confidence|http://example.org"`, ""},
		{"a term", `type="term" its:termConfidence="0.5" its:annotatorsRef="terminology|x"`, ""},
		{"a confident term that is none", `its:termConfidence="0.5" its:annotatorsRef="terminology|x"`, "xliff-missing-attribute its-type"},
		{"no term", `type="its:term-no" value="a"`, ""},
		{"half an identity", `its:taIdent="a"`, "xliff-missing-attribute text-analysis"},
		{"an identity", `its:taIdent="a" its:taSource="b" its:taClassRef="c"`, ""},
		{"confident of nothing", `its:taConfidence="1" its:annotatorsRef="text-analysis|x"`, "xliff-missing-attribute text-analysis"},
		{"filtered", `its:localeFilterList="de, *-CH" its:localeFilterType="exclude"`, ""},
		{"filtered by nothing", `its:localeFilterType="exclude"`, "xliff-missing-attribute locale-filter"},
		{"a threshold of nothing", `its:locQualityRatingVoteThreshold="5"`, "xliff-missing-attribute threshold"},
		{"a threshold", `its:locQualityRatingVote="7" its:locQualityRatingVoteThreshold="5"`, ""},
		{"records", `its:provenanceRecordsRef="#its=p1"`, ""},
		{"a language", `itsm:lang="en" itsm:domains="law"`, ""},
	})
	plain := func(attributes string) string {
		return inUnit1(`<its:provenanceRecords xml:id="p1"><its:provenanceRecord tool="x"/></its:provenanceRecords><segment><source><mrk id="m" ` + attributes + `>a</mrk></source></segment>`)
	}
	run(t, plain, []sample{
		{"another type", `⟦type="my:x"⟧ itsm:domains="law"`, "xliff-bad-value its-type"},
		{"a type that is none", `⟦type="its:x"⟧`, "xliff-bad-value its-type"},
		{"an issue that is none", `⟦its:locQualityIssueType="bad"⟧`, "xliff-bad-value value"},
		{"no issues", `⟦its:locQualityIssuesRef="#its=q2"⟧`, "xliff-bad-reference quality-issues"},
		{"no records", `⟦its:provenanceRecordsRef="#its=p2"⟧`, "xliff-bad-reference provenance-records"},
		{"records and more", `its:provenanceRecordsRef="#its=p1" ⟦its:org="a"⟧`, "xliff-attribute-conflict standoff-excludes"},
		{"two ratings", `its:locQualityRatingScore="5" ⟦its:locQualityRatingVote="7"⟧`, "xliff-attribute-conflict rating"},
		{"too high", `⟦its:locQualityRatingScore="500"⟧`, "xliff-bad-value value"},
		{"a tool for nothing", `⟦its:annotatorsRef="everything|x"⟧`, "xliff-bad-value value"},
		{"a tool twice", `⟦its:annotatorsRef="terminology|x terminology|y"⟧`, "xliff-bad-value value"},
		{"two identities", `⟦its:taIdent="a"⟧ ⟦its:taSource="b"⟧ its:taIdentRef="c"`, "xliff-attribute-conflict text-analysis; xliff-attribute-conflict text-analysis"},
		{"of the core", `⟦its:translate="no"⟧`, "xliff-unknown-attribute known-attribute"},
		{"a value and a reference", `type="its:term-no" ref="http://example.org" ⟦value="a"⟧`, "xliff-attribute-conflict term-value-or-ref"},
		{"another version", `⟦its:version="1.0"⟧`, "xliff-bad-value value"},
	})
	run(t, inUnit1, []sample{
		{"an issue of nothing", `<its:locQualityIssues xml:id="q">⟦<its:locQualityIssue/>⟧</its:locQualityIssues><segment><source>a</source></segment>`, "xliff-missing-attribute quality-issue"},
		{"a record of nothing", `<its:provenanceRecords xml:id="q">⟦<its:provenanceRecord/>⟧</its:provenanceRecords><segment><source>a</source></segment>`, "xliff-missing-attribute provenance-record"},
		{"no name", `⟦<its:provenanceRecords>⟧<its:provenanceRecord org="a"/></its:provenanceRecords><segment><source>a</source></segment>`, "xliff-missing-attribute required-attribute"},
		{"a name twice", `<its:locQualityIssues xml:id="q"><its:locQualityIssue locQualityIssueComment="a"/></its:locQualityIssues><its:provenanceRecords ⟦xml:id="q"⟧><its:provenanceRecord org="a"/></its:provenanceRecords><segment><source>a</source></segment>`, "xliff-duplicate-id standoff-id"},
	})
	run(t, whole, []sample{
		{"no version", `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi" xmlns:its="http://www.w3.org/2005/11/its"><file id="f1">⟦<unit id="u1" its:org="x">⟧<segment><source>a</source></segment></unit></file></xliff>`, "xliff-missing-attribute its-version"},
		{"an extension of 2.0", `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi" xmlns:its="http://www.w3.org/2005/11/its"><file id="f1"><unit id="u1" its:org="x"><segment><source>a</source></segment></unit></file></xliff>`, ""},
	})
}

func TestPlurals(t *testing.T) {
	plural := func(content string) string {
		return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="2.2" srcLang="vi"` + declarations + `><file id="f1">` + content + `</file></xliff>`
	}
	const texts = `><source>a</source></segment>`
	run(t, plural, []sample{
		{"forms", `<unit id="u" pgs:switch="plural:n"><segment pgs:case="0"` + texts + `<segment pgs:case="few"` + texts + `<segment pgs:case="other"` + texts + `</unit>`, ""},
		{"of two", `<unit id="u" pgs:switch="gender:host ordinal:n"><segment pgs:case="feminine 3.14"` + texts + `<segment pgs:case="other other"` + texts + `</unit>`, ""},
		{"of something else", `<unit id="u" ⟦pgs:switch="count:n"⟧><segment pgs:case="0"` + texts + `</unit>`, "xliff-bad-value switch"},
		{"of no variable", `<unit id="u" ⟦pgs:switch="plural"⟧><segment pgs:case="0"` + texts + `</unit>`, "xliff-bad-value switch"},
		{"too few", `<unit id="u" pgs:switch="gender:host plural:n"><segment ⟦pgs:case="other"⟧` + texts + `</unit>`, "xliff-bad-value case-count"},
		{"no form", `<unit id="u" pgs:switch="plural:n"><segment ⟦pgs:case="lots"⟧` + texts + `</unit>`, "xliff-bad-value case-value"},
		{"a form of nothing", `⟦<unit id="u">⟧<segment pgs:case="one"` + texts + `</unit>`, "xliff-missing-attribute case-switch"},
		{"in the wrong place", `<unit id="u" pgs:switch="plural:n" ⟦pgs:case="one"⟧><segment pgs:case="one"` + texts + `</unit>`, "xliff-unknown-attribute known-attribute"},
	})
	run(t, inUnit1, []sample{{"not in 2.1", `<segment ⟦pgs:case="one"⟧` + texts, "xliff-unknown-attribute known-attribute"}})
}
