package inflect

// Kazakh takes a word apart. Foreign words go by their last vowel and by how their last
// letter sounds: б, в, г and д are voiceless there (Мадридтің), and и and ю end in й
// (Делидің), but for таксисі. The rules of sounds agree with those of
// apertium-kaz.kaz.twol, where that has them.
var kazakh = Language{Bases: kazakhEndings.bases}

var kazakhEndings = &turkic{
	vowels: map[rune]string{
		'а': "а", 'о': "а", 'ұ': "а", 'ы': "а", 'я': "а",
		'ә': "е", 'е': "е", 'э': "е", 'ө': "е", 'ү': "е", 'і': "е", 'и': "е",
		'ё': "ае", 'у': "ае", 'ю': "ае",
	},
	leaning: 'и', // Торидың, Торидің
	wavering: []waver{
		{"аоұыя", "гкь", "е"}, // Нью-Йоркте, Иракта
		{"е", "в", "а"},       // Назарбаевтың, Киевтің
	},
	native: "аәеыіоөұү",
	sounds: map[rune]string{
		'а': "а", 'ә': "а", 'е': "а", 'ё': "а", 'о': "а", 'ө': "а", 'ұ': "а", 'ү': "а", 'ы': "а", 'і': "а", 'э': "а", 'я': "а",
		'и': "йи", 'ю': "йи",
		'й': "й", 'р': "й", 'у': "й",
		'л': "л",
		'м': "н", 'н': "н", 'ң': "н",
		'з': "з", 'ж': "зт",
		'к': "т", 'қ': "т", 'п': "т", 'с': "т", 'т': "т", 'ф': "т", 'х': "т", 'һ': "т", 'ц': "т", 'ч': "т", 'ш': "т", 'щ': "т",
		'б': "т", 'в': "т", 'г': "т", 'д': "т",
		'ғ': "ғ", // ends no word
	},
	glide: 'у',
	names: letterNames(`бе бы ве вы ге гы ға де ды же жы зе зы ий ка қа қы эл ыл эм ым эн ын ың пе пы
		эр ыр эс ыс те ты эф ха һа це че ша шы ща`),
	meant:   meantLetters("ӊң ҥң ӈң ӄқ ҡқ ҕғ ӷғ ѳө ӏі"),
	affixes: indexAffixes(kazakhHarmony.affixes(kazakhAffixes)),
	mends:   []mend{(*joint).voiceless, (*joint).softBeforeVowel, (*joint).doubled, (*joint).shared, (*joint).fled, (*joint).bridged},
}

var kazakhHarmony = vowelHarmony{
	all: "ае",
	follow: map[rune]vowelPair{
		'а': {'а', 'ы'}, 'ы': {'а', 'ы'},
		'е': {'е', 'і'}, 'і': {'е', 'і'},
	},
	soften: map[rune]rune{'ғ': 'г', 'қ': 'к'},
}

// What a letter counts as: а a vowel, й that and р, н a nasal, з that and ж, т what is
// voiceless, л itself, и what may have сы behind it.
var kazakhAffixes = []affixRow{
	{"лар", many, "ай", bare | attributive},
	{"дар", many, "лнз", bare | attributive},
	{"тар", many, "т", bare | attributive},

	{"м", mine, "а", bare | many},
	{"ым", mine, "йлнзт", bare | many},
	{"ң", mine, "а", bare | many},
	{"ың", mine, "йлнзт", bare | many},
	{"мыз", ours, "а", bare | many},
	{"ымыз", ours, "йлнзт", bare | many},
	{"ңыз", ours, "а", bare | many},
	{"ыңыз", ours, "йлнзт", bare | many},
	{"сы", its, "аи", bare | many},
	{"ы", its, "йлнзт", bare | many},

	{"ның", oblique, "ан", nominal},
	{"дың", oblique, "йлз", nominal},
	{"тың", oblique, "т", nominal},
	{"нікі", oblique, "а", nominal},
	{"дікі", oblique, "йлнз", nominal},
	{"тікі", oblique, "т", nominal},

	{"ға", oblique, "айлнз", unowned | ours},
	{"қа", oblique, "т", unowned | ours},
	{"а", oblique, "н", mine},
	{"на", oblique, "а", its},

	{"ны", oblique, "а", unowned | mine | ours},
	{"ды", oblique, "йлнз", unowned | mine | ours},
	{"ты", oblique, "т", unowned | mine | ours},
	{"н", oblique, "а", its},

	{"да", local, "айлнз", unowned | mine | ours},
	{"та", local, "т", unowned | mine | ours},
	{"нда", local, "а", its},
	{"ғы", attributive, "а", local},

	{"дан", oblique, "айлз", unowned | mine | ours},
	{"тан", oblique, "т", unowned | mine | ours},
	{"нан", oblique, "н", unowned | mine | ours},
	{"нан", oblique, "а", its},

	{"мен", oblique, "айлн", nominal},
	{"бен", oblique, "з", nominal},
	{"пен", oblique, "т", nominal},

	{"мын", predicate, "айлн", nominal | local},
	{"бын", predicate, "з", nominal | local},
	{"пын", predicate, "т", nominal | local},
	{"сың", predicate, "айлнзт", nominal | local},
	{"сыңдар", predicate, "айлнзт", nominal | local},
	{"мыз", predicate, "айлн", nominal | local},
	{"быз", predicate, "з", nominal | local},
	{"пыз", predicate, "т", nominal | local},
}
