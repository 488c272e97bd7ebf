package inflect

// French is filled by its rules.
var french = Language{}
