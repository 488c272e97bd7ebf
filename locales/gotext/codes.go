package gotext

import "dich/source"

// What is wrong in a gotext file that is JSON; what is wrong in its JSON has the codes of
// [dich/source/json].
const (
	// Shape: a value is not what gotext has there. An error; the message is left out. Args: Key;
	// Got, what it is, empty if there is none.
	Shape source.DiagnosticCode = "gotext-shape"
	// Language: the file is in no language that there is. A warning. Args: Got.
	Language source.DiagnosticCode = "gotext-language"
	// Select: a translation that depends on something else than a number. An error; the message
	// is left out. Args: Feature.
	Select source.DiagnosticCode = "gotext-select"
	// Case: a case that is no plural category of CLDR (gotext has =1 and <5, too). An error; the
	// message is left out. Args: Got.
	Case source.DiagnosticCode = "gotext-case"
)
