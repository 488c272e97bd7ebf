package bitext

// longest is how many sentences of a side a bead takes at most.
const longest = 3

// runs are the features of the sentences of a side, of each two and of each three that stand
// together: runs[1][0] is the first two.
type runs [longest][]feature

func newRuns(list []feature) (r runs) {
	r[0] = list
	for n := 1; n < longest; n++ {
		for i := 0; i+n < len(list); i++ {
			r[n] = append(r[n], r[n-1][i].with(&list[i+n]))
		}
	}
	return r
}

// size counts the sentences.
func (r *runs) size() int { return len(r[0]) }

// of gives what is looked at of a range, which is not empty.
func (r *runs) of(sentences Range) *feature { return &r[sentences.Len()-1][sentences.Start] }

// with is a feature of two texts, one behind the other.
func (f *feature) with(o *feature) feature {
	both := feature{size: f.size + o.size, keys: union(f.keys, o.keys), words: union(f.words, o.words), begins: f.begins}
	for sign := range both.signs {
		both.signs[sign] = f.signs[sign] || o.signs[sign]
	}
	return both
}

// union joins two ordered lists.
func union(a, b []key) []key {
	list := make([]key, 0, len(a)+len(b))
	return distinct(append(append(list, a...), b...))
}
