package srx

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"dich/source"
)

// words gives the words of the rules as pieces.
func words(r *source.Rules) []piece {
	kinds := map[source.Abbreviation][]string{}
	abbreviations := slices.Sorted(maps.Keys(r.Abbreviations))
	for _, word := range abbreviations {
		kinds[r.Abbreviations[word]] = append(kinds[r.Abbreviations[word]], word)
	}
	starters := slices.DeleteFunc(listed(r.Starters), func(w string) bool { return strings.Contains(w, " ") })
	speaker := func(w string) bool { return r.Persons[strings.ToLower(w)] }
	return []piece{
		{"names", anyOf(kinds[source.BeforeName])},
		{"titles", anyOf(kinds[source.BeforeTitle])},
		{"beforeNumber", anyOf(kinds[source.BeforeNumber])},
		{"afterName", anyOf(kinds[source.AfterName])},
		{"inside", anyOf(kinds[source.Inside])},
		{"whole", anyOf(kinds[source.Whole])},
		{"all", anyOf(abbreviations)},
		{"label", inAnyCase(r.Labels)},
		{"ordinal", inAnyCase(r.Ordinals)},
		{"chapter", inAnyCase(r.Chapters)},
		{"person", inAnyCase(r.Persons)},
		{"lettered", inAnyCase(r.Lettered)},
		{"family", anyOf(listed(r.Families))},
		{"exclaimed", anyOf(listed(r.Exclaimed))},
		{"pausing", anyOf(listed(r.Pausing))},
		{"speech", anyOf(listed(r.Speech))},
		{"clause", anyOf(listed(r.Clauses))},
		{"starter", anyOf(starters)},
		{"noSpeaker", anyOf(slices.DeleteFunc(slices.Clone(starters), speaker))},
		{"syllable", syllable()},
	}
}

func listed(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }

// anyOf writes words as an expression, one that fits nothing if there are none.
func anyOf(words []string) string {
	if len(words) == 0 {
		return `[^\s\S]`
	}
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = quote(w)
	}
	return `(` + strings.Join(quoted, "|") + `)`
}

// inAnyCase writes words that are in small letters, also with a capital and all in
// capitals: not every engine compares Đ and đ without case.
func inAnyCase(set map[string]bool) string {
	var list []string
	for _, w := range listed(set) {
		_, size := utf8.DecodeRuneInString(w)
		list = append(list, class(w[:size])+quote(w[size:]), quote(strings.ToUpper(w)))
	}
	if len(list) == 0 {
		return anyOf(nil)
	}
	return `(` + strings.Join(list, "|") + `)`
}

// quote writes a word as an expression: a blank in it is any number of any.
func quote(word string) string {
	var b strings.Builder
	for _, r := range word {
		if strings.ContainsRune(`\.[]{}()*+?^$|`, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return strings.ReplaceAll(b.String(), " ", `[\s\p{Z}]+`)
}

// syllable is a syllable of Vietnamese with a capital, in NFC: what it begins with,
// its vowels with any mark, what it ends with. Four that can be one are foreign names.
func syllable() string {
	vowels := strings.NewReplacer(
		"A", class("aàáảãạăằắẳẵặâầấẩẫậ"), "E", class("eèéẻẽẹêềếểễệ"), "I", class("iìíỉĩị"),
		"O", class("oòóỏõọôồốổỗộơờớởỡợ"), "U", class("uùúủũụưừứửữự"), "Y", class("yỳýỷỹỵ"),
	).Replace(`(A[IOUY]?|E[OU]?|I(A[IU]?|EU?|OI?|EO|U(A|OI?)?)?|O(A[IOY]?|EO?|I|O)?|U(A[IOUY]?|E[OU]?|I|O[IU]?|U|Y[AEU]?)?|Y(EU?)?)`)
	return `(?=\p{Lu})(?!(Kim|Li|Ma|Mác)(?![\p{L}\p{M}]))` +
		`(Ngh|Ng|Nh|Gh|Gi|Kh|Ph|Qu?|Th|Tr|Ch|[BCDĐGHKLMNPRSTVX])?` + vowels + `(ch|ng|nh|[cmnpt])?`
}

// class writes letters as a class, in both cases.
func class(letters string) string { return `[` + letters + strings.ToUpper(letters) + `]` }
