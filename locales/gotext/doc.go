// Package gotext reads and writes the JSON of golang.org/x/text/cmd/gotext: out.gotext.json,
// which the tool extracts, and messages.gotext.json, which translators give back.
//
// The naive version fills in "translation". A {{.Count}} or a brace in a text is a placeholder
// that nobody declared then, at which gotext fails; a text with plural forms has one; and a
// select that is no plural becomes an empty text.
//
// So here fields and braces are declared as placeholders and put back when they are read,
// plural forms are a select of the feature plural, and what a hand-off has no forms for is
// reported with its place.
package gotext
