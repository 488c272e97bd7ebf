// Package locales holds what translators write: messages with their states,
// catalogs of them, and the memory of what was translated before.
//
// The naive version is a map from source text to translation, written anew at
// each save. It forgets who commented what, deletes a translation the day its
// source changes, and turns one corrected word into a diff of the whole file.
//
// So a [Message] keeps every comment and flag its file had, and the bytes it was
// read from: what nobody changed is written back byte for byte.
package locales
