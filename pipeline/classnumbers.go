package pipeline

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"dich/source"
)

// readNumbers adds the numbers and dates of a version to its signals: in digits and in
// words, with the same sense where they are the same. It passes over what is a signal.
func (v *version) readNumbers() {
	v.taken = make([]bool, len(v.units))
	for _, s := range v.signals {
		for i := s.first; i < s.end; i++ {
			v.taken[i] = true
		}
	}
	var list []signal
	next := 0 // of v.signals
	for i := 0; i < len(v.units); {
		s, ok := v.numberAt(i)
		if !ok || slices.Contains(v.taken[i:s.end], true) {
			i++
			continue
		}
		for next < len(v.signals) && v.signals[next].first < i {
			list = append(list, v.signals[next])
			next++
		}
		list = append(list, s)
		i = s.end
	}
	v.signals = append(list, v.signals[next:]...)
}

// numberAt reads a date, a number with its unit, or an ordinal.
func (v *version) numberAt(at int) (signal, bool) {
	if s, ok := v.dateAt(at); ok {
		return s, true
	}
	if s, ok := v.ordinalAt(at); ok {
		return s, true
	}
	n := v.amount(at)
	if n.end == at || n.end == at+1 && !v.standsAlone(at) {
		return signal{}, false
	}
	return v.withUnit(signal{sense{class: ClassNumber, what: n.text, pole: 1}, at, n.end}), true
}

// ordinalAt reads "đầu tiên", "lần đầu", "thứ hai". The last may be a day of the week.
func (v *version) ordinalAt(at int) (signal, bool) {
	k, s := knownKeys(), signal{sense{class: ClassNumber, what: "1", pole: 1}, at, at + 2}
	switch {
	case v.isOne(at, k.turn) && v.isOne(at+1, k.first):
		if v.isOne(at+2, k.foremost) {
			s.end++
		}
		return s, true
	case v.isOne(at, k.first) && v.isOne(at+1, k.foremost), v.isOne(at, k.ordinal) && v.isOne(at+1, k.most):
		return s, true
	case v.isOne(at, k.ordinal):
		a := v.amount(at + 1)
		s.what, s.end = a.text, a.end
		if v.isWeekday(at) {
			s.class = ClassDate
		}
		return s, a.end > at+1
	}
	return signal{}, false
}

// isWeekday tells Tuesday from the third: by its capital, or by the word before it.
func (v *version) isWeekday(at int) bool {
	return v.isWord(at+1) && v.units[at+1].shape == source.Capital || v.is(at-1, dayHeads())
}

func (v *version) isOne(at int, key source.Key) bool {
	return at >= 0 && at < len(v.units) && v.units[at].key == key
}

// ruleKeys are the words and marks that the rules name.
type ruleKeys struct {
	stop, ellipsis, single, double, question   source.Key
	turn, first, foremost, ordinal, most, part source.Key
	hundred, percent                           source.Key
}

var knownKeys = sync.OnceValue(func() *ruleKeys {
	mark := func(s string) source.Key { return source.Tokens(s)[0].Key }
	return &ruleKeys{
		stop: mark("."), ellipsis: mark("…"), single: mark("'"), double: mark(`"`), question: mark("?"),
		turn: mark("lần"), first: mark("đầu"), foremost: mark("tiên"), ordinal: mark("thứ"), most: mark("nhất"), part: mark("phần"),
		hundred: mark("trăm"), percent: mark("%"),
	}
})

// withUnit takes a unit of measure, a half of it, a sign before the number and a currency
// into it.
func (v *version) withUnit(s signal) signal {
	if v.isPercent(s.end) {
		s.what += " " + strconv.FormatUint(uint64(knownKeys().percent), 36)
		s.end += 2
	} else if s.end < len(v.units) && !v.taken[s.end] && v.is(s.end, measures()) {
		unit := " " + strconv.FormatUint(uint64(v.units[s.end].key), 36)
		s.end++
		if v.isHalf(s.end) {
			s.what = andHalf(s.what)
			s.end++
		}
		s.what += unit
		if s.end < len(v.units) && !v.taken[s.end] && v.is(s.end, dayParts()) {
			s.what += " " + strconv.FormatUint(uint64(v.units[s.end].key), 36)
			s.end++
		}
	}
	if s.first > 0 && v.units[s.first-1].shape == source.Mark && v.tight(s.first-1) {
		switch mark := v.word(s.first - 1); {
		case strings.ContainsAny(mark, "$€£¥"):
			s.what, s.first = mark+s.what, s.first-1
		case (mark == "-" || mark == "−") && (s.first == 1 || !v.tight(s.first-2)):
			s.what, s.first = "-"+s.what, s.first-1
		}
	}
	return s
}

