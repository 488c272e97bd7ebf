package pipeline

import (
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// measuresOf says which measures have another unit, and which numbers are called added.
func measuresOf(target, text, translation string) string {
	pair := pairOf(language.MustParse(target), message(text, translation))
	var said []string
	for _, f := range checkUnits(pair) {
		said = append(said, f.args["Want"]+" = "+f.args["Got"])
	}
	for _, f := range checkAddedNumbers(pair) {
		said = append(said, "+"+f.args["Number"])
	}
	return strings.Join(said, "; ")
}

func TestCheckUnits(t *testing.T) {
	for _, test := range []struct{ target, source, translation, want string }{
		{"en", "dài 5 km", "5 kilometres long", ""},
		{"en", "dài 5 km", "5 miles long", "5 km = 5 miles"},
		{"en", "dài 5 km", "3 miles (5 km) long", ""},
		{"en", "dài 5 km", "5 km (3 miles) long", ""},
		{"en", "dài 5 km", "5 km long, 3 miles away", "+3"},
		{"en", "50 tỷ đồng", "50 billion dong", ""},
		{"en", "50 tỷ đồng", "$50 billion", "50 tỷ đồng = $50 billion"},
		{"en", "50 tỷ đô la Mỹ", "US$50 billion", ""},
		{"en", "50 tỷ đô la Úc", "US$50 billion", "50 tỷ đô la Úc = US$50 billion"},
		{"en", "50 tỷ đô la Úc", "50 billion dollars", ""},
		{"en", "10–15 km", "10–15 miles", "10 km = 10 miles; 15 km = 15 miles"},
		{"en", "5 ha và 5 tấn", "5 tonnes and 5 hectares", ""},
		{"en", "tăng 2 điểm phần trăm", "rose by 2 percentage points", ""},
		{"en", "tăng 2 điểm phần trăm", "rose by 2 percent", "2 điểm phần trăm = 2 percent"},
		{"ru", "tăng 2 điểm phần trăm", "рост на 2 п.п.", ""},
		{"en", "125 triệu bảng", "£125m", ""},
		{"en", "ngày 29 tháng 9", "29 September", ""},
		{"zh-Hans", "ngày 29 tháng 9", "9月29日", ""},
		{"zh-Hans", "kỷ niệm 50 năm", "50周年", ""},
		{"en", "10–15 nghìn USD", "$10–15 thousand", ""},
		{"en", "nặng 2 tấn, 2 năm", "weighs a couple of tonnes, 2 years", ""},
		{"en", "có 5 đồng chủ tịch", "has 5 co-chairs", ""},
		{"en", "ngày 5 tháng 3 năm 2018", "5 March 2018", ""},
		{"en", "mạng 5G", "a 5G network", ""},
		{"en", "{{.Count}} km", "{{.Count}} miles", ""},
		{"fr", "50 tỷ USD", "50 milliards de dollars", ""},
		{"fr", "50 tỷ USD", "50 milliards d’euros", "50 tỷ USD = 50 milliards d’euros"},
		{"fr", "dài 1.200 ki-lô-mét", "long de 1\u202f200 mètres", "1.200 ki-lô-mét = 1 200 mètres"},
		{"ru", "50 tỷ USD", "50 млрд. долл.", ""},
		{"ru", "50 tỷ USD", "50 млрд рублей", "50 tỷ USD = 50 млрд рублей"},
		{"ru", "1.000 km²", "1 000 квадратных километров", ""},
		{"ru", "1.000 km²", "1 000 га", "1.000 km² = 1 000 га"},
		{"be", "3 triệu đồng", "3 мільёны донгаў", ""},
		{"be", "3 triệu đồng", "3 мільёны долараў", "3 triệu đồng = 3 мільёны долараў"},
		{"kk", "500 triệu USD", "500 миллион АҚШ доллары", ""},
		{"kk", "500 triệu USD", "500 миллион теңге", "500 triệu USD = 500 миллион теңге"},
		{"ky", "20 tấn", "20 тонна", ""},
		{"ky", "20 tấn", "20 килограмм", "20 tấn = 20 килограмм"},
		{"hy", "20 km", "20 կմ", ""},
		{"hy", "20 km", "20 մղոն", "20 km = 20 մղոն"},
		{"hy", "50 triệu USD", "50 միլիոն ԱՄՆ դոլար", ""},
		{"zh-Hans", "300 tỷ USD", "3000亿美元", ""},
		{"zh-Hans", "300 tỷ USD", "3000亿元", "300 tỷ USD = 3000亿元"},
		{"zh-Hans", "5 km", "5公里", ""},
		{"zh-Hans", "5 km", "5英里", "5 km = 5英里"},
		{"zh-Hans", "tăng 2%", "增长2个百分点", "2% = 2个百分点"},
	} {
		if got := measuresOf(test.target, test.source, test.translation); got != test.want {
			t.Errorf("%s: %s = %s: got %q, want %q", test.target, test.source, test.translation, got, test.want)
		}
	}
}
