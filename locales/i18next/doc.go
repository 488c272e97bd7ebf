// Package i18next writes interface strings for programs in JavaScript: as JSON of i18next
// (version 4 of its format) and as JSON of ICU MessageFormat.
//
// The naive version prints "key": "text". Then {{.Name}} is shown as it stands, an apostrophe
// in "{count} c'est" swallows a brace, Russian has two of its four forms, and of "nav" and
// "nav.home" one is lost.
//
// So here fields become the interpolations of each format, every plural category of the
// language has a text, literal braces are quoted, and what a format cannot say is reported
// and left out. Nothing is read: translators do not work in these files.
package i18next
