// Package charset reads text in the encodings that old files say they have.
//
// The naive version takes every file for UTF-8, or lets a decoder put U+FFFD in the place
// of what it cannot read. The first refuses the files of twenty years, the second spoils
// them without a word.
//
// So here an encoding has the name that files call it by, and bytes that are no text in
// it are an error with a place: no character is made up.
package charset
