// Package xliff reads and writes hand-offs as XLIFF 2.1, 2.2, 2.0 and 1.2, and sets
// translations in a file of another program.
//
// The naive version writes a source and a target for each sentence. A translator's program
// then shows {{.Count}} and <b> as words, finds neither the glossary's names nor what the
// memory knows, and has one field for the four plural forms of Russian.
//
// So a unit of ours is a unit there, and its sentences are its segments, with the blanks
// between them; what is no text is inline codes, which keep the text they stand for; names
// are terms with the glossary's entries beside them; what the memory knows are translation
// candidates; and what only dich understands is in the metadata module. XLIFF 1.2, which has
// no modules, carries the same elements as extensions.
//
// A message with plural forms is, in 2.2, a unit with a segment for each category of the
// target language (the module pgs), and in the other versions a group with a unit for each.
// What is common to the forms stands with the last, other.
//
// Laws: Read(Write(f)) = Carry(f) in each version; Splice(text, Read(text)) = text.
package xliff
