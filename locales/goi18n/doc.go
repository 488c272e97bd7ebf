// Package goi18n writes bundles: what a Go program loads with go-i18n.
//
// The naive version prints id = "text". Then {{ in an article is a template that
// fails before a reader's eyes, a message without the form few is an error when
// there are two of something, and "1 bài" is one even in Vietnamese since CLDR 49
// gave that language a form one.
//
// So every message has every plural form of its language, prose is never a
// template, and [Check] refuses what the real go-i18n would lose or stumble over.
package goi18n
