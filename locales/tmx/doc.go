// Package tmx reads and writes TMX 1.4b, in which translation memories go from one program
// to another; it reads 1.1 to 1.3 as well.
//
// The naive version decodes the file into a tree of translation units. A memory of a million
// units takes gigabytes then, a stray & costs all of them, "a <ph>…</ph> b" loses its
// markup, and vi-VN is not Vietnamese.
//
// So here a file is read unit by unit, into a [handoff.Sink]; a fault costs the unit that it
// stands in; what stands in bpt, ept, it, ph, hi, sub and ut is the text as its program wrote
// it; and a language is found with any region. What of a translation TMX has no words for
// (its document, its state, the fingerprint it went out with) stands in props whose type
// begins with x-dich-.
//
// A TMX has any number of languages; a [handoff.File] has two: see [ReadPair] and
// [Languages].
package tmx
