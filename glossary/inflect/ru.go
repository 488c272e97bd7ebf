package inflect

// Russian is filled by its rules.
var russian = Language{}
