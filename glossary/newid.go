package glossary

// NewIDs gives a function that makes IDs for concepts which a glossary does not have
// yet, each after a form of the concept: Liên hợp quốc is lien-hop-quoc, and
// lien-hop-quoc-2 if there is one already. It gives none twice.
func NewIDs(g *Glossary) func(form string) string {
	ids := newSlugs()
	for i := range g.Concepts {
		ids.take(g.Concepts[i].ID)
	}
	return ids.next
}
