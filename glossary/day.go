package glossary

import "time"

// How days are written, the longest way first (ISO 8601-1, 5.2.2).
var dayLayouts = []string{time.DateOnly, "2006-01", "2006"}

// FirstDay reads a calendar day, month or year (2019-03-23, 2019-03, 2019) and gives
// its first day, as 2019-03-23; false for all else.
func FirstDay(text string) (string, bool) {
	for _, layout := range dayLayouts {
		if first, err := time.Parse(layout, text); err == nil {
			return first.Format(time.DateOnly), true
		}
	}
	return "", false
}

// LastDay is FirstDay for the last day of what is written.
func LastDay(text string) (string, bool) {
	lengths := [][3]int{{0, 0, 0}, {0, 1, -1}, {1, 0, -1}} // in years, months and days, as the layouts
	for i, layout := range dayLayouts {
		if first, err := time.Parse(layout, text); err == nil {
			n := lengths[i]
			return first.AddDate(n[0], n[1], n[2]).Format(time.DateOnly), true
		}
	}
	return "", false
}