// isHalf reports the rưỡi of hai giờ rưỡi.
func (v *version) isHalf(at int) bool {
	if at >= len(v.units) || v.taken[at] {
		return false
	}
	n, ok := numerals()[v.units[at].key]
	return ok && n.kind == halfMore
}

func andHalf(text string) string {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return text + " 1/2"
	}
	return strconv.FormatFloat(n+0.5, 'g', -1, 64)
}

// An amount is a number as far as it was read: where it ends, and its value as a text.
type amount struct {
	end  int
	text string
}

// amount reads digits and number words.
func (v *version) amount(at int) amount {
	if at < len(v.units) && v.units[at].shape == source.Number {
		digits := v.word(at)
		if _, ok := value(digits); !ok {
			return amount{at + 1, plainDigits(digits)}
		}
	}
	r := amountReader{version: v, at: at}
	r.read()
	if r.at == at {
		return amount{end: at}
	}
	a := amount{r.at, strconv.FormatFloat(r.total+r.open(), 'g', -1, 64)}
	if v.isFraction(r.at) {
		if b := v.amount(r.at + 1); b.end == r.at+2 {
			return amount{b.end, lowest(a.text, b.text)}
		}
	}
	if v.isOne(r.at, knownKeys().part) && r.at+1 < len(v.units) && !v.isPercent(r.at) {
		if b := v.amount(r.at + 1); b.end > r.at+1 {
			return amount{b.end, fraction(a.text, b.text)}
		}
	}
	return a
}

// isPercent reports "phần trăm", of which no number follows.
func (v *version) isPercent(at int) bool {
	k := knownKeys()
	return v.isOne(at, k.part) && v.isOne(at+1, k.hundred)
}

// isFraction reports a slash between two numbers in digits.
func (v *version) isFraction(at int) bool {
	return at > 0 && at+1 < len(v.units) && v.word(at) == "/" && v.tight(at-1) && v.tight(at) &&
		v.units[at-1].shape == source.Number && v.units[at+1].shape == source.Number
}

// lowest is the value of a fraction in its lowest terms, as words would say it; another may
// be a day, or a score.
func lowest(a, b string) string {
	x, errX := strconv.Atoi(a)
	y, errY := strconv.Atoi(b)
	if errX != nil || errY != nil || x < 1 || x >= y || divisor(x, y) > 1 {
		return a + "/" + b
	}
	return fraction(a, b)
}

