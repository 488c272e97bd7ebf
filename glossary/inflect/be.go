package inflect

// Belarusian declines nouns and adjectives in six cases, with the endings of the academic
// grammar of 1985 (Беларуская граматыка) and the spelling of 2008. What is unlike
// Russian is mostly what is heard: а for o without stress, soft т and д as ц and дз.
var belarusian = Language{Forms: belarusianGrammar.forms}

var belarusianGrammar = &slavic{
	noun:         belarusianNoun,
	adjective:    belarusianAdjective,
	otherGenders: belarusianGenders,
	acronym: func(word string) paradigm {
		return endings(word, "∅ а/у у = ам е/у | ∅ ∅ ∅ ∅ ∅ ∅")
	},
	name:    belarusianName,
	sexes:   belarusianSexes,
	surname: belarusianBearer,
	adverb:  belarusianAdverb,
	common:  belarusianCommon,
	smooth:  shortU,

	and:       vocabulary("і ды або ці"),
	joint:     belarusianJoint,
	firstOnly: vocabulary("гвінея-бісау конга-бразавіль"),
	between:   vocabulary("на над пад пры за"),
	generic:   belarusianGeneric,
	office:    belarusianOffices,
	firstName: belarusianFirstNames,
	particle:  belarusianParticles,
	lone:      belarusianLone,
	sureEnds:  []string{"скі", "цкі"},
}
