// Package source holds what a text is before anybody translates it: documents,
// their units and segments, tokens, coordinates, and what may be wrong there.
//
// The naive version splits a file at full stops and compares strings. It cuts
// "Nazarbayev N. A. nhấn mạnh" in three, it takes "hoà" and "hòa" for two words,
// and once it has normalized the text to mend that, no place it reports can be
// found in the file again.
//
// So here the document is never normalized. A [Span] counts bytes of the text
// as it was read; [Tokens] are folded, and each remembers its bytes. Rendering a
// document with nothing changed gives back every byte.
//
// Each format of documents has an inner room, which finds the blocks of a file and the
// markup in them; a [Block] makes segments of that, and [Part.Restore] bytes of their
// translations.
package source
