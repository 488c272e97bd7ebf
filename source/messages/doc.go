// Package messages reads interface strings in the file format of go-i18n.
//
// The naive version lets go-i18n itself load the file. That stops at the first
// thing it does not like, knows no place in the file, takes "nav.home" and home
// below [nav] for one message without a word, and finds a broken template only
// when a visitor asks for the page.
//
// So here the file is read with the bytes of every string, and all that go-i18n
// would refuse, lose or stumble over is reported with its place.
package messages
