package locales

import (
	"encoding/binary"

	"dich/source"
)

// A packer writes the words of some texts as a [Store] keeps them:
//
//	the number of different words, and the key of each (8 bytes, little endian)
//	for each text its ID, its number of words, and for each the number of its key
//
// Numbers are varints (see [encoding/binary]).
type packer struct {
	numbers map[source.Key]int
	keys    []byte
	texts   []byte
	count   int
}

func newPacker() *packer { return &packer{numbers: map[source.Key]int{}} }

// add packs a text and gives its number.
func (p *packer) add(id source.ID, tokens []source.Token) int {
	p.texts = append(p.texts, id[:]...)
	p.texts = binary.AppendUvarint(p.texts, uint64(len(tokens)))
	for _, t := range tokens {
		n, known := p.numbers[t.Key]
		if !known {
			n = len(p.numbers)
			p.numbers[t.Key] = n
			p.keys = binary.LittleEndian.AppendUint64(p.keys, uint64(t.Key))
		}
		p.texts = binary.AppendUvarint(p.texts, uint64(n))
	}
	p.count++
	return p.count - 1
}

func (p *packer) bytes() []byte {
	b := binary.AppendUvarint(nil, uint64(len(p.numbers)))
	return append(append(b, p.keys...), p.texts...)
}

// eachPacked gives what a packer has packed: tokens with a key and nothing else, which
// hold until the next text. An error says that these are no such bytes.
func eachPacked(packed []byte, yield func(at int, id source.ID, tokens []source.Token)) error {
	u := unpacker{packed, true}
	keys := u.keys()
	var tokens []source.Token
	for at := 0; u.ok && len(u.rest) > 0; at++ {
		id := source.ID(u.take(len(source.ID{})))
		tokens = tokens[:0]
		for range u.number(len(u.rest)) { // a word takes a byte at least
			if n := u.number(len(keys) - 1); u.ok {
				tokens = append(tokens, source.Token{Key: keys[n]})
			}
		}
		if u.ok {
			yield(at, id, tokens)
		}
	}
	if !u.ok {
		return errDamaged
	}
	return nil
}

// packForms writes forms one after the other, each after its length.
func packForms(f source.Forms) []byte {
	var b []byte
	for _, text := range f {
		b = append(binary.AppendUvarint(b, uint64(len(text))), text...)
	}
	return b
}

// unpackForms is the inverse of packForms; false for other bytes.
func unpackForms(packed []byte) (f source.Forms, ok bool) {
	u := unpacker{packed, true}
	for i := range f {
		f[i] = string(u.take(u.number(len(u.rest))))
	}
	return f, u.ok && len(u.rest) == 0
}

// An unpacker reads numbers and bytes as long as there are any.
type unpacker struct {
	rest []byte
	ok   bool
}

func (u *unpacker) keys() []source.Key {
	keys := make([]source.Key, u.number(len(u.rest)/8))
	for i := range keys {
		keys[i] = source.Key(binary.LittleEndian.Uint64(u.take(8)))
	}
	return keys
}

// number reads one that is at most as large; 0 if there is none.
func (u *unpacker) number(most int) int {
	n, size := binary.Uvarint(u.rest)
	if size <= 0 || most < 0 || n > uint64(most) {
		u.ok, u.rest = false, nil
		return 0
	}
	u.rest = u.rest[size:]
	return int(n)
}

// take gives so many bytes; as many zeros if there are not so many.
func (u *unpacker) take(n int) []byte {
	if n > len(u.rest) {
		u.ok, u.rest = false, nil
		return make([]byte, n)
	}
	b := u.rest[:n]
	u.rest = u.rest[n:]
	return b
}
