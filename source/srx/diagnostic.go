package srx

import (
	"dich/source"
	"dich/source/xml"
)

// What is wrong in segmentation rules. What is wrong in the XML of a file (source.XMLSyntax
// and its neighbours) are errors, and nothing is read behind them.
const (
	// Version: another version of SRX. Error. Args: Got.
	Version source.DiagnosticCode = "srx-version"
	// WrongNamespace: the root is not in the namespace of SRX 2.0. Error. Args: Name,
	// Got, Want.
	WrongNamespace source.DiagnosticCode = "srx-namespace"
	// UnexpectedElement: an element that does not stand there. Error. Args: Name, In.
	UnexpectedElement source.DiagnosticCode = "srx-unexpected-element"
	// DuplicateElement: a second element where one is allowed. Error. Args: Name, In.
	// Related: the first.
	DuplicateElement source.DiagnosticCode = "srx-duplicate-element"
	// MissingElement: an element lacks what it must have. Error. Args: Name, In.
	MissingElement source.DiagnosticCode = "srx-missing-element"
	// UnexpectedText: text where only elements stand. Error. Args: In.
	UnexpectedText source.DiagnosticCode = "srx-unexpected-text"
	// MissingAttribute: an element lacks an attribute. Error; a warning for those of
	// header, which OmegaT leaves out: cascade is then yes. Args: Name, In.
	MissingAttribute source.DiagnosticCode = "srx-missing-attribute"
	// UnknownAttribute: an attribute that SRX does not have. Warning. Args: Name, In.
	UnknownAttribute source.DiagnosticCode = "srx-unknown-attribute"
	// WrongValue: an attribute's value is none of those it may have. Error. Args: Name,
	// Got, Want.
	WrongValue source.DiagnosticCode = "srx-value"
	// DuplicateRules: two languagerules have one name. Error. Args: Name. Related: the
	// first.
	DuplicateRules source.DiagnosticCode = "srx-duplicate-rules"
	// UnknownRules: a languagemap names rules that are not there. Error. Args: Name,
	// Nearest.
	UnknownRules source.DiagnosticCode = "srx-unknown-rules"
	// EmptyRule: a rule without an expression, which would fit everywhere. Error.
	EmptyRule source.DiagnosticCode = "srx-empty-rule"
	// NoRules: no languagemap fits the language. Error. Args: Locale.
	NoRules source.DiagnosticCode = "srx-no-rules"
	// TooBig: the rules of a language are more than MaxSize steps a character. Error,
	// at the expression that is too much. Args: Max.
	TooBig source.DiagnosticCode = "srx-too-big"
	// TooManyConditions: the rules of a language have more than MaxConditions. Error.
	// Args: Max.
	TooManyConditions source.DiagnosticCode = "srx-too-many-conditions"
)

// What is wrong in a regular expression; all are errors.
const (
	// RegexSyntax: Args: Got, what cannot stand there, empty at the end.
	RegexSyntax source.DiagnosticCode = "srx-regex"
	// RegexProperty: \p{…} or [:…:] with a name that dich does not know. Args: Got.
	RegexProperty source.DiagnosticCode = "srx-regex-property"
	// RegexUnsupported: a part of ICU's language that cannot run in bounded time, or
	// that dich does not have. Args: Got.
	RegexUnsupported source.DiagnosticCode = "srx-regex-unsupported"
	// RegexNesting: more than 200 groups or sets one inside the other. Args: Got.
	RegexNesting source.DiagnosticCode = "srx-regex-nesting"
)

// FirstHere is the note of the second place of what stands twice.
const FirstHere = xml.FirstHere

// What to do about it.
const (
	HintVersion     source.Hint = "srx-version"           // save it as SRX 2.0
	HintNamespace   source.Hint = "srx-namespace"         // xmlns="http://www.lisa.org/srx20"
	HintNearest     source.Hint = "srx-unknown-rules"     // did you mean …?
	HintMap         source.Hint = "srx-no-rules"          // add a languagemap
	HintEmptyRule   source.Hint = "srx-empty-rule"        // give it a beforebreak or an afterbreak
	HintSmaller     source.Hint = "srx-too-big"           // smaller numbers in {…}, fewer rules
	HintGroup       source.Hint = "srx-close-group"       // close it with ); \( is a bracket
	HintSet         source.Hint = "srx-close-set"         // close it with ]; \[ is a bracket
	HintQuantifier  source.Hint = "srx-quantifier"        // {n}, {n,} or {n,m} behind something; \{ is a brace
	HintRange       source.Hint = "srx-range"             // a range goes upwards: [a-z]
	HintBackslash   source.Hint = "srx-backslash"         // \\ is a backslash; letters have meanings
	HintUnsupported source.Hint = "srx-regex-unsupported" // say it without
)
