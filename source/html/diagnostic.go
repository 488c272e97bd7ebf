package html

import "dich/source"

// What is wrong in an HTML file.
const (
	// Nesting, an error: elements more than MaxDepth deep; the file is not read. Args:
	// Max.
	Nesting source.DiagnosticCode = "html-nesting"
	// SkipOpen, an error: <!-- dich:skip --> without its end; all after it is skipped.
	SkipOpen source.DiagnosticCode = "html-skip-open"
	// SkipEnd, an error: <!-- dich:end --> without a beginning.
	SkipEnd source.DiagnosticCode = "html-skip-end"
	// Unclosed, a warning: a comment, a tag or an element that hides the rest of the
	// page. Args: Tag, as "<!--" or "<script".
	Unclosed source.DiagnosticCode = "html-unclosed"
	// PageLanguage, a warning: the page says it is in another language than the source.
	// It is read as if it did not. Args: Got, Want.
	PageLanguage source.DiagnosticCode = "html-page-language"
	// OtherLanguage, a note at the first block in another language than the source,
	// which is left alone as all such blocks. Args: Got.
	OtherLanguage source.DiagnosticCode = "html-other-language"
)

// What to do about it.
const (
	HintNesting       source.Hint = "html-nesting"        // close the elements that are open
	HintSkipOpen      source.Hint = "html-skip-open"      // write <!-- dich:end -->
	HintSkipEnd       source.Hint = "html-skip-end"       // write <!-- dich:skip --> before it, or take it out
	HintUnclosed      source.Hint = "html-unclosed"       // close it where it should end
	HintPageLanguage  source.Hint = "html-page-language"  // correct lang
	HintOtherLanguage source.Hint = "html-other-language" // translate="yes" opens it
)
