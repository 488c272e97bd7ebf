package conformance

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// A kind of values of an attribute: what a person may write, and the test of it.
type kind struct {
	want string
	ok   func(value string) bool
}

// The kinds by name: the tables name them.
var kinds = map[string]kind{
	"text":         {"", nil},
	"yesNo":        oneOf("yes", "no"),
	"yesNoFirstNo": oneOf("yes", "no", "firstNo"),
	"dir":          oneOf("ltr", "rtl", "auto"),
	"side":         oneOf("source", "target"),
	"space":        oneOf("default", "preserve"),
	"preserve":     oneOf("preserve"),
	"state":        oneOf("initial", "translated", "reviewed", "final"),
	"codeType":     oneOf("fmt", "ui", "quote", "link", "image", "other"),
	"matchType":    oneOf("am", "mt", "icm", "idm", "tb", "tm", "other"),
	"metaApplies":  oneOf("source", "target", "ignorable"),
	"normal":       oneOf("none", "nfc", "nfd"),
	"filterType":   oneOf("include", "exclude"),
	"itsVersion":   oneOf("2.0"),
	"id":           {"NMTOKEN", isToken},
	"ids":          {"NMTOKEN NMTOKEN …", isTokens},
	"name":         {"NCName", isName},
	"language":     {"BCP 47", isLanguage},
	"uri":          {"IRI", isIRI},
	"prefixed":     {"prefix:value", isPrefixed},
	"ownPrefixed":  {"prefix:value", isOwnPrefixed},
	"subState":     {"prefix:value", isSubState},
	"markType":     {"generic, comment, term, prefix:value", isMarkType},
	"priority":     {"1–10", func(v string) bool { return within(v, 1, 10) }},
	"positive":     {"1, 2, 3 …", func(v string) bool { return within(v, 1, 1<<53) }},
	"integer":      {"0, 1, -1 …", isInteger},
	"percent":      {"0.0–100.0", func(v string) bool { return isDecimal(v, 100) }},
	"confidence":   {"0.0–1.0", isConfidence},
	"hex":          {"0000–10FFFF, no character of XML", isForbiddenCharacter},
	"localeList":   {"*, de, fr-CH …", isLocaleList},
	"annotators":   {"category|IRI …", isAnnotators},
	"html":         oneOf(strings.Fields(htmlNames)...),
	"htmlPairs":    {`name,value\name,value`, isHTMLPairs},
	"issue":        oneOf(strings.Fields(issueTypes)...),
	"datetime":     {"YYYY-MM-DDThh:mm:ssTZD", isDateTime},
	"tracked":      oneOf(strings.Fields(trackedElements)...),

	"state12":        orOwn(strings.Fields(states12)...),
	"stateQualifier": orOwn(strings.Fields(qualifiers12)...),
	"alternative":    orOwn("proposal", "previous-version", "rejected", "reference", "accepted"),
	"annotates":      oneOf("source", "target", "general"),
	"assoc":          oneOf("preceding", "following", "both"),
	"position":       oneOf("open", "close"),
	"coord":          {"x;y;cx;cy", isCoordinates},
}

// HTML names of the Format Style module (fs).
const htmlNames = `a b bdo big blockquote body br button caption center cite code col colgroup dd del
	div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span
	strike strong sub sup table tbody td tfoot th thead title tr tt u ul`

// ITS 2.0, 8.17: types of localization quality issues.
const issueTypes = `terminology mistranslation omission untranslated addition duplication
	inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling
	typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization
	length non-conformance uncategorized other`

// ITS 2.0, 5.7: identifiers of data categories.
const categories = `allowed-characters directionality domain elements-within-text external-resource
	id-value language-information locale-filter localization-note localization-quality-issue
	localization-quality-rating mt-confidence preserve-space provenance storage-size target-pointer terminology
	text-analysis translate`

// What a change can be tracked of: an element beside changeTrack, or one in such.
const trackedElements = `unit group segment ignorable source target note notes originalData data
	skeleton metadata metaGroup meta matches match glossary glossEntry term translation definition resourceData
	resourceItem resourceItemRef validation rule profiles normalization locQualityIssues locQualityIssue
	provenanceRecords provenanceRecord file`

