package inflect

import (
	"slices"
	"strings"
)

// The ways to write և. The ligature has no capital: in capitals Նազարբաև is
// ՆԱԶԱՐԲԱԵՎ. Outside the Republic it is եւ.
var armenianEvs = []*strings.Replacer{
	strings.NewReplacer("եվ", "և", "եւ", "և", "ԵՎ", "և", "ԵՒ", "և"),
	strings.NewReplacer("և", "եվ", "եւ", "եվ", "Եւ", "Եվ", "ԵՒ", "ԵՎ"),
	strings.NewReplacer("և", "եւ", "եվ", "եւ", "Եվ", "Եւ", "ԵՎ", "ԵՒ"),
}

// armenianForms gives a name with all its և written in another way: at most 3 forms.
func armenianForms(name Name) []string {
	var forms []string
	for _, ev := range armenianEvs {
		if form := ev.Replace(name.Text); form != name.Text && !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	return forms
}
