package inflect

// English is filled by its rules.
var english = Language{}
