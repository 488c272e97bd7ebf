// Package handoff holds what goes to a translator and comes back, whatever the format
// of the file: documents with their units, each segment with its translation and with
// what helps to translate it.
//
// The naive version hands over a list of texts. It loses where a text stands, what was
// said about it and what it is a translation of; and when it comes back, an old
// translation replaces a newer one.
//
// So a [Segment] has all that its [locales.Message] has, and the fingerprint of the
// translation that went out. A format reads into a [Sink] and writes as one: what is too
// large for the memory goes through unit by unit.
//
// The law of every format: Read(Write(f)) = Carry(f). Carry says what the format carries;
// writing notes what it drops.
package handoff
