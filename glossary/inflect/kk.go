package inflect

// Kazakh is filled by its rules.
var kazakh = Language{}
