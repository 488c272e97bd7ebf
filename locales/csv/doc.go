// Package csv writes a hand-off as a table for a reviewer who has a spreadsheet and nothing
// else, and reads it again, sorted, filtered and saved as spreadsheets do it.
//
// The naive version writes source and target side by side. A translation that begins with =
// runs as a formula on the reviewer's machine, or is escaped and comes back with an
// apostrophe; Vietnamese is shown as garbage; a plural has one form; and a reviewer who
// mends the source by mistake has translated what nobody wrote.
//
// So here a cell that would be a formula stands behind an apostrophe, which the column escape
// says and reading takes away; a byte order mark tells Excel that this is UTF-8; each plural
// form has a row; and a row whose source is not what went out is refused (its id tells).
package csv
