package pipeline

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

// plainPassage is a passage without codes; ** in a marked one is a code.
func plainPassage(text string) Passage { return Passage{Text: text, Plain: text} }

func markedPassage(text string) Passage {
	return Passage{Text: text, Plain: strings.ReplaceAll(text, "**", "\x00\x00")}
}

var classNames = func() *glossary.Matcher {
	term := func(text string) glossary.Term { return glossary.Term{Locale: language.Vietnamese, Text: text} }
	return glossary.NewMatcher(&glossary.Glossary{Concepts: []glossary.Concept{
		{ID: "un", Terms: []glossary.Term{term("Liên hợp quốc"), term("LHQ")}},
		{ID: "truce", Terms: []glossary.Term{term("ngừng bắn")}},
	}}, language.Vietnamese)
}()

func TestClassesOf(t *testing.T) {
	for _, test := range []struct{ want, old, now string }{
		{"number", "Làng có 57 hộ.", "Làng có 58 hộ."},
		{"number", "Làng có hai mươi hộ.", "Làng có ba mươi hộ."},
		{"number", "Vốn là 5 triệu đồng.", "Vốn là 5 tỷ đồng."},
		{"number", "Cầu dài 5 km.", "Cầu dài 5 m."},
		{"number", "Mùa này nóng 5 độ.", "Mùa này nóng -5 độ."},
		{"number", "Có 3 nam và 5 nữ.", "Có 5 nam và 3 nữ."},
		{"number", "Đây là lần đầu tiên.", "Đây là lần thứ ba."},
		{"wording", "Có 12 hộ.", "Có mười hai hộ."},
		{"wording", "Còn 2,5 triệu đồng.", "Còn hai triệu rưỡi đồng."},
		{"wording", "Làng theo một lệ cũ.", "Làng theo lệ cũ."},
		{"cosmetic", "Vốn là 1.000 đồng.", "Vốn là 1000 đồng."},
		{"cosmetic", "Vốn là 1 000 000 đồng.", "Vốn là 1.000.000 đồng."},
		{"date", "Chợ mở ngày 1/3/2018.", "Chợ mở ngày 3/1/2018."},
		{"date", "Chợ mở thứ Hai.", "Chợ mở thứ Ba."},
		{"date", "Chợ mở cuối tuần này.", "Chợ mở cuối tuần trước."},
		{"date", "Nhà xây vào thế kỷ XIX.", "Nhà xây vào thế kỷ XX."},
		{"wording", "Chợ mở ngày 01/03/2018.", "Chợ mở ngày 1 tháng 3 năm 2018."},
		{"name wording", "Bà Lan gặp ông Minh.", "Ông Minh gặp bà Lan."},
		{"name", "Thôn đón Nguyễn Văn An.", "Thôn đón Nguyễn Văn Anh."},
		{"name", "Thôn đón ông Minh.", "Thôn đón ông."},
		{"name wording", "Bên kia đòi ngừng bắn.", "Bên kia đòi thương lượng."},
		{"wording", "Thư của Liên hợp quốc đến.", "Thư của LHQ đến."},
		{"wording", "Lan và Minh đi chợ.", "Minh và Lan đi chợ."},
		{"negation", "Thôn có họp.", "Thôn chưa họp."},
		{"negation", "Ông ký đơn.", "Ông lần khần ký đơn."},
		{"negation", "Lan không muốn đi.", "Lan muốn không đi."},
		{"negation", "Tất cả các hộ đều không nộp.", "Không phải tất cả các hộ đều nộp."},
		{"negation", "Không thể không nhắc tới.", "Không thể nhắc tới."},
		{"negation", "Hộ nào cũng phải nộp.", "Hộ nào cũng nên nộp."},
		{"negation", "Thôn ủng hộ đơn này.", "Thôn phản đối đơn này."},
		{"negation", "Trẻ trên sáu tuổi nộp.", "Trẻ dưới sáu tuổi nộp."},
		{"negation", "Dân làng hài lòng.", "Dân làng thất vọng."},
		{"negation punctuation", "Ông đi rồi.", "Ông đi rồi?"},
		{"wording", "Không thể không nhắc tới.", "Phải nhắc tới."},
		{"wording", "Chẳng ai không biết.", "Ai cũng biết."},
		{"wording", "Không ít hộ nộp.", "Nhiều hộ nộp."},
		{"wording", "Thôn không đồng ý.", "Thôn phản đối."},
		{"wording", "Hôm qua Lan không đi.", "Lan không đi hôm qua."},
		{"wording", "Bay trong không gian.", "Bay trong vũ trụ."},
		{"wording", "Lũ đã cuốn chiếc thuyền.", "Chiếc thuyền đã bị lũ cuốn."},
		{"wording", "Thợ trả xe cho Lan.", "Lan được thợ trả xe."},
		{"wording", "Người ta sơn cổng.", "Cổng được sơn."},
		{"wording", "Cổng được sơn bởi thợ.", "Thợ sơn cổng."},
		{"negation wording", "Bò bị cọp đuổi.", "Bò đuổi cọp."},
		{"negation wording", "Bò bị cọp đuổi.", "Cọp bị bò đuổi."},
		{"wording", "Lan mua trái cây.", "Lan mua hoa quả."},
		{"wording", "Lan sửa nhà.", "Lan tu sửa nhà."},
		{"wording", "Chiếc cầu bị hư hại.", "Chiếc cầu bị hư hỏng."},
		{"negation", "Lan đan áo.", "Lan vá áo."},
		{"negation", "Lan lấm lét bỏ chạy.", "Lan bỏ chạy."},
		{"negation", "Kẻ sĩ vị thuở cầu danh.", "Kẻ sĩ cầu danh."},
		{"wording", "Chiếc thuyền nhỏ.", "Chiếc ghe nhỏ."},
		{"quotation", "Thợ mộc nói trời đẹp.", "Ông lão nói trời đẹp."},
		{"negation wording", "Bò đuổi cọp.", "Cọp đuổi bò."},
		{"wording", "Bò và cọp đến.", "Cọp và bò đến."},
		{"negation", "Ông gặp nguyên bộ trưởng.", "Ông gặp bộ trưởng."},
		{"negation", "Khoảng 100 người đến.", "100 người đến."},
		{"date", "Cháy đêm qua.", "Cháy đêm nay."},
		{"quotation", "Ông nói: “Trời đẹp lắm”.", "Ông nói: “Trời xanh lắm”."},
		{"quotation", "Ông gọi là “trời đẹp”.", "Ông gọi là trời đẹp."},
		{"quotation", "Ông cho biết trời đẹp.", "Ông khẳng định trời đẹp."},
		{"quotation wording punctuation", "Theo thôn, trời đẹp.", "Trời đẹp."},
		{"wording punctuation", "Trời đẹp, theo thôn.", "Theo thôn, trời đẹp."},
		{"wording", "Thôn lập quỹ.", "Làng lập quỹ."},
		{"negation", "Thợ lập quỹ.", "Làng lập quỹ."},
		{"negation", "Chiếc thuyền nhỏ.", "Chiếc xẻng nhỏ."},
		{"negation", "Lan ăn bánh.", "Lan ăn bánh quểnh."},
		{"negation wording", "Lan mượn sách thư viện ở phố, rồi về quê.", "Lan quểnh sách thư viện trượm phố, rồi ngoẹo quê."},
		{"negation wording", "Thợ không cố ý đốt rừng.", "Thợ không đốt rừng cố ý."},
		{"negation", "Lan vui.", "Lan không phải không vui."},
		{"wording", "Lan đọc bài.", "Lan đọc bài báo."},
		{"wording", "Ông ở anh nhà.", "Ông ở Anh nhà."},
		{"punctuation", "Lan đi, Minh về.", "Lan đi; Minh về."},
		{"number wording", "Thôn có 57 hộ.", "Làng có 58 hộ."},
		{"markup", "Lan **đi** chợ.", "Lan đi **chợ**."},
		{"markup", "Lan đi chợ.", "Lan **đi** chợ."},
		{"cosmetic", "Nước hòa bình.", "Nước hoà bình."},
		{"cosmetic", "Giá một tỷ.", "Giá  một tỉ."},
		{"cosmetic", "Ông nói: “Tốt”…", "Ông nói: 'Tốt'..."},
		{"cosmetic", "Vùng Á-Âu, 5%.", "Vùng Á – Âu, 5 %."},
		{"cosmetic", "Tin trong ngày", "TIN TRONG NGÀY"},
		{"wording", "Quận họp UBND.", "Quận họp Ủy ban nhân dân."},
		{"name", "Quận họp UBND.", "Quận họp HĐND."},
		{"wording", "Mất 1/3 ruộng.", "Mất một phần ba ruộng."},
		{"wording", "Mất 50% ruộng.", "Mất 50 phần trăm ruộng."},
		{"number", "Họp hai giờ.", "Họp hai giờ rưỡi."},
		{"negation", "Lan cho thợ vay tiền.", "Lan thợ vay tiền."},
		{"negation", "Thợ đã nghỉ.", "Thợ quểnh đã nghỉ."},
		{"negation", "Thợ nghỉ.", "Quểnh thợ nghỉ."},
		{"negation", "Xe dừng ở bến.", "Xe thôi dừng ở bến."},
		{"negation", "Chợ mất an ninh.", "Chợ mất bất an ninh."},
		{"negation", "Lan nói với thợ.", "Lan nói về thợ."},
		{"negation wording", "Không phải là không có cớ.", "Không có cớ."},
		{"name", "Đại tá Lan đến.", "Thiếu tá Lan đến."},
		{"", "Lan đi chợ.", "Lan đi chợ."},
	} {
		got := ClassesOf(markedPassage(test.old), markedPassage(test.now), classNames)
		if diff := cmp.Diff(test.want, join(got)); diff != "" {
			t.Errorf("%s → %s\n%s", test.old, test.now, diff)
		}
	}
}

