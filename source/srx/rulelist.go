package srx

// A writtenRule is a rule as it stands in the file. <name> in an expression stands
// for a piece.
type writtenRule struct {
	about         string
	breaks        bool
	before, after string
}

// ruleList are the Vietnamese rules in SRX, in the order in which they decide. A rule
// of SRX sees both sides of a place, but nothing of what was decided before it: where
// a sentence begins is guessed from the last stop. It compares letters: a word in NFD
// is not the word in NFC, and no words can be asked to stand there once more (Vì tôi…
// Vì tôi không biết).
//
// OmegaT finds no match that begins inside of another, so what stands behind a place
// is mostly one blank and a look at the rest.
var ruleList = []writtenRule{
	// What stands at a stop, whatever the word is.
	{"stops of East Asia: 。", true, `[<stop>]*[<wide>][<stop><wide>]*[<closing>]*`, `[^<stop><wide><closing>]`},
	{"a closing mark or a face behind a blank: “ Có. ” :)", false, `<stops>`, `<gap>(?=[<blank>]*<late>(?![^<blank>]))`},
	{"stops alone in brackets or quotes: (?!)", false, `([“‘«„(\[\{「『《（]|(^|<gap>)")[<stop>]+[<closing>]+`, `<gap>`},
	{"names with a mark: Yahoo! Sau đó", true, `<from><exclaimed>!`, `<starts>`},
	{"names with a mark: Yahoo! Mail", false, `<from><exclaimed>!`, `<gap>`},
	{"a word and a pause: À… Tôi", false, `(<begin>|:)[<blank><opening><dash>]*<pausing>(\.\.+|…)[<stop><closing>]*`, `<gap>`},

	// Where a blank was forgotten.
	{"no address, no name of a file: dich.vn", false, `\.`, `(Com|Net|Org|Edu|Gov|Info|Biz|Html)<wordEnd>|\p{Ll}`},
	{"no address, no name of a file: @dich.Vn", false, `[/@_:\\]<rest>\.`, `\p{L}`},
	{"an abbreviation: TP.Huế", false, `<from><joined><all>[<stop>]+[<closing>]*`, `\p{L}`},
	{"no blank: đi.Sau", true, `<small>([.!?]{1,3}|…)`, `<native>`},
	{"no blank: 2018.Sau", true, `<from>[0-9]{2,}%?\.`, `<native>`},
	{"no blank: “Đi.”Sau", true, `([.!?]{1,3}|…)[<closing>]+`, `\p{Lu}\p{M}*\p{Ll}`},

	// Inside of a sentence that goes on.
	{"who spoke: “Đi!” Nam nói.", false, `[<stop>]+[<closing>]*["”’»'][<closing>]*`, `<gap>(?=[<blank><dash>]*<attribution>)`},
	{"who spoke: – Đi! – Nam nói.", false, `<begin>[<dash>][^<stop>]*[<stop>]+[<closing>]*`, `<gap>(?=[<blank>]*[<dash>][<blank>]*<attribution>)`},
	{"in brackets", false, `<introduction>\([^<blank>()][^()]*[<stop>]+['’]*`, `<gap>(?=[^()]*\))`},
	{"in quotes that a sentence runs around", false, `<introduction>“[^<blank>“”][^“”]*[<stop>]+['’]*`, `<gap>(?=[^“”]*”<goesOn>)`},
	{"in quotes that a sentence runs around", false, `<introduction>«[^<blank>«»][^«»]*[<stop>]+['’]*`, `<gap>(?=[^«»]*»<goesOn>)`},
	{"in quotes that a sentence runs around", false, `<introduction>"[^<blank>"][^"]*[<stop>]+['’]*`, `<gap>(?=[^"]*"<goesOn>)`},

	// Numbers that name a part of a text.
	{"no label behind an abbreviation: tr. 15. Sau", true, `<from><all>\.<gap>+<number>\.`, `<opens>`},
	{"numbers of a list: 1. Mở đầu", false, `(<begin>|[;:]<gap>+)<bullets><number>\.`, `<gap>`},
	{"labels: Điều 5. Phạm vi", false, `<begin><bullets><label>(<gap>+(<label>|<ordinal>|<number>))*<gap>+<number>\.`, `<gap>`},
	{"numbers in words: Phần thứ nhất. Mở đầu", false, `<begin><bullets><chapter>(<gap>+(<label>|<ordinal>|<number>))*<gap>+<ordinal>\.`, `<gap>`},
	{"a label below another: Chương II. Điều 5.", false, `<begin><bullets><label><gap>+<number>\.<gap>+<label><gap>+<number>\.`, `<gap>`},
	{"the first number below a label: Điều 5. Phạm vi 1. Gạo", false, `<begin><bullets><label><gap>+<number>\.[^<stop>]*<gap>1\.`, `<gap>`},

	// Letters that stand for a name, even if they are abbreviations too.
	{"initials before others: N. A. Nazarbayev", false, `<from><initials>\.`, `<gap>(?=[<blank>]*\p{Lu}\.)`},
	{"initials that begin a sentence: A. Putin", false, `<begin>[<opening>]*<initials>\.`, `<gap>`},
	{"initials before a sentence: ông A. Sau", true, `<from><initials>\.`, `<starts>`},
	{"a person behind a title: chị M. Anh", true, `<from><person><gap>+<initials>\.`, `<nextNative>`},
	{"in a name: Lê H. Phong", false, `<from><family><gap>+<initials>\.`, `<gap>`},
	{"in a name: Cô Trần T. Nga", false, `<from><person><gap>+<capitalised><gap>+<initials>\.`, `<gap>`},
	{"the end of a name: Phạm Thị Q. Người này", true, `<capitalised><gap>+<capitalised><gap>+[A-ZĐ]\.`,
		`<gap>(?=<next><syllable>(?![\p{L}\p{M}\-]|<gap>+\p{Lu}))`},

	// Abbreviations.
	{"abbreviations that always go on: vs.", false, `<from><joined><inside>\.`, `<gap>`},
	{"abbreviations that never go on: v.v.", true, `<from><joined><whole>\.`, `<opens>`},
	{"abbreviations before a number: tr. 15", false, `<from><joined><beforeNumber>\.`, `<numeral>`},
	{"the same before a word: 5 tr. Ông", true, `<from><joined><beforeNumber>\.`, `<opens>`},
	{"an abbreviation in brackets: (ngô, v.v.)", false, `<from><joined><all>\.[<closing>]*[)\]\}][<closing>]*`, `<gap>`},
	{"abbreviations before a sentence: ThS. Trong", true, `<from><joined>(<beforeName>|<beforeTitle>|<afterName>)\.`, `<starts>`},
	{"abbreviations before a name: TS. Nguyễn", false, `<from><joined><beforeName>\.`, `<gap>`},
	{"abbreviations before a number: BV. 103", false, `<from><joined><beforeTitle>\.`, `<numeral>`},
	{"abbreviations before a title: BV. Chợ Rẫy", false, `<from><joined><beforeTitle>\.`, `<title>`},
	{"the same before a word: BV. Bệnh nhân", true, `<from><joined><beforeTitle>\.`, `<nextNative>`},
	{"abbreviations behind a name: Apple Inc. Công ty", true, `<from><joined><afterName>\.`, `<nextNative>`},
	{"both before a foreign name", false, `<from><joined>(<beforeTitle>|<afterName>)\.`, `<gap>`},

	// Letters that are no abbreviation.
	{"a letter that is no initial: vitamin C. Trẻ em", true, `<from>(<lettered>|[0-9]<rest>|[IVXLCDM]+)<gap>+<initials>\.`, `<opens>`},
	{"letters before a number: nhóm B. 5 đội", true, `<from><initials>\.`, `<gap>(?=[<blank>]*["“‘«]*[\p{Nd}\p{S}])`},
	{"all of a name: em N.V.T. Gia đình", true, `<from>[A-ZĐ](\.[A-ZĐ]){2,}\.`, `<nextNative>`},
	{"letters behind a small word: tòa A, B. Tòa", true, `<from><noName><gap>+[A-ZĐ]\.`, `<nextNative>`},
	{"initials: ông A. Putin", false, `<from><initials>\.`, `<gap>`},

	{"the number of a footnote: đi.1 Sau", true, `<small>\.[0-9]{1,2}`, `<opens>`},
	{"the end of a sentence", true, `<stops>(<gap>+<late>)?`, `<opens>`},
}
