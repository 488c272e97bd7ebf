package srx

import (
	"strings"

	"dich/source"
)

// pieces are what the expressions are made of; each is made of those before it and of
// the words of the rules (see words).
var pieces = []piece{
	// insides of classes
	{"blank", `\s\p{Z}\u00AD\u200B-\u200D\u2060\uFEFF`}, // \s alone is ASCII in Java
	{"stop", `.!?…`},
	{"wide", `。！？`}, // these end a sentence without a blank
	{"closing", `"'”’»)\]\}」』》）`},
	{"opening", `"'“‘«„(\[\{「『《（`},
	{"dash", `–—\-`},

	// words, and where they begin and end
	{"gap", `[<blank>]`},
	{"from", `(^|[<blank><opening>])`},
	{"rest", `[^<blank><opening>]*`},
	{"wordEnd", `(?![\p{L}\p{M}\-])`},
	{"next", `[<blank>]*[<opening>]*`}, // before the next word
	{"joined", `(<rest>[/,–])?`},       // before an abbreviation in one word with it
	{"small", `\p{Ll}\p{M}*\p{Ll}\p{M}*`},
	{"capitalised", `\p{Lu}[\p{L}\p{M}]*\p{Ll}\p{M}*`},
	{"noName", `([^.\p{Lu}<blank><opening>]|[^\p{Lu}<blank><opening>]<rest>[^.<blank><opening>]|<rest>,)`},
	{"beforeName", `(((<names>|<titles>)[.\-])*<names>)`}, // PGS.TS
	{"beforeTitle", `(((<names>|<titles>)[.\-])*<titles>)`},
	{"initials", `[A-ZĐ](\.-?[A-ZĐ])*`},
	{"native", `<syllable><wordEnd>`},

	// numbers: 5, 5a, IV, 1.2
	{"part", `([0-9]{1,3}|[0-9]{0,3}([a-zđA-ZĐ]|[IVXLCDM]+))`},
	{"number", `(<part>(\.<part>)*\)?)`},
	{"bullets", `[<blank><opening><dash>\p{S}•*·§]*`},

	// the end of a sentence, and what belongs to it though it stands behind a blank;
	// emoji are ☺, ❤ and all above U+FFFF, where .NET sees no character
	{"emoji", `[^\u0000-\u2639\u263B-\u2763\u2765-\uFE0E\uFE10-\uFFFF]`},
	{"stops", `[<stop>]+([<closing>]|<emoji>)*(\[[^\[\]]*\]|\([0-9]+\)|[¹²³⁰⁴-⁹])*`},
	{"late", `([”»)\]]+|<emoji>+|<3|\^\^|[;:=]+-?[)(DPpv]+)`},

	// the beginning of one: before a place, as far as it is seen from there, or behind
	{"begin", `(^[<blank>]*|[<stop>][<closing>]*<gap>+)`},
	{"list", `\(?(\p{Ll}|[ivx]+)\)|\(?\p{Ll}\.<gap>+\p{Lu}`}, // a) or b. Đất
	{"skipped", `[^\p{L}\p{Nd}\p{S}#@,;:)\]\}/%<stop><wide>]*`},
	{"first", `[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{Nd}\p{S}#@]|\p{Ll}+\p{Lu}|(…|\.[<stop>]+)[\p{L}\])]`},
	{"opens", `<gap>(?=[<blank>]*(<list>|https?://|<skipped>(<first>)))`},
	{"starts", `<gap>(?=<next><starter><wordEnd>)`},
	{"nextNative", `<gap>(?=<next><native>)`},

	// what else follows a place
	{"numeral", `<gap>(?=[<blank>]*(\p{Nd}|[IVXLCDM]+<wordEnd>))`},
	{"title", `<gap>(?=<next>(\p{Lu}\p{M}*\p{Lu}\p{M}*[\p{Lu}\p{M}]*<wordEnd>|<capitalised><gap>+\p{Lu}))`},
	{"introduction", `[\p{L}\p{Nd}]<gap>+`},
	{"goesOn", `[<blank>]*[\p{Ll},]`},
	{"said", `[^:<blank><stop><opening>]+`},
	{"more", `<gap>+(?!<clause>,?([<blank><stop>]|$))<said>`},
	// a clause of up to eight words with a verb of saying, to the next stop
	{"attribution", `(?!<noSpeaker><wordEnd>)(?=\p{L})<said>(<more>){0,6}<gap>+<speech>,?(<more>){0,5}[<blank>]*([<stop><opening>]|$)`},
}

// A piece is an expression with a name.
type piece struct{ name, expression string }

// filler gives a function that puts pieces where <name> stands.
func filler(rules *source.Rules) func(string) string {
	known := words(rules)
	var pairs []string
	for _, p := range known {
		pairs = append(pairs, "<"+p.name+">", p.expression)
	}
	for _, p := range pieces {
		pairs = append(pairs, "<"+p.name+">", strings.NewReplacer(pairs...).Replace(p.expression))
	}
	return strings.NewReplacer(pairs...).Replace
}
