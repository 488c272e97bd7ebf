package source

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Sentences are written with a bar where one ends.
func TestCut(t *testing.T) {
	for _, marked := range []string{
		"Đất nước đổi mới.| Kinh tế đi lên!| Vì sao?| Không rõ…| Chờ xem.",
		"Tổng thống Nazarbayev N. A. nhấn mạnh điều đó.| Ông nói thêm.",
		"Sáng kiến của ông Nazarbayev N.A. lên tiếng tại đó.| Hết.",
		"N. A. Nazarbayev là tổng thống.| George W. Bush cũng vậy.",
		"Quan hệ với Trung Á.| Ở đó có Ý.| Và Á.| Hết.",
		"Ông sống ở TP. Hồ Chí Minh, Q. 1, P. Bến Nghé.| Bà ở TX. Thuận An.",
		"GS. TS. Nguyễn Văn A, PGS. Trần B và ThS. Lê C có mặt.| Họ họp.",
		"Có gạo, ngô, v.v. và nhiều thứ khác.| Hết.",
		"Điều 5. Phạm vi điều chỉnh",
		"Chương II. Quyền và nghĩa vụ",
		"1. Mở đầu là đoạn này.| 2. Kết thúc.",
		"Năm 1991.| Năm 1992 cũng thế, 57% đất, 1.000 km2.| 43% còn lại.",
		"Từ ngày 1 tháng 1 năm 2018.| Sau đó thôi.",
		`Ông nói: "Tôi không biết."| Rồi ông đi.`,
		`"Đi đâu?" ông hỏi.| “Về nhà!” – bà đáp.`,
		"Đây là thật (?) và đó (!) nữa.| Hết.",
		"Công ty Yahoo! đã mua lại.| Trang dich.vn mở cửa.",
		"Người ta tạo ra nó.|Chương mới bắt đầu.",
		"Một câu không có dấu chấm",
		"Chờ... rồi đi.| Chờ…| Nam đi.",
	} {
		text := strings.ReplaceAll(marked, "|", "")
		var got []string
		for _, s := range vietnameseRules.Cut(text) {
			got = append(got, s.Of(text))
		}
		var want []string
		for s := range strings.SplitSeq(marked, "|") {
			want = append(want, strings.TrimSpace(s))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n%s", marked, diff)
		}
	}
}

// Nothing but white space and characters without width lies outside the sentences,
// and they are in order.
func FuzzCut(f *testing.F) {
	for _, s := range []string{"", ".", "Một. Hai.", "N. A. B", "(?!) … ", "\ufeffA.\u200b B", "a.B", "1.\n2.", "።. \xff."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, s := range vietnameseRules.Cut(text) {
			if s.Start < end || s.Empty() {
				t.Fatalf("sentence %v after %d", s, end)
			}
			if gap := (Span{end, s.Start}).Trim(text); !gap.Empty() {
				t.Fatalf("%q is in no sentence", gap.Of(text))
			}
			end = s.End
		}
		if gap := (Span{end, len(text)}).Trim(text); !gap.Empty() {
			t.Fatalf("%q is in no sentence", gap.Of(text))
		}
	})
}
