package style

import "strings"

// The languages whose numbers dich knows, each in a file of its name.
var styles = map[string]func() *Style{
	"be": belarusianNumbers,
	"en": englishNumbers,
	"fr": frenchNumbers,
	"hy": armenianNumbers,
	"kk": kazakhNumbers,
	"ky": kyrgyzNumbers,
	"ru": russianNumbers,
	"vi": vietnameseNumbers,
	"zh": chineseNumbers,
}

func set(words string) map[string]bool {
	list := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		list[word] = true
	}
	return list
}
