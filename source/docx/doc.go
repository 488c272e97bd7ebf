// Package docx reads Word documents (ECMA-376, WordprocessingML) and writes
// translations back into them.
//
// The naive version unpacks the archive, parses each part into a tree, changes the
// texts and prints all of it again. That writes every tag anew, loses what the tree
// does not know, and gives a translator one fragment for each run: Word cuts a sentence
// into runs wherever a language, a spelling mark or a revision number changes.
//
// So here nothing is printed. A part is read as a row of tokens with their bytes
// ([xml.Scanner]); a paragraph becomes a unit, neighbouring runs that look the same are
// one, and those that look different from most of the paragraph are short tags:
//
//	Theo <1>Bộ Ngoại giao</1>,<2/> hai nước<br/>đã ký.
//
// A translation is written as runs in the place of its segment's bytes, and every entry
// of the archive without a translation is copied raw.
//
// What is for translation:
//   - the paragraphs of the document, its headers, footers, footnotes and endnotes, with
//     those in tables and text boxes. A text box parts the paragraph it is anchored in;
//   - the text of hyperlinks, of the fields HYPERLINK and TOC, and of content controls;
//   - of tracked changes what is there when all are accepted. A translated sentence has
//     them accepted; others stay as they were.
//
// Comments are not read. Any other field is one tag with its result, and so is whatever
// else stands in a line: a picture, a symbol, an equation, the mark of a note.
package docx
