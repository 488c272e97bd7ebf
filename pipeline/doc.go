// Package pipeline is the way of the data: from documents to templates and
// catalogs, and from those to bundles for publication.
//
// The naive version is a script that calls extract, merge and build one after
// the other, each reading and writing files as it goes. When one of them stops
// half-way, nobody knows what the folder holds.
//
// So each step is a function of its parameters, and what should happen to the
// disk is a value, a [Plan]:
//
//	bytes ─ Read ──► Project
//	Document ─ Extract ──► template
//	Document, Glossary ─ Align ──► terms
//	last template, Catalog, template, Memory ─ Update ──► Catalog, Leverage
//	Catalog ─ Review, Split, Join ──► Catalog
//	base, ours, theirs Catalog ─ MergeCatalogs ──► Catalog
//	Catalog, Glossary ─ Check ──► Diagnostics
//	Project, Glossary ─ ImpactOf, TermReport, Suggest ──► what a terminologist asks
//	Project ─ Analyze ──► Analysis
//	Document, Catalog, Glossary, Memory ─ Handoff, Export ──► files for translators
//	Catalog, files that came back ─ Import ──► Catalog, Arrivals
//	Document, Catalogs ─ Build ──► Bundle
//	old, new Document ─ Diff ──► Changes
//
// Only this room knows both glossary and locales: here terms meet messages.
package pipeline
