// Package toml reads TOML into a tree that remembers its bytes.
//
// The naive version decodes a file into a struct. A misspelt key is then dropped
// without a word, and of a value nobody can say any more where it stood: not in
// the message that it is wrong, nor when only its bytes are to be replaced.
//
// So here every key and every value has its [source.Span], and a key that stands
// twice is shown with both places. The grammar is that of go-toml's parser, which
// this package alone imports; TOML 1.0 and 1.1 are read alike.
package toml
