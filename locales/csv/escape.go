package csv

import "strings"

// A cell that begins with one of these is a formula to some spreadsheet, or is taken for one
// when the blank before it is dropped.
const formula = "=+-@\t\r\n＝＋－＠"

const apostrophe = "'"

// escape writes an apostrophe before a cell that would be a formula, and before one that
// unescape would take something from. The column escape says that this was done.
func escape(cell string) string {
	if isFormula(cell) || unescape(cell) != cell {
		return apostrophe + cell
	}
	return cell
}

// unescape takes the apostrophe away that escape wrote: unescape(escape(s)) = s. Others stay:
// a reviewer may begin with one.
func unescape(cell string) string {
	rest, ok := strings.CutPrefix(cell, apostrophe)
	if ok && (isFormula(rest) || strings.HasPrefix(rest, apostrophe)) {
		return rest
	}
	return cell
}

func isFormula(cell string) bool {
	for _, first := range cell {
		return strings.ContainsRune(formula, first)
	}
	return false
}
