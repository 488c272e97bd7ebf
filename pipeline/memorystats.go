package pipeline

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// MemoryStats says what a project remembers in one language.
type MemoryStats struct {
	Origins []OriginStats // in the order in which they are asked: documents first
	Texts   int           // that are not the same
	Sizes   []SizeStats   // from the shortest texts to the longest
	Stored  bool          // it is so large that it is kept in a database, where there can be one
}

// OriginStats says what one document or imported memory adds.
type OriginStats struct {
	Name     string
	Imported bool
	Units    int // translations, repeats among them
	Words    int // of the sources, as CAT tools count them
}

// SizeStats counts the units whose source has so many words; Most is 0 for any number.
type SizeStats struct{ Least, Most, Units int }

// Units are those of all origins.
func (m *MemoryStats) Units() int {
	n := 0
	for _, o := range m.Origins {
		n += o.Units
	}
	return n
}

// StatsOf counts what a project remembers.
func StatsOf(p *Project, target language.Tag) MemoryStats {
	r := rememberer{p, target, map[string][]byte{}}
	stats := MemoryStats{
		Sizes:  []SizeStats{{1, 4, 0}, {5, 9, 0}, {10, 19, 0}, {20, 39, 0}, {40, 0, 0}},
		Stored: r.isLarge(),
	}
	texts := map[source.ID]bool{}
	count := func(o *OriginStats, u locales.Placed) {
		words := len(strings.Fields(u.Source[source.Other]))
		o.Units++
		o.Words += words
		texts[source.NewID("", u.Source)] = true
		i := slices.IndexFunc(stats.Sizes, func(s SizeStats) bool { return words <= s.Most || s.Most == 0 })
		stats.Sizes[i].Units++
	}
	for _, document := range r.documents() {
		o := OriginStats{Name: document}
		for u := range r.Catalogs[target][document].Memorable() {
			count(&o, u)
		}
		stats.Origins = append(stats.Origins, o)
	}
	for _, file := range p.Memory.Files {
		o := OriginStats{Name: file.Path, Imported: true}
		for u := range r.units(file) {
			count(&o, u)
		}
		stats.Origins = append(stats.Origins, o)
	}
	stats.Texts = len(texts)
	return stats
}

// ProjectMemory is what a project remembers in one language.
func ProjectMemory(p *Project, target language.Tag) *locales.Memory { return memoryOf(p, target) }
