package inflect

// Belarusian is filled by its rules.
var belarusian = Language{}
