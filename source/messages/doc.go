// Package messages reads interface strings in the file formats of go-i18n: TOML, JSON
// and YAML.
//
// The naive version lets go-i18n itself load the file. That stops at the first
// thing it does not like, knows no place in the file, takes "nav.home" and home
// below [nav] for one message without a word, makes an empty message of null, and
// finds a broken template only when a visitor asks for the page.
//
// So here the file is read with the bytes of every string, and all that go-i18n
// would refuse, lose or stumble over is reported with its place. The three syntaxes
// give one tree (see [dich/source/tree]), and one reader knows what its keys mean.
package messages