// XLIFF 1.2, 3: states of a target, and what qualifies them.
const (
	states12 = `final needs-adaptation needs-l10n needs-review-adaptation needs-review-l10n
		needs-review-translation needs-translation new signed-off translated`
	qualifiers12 = `exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited leveraged-mt
		leveraged-repository leveraged-tm mt-suggestion rejected-grammar rejected-inaccurate rejected-length
		rejected-spelling tm-suggestion`
)

// orOwn is one of some values, or a user's own, which begins with x- (XLIFF 1.2, 1.5).
func orOwn(values ...string) kind {
	k := oneOf(values...)
	listed := k.ok
	k.want += ", x-…"
	k.ok = func(v string) bool { return listed(v) || isOwn(v) }
	return k
}

func isOwn(v string) bool {
	return len(v) > len("x-") && strings.HasPrefix(v, "x-") && !strings.ContainsAny(v, " \t\n")
}

// isCoordinates reports four numbers with semicolons between them; # is one that is not
// known.
func isCoordinates(v string) bool {
	parts := strings.Split(v, ";")
	return len(parts) == 4 && !slices.ContainsFunc(parts, func(p string) bool { return p != "#" && !isInteger(p) })
}

func oneOf(values ...string) kind {
	return kind{strings.Join(values, ", "), func(v string) bool { return slices.Contains(values, v) }}
}

// accepts reports a value of the kind; the kind of texts has no test.
func (k kind) accepts(value string) bool { return k.ok == nil || k.ok(value) }

// isToken reports an NMTOKEN of XML 1.0 (section 2.3).
func isToken(v string) bool {
	v = strings.TrimSpace(v)
	for _, r := range v {
		if !isNameRune(r) {
			return false
		}
	}
	return v != ""
}

func isTokens(v string) bool {
	fields := strings.Fields(v)
	return len(fields) > 0 && !slices.ContainsFunc(fields, func(f string) bool { return !isToken(f) })
}

// isName reports an NCName (Namespaces in XML 1.0, section 3), which xml:id is.
func isName(v string) bool {
	return isToken(v) && !strings.ContainsRune("-.0123456789·", []rune(strings.TrimSpace(v))[0]) && !strings.Contains(v, ":")
}

