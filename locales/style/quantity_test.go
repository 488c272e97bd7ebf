package style

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
)

var kinds = [...]string{"", "%", " month", " weekday", " time"}

func (r Reading) text() string { return r.Value.String() + kinds[r.Kind] }

// firsts are the likeliest readings of a text, of the quantities that are sure or in digits.
func firsts(locale, text string) string {
	var list []string
	for _, q := range Of(language.MustParse(locale)).Quantities(text) {
		list = append(list, first(q))
	}
	return strings.Join(list, ", ")
}

func first(q Quantity) string {
	if len(q.Readings) > 0 {
		return q.Readings[0].text()
	}
	var parts []string
	for _, p := range q.Parts {
		parts = append(parts, first(p))
	}
	return strings.Join(parts, "-")
}

func TestQuantities(t *testing.T) {
	for _, test := range []struct{ locale, text, want string }{
		{"vi", "1.234,5 tấn", "1234.5"},
		{"vi", "50 tỷ đô la", "5e10"},
		{"vi", "2 nghìn tỷ đồng", "2e12"},
		{"vi", "2 triệu 300 nghìn người", "2300000"},
		{"vi", "hai triệu rưỡi", "2500000"},
		{"vi", "mười lăm nước, hai mươi mốt tỉnh", "15, 21"},
		{"vi", "một trăm linh năm người", "105"},
		{"vi", "57% và bảy mươi phần trăm", "57%, 70%"},
		{"vi", "ngày 1 tháng 3 năm 2018", "1, 3 month, 2018"},
		{"vi", "ngày 5/3/2018", "5-3-2018"},
		{"vi", "tháng 3/2018", "3-2018"},
		{"vi", "thế kỷ XIX", "19"},
		{"vi", "lúc 8h30 và 20 giờ 15", "510 time, 495 time"},
		{"vi", "hai phần ba", "2/3"},
		{"vi", "54/2014/QH13", "54-2014, 13"},
		{"vi", "5 km2, Su-24", "5, 24"},
		{"en", "1,234.5 tons", "1234.5"},
		{"en", "$50bn or 50 billion", "5e10, 5e10"},
		{"en", "five hundred and twenty-one", "521"},
		{"en", "10–15%, 2-3 million", "10%, 15%, 2, 3000000"},
		{"en", "two thirds, a half", "2/3, 0.5"},
		{"en", "January 1, 2018", "1 month, 1, 2018"},
		{"en", "at 8:30 on Monday", "510 time, 1 weekday"},
		{"en", "seventy-five per cent", "75%"},
		{"ru", "1 234,5 км²", "1234.5"},
		{"ru", "50 млрд и двадцать пять тысяч", "5e10, 25000"},
		{"ru", "1 января 2018 г.", "1, 1 month, 2018"},
		{"ru", "полтора миллиона", "1500000"},
		{"ru", "в двухстах сорока одном", "241"},
		{"be", "пяцьдзясят два працэнты", "52%"},
		{"be", "15 сакавіка, у чацвер", "15, 3 month, 4 weekday"},
		{"kk", "168-ші мүше, 57%-ы", "168, 57%"},
		{"kk", "үштен бірі", "1/3"},
		{"kk", "жиырма бес мың", "25000"},
		{"kk", "оның үшін", ""},
		{"vi", "không có gì", ""},
		{"ky", "2018-жылдын 1-январында", "2018, 1, 1 month"},
		{"ky", "он эки, 11 миллиондук", "12, 11000000"},
		{"hy", "քսանհինգ տոկոս", "25%"},
		{"hy", "տասներկու փաստաթուղթ", "12"},
		{"hy", "30-ական, մեկ երրորդ", "30, 1/3"},
		{"zh", "500亿美元，两万三千人", "5e10, 23000"},
		{"zh", "2018年1月1日星期一", "2018, 1 month, 1, 1 weekday"},
		{"zh", "百分之五十七，三分之一", "57%, 1/3"},
		{"zh", "二〇一八年，５０％", "2018, 50%"},
		{"zh", "晚上8点半", "510 time"},
		{"fr", "quatre-vingt-dix-sept, soixante et onze", "97, 71"},
		{"fr", "1 234,5 km², 57 %", "1234.5, 57%"},
		{"fr", "le 1er mars, au XXe siècle", "1, 3 month, 20, 100"},
		{"fr", "deux tiers", "2/3"},
	} {
		if got := firsts(test.locale, test.text); got != test.want {
			t.Errorf("%s %q: got %q, want %q", test.locale, test.text, got, test.want)
		}
	}
}

// Across languages one thing has a reading in common.
func TestQuantitiesAgree(t *testing.T) {
	for _, row := range []map[string]string{
		{"vi": "50 tỷ", "en": "50 billion", "ru": "50 млрд", "be": "50 мільярдаў", "kk": "50 миллиард", "ky": "50 миллиард", "hy": "50 միլիարդ", "zh": "500亿", "fr": "50 milliards"},
		{"vi": "thứ ba", "en": "third", "ru": "третий", "be": "трэці", "kk": "үшінші", "ky": "үчүнчү", "hy": "երրորդ", "zh": "第三", "fr": "troisième"},
		{"vi": "tháng mười hai", "en": "December", "ru": "декабря", "be": "снежня", "kk": "желтоқсанда", "ky": "декабрь", "hy": "դեկտեմբերի", "zh": "12月", "fr": "décembre"},
		{"vi": "thứ Sáu", "en": "Friday", "ru": "пятницу", "be": "пятніцу", "kk": "жұма", "ky": "жума", "hy": "ուրբաթ", "zh": "周五", "fr": "vendredi"},
		{"vi": "1,5 triệu", "en": "one and a half million", "ru": "полтора миллиона", "be": "1,5 млн", "kk": "1,5 млн", "ky": "1,5 млн", "hy": "1,5 մլն", "zh": "150万", "fr": "un million et demi"},
	} {
		vi := Of(language.Vietnamese).Quantities(row["vi"])
		for locale, text := range row {
			set := SetOf(Of(language.MustParse(locale)).Quantities(text))
			if len(vi) != 1 || !vi[0].In(set) {
				t.Errorf("%s %q is not %q: %v", locale, text, row["vi"], set)
			}
		}
	}
}

