package source

// A PluralCategory is one of CLDR's six.
type PluralCategory uint8

const (
	Zero PluralCategory = iota
	One
	Two
	Few
	Many
	Other
)

// PluralCategories lists all six in CLDR's order.
var PluralCategories = [...]PluralCategory{Zero, One, Two, Few, Many, Other}

// String gives the category's CLDR name.
func (c PluralCategory) String() string {
	return [...]string{"zero", "one", "two", "few", "many", "other"}[c]
}

// ParsePluralCategory is the inverse of String; false if s names none.
func ParsePluralCategory(s string) (PluralCategory, bool) {
	for _, c := range PluralCategories {
		if c.String() == s {
			return c, true
		}
	}
	return Other, false
}

// Forms is a text once for each plural category that it has; the others are
// empty. A text without plural has only the form other. Forms compare with ==.
type Forms [len(PluralCategories)]string

// Singular makes the forms of a text without plural.
func Singular(text string) Forms { return Forms{Other: text} }

// Plural reports whether there is a form beside other.
func (f Forms) Plural() bool {
	other := f[Other]
	return f != Singular(other)
}

// Empty reports whether no form has text.
func (f Forms) Empty() bool { return f == Forms{} }

// Each calls yield for the forms that have text, in CLDR's order.
func (f Forms) Each(yield func(PluralCategory, string) bool) {
	for _, c := range PluralCategories {
		if f[c] != "" && !yield(c, f[c]) {
			return
		}
	}
}

// Map gives the forms with each text replaced by what change makes of it;
// forms that are empty stay so.
func (f Forms) Map(change func(string) string) Forms {
	for c, text := range f {
		if text != "" {
			f[c] = change(text)
		}
	}
	return f
}