// nameRunes are what a name goes on with, from the first to the last of each range
// (XML 1.0 section 2.3, NameChar).
var nameRunes = [][2]rune{
	{'-', '.'}, {'0', ':'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}, {0xB7, 0xB7}, {0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x37D},
	{0x37F, 0x1FFF}, {0x200C, 0x200D}, {0x203F, 0x2040}, {0x2070, 0x218F}, {0x2C00, 0x2FEF}, {0x3001, 0xD7FF},
	{0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
}

func isNameRune(r rune) bool {
	for _, limits := range nameRunes {
		if r <= limits[1] {
			return r >= limits[0]
		}
	}
	return false
}

// isLanguage reports a well-formed tag of BCP 47, registered or not.
func isLanguage(v string) bool {
	v = strings.TrimSpace(v)
	for part := range strings.SplitSeq(v, "-") {
		if len(part) == 0 || len(part) > 8 || strings.Trim(part, alphanumeric) != "" {
			return false
		}
	}
	_, err := language.Parse(v)
	_, unregistered := err.(language.ValueError)
	return err == nil || unregistered
}

const alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

// isIRI lets pass what a schema lets pass, which is nearly all: paths with blanks and
// backslashes too.
func isIRI(v string) bool { return !strings.ContainsAny(v, "<>") }

func isPrefixed(v string) bool {
	prefix, value, ok := strings.Cut(v, ":")
	return ok && prefix != "" && value != "" && !strings.ContainsAny(v, "\t\n\r ") && !strings.Contains(value, ":")
}

// isOwnPrefixed reports prefix:value of an authority that is not the specification.
func isOwnPrefixed(v string) bool { return isPrefixed(v) && !strings.HasPrefix(v, "xlf:") }

func isSubState(v string) bool {
	prefix, value, ok := strings.Cut(v, ":")
	return ok && prefix != "" && value != "" && prefix != "xlf"
}

func isMarkType(v string) bool {
	return v == "generic" || v == "comment" || v == "term" || isPrefixed(v)
}

func within(v string, low, high int) bool {
	v = strings.TrimPrefix(strings.TrimSpace(v), "+")
	n, err := strconv.Atoi(v)
	return err == nil && n >= low && n <= high && !strings.HasPrefix(v, "+")
}

func isInteger(v string) bool {
	v = strings.TrimSpace(v)
	digits := strings.TrimPrefix(strings.TrimPrefix(v, "-"), "+")
	return digits != "" && strings.Trim(digits, "0123456789") == "" && len(v)-len(digits) <= 1
}

// isDecimal reports an xs:decimal from 0 to a number: there is no exponent.
func isDecimal(v string, high float64) bool {
	v = strings.TrimSpace(v)
	if strings.Trim(v, "0123456789.+-") != "" {
		return false
	}
	x, err := strconv.ParseFloat(v, 64)
	return err == nil && x >= 0 && x <= high
}

// isConfidence reports an xs:double from 0 to 1, which may have an exponent.
func isConfidence(v string) bool {
	x, err := strconv.ParseFloat(strings.TrimSpace(v), 64)
	return err == nil && x >= 0 && x <= 1 && !strings.ContainsAny(v, "xXpP_")
}

// isForbiddenCharacter reports the code point of a character that XML cannot write
// (4.3.1.19 hex). The official Schematron lets the discouraged controls of XML 1.0, which
// XML 1.1 forbids, pass too; so do we.
func isForbiddenCharacter(v string) bool {
	n, err := strconv.ParseUint(v, 16, 32)
	if err != nil || len(v) != 4 && len(v) != 6 {
		return false
	}
	switch {
	case n < 0x20:
		return n != '\t' && n != '\n' && n != '\r'
	case n >= 0x7F && n <= 0x9F:
		return n != 0x85
	}
	return n >= 0xD800 && n <= 0xDFFF || n == 0xFFFE || n == 0xFFFF
}

// isLocaleList reports a list of extended language ranges (ITS 2.0, 8.14).
func isLocaleList(v string) bool {
	if strings.TrimSpace(v) == "" {
		return true
	}
	for item := range strings.SplitSeq(v, ",") {
		for part := range strings.SplitSeq(strings.TrimSpace(item), "-") {
			if part != "*" && (part == "" || len(part) > 8 || strings.Trim(part, alphanumeric) != "") {
				return false
			}
		}
	}
	return true
}

// isAnnotators reports a list of category|IRI, each category once (ITS 2.0, 5.7).
func isAnnotators(v string) bool {
	seen := map[string]bool{}
	for _, item := range strings.Fields(v) {
		category, iri, ok := strings.Cut(item, "|")
		if !ok || iri == "" || seen[category] || !slices.Contains(strings.Fields(categories), category) {
			return false
		}
		seen[category] = true
	}
	return len(seen) > 0
}

// isHTMLPairs reports attributes for HTML (subFs): name,value pairs with a \ between them,
// where \, and \\ are a comma and a backslash of the text.
func isHTMLPairs(v string) bool {
	name, commas := 0, 0
	for i := 0; i < len(v); i++ {
		switch {
		case v[i] == '\\' && i+1 < len(v) && (v[i+1] == '\\' || v[i+1] == ','):
			i++
		case v[i] == '\\':
			if commas != 1 || name == 0 {
				return false
			}
			name, commas = 0, 0
			continue
		case v[i] == ',':
			commas++
			continue
		}
		if commas == 0 {
			name++
		}
	}
	return commas == 1 && name > 0
}

// isDateTime reports a date in one of the formats of the W3C note on date and time.
func isDateTime(v string) bool {
	date, clock, timed := strings.Cut(strings.TrimSpace(v), "T")
	shape := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0'
		}
		return r
	}, date)
	switch {
	case timed:
		return shape == "0000-00-00" && isClock(clock)
	}
	return shape == "0000" || shape == "0000-00" || shape == "0000-00-00"
}

func isClock(v string) bool {
	zone := strings.IndexAny(v, "Z+-")
	if zone < 0 {
		return false
	}
	clock, zoned := v[:zone], v[zone:]
	if zoned != "Z" && strings.Trim(zoned[1:], "0123456789:") != "" || len(zoned) > 6 || zoned == "+" || zoned == "-" {
		return false
	}
	return len(clock) >= len("00:00") && clock[2] == ':' && strings.Trim(clock, "0123456789:.") == ""
}
