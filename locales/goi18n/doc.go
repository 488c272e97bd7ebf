// Package goi18n writes bundles: what a Go program loads with go-i18n. For teams that
// translate in go-i18n's own files it reads and writes those, too (see [Read]).
//
// The naive version prints id = "text". Then {{ in an article is a template that
// fails before a reader's eyes, a message without the form few is an error when
// there are two of something, and "1 bài" is one even in Vietnamese since CLDR 49
// gave that language a form one.
//
// So every message has every plural form of its language, prose is never a
// template, and [Check] refuses what the real go-i18n would lose or stumble over.
//
// The naive way with translation files is goi18n merge, which narrows every target to the
// forms of the source: for a Vietnamese one that is other, and the Russian few and many that
// somebody wrote are gone. Here a translation has all its forms, coming and going.
package goi18n