func join(classes []Class) string {
	var names []string
	for _, c := range classes {
		names = append(names, string(c))
	}
	return strings.Join(names, " ")
}

func TestClassesOfLongTexts(t *testing.T) {
	long := strings.Repeat("Ông không nói: “Có 5 km”, theo Lan. ", mostUnits)
	for want, now := range map[string]string{
		"cosmetic":         strings.ReplaceAll(long, " ", "  "),
		"negation wording": strings.Replace(long, "Ông", "Bà", 1),
	} {
		if got := ClassesOf(plainPassage(long), plainPassage(now), classNames); join(got) != want {
			t.Errorf("got %v, want %s", got, want)
		}
	}
}

func TestCritical(t *testing.T) {
	var got []Class
	for _, c := range classOrder {
		if c.Critical() {
			got = append(got, c)
		}
	}
	if diff := cmp.Diff([]Class{ClassNumber, ClassDate, ClassName, ClassNegation, ClassQuotation}, got); diff != "" {
		t.Error(diff)
	}
}

// The classes are in their order, empty for equal texts, the same from either side and
// every time, and never critical where the texts fold alike.
func FuzzClassesOf(f *testing.F) {
	for _, seed := range [][2]string{
		{"Lan không đi 5 km.", "Lan đi “5 m” 1/3/2018."}, {"Hòa", "Hoà"}, {"năm 1991 hai triệu rưỡi", "tháng Giêng, quý IV, nửa"},
		{"**a** -5% '", "\x00\x00 ' \" ..."}, {"Nga, Mỹ và Ý gặp Séc", "Séc bị Ý, Nga gặp"}, {"", "?"}, {"không ai không có", "chẳng hề có gì không"}, {"đầu tiên đầu thứ lần", "lần đầu phần hai phần"},
		{"không", "không không không"}, {"không", "AA\xe1\xbaA0000!Có"}, {"5 000 000", "5.000.000,0"}, {"\xff không \xe1\xba", "1.2.3.4 1/1/1/1"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, old, now string) {
		a, b := markedPassage(old), markedPassage(now)
		if got := ClassesOf(a, a, classNames); got != nil {
			t.Fatalf("%q is not itself: %v", old, got)
		}
		got := ClassesOf(a, b, classNames)
		if again := ClassesOf(a, b, classNames); !slices.Equal(got, again) {
			t.Fatalf("%q → %q: %v, then %v", old, now, got, again)
		}
		if back := ClassesOf(b, a, classNames); !slices.Equal(got, back) {
			t.Fatalf("%q → %q: %v, back %v", old, now, got, back)
		}
		if !slices.IsSortedFunc(got, func(x, y Class) int { return slices.Index(classOrder, x) - slices.Index(classOrder, y) }) {
			t.Fatalf("not in order: %v", got)
		}
		if len(got) > 0 && got[0].Critical() && slices.Equal(keysOfText(a.Plain), keysOfText(b.Plain)) {
			t.Fatalf("%q → %q fold alike and are %v", old, now, got)
		}
	})
}

