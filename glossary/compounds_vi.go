package glossary

import (
	"strings"
	"sync"

	"dich/source"
)

// Compounds in which a name of one syllable is none, by that name: such as every
// dictionary has, or every map. Nothing but blanks may stand between their words: the
// name is not found in Trung Mỹ, but in Trung - Mỹ. A compound that begins with the
// name is found in any case ("Ý kiến" where a sentence begins with it), another one with
// these capitals, a capital at its beginning, or all in capitals: "để Ý" is Italy, and
// "ĐỂ Ý" in a heading is not.
//
// A compound that may as well be the name and another word is not here: Nhật ký hiệp
// định, Pháp nhân dịp này, Anh hai lần.
var vietnameseCompoundTable = map[string]string{
	"Á": "á khôi, á hậu, á quân, á kim",
	"Anh": `anh em, anh chị, anh trai, anh rể, anh ruột, anh ấy, anh ta, anh hùng, anh dũng, anh minh, anh linh,
		anh tài, anh kiệt, anh đào, anh thư, đàn anh, tinh anh, các anh, tiếng Anh`,
	"Áo": `áo dài, áo khoác, áo sơ mi, áo choàng, áo giáp, áo thun, áo len, áo cưới, áo mưa, áo phao, áo tắm, áo lót,
		quần áo, mũ áo, khoác áo, chiếc áo, tấm áo, manh áo`,
	"Ấn":  "ấn tượng, ấn phẩm, ấn định, ấn hành, ấn bản, ấn loát, ấn chỉ, ấn tín, dấu ấn",
	"Bỉ":  "bỉ ổi, thô bỉ",
	"Đài": "đài phát thanh, đài truyền hình, đài tiếng nói, đài tưởng niệm, lâu đài, tượng đài, võ đài, khán đài, tổng đài, vũ đài, diễn đài",
	"Đức": `đức tính, đức tin, đức hạnh, đức độ, đạo đức, công đức, phúc đức, ân đức, nhân đức, tài đức, y đức,
		Thủ Đức, đức phật, đức chúa, đức mẹ, đức thánh, đức giáo hoàng, đức hồng y, đức cha, tiếng Đức`,
	"Hàn": "hàn lâm, hàn gắn, hàn xì, thợ hàn, cơ hàn, bần hàn, tiếng Hàn",
	"Lào": "Lào Cai, thuốc lào, tiếng Lào",
	"Mỹ": `châu Mỹ, Bắc Mỹ, Nam Mỹ, Trung Mỹ, Mỹ châu, Mỹ Latinh, Mỹ Latin, Mỹ La tinh, Mỹ La-tinh, mỹ phẩm, mỹ thuật,
		mỹ nghệ, mỹ nhân, mỹ mãn, mỹ miều, mỹ lệ, mỹ quan, mỹ học, mỹ viện, mỹ vị, thẩm mỹ, hoàn mỹ, tuyệt mỹ,
		thuần mỹ, Mỹ Tho, Mỹ Đình, Mỹ Sơn, Mỹ Lai, Phú Mỹ`,
	"Nga":  "thiên nga, hằng nga, hằng Nga, tố nga, tiếng Nga",
	"Nhật": "chủ nhật, chủ Nhật, sinh nhật, cập nhật, nhật báo, nhật thực, nhật trình, thường nhật, Nhật Tân, Nhật Lệ, tiếng Nhật",
	"Pháp": `pháp luật, pháp lý, pháp lệnh, pháp quyền, pháp y, pháp danh, hiến pháp, tư pháp, lập pháp, hành pháp,
		hợp pháp, phi pháp, giải pháp, biện pháp, phương pháp, cú pháp, ngữ pháp, văn pháp, thư pháp, bút pháp,
		thủ pháp, binh pháp, phật pháp, Phật pháp, phạm pháp, công pháp, tiếng Pháp`,
	"Phi": `châu Phi, Bắc Phi, Nam Phi, Trung Phi, Tây Phi, Đông Phi, Phi châu, phi công, phi cơ, phi hành, phi lý,
		phi pháp, phi thường, phi chính phủ, phi hạt nhân, phi quân sự, phi nghĩa, phi vụ, phi đội, phi trường, phi lợi nhuận`,
	"Thái": `thái độ, thái dương, thái cực, thái hậu, thái tử, thái giám, trạng thái, sinh thái, hình thái, động thái,
		sắc thái, Thái Bình, Thái Nguyên, Do Thái, tiếng Thái`,
	"Triều": "triều đại, triều đình, triều cường, triều chính, thủy triều, vương triều",
	"Trung": `trung tâm, trung ương, trung bình, trung học, trung tướng, trung tá, trung úy, trung sĩ, trung đoàn,
		trung đội, trung thành, trung thực, trung lập, trung gian, trung hạn, trung niên, trung cấp, trung thu, trung du,
		trung hòa, trung kiên, trung chuyển, tập trung, không trung, miền Trung, tiếng Trung, Trung Bộ, Trung Á,
		Trung Âu, Trung Đông, Trung Cận Đông, Trung Mỹ, Trung Phi, Trung cổ, Quang Trung`,
	"Ý": `ý kiến, ý nghĩa, ý thức, ý tưởng, ý định, ý chí, ý đồ, ý muốn, ý nguyện, ý niệm, ý tứ, ý vị, ý chỉ, ý thích,
		chú ý, đồng ý, lưu ý, đại ý, để ý, cố ý, vô ý, hữu ý, tùy ý, góp ý, gợi ý, hàm ý, dụng ý, đắc ý, toại ý, ngụ ý,
		thỏa ý, vừa ý, như ý, ác ý, thiện ý, thành ý, chủ ý, trái ý, ưng ý, nhã ý, ẩn ý, tiếng Ý`,
}

// A compound is a text, and the case rule it is found by.
type compound struct {
	text string
	rule CaseRule
}

// vietnameseCompounds gives the compounds by the fold of the name.
var vietnameseCompounds = sync.OnceValue(func() map[string][]compound {
	compounds := map[string][]compound{}
	for name, list := range vietnameseCompoundTable {
		fold := source.Fold(name)
		for _, text := range strings.Split(list, ",") {
			c := compound{strings.TrimSpace(text), FreeInitial}
			if first, _, _ := strings.Cut(c.text, " "); source.Fold(first) == fold {
				c.rule = AnyCase
			}
			compounds[fold] = append(compounds[fold], c)
		}
	}
	return compounds
})
