// Package po reads and writes the catalogs that translators edit: GNU gettext's
// PO files and their templates, POT.
//
// The naive version looks for msgid and msgstr and prints them again. It loses
// comments and flags it does not know, breaks lines where others do not, forgets
// what a fuzzy translation was made from, and after one changed word the whole
// file differs.
//
// So [Read] keeps everything, and [Write] gives back an entry that nobody changed
// byte for byte. An entry that was changed is written as gettext's own msgcat
// writes it, its lines broken where those of the file are. [Decode] reads the old
// encodings. [Scan] and [Writer] are for hand-offs, entry by entry.
//
// How a message stands in a file:
//
//	# for people                         Notes.Translator
//	# dich: fuzzy source                 Notes.Marks
//	# dich: plural other: статьи         Target, a form that has no msgstr[N]
//	#. from the source                   Notes.Extracted
//	#: bài.txt ⁨bài hai.txt⁩               Notes.References
//	#, fuzzy, no-wrap                    Fuzzy, Notes.Flags
//	#= c-format                          Notes.Sticky
//	#| msgid "before"                    Previous
//	msgctxt "title"                      Key; and more, see below
//	msgid "one post"                     Source: One, or Other where there is no plural
//	msgid_plural "{{.Count}} posts"      Source: Other
//	msgstr[0] "…"                        Target: the categories that Plural-Forms sends here
//
// Obsolete entries have "#~ " before each of the lines that are not comments.
// Everything else about a message, and a source's plural forms beside one and other,
// PO cannot carry.
//
// What dich notes for itself stands in comments, for these every program keeps:
//
//	# dich: fuzzy source                 why it needs work: source, class:number, memory
//	# dich: reviewed <fingerprint>       its state, as long as the fingerprint fits; see
//	# dich: final <fingerprint>          locales.Message.State
//	# dich: from <document>              where its text was taken from at first
//	# dich: via ru <fingerprint>         the translation that it was made from
//	# dich: conflict <text>              what somebody else translated it as at the same time
//	# dich: stood <ID> <ID>              between which texts its occurrence was
//	# dich: base <fingerprint>           the translation that went out in a hand-off
//
// A msgctxt is a key, or one of these (see context.go):
//
//	msgctxt "repeat:2"                   Repeat: the second occurrence of its text
//	msgctxt "attic:<fingerprint>"        Attic: its name is that of another entry
//
// A sentence that the one before it contains has the target "⟦^⟧".
package po
