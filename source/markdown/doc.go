// Package markdown reads Markdown and splices translations into it: CommonMark 0.31
// with GFM's tables, strikethrough, task lists and bare links, footnotes, and front
// matter in YAML or TOML.
//
// The naive version parses the text into a tree and prints the tree again. That moves
// every line break, turns * into _, and drops the prefixes of quotations: a translator
// changed one sentence, and the whole file differs.
//
// So here nothing is ever printed. The blocks are found line by line, each with the
// bytes it has in the file; one scanner finds the inline markup both in a block and
// in a message (see [Codes]); and a translation goes into the bytes of its segment
// (see [Write]). All of it is linear in the length of the text, whatever stands there.
package markdown