func TestOdd(t *testing.T) {
	for _, test := range []struct {
		locale, source, target string
		odd                    bool
	}{
		{"en", "1.234,5", "1,234.5", false},
		{"en", "1.234,5", "1.234,5", true},
		{"en", "3.000", "3.000", true},
		{"en", "3.000", "3,000", false},
		{"en", "10,000", "10,000", false},
		{"en", "1,234", "1.234", false},
		{"ru", "3.000", "3 000", false},
		{"ru", "7,5", "7.5", true},
		{"fr", "12.000", "12\u202f000", false},
		{"zh", "12.000", "12,000", false},
	} {
		set := SetOf(Of(language.Vietnamese).Quantities(test.source))
		q := Of(language.MustParse(test.locale)).Quantities(test.target)[0]
		if !q.In(set) || q.Odd(set) != test.odd {
			t.Errorf("%s %s: in %v, odd %v", test.locale, test.target, q.In(set), q.Odd(set))
		}
	}
}

func TestMend(t *testing.T) {
	got := []string{
		Of(language.English).Mend("1.234,5 tons"), Of(language.Russian).Mend("7.5"), Of(language.French).Mend("12,000.25"),
		Of(language.English).Mend("12.500k"), Of(language.English).Mend("none"),
	}
	if diff := cmp.Diff([]string{"1,234.5 tons", "7,5", "12\u00a0000,25", "12,500k", "none"}, got); diff != "" {
		t.Error(diff)
	}
}

// A number below 10^24 that is written in the manner of a language reads back as the
// same quantity in it.
func FuzzWrite(f *testing.F) {
	f.Add("12345", 0)
	f.Add("5", 9)
	f.Add("12345", -1)
	f.Add("1", -6)
	f.Add("1234", -3)
	f.Add("12", 4)
	f.Add("1", -4) // 0.0001 is no date
	f.Fuzz(func(t *testing.T, digits string, exponent int) {
		if _, err := strconv.ParseUint(digits, 10, 63); err != nil || strings.Trim(digits, "0123456789") != "" || exponent < -9 || len(digits)+exponent > 24 {
			return
		}
		v := decimal(digits, exponent)
		for locale, style := range styles {
			written := style().Write(v)
			list := style().Quantities(written)
			want := Quantity{Readings: []Reading{{Value: v}}}
			if len(list) != 1 || !want.In(SetOf(list)) || list[0].Span.Len() != len(written) {
				t.Errorf("%s: %v is written %q and read as %v", locale, v, written, list)
			}
		}
	})
}

// Quantities come in order and without overlap, and no text is too odd to read.
func FuzzQuantities(f *testing.F) {
	f.Add("ngày 1/1/2018 lúc 8h30, 1.234,5 tỷ tỷ tỷ, hai mươi mốt phần trăm rưỡi")
	f.Add("二〇一八年百分之五十七，三分之一 12 345,6 ½ XX")
	f.Add("quatre-vingt-dix-sept two thirds of $50bn үштен бір քսանհինգ")
	f.Add("5- 0bn, 10–15%")
	f.Add("1/0 0/0 9999999999999999999999 1.2.3.4 ١٢٣ 1//2 百分之 分之 %")
	f.Fuzz(func(t *testing.T, text string) {
		for locale, style := range styles {
			end := 0
			for _, q := range style().Quantities(text) {
				if q.Span.Start < end || q.Span.End <= q.Span.Start || q.Span.End > len(text) {
					t.Fatalf("%s: %v in %q", locale, q.Span, text)
				}
				end = q.Span.End
				if len(q.Readings) == 0 && len(q.Parts) == 0 {
					t.Fatalf("%s: %v of %q says nothing", locale, q.Span, text)
				}
			}
			style().Mend(text)
		}
	})
}

// A text of ten times the length takes about ten times the time, whatever it repeats.
func TestQuantitiesAreLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for _, piece := range []string{"1 000 ", "1/", "tỷ ", "hai mươi ", "nghìn 1 ", "百分之", "一", "un et ", "1-", "млн. ", "1.000.", "half "} {
		for locale, style := range styles {
			short, long := spent(style(), strings.Repeat(piece, 300)), spent(style(), strings.Repeat(piece, 3_000))
			if long > 40*short && long > time.Second {
				t.Errorf("%s %q: %v, then %v", locale, piece, short, long)
			}
		}
	}
}

func spent(s *Style, text string) time.Duration {
	best := time.Hour
	for range 3 { // other programs run, too
		began := time.Now()
		s.Quantities(text)
		best = min(best, time.Since(began))
	}
	return best
}
