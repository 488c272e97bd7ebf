package markdown

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/source"
)

// sample is a page as people write them, 1 MB of it.
var sample = strings.Repeat(`## Hội nghị thượng đỉnh

Hội nghị đã **thông qua** tuyên bố chung về [hợp tác](https://dich.vn) kinh tế. Các nước
thành viên sẽ tiếp tục đàm phán, theo [EAEU] và các bên[^1]. Không có gì khác được công bố
trong ngày hôm đó.

Đoạn này không có gì đặc biệt. Nó chỉ có chữ, và vài dấu phẩy, như phần lớn các đoạn văn.

- Mục *một*
- Mục hai, dài hơn một chút

> Trích một câu nói
> trên hai dòng.

| Nước | Năm |
|------|-----|
| Nga | 2015 |

`, 1<<20/900) + "[^1]: Chú thích.\n\n[EAEU]: https://eaeu.org\n"

func BenchmarkBlocks(b *testing.B) {
	b.SetBytes(int64(len(sample)))
	for b.Loop() {
		parseBlocks(sample, 0)
	}
}

func BenchmarkCodes(b *testing.B) {
	b.SetBytes(int64(len(sample)))
	for b.Loop() {
		Codes(sample)
	}
}

func BenchmarkRead(b *testing.B) {
	rules := source.RulesFor(language.Vietnamese)
	b.SetBytes(int64(len(sample)))
	for b.Loop() {
		Read("", "", language.Vietnamese, sample, rules, nil)
	}
}
