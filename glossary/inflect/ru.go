package inflect

// Russian declines nouns and adjectives in six cases, with the endings of the academic
// grammar of 1980 (Русская грамматика); the classes are those of Зализняк's dictionary.
var russian = Language{Forms: russianGrammar.forms}

var russianGrammar = &slavic{
	noun:         russianNoun,
	adjective:    russianAdjective,
	otherGenders: russianGenders,
	acronym:      func(word string) paradigm { return endings(word, "∅ а у = ом е | ∅ ∅ ∅ ∅ ∅ ∅") },
	name:         russianName,
	sexes:        russianSexes,
	surname:      russianBearer,
	adverb:       russianAdverb,
	common:       russianCommon,

	and:       vocabulary("и или"),
	joint:     russianJoint,
	firstOnly: vocabulary("гвинея-бисау конго-браззавиль"),
	between:   vocabulary("на под над при за"),
	generic:   russianGeneric,
	office:    russianOffices,
	firstName: russianFirstNames,
	particle:  russianParticles,
	lone:      russianLone,
	sureEnds:  []string{"ый", "кий", "гий", "хий", "щий", "ший", "жний", "шний"},
}
