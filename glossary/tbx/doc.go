// Package tbx reads and writes glossaries as TermBase eXchange: version 3 (ISO
// 30042:2019) in its dialects Core, Min and Basic, with data categories as attributes
// (DCA) or as tags (DCT), version 2 (ISO 30042:2008, MARTIF), and the older TBX-Min
// that has a shape of its own. Version 3 alone is written.
//
// The naive version decodes the file into structs made for one dialect. It knows no
// places, and drops in silence what the dialect of another program says in other words.
//
// So here a file is cut into entries, each a small tree that remembers its bytes, and
// every element of an entry either means something to dich, or is kept as a column of
// the glossary, called "tbx:" and its data category, or is counted in a note. A broken
// entry costs that entry.
package tbx
