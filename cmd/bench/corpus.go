package main

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A writer makes up text. The same seed gives the same text.
//
// Words are as frequent as in a language (Zipf's law): the common ones below come
// first, after them some thousands of compounds of made-up syllables. So most
// sentences are unique, as they are in news, and no word is in nearly all of them.
type writer struct {
	*rand.Rand
	words []string
	rank  *rand.Zipf
	terms []string // of the glossary
}

// Common words and phrases, the commonest first.
var common = strings.Split("và|của|các|là|trong|có|được|với|cho|những|một|không|người|này|để|đã|về|tại|từ|năm|đến|ra|khi|nước|"+
	"trên|cũng|theo|quốc gia|phát triển|như|sẽ|nhiều|vào|làm|hai|đó|hợp tác|quan hệ|kinh tế|phải|việc|sau|chính sách|nhà nước|"+
	"bị|hơn|lại|còn|thực hiện|đang|khu vực|chính phủ|công ty|nhân dân|thế giới|ngành|giữa|lớn|đầu tư|thương mại|xây dựng|"+
	"an ninh|vấn đề|tổ chức|đối ngoại|thời gian|hoạt động|do|mới|cùng|chương trình|thành phố|lãnh đạo|quốc tế|văn hóa|giáo dục|"+
	"quản lý|hội nghị|nghiên cứu|kết quả|thị trường|sản xuất|dự án|tăng|tham gia|ông|bà|qua|mỗi|nếu|vì|nhưng|đất nước|hòa bình|"+
	"ủy ban|thỏa thuận|đàm phán|biên giới|xuất khẩu|nhập khẩu|năng lượng|vận tải|hàng hóa|dịch vụ|đồng thời|tuy nhiên|do đó", "|")

var names = strings.Split("Nguyễn Văn An|Trần Thị Bình|Lê Hoàng|Phạm Minh Đức|Vũ Thu Hà|Đặng Quốc Khánh|N. A. Nazarbayev|"+
	"TP. Hồ Chí Minh|Hà Nội|Đà Nẵng|Cần Thơ|Astana|Bishkek|Minsk|Yerevan|Almaty|Tashkent|PGS. TS. Hồ Anh", "|")

// Syllables are made of these. Vowels have their six tones; with these endings all
// that comes out can be pronounced, though little of it means anything.
var (
	onsets = strings.Fields("b c ch d đ g h kh l m n ng nh ph r s t th tr v x")
	vowels = strings.Fields("a á à ả ã ạ ă ắ ằ ẳ ẵ ặ â ấ ầ ẩ ẫ ậ o ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ " +
		"u ú ù ủ ũ ụ ư ứ ừ ử ữ ự uô uố uồ uổ uỗ uộ ươ ướ ường ượ")
	endings = strings.Fields("n ng m")
)

const lexicon = 8000 // words

// newWriter makes a writer with words of its own.
func newWriter(seed uint64, terms []string) *writer {
	w := &writer{Rand: rand.New(rand.NewPCG(seed, 0)), terms: terms, words: common[:len(common):len(common)]}
	for len(w.words) < lexicon {
		word := w.syllable()
		if w.IntN(3) > 0 {
			word += " " + w.syllable()
		}
		w.words = append(w.words, word)
	}
	w.rank = rand.NewZipf(w.Rand, 1.1, 8, lexicon-1)
	return w
}

func (w *writer) one(list []string) string { return list[w.IntN(len(list))] }

func (w *writer) syllable() string { return w.one(onsets) + w.one(vowels) + w.one(endings) }

func (w *writer) word() string { return w.words[w.rank.Uint64()] }

func (w *writer) number() string {
	n := strconv.Itoa(1 + w.IntN(999))
	switch w.IntN(4) {
	case 0:
		return "ngày " + strconv.Itoa(1+w.IntN(28)) + " tháng " + strconv.Itoa(1+w.IntN(12)) + " năm " + strconv.Itoa(1945+w.IntN(80))
	case 1:
		return n + "," + strconv.Itoa(w.IntN(10)) + "%"
	case 2:
		return n + "." + strconv.Itoa(100+w.IntN(900)) + " tỷ đồng"
	}
	return n
}

// phrase gives a word, now and then something rarer.
func (w *writer) phrase() string {
	switch n := w.IntN(100); {
	case n < 6:
		return w.one(w.terms)
	case n < 9:
		return w.one(names)
	case n < 13:
		return w.number()
	case n < 17:
		return w.word() + ","
	}
	return w.word()
}

// clause gives a text of some syllables, with a capital and no stop.
func (w *writer) clause(syllables int) string {
	text := w.phrase()
	for n := strings.Count(text, " ") + 1; n < syllables; n = strings.Count(text, " ") + 1 {
		text += " " + w.phrase()
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + strings.TrimSuffix(text[size:], ",")
}

func (w *writer) heading() string { return w.clause(4 + w.IntN(8)) }

// sentence has 5 to 35 syllables, or a few more.
func (w *writer) sentence() string {
	return w.clause(5+w.IntN(31)) + w.one([]string{".", ".", ".", ".", ".", ".", ".", "?", "!", "…"})
}

// A document is its blocks: headings, of one text, and paragraphs of sentences.
type document [][]string

// documentSize is the least of a document's bytes.
const documentSize = 8000

func (w *writer) document() document {
	doc := document{{w.heading()}}
	for size := 0; size < documentSize; {
		block := []string{w.heading()}
		if len(doc)%4 > 0 {
			block = w.paragraph()
		}
		doc = append(doc, block)
		size += len(strings.Join(block, " ")) + len("\n\n")
	}
	return doc
}

func (w *writer) paragraph() []string {
	sentences := make([]string, 3+w.IntN(6))
	for i := range sentences {
		sentences[i] = w.sentence()
	}
	return sentences
}

func (d document) String() string {
	var b strings.Builder
	for _, block := range d {
		b.WriteString(strings.Join(block, " ") + "\n\n")
	}
	return b.String()
}

// edited gives the document as an editor leaves it: of its sentences 5 % have another
// word, 2 % are gone, and behind 2 % there is a new one.
func (w *writer) edited(d document) document {
	next := make(document, len(d))
	for i, block := range d {
		for _, sentence := range block {
			switch n := w.IntN(100); {
			case n < 5:
				next[i] = append(next[i], w.reworded(sentence))
			case n < 7 && len(block) > 1:
			case n < 9 && len(block) > 1:
				next[i] = append(next[i], sentence, w.sentence())
			default:
				next[i] = append(next[i], sentence)
			}
		}
	}
	return next
}

// reworded exchanges a syllable that is neither the first nor the last.
func (w *writer) reworded(sentence string) string {
	words := strings.Fields(sentence)
	if len(words) > 2 {
		words[1+w.IntN(len(words)-2)] = w.syllable()
	}
	return strings.Join(words, " ")
}
