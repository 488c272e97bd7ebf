package inflect

// Kyrgyz is filled by its rules.
var kyrgyz = Language{}
