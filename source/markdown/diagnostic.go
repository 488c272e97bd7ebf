package markdown

import "dich/source"

// What is wrong in a Markdown file, beside what [toml] finds in its front matter; all
// are errors.
const (
	// Nesting: quotations, lists and footnotes more than MaxDepth deep; the file is not
	// read. Args: Max.
	Nesting source.DiagnosticCode = "markdown-nesting"
	// SkipOpen: <!-- dich:skip --> without its end; all after it is skipped.
	SkipOpen source.DiagnosticCode = "markdown-skip-open"
	// SkipEnd: <!-- dich:end --> without a beginning.
	SkipEnd source.DiagnosticCode = "markdown-skip-end"
	// FrontMatter: a value of the front matter that is for translation, but no text
	// that dich can read and write. Args: Key, with dots.
	FrontMatter source.DiagnosticCode = "markdown-front-matter"
)

// What to do about it.
const (
	HintNesting     source.Hint = "markdown-nesting"      // write the blocks less deep
	HintSkipOpen    source.Hint = "markdown-skip-open"    // write <!-- dich:end --> on a line of its own
	HintSkipEnd     source.Hint = "markdown-skip-end"     // write <!-- dich:skip --> before it, or take it out
	HintFrontMatter source.Hint = "markdown-front-matter" // write the value in quotes on one line, without & * !
)
