package source

// What is wrong in the XML of a file, whatever it holds; all are errors.
const (
	// XMLSyntax: the text is no XML. Args: Got, the character there, empty at the end.
	XMLSyntax DiagnosticCode = "xml-syntax"
	// XMLDoctype: a document type declaration that is not read.
	XMLDoctype DiagnosticCode = "xml-doctype"
	// XMLTooDeep: more than Max elements one inside the other.
	XMLTooDeep DiagnosticCode = "xml-too-deep"
	// XMLMismatch: the element Name is closed by the end tag of Got, or by none: then Got
	// is empty. Related: where it was opened.
	XMLMismatch DiagnosticCode = "xml-mismatch"
	// XMLDuplicateAttribute: the attribute Name stands twice in a tag.
	XMLDuplicateAttribute DiagnosticCode = "xml-duplicate-attribute"
	// XMLSecondRoot: Got stands behind the root element. Related: the root.
	XMLSecondRoot DiagnosticCode = "xml-second-root"
	// XMLUnknownPrefix: Prefix is bound to no namespace.
	XMLUnknownPrefix DiagnosticCode = "xml-unknown-prefix"
)
