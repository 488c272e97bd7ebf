package inflect

// Kyrgyz takes a word apart. Its harmony is of four ways: борборго, өлкөгө, but союзга,
// for what is wide is round only behind о, ө and ү. Foreign words go by their last
// vowel; ь is left out before endings (Кремлдин), though not by everyone. The rules of
// sounds agree with those of apertium-kir.kir.twol, where that has them.
var kyrgyz = Language{Bases: kyrgyzEndings.bases}

var kyrgyzEndings = &turkic{
	vowels: map[rune]string{
		'а': "а", 'ы': "а", 'я': "а",
		'у': "у", 'ю': "у",
		'о': "о", 'ё': "о",
		'е': "е", 'э': "е", 'и': "е",
		'ө': "ө", 'ү': "ө",
	},
	wavering: []waver{
		{"аоуыяё", "ь", "еө"}, // Севастополго, Севастопольго
		{"е", "в", "а"},       // Назарбаевдин, Назарбаевдын
	},
	native: "аеиоөуүыэ",
	sounds: map[rune]string{
		'а': "а", 'е': "а", 'ё': "а", 'и': "а", 'о': "а", 'ө': "а", 'у': "а", 'ү': "а", 'ы': "а", 'э': "а", 'ю': "а", 'я': "а",
		'й': "й", 'р': "й",
		'ж': "з", 'з': "з", 'л': "з", 'м': "з", 'н': "з", 'ң': "з",
		'к': "т", 'п': "т", 'с': "т", 'т': "т", 'ф': "т", 'х': "т", 'ц': "т", 'ч': "т", 'ш': "т", 'щ': "т",
		'б': "зт", 'в': "зт", 'г': "зт", 'д': "зт", // Жапаровго, Жапаровко
	},
	names: letterNames(`бе бы ве вы ге гы де ды же жы зе зы ий ка эл эм эн ың пе пы
		эр ры эс те ты эф ха це че ша ща`),
	meant:   meantLetters("ӊң ҥң ӈң ѳө ұү"),
	affixes: indexAffixes(withYot(kyrgyzHarmony.affixes(kyrgyzAffixes))),
	mends:   []mend{(*joint).voiceless, (*joint).soft, (*joint).fledAfterR, (*joint).bridged},
}

var kyrgyzHarmony = vowelHarmony{
	all: "ауоеө",
	follow: map[rune]vowelPair{
		'а': {'а', 'ы'}, 'ы': {'а', 'ы'},
		'у': {'а', 'у'},
		'о': {'о', 'у'},
		'е': {'е', 'и'}, 'и': {'е', 'и'},
		'ө': {'ө', 'ү'}, 'ү': {'ө', 'ү'},
	},
}

// What a letter counts as: а a vowel, й that and р, з any other voiced consonant, т
// what is voiceless.
var kyrgyzAffixes = []affixRow{
	{"лар", many, "ай", bare | attributive},
	{"дар", many, "з", bare | attributive},
	{"тар", many, "т", bare | attributive},

	{"м", mine, "а", bare | many},
	{"ым", mine, "йзт", bare | many},
	{"ң", mine, "а", bare | many},
	{"ың", mine, "йзт", bare | many},
	{"быз", ours, "а", bare | many},
	{"ыбыз", ours, "йзт", bare | many},
	{"ңыз", ours, "а", bare | many},
	{"ыңыз", ours, "йзт", bare | many},
	{"ңар", ours, "а", bare | many},
	{"ыңар", ours, "йзт", bare | many},
	{"ңыздар", ours, "а", bare | many},
	{"ыңыздар", ours, "йзт", bare | many},
	{"сы", its, "а", bare | many},
	{"ы", its, "йзт", bare | many},

	{"нын", oblique, "а", nominal},
	{"дын", oblique, "йз", nominal},
	{"тын", oblique, "т", nominal},
	{"ныкы", oblique, "а", nominal},
	{"дыкы", oblique, "йз", nominal},
	{"тыкы", oblique, "т", nominal},

	{"га", oblique, "айз", unowned | ours},
	{"ка", oblique, "т", unowned | ours},
	{"а", oblique, "з", mine},
	{"на", oblique, "а", its},

	{"ны", oblique, "а", unowned | mine | ours},
	{"ды", oblique, "йз", unowned | mine | ours},
	{"ты", oblique, "т", unowned | mine | ours},
	{"н", oblique, "а", its},

	{"да", local, "айз", unowned | mine | ours},
	{"та", local, "т", unowned | mine | ours},
	{"нда", local, "а", its},
	{"гы", attributive, "а", local},

	{"дан", oblique, "айз", unowned | mine | ours},
	{"тан", oblique, "т", unowned | mine | ours},
	{"нан", oblique, "а", its},

	{"мын", predicate, "айзт", nominal | local},
	{"сың", predicate, "айзт", nominal | local},
	{"быз", predicate, "айз", nominal | local},
	{"пыз", predicate, "т", nominal | local},
	{"сыңар", predicate, "айзт", nominal | local},

	{"бы", question, "айз", anyAffix &^ question},
	{"пы", question, "т", anyAffix &^ question},
}

// withYot adds the affixes whose у is ю together with й before it: Ханой, Ханоюбуз.
func withYot(affixes []affix) []affix {
	for _, a := range affixes {
		if a.letters[0] == 'у' {
			a.letters = append([]rune{'ю'}, a.letters[1:]...)
			a.yot = true
			affixes = append(affixes, a)
		}
	}
	return affixes
}
