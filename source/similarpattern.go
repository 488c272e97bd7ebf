package source

// A pattern is a text that is compared with many: what each of its words says is made
// once. It is compared 64 words at a time (Myers, A fast bit-vector algorithm for
// approximate string matching, 1999; in Hyyrö's form, for the distance of whole texts):
// a block of so many words is a row of bits, and hands on to the next one whether the
// distance went up or down at its end.
type pattern struct {
	words  []wordID
	blocks int
	at     []uint64 // for each word, block by block, the places where it stands in the pattern
	rows   []row
}

// A row says where the distance goes up or down by one from a word of the block to the
// next.
type row struct{ up, down uint64 }

// mostBlocks bounds what a pattern needs room for; longer ones are compared slowly.
const mostBlocks = 16

// set takes a pattern of words below known, or noWord.
func (p *pattern) set(words []wordID, known int) {
	p.words = words
	p.blocks = (len(words) + 63) / 64
	if p.blocks > mostBlocks {
		return
	}
	if len(p.at) < known*p.blocks {
		p.at = make([]uint64, known*p.blocks)
		p.rows = make([]row, mostBlocks)
	}
	for i, w := range words {
		if w != noWord {
			p.at[int(w)*p.blocks+i/64] |= 1 << (i % 64)
		}
	}
}

// clear makes room for another pattern.
func (p *pattern) clear() {
	if p.blocks > mostBlocks {
		return
	}
	for _, w := range p.words {
		if w != noWord {
			clear(p.at[int(w)*p.blocks : (int(w)+1)*p.blocks])
		}
	}
}

// distance counts the edits between the pattern and a text of known words.
func (p *pattern) distance(text []wordID) int {
	if p.blocks == 0 || p.blocks > mostBlocks {
		return distance(p.words, text)
	}
	rows := p.rows[:p.blocks]
	for b := range rows {
		rows[b] = row{up: ^uint64(0)}
	}
	edits := len(p.words)
	last := (len(p.words) - 1) % 64
	for _, w := range text {
		places := p.at[int(w)*p.blocks:][:len(rows)]
		rises, falls := uint64(1), uint64(0) // the first row counts the words of the text
		for b := range rows[:len(rows)-1] {
			rises, falls = rows[b].step(places[b], rises, falls, 63)
		}
		rises, falls = rows[len(rows)-1].step(places[len(rows)-1], rises, falls, last)
		edits += int(rises) - int(falls)
	}
	return edits
}

// step takes the next word of the text, which stands at some places of the block. It is
// told whether the distance rises or falls above the block, and tells it of the word last.
func (r *row) step(equal, rises, falls uint64, last int) (uint64, uint64) {
	vertical := equal | r.down
	equal |= falls
	horizontal := (((equal & r.up) + r.up) ^ r.up) | equal
	up, down := r.down|^(horizontal|r.up), r.up&horizontal
	above, below := rises, falls
	rises, falls = up>>last&1, down>>last&1
	up, down = up<<1|above, down<<1|below
	r.up, r.down = down|^(vertical|up), up&vertical
	return rises, falls
}