func keysOfText(text string) []source.Key {
	var keys []source.Key
	for _, token := range source.Tokens(text) {
		keys = append(keys, token.Key)
	}
	return keys
}

// A text and its NFC are the same, but for the form, where their tokens are.
func FuzzClassesOfComposed(f *testing.F) {
	f.Add("Thủy quân “lục chiến” Việt Nam không đi 5 km.")
	f.Add("Việt Nam thua\u0309y \u0110a\u0300o")
	f.Fuzz(func(t *testing.T, text string) {
		composed := source.Compose(text)
		if !slices.Equal(keysOfText(text), keysOfText(composed)) {
			return
		}
		if got := ClassesOf(plainPassage(text), plainPassage(composed), nil); got != nil && join(got) != "cosmetic" {
			t.Fatalf("%q: %v", text, got)
		}
	})
}

func BenchmarkClassesOf(b *testing.B) {
	old := "Các quốc gia giải quyết các vấn đề tranh chấp về phân định biên giới, 57% đất tranh chấp, với tổng diện tích khoảng 1000 km2, sẽ thuộc về Kazakhstan và 43% thuộc về Trung Quốc."
	now := strings.Replace(old, "giải quyết các vấn đề tranh chấp về", "chưa giải quyết xong mọi tranh chấp và", 1)
	p, q := plainPassage(old), plainPassage(now)
	for b.Loop() {
		ClassesOf(p, q, classNames)
	}
}
