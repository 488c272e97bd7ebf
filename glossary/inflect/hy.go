package inflect

// Armenian is filled by its rules.
var armenian = Language{}
