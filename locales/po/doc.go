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
// writes it.
//
// How a message stands in a file:
//
//	# for people                         Notes.Translator
//	# dich: fuzzy source                 Notes.Marks
//	# dich: plural other: статьи         Target, a form that has no msgstr[N]
//	#. from the source                   Notes.Extracted
//	#: bài.txt ⁨bài hai.txt⁩               Notes.References
//	#, fuzzy, no-wrap                    State NeedsWork, Notes.Flags
//	#= c-format                          Notes.Sticky
//	#| msgid "before"                    Previous
//	msgctxt "title"                      Key
//	msgid "one post"                     Source: One, or Other where there is no plural
//	msgid_plural "{{.Count}} posts"      Source: Other
//	msgstr[0] "…"                        Target: the categories that Plural-Forms sends here
//
// Obsolete entries have "#~ " before each of the lines that are not comments. An
// empty msgstr without fuzzy is State Initial. Everything else about a message,
// and a source's plural forms beside one and other, PO cannot carry.
package po