func divisor(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func fraction(a, b string) string {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	if errX != nil || errY != nil || y == 0 {
		return a + "/" + b
	}
	return strconv.FormatFloat(x/y, 'g', -1, 64)
}

// An amountReader reads "hai triệu ba trăm nghìn": the total of what has its power of
// ten, and the hundreds, tens and ones that are waiting for theirs.
type amountReader struct {
	*version
	at                   int
	total                float64
	hundreds, tens, ones float64
	some                 bool    // hundreds, tens or ones were read
	power                float64 // of the last part; 0 before any
	last                 float64 // that part
}

func (r *amountReader) open() float64 { return r.hundreds + r.tens + r.ones }

func (r *amountReader) read() {
	for r.at < len(r.units) && r.step(r.units[r.at]) {
		r.at++
	}
}

// step takes one word; false where the number is over.
func (r *amountReader) step(u unit) bool {
	if u.shape == source.Number {
		v, ok := value(u.Of(r.Plain))
		if !ok || r.some {
			return false
		}
		r.ones, r.some = v, true
		return true
	}
	n, ok := numerals()[u.key]
	if !ok {
		return false
	}
	switch n.kind {
	case digitWord:
		return r.digit(n.value)
	case tenWord:
		return r.ten()
	case tensWord:
		return r.shift(&r.tens, 10)
	case hundredWord:
		return r.shift(&r.hundreds, 100)
	case powerWord:
		return r.scale(n.value)
	case halfMore:
		return r.half()
	case oddWord: // hai trăm linh ba
		return (r.hundreds > 0 || r.power > 0) && r.followedByDigit()
	}
	if r.at > 0 && (r.some || r.power > 0) { // nửa
		return false
	}
	r.total, r.power = r.total+0.5, 0.5
	return true
}

func (r *amountReader) followedByDigit() bool {
	if r.at+1 >= len(r.units) {
		return false
	}
	n, ok := numerals()[r.units[r.at+1].key]
	return ok && n.kind == digitWord
}

func (r *amountReader) digit(v float64) bool {
	if r.ones != 0 {
		return false
	}
	r.ones, r.some = v, true
	return true
}

func (r *amountReader) ten() bool {
	if r.tens != 0 || r.ones != 0 {
		return false
	}
	r.tens, r.some = 10, true
	return true
}

// shift makes tens or hundreds of the ones before: mươi, trăm.
func (r *amountReader) shift(to *float64, by float64) bool {
	if *to != 0 {
		return false
	}
	*to, r.ones, r.some = max(r.ones, 1)*by, 0, true
	return true
}

// scale takes nghìn, triệu, tỷ; one right behind another multiplies it.
func (r *amountReader) scale(power float64) bool {
	switch {
	case r.some:
		r.last = r.open() * power
	case r.power > 0:
		r.total -= r.last
		r.last *= power
	default:
		r.last = power
	}
	r.total += r.last
	r.hundreds, r.tens, r.ones, r.some, r.power = 0, 0, 0, false, power
	return true
}

func (r *amountReader) half() bool {
	switch {
	case !r.some && r.power >= 1:
		r.total += r.power / 2
	case r.some:
		r.ones += 0.5
	default:
		return false
	}
	return true
}

type numeralKind uint8

const (
	digitWord numeralKind = iota
	tenWord
	tensWord
	hundredWord
	powerWord
	halfMore
	halfWord
	oddWord
)

type numeral struct {
	kind  numeralKind
	value float64
}

var numerals = sync.OnceValue(func() map[source.Key]numeral {
	list := map[source.Key]numeral{}
	for kind, text := range map[numeralKind]string{
		digitWord:   "một=1 mốt=1 đôi=2 hai=2 ba=3 bốn=4 tư=4 năm=5 lăm=5 nhăm=5 sáu=6 bảy=7 bẩy=7 tám=8 chín=9",
		tenWord:     "mười=10",
		tensWord:    "mươi=10 chục=10",
		hundredWord: "trăm=100",
		powerWord:   "nghìn=1e3 ngàn=1e3 vạn=1e4 triệu=1e6 tỷ=1e9 tá=12",
		halfMore:    "rưỡi=0.5 rưởi=0.5",
		halfWord:    "nửa=0.5",
		oddWord:     "linh=0 lẻ=0",
	} {
		for _, field := range strings.Fields(text) {
			word, digits, _ := strings.Cut(field, "=")
			v, _ := strconv.ParseFloat(digits, 64) // the table's own
			list[source.FoldKey(word)] = numeral{kind, v}
		}
	}
	return list
})

// numeralWords are those that are always numbers.
var numeralWords = sync.OnceValue(func() keySet {
	return words("hai ba bốn sáu bảy tám mười trăm nghìn ngàn triệu tỷ")
})

// standsAlone reports that the one word at a place is a number. năm is also the year,
// một an article, tư private, chín ripe: they need a word that is counted behind them,
// or a word before them that speaks of numbers.
func (v *version) standsAlone(at int) bool {
	if v.units[at].shape == source.Number || !v.is(at, doubtfulNumerals()) {
		return true
	}
	return v.is(at-1, numberHeads()) || v.is(at+1, counted())
}

var (
	doubtfulNumerals = sync.OnceValue(func() keySet { return words("một mốt đôi năm lăm nhăm tư chín tá vạn linh lẻ rưỡi") })
	numberHeads      = sync.OnceValue(func() keySet {
		return words("chỉ đúng khoảng hơn gần thứ số điều cả gấp tháng trước sau")
	})
	dayHeads = sync.OnceValue(func() keySet { return words("ngày sáng trưa chiều tối đêm vào hôm từ đến") })
	dayParts = sync.OnceValue(func() keySet { return words("sáng trưa chiều tối đêm khuya") })
	counted  = sync.OnceValue(func() keySet {
		return words("người năm tháng ngày giờ phút giây tuần nước quốc tỉnh lần bên đảng bộ ghế phiếu tàu xe máy km mét tấn lít đồng đô điểm bàn trận bang thành viên ứng phần công ngôi căn chiếc con cái nhà")
	})
	measures = sync.OnceValue(func() keySet {
		return words("km m cm mm mét kilômét kilomet km2 m2 m3 ha hecta hécta kg gram g tấn tạ yến lít ml đồng usd euro eur rúp yên bảng won tệ franc đô điểm độ giờ tiếng phút giây ngày tuần tháng năm dặm hải thùng watt kw mw gw kwh volt mb gb tb % ‰ °")
	})
)
