// Package conformance says whether a file is XLIFF as the specification has it: 2.0, 2.1,
// 2.2 with their modules, and 1.2.
//
// The naive version runs the schema over a file. It cannot see what stands in another
// element (a reference, a pair of codes, the order of targets), and it says what it
// found in the words of a schema.
//
// Here the elements are rows of tables (what stands in them, in what order, with which
// attributes), and whatever else the prose demands is a rule, a function of its own that
// names its section. Where schema, Schematron and prose contradict each other, the
// comment of the rule says what we follow.
//
// A file is read unit by unit: what is kept is one unit and the identifiers.
package conformance
