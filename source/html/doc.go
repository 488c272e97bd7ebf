// Package html reads HTML5 documents and writes translations back into them.
//
// The naive version parses the page into a tree, changes its texts and prints the
// tree. That writes every tag anew: attributes lose their quotes, references become
// characters, and what the author left open is closed.
//
// So here nothing is printed. The page is read as a row of tokens with their bytes
// (the tokenizer of golang.org/x/net/html); runs of text between block tags become
// units, inline tags become codes, and a translation goes into the bytes of its
// segment. There is no tree either: of the rules by which HTML builds one, only those
// are kept that say where an element ends (HTML 13.1.2.4, optional tags), for that is
// where translate="no" ends.
//
// What is for translation:
//   - the text of all elements but script, style, template, iframe, svg, math and their
//     like, and but code, pre and listing, which are open to translate="yes";
//   - the attributes that HTML and WAI-ARIA call translatable, and the meta elements that
//     say what a page is about;
//   - nothing in an element with translate="no" or the class notranslate, until an
//     element in it says translate="yes"; and nothing between <!-- dich:skip --> and
//     <!-- dich:end -->;
//   - no block whose lang is another language than the source. An inline tag with lang
//     is a tag like others: the translator sees what it says.
package html
