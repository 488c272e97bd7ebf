package pipeline

import (
	"cmp"
	"maps"
	"slices"

	"dich/locales"
	"dich/source"
)

// A Renamed document stood under another path at the last update. Its translations are
// among those of the project, with their states, as if they had always been here; what
// is still below the old path are files.
type Renamed struct {
	From  string   // the path it had
	Files []string // its template there and its catalogs, in the order of their paths

	left map[string]*locales.Catalog // those catalogs that could be read, by file
}

// renamedLeast is the share of their texts that two versions of a document have in common,
// at least, where one is the other under a new name.
const renamedLeast = 0.75

// pairRenamed finds the documents that have another name by now: for each new path the
// old one. It looks at what texts the documents have in common, not at their names. The
// most alike come first, and of those that are equally alike the first by their paths.
func pairRenamed(olds, news map[string][]source.ID) map[string]string {
	type candidate struct {
		old, now string
		share    float64
	}
	having := map[source.ID][]string{}
	for _, old := range slices.Sorted(maps.Keys(olds)) {
		for _, id := range textsOnce(olds[old]) {
			having[id] = append(having[id], old)
		}
	}
	var list []candidate
	for now, ids := range news {
		ids = textsOnce(ids)
		common := map[string]int{}
		for _, id := range ids {
			for _, old := range having[id] {
				common[old]++
			}
		}
		for old, n := range common {
			share := 2 * float64(n) / float64(len(ids)+len(textsOnce(olds[old])))
			if share >= renamedLeast {
				list = append(list, candidate{old, now, share})
			}
		}
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(a.old, b.old), cmp.Compare(a.now, b.now))
	})
	pairs, taken := map[string]string{}, map[string]bool{}
	for _, c := range list {
		if _, known := pairs[c.now]; !known && !taken[c.old] {
			pairs[c.now], taken[c.old] = c.old, true
		}
	}
	return pairs
}

func textsOnce(ids []source.ID) []source.ID {
	ids = slices.SortedFunc(slices.Values(ids), func(a, b source.ID) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(ids)
}

// textsOf gives the texts of a document.
func textsOf(doc *source.Document) (ids []source.ID) {
	for _, seg := range doc.Segments {
		ids = append(ids, seg.ID)
	}
	return ids
}

// renamedHere gives a catalog of a renamed document a place under its new name.
func renamedHere(cat *locales.Catalog, file, document string) *locales.Catalog {
	moved := *cat
	if name, _ := moved.Field("Project-Id-Version"); name == moved.Document {
		moved.SetField("Project-Id-Version", document)
	}
	moved.Path, moved.Document = file, document
	return &moved
}

// carried reports that the catalogs under the new name, which will be written, have all
// translations of those under the old one, in every language there is. What is obsolete
// need not be there if it is pruned.
func (p *Project) carried(document string, prune bool) bool {
	renamed := p.Renamed[document]
	for _, file := range renamed.Files {
		if file == TemplatePath(renamed.From) {
			continue
		}
		old := renamed.left[file]
		if old == nil || p.Broken[old.Target] || !prune && !holds(p.Catalogs[old.Target][document], old) {
			return false
		}
	}
	return true
}

// holds reports that a catalog has all translations of another one.
func holds(cat, old *locales.Catalog) bool {
	targets := make(map[source.Forms]bool, len(cat.Messages))
	for i := range cat.Messages {
		targets[cat.Messages[i].Target] = true
	}
	for i := range old.Messages {
		if m := &old.Messages[i]; !m.Target.Empty() && !targets[m.Target] {
			return false
		}
	}
	return true
}

// A Renaming is what an update did for a renamed document.
type Renaming struct {
	Document, From string
	Removed        bool // the files below the old name; else they have more than what is carried
}

// takeRenamed plans to remove what renamed documents have left, as far as nothing is lost
// by that.
func (r *Refreshed) takeRenamed(prune bool) {
	for _, document := range slices.Sorted(maps.Keys(r.Project.Renamed)) {
		renamed, done := r.Project.Renamed[document], r.Project.carried(document, prune)
		if done {
			r.Plan.Removals = append(r.Plan.Removals, renamed.Files...)
		}
		r.Renamings = append(r.Renamings, Renaming{document, renamed.From, done})
	}
}
