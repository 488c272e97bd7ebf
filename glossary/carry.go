package glossary

import "dich/source"

// A Feature is something a glossary says that not every format can carry, called as
// its column in CSV.
type Feature string

// Carry gives what is left of a glossary in a format that carries only these features,
// and notes each one that is lost ([NotCarried], in the order of the columns). What it
// is given stays as it was.
func Carry(g *Glossary, format string, can ...Feature) (*Glossary, []source.Diagnostic) {
	return g, nil
}
