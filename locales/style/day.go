package style

import (
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"
)

// FormatDay writes a day given as 2006-01-02 as the language does in running text (CLDR's
// date format long). A language that has no row here gets it as it is, and so does what is
// no day.
func FormatDay(locale language.Tag, day string) string {
	t, err := time.Parse(time.DateOnly, day)
	f, known := dayFormats[keyOf(locale)]
	if err != nil || !known {
		return day
	}
	number := strconv.Itoa(t.Day())
	if t.Day() == 1 && f.first != "" {
		number = f.first
	}
	month := strconv.Itoa(int(t.Month()))
	if f.months != "" {
		month = strings.Fields(f.months)[t.Month()-1]
	}
	return strings.NewReplacer("Y", strconv.Itoa(t.Year()), "M", month, "D", number).Replace(f.pattern)
}

// A dayFormat is a pattern with D for the day, M for the month and Y for the year.
type dayFormat struct {
	pattern string
	months  string // January to December; empty for their numbers
	first   string // the first day of a month, where it is written in another way
}

var dayFormats = map[string]dayFormat{
	"be": {pattern: "D M Y г.", months: "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня"},
	"en": {pattern: "D M Y", months: "January February March April May June July August September October November December"},
	"fr": {pattern: "D M Y", months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre", first: "1er"},
	"hy": {pattern: "D M, Y թ.", months: "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի"},
	"kk": {pattern: "Y ж. D M", months: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"},
	"ky": {pattern: "Y-ж., D-M", months: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"},
	"ru": {pattern: "D M Y г.", months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"},
	"vi": {pattern: "D tháng M, Y"},
	"zh": {pattern: "Y年M月D日"},
}
