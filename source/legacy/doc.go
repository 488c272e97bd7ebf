// Package legacy reads Vietnamese as it was written before Unicode: in encodings that
// fonts brought along, and in UTF-8 that somebody read as something else.
//
// The naive version looks every byte up in a table. It calls a table by the name that
// the user gives and writes U+FFFD for what is not in it; it makes "VIệT NAM" of a
// headline, for the fonts of TCVN3 have no bytes for most capitals; and it never sees
// that "ViÖt Nam" and "Viá»‡t Nam", which are good UTF-8, are no good text.
//
// So here [Guess] finds the encoding by what the bytes would say: syllables of
// Vietnamese have so strict a spelling that a wrong table hardly makes one. [Decode]
// loses no byte, and lists the places where it had to choose. [ShowsAs] and [Mojibake]
// look at text that was read already.
package legacy
