package pipeline

import (
	"strconv"
	"strings"
)

// contraries are words of the plain vocabulary and, behind a slash, their contraries.
const contraries = `và/hoặc, hoặc là; lên, đi lên, leo lên/xuống, đi xuống, tụt xuống; dâng, dâng lên, dâng cao/rút, rút xuống, hạ xuống, cạn xuống; gieo, trồng/nhổ, phá bỏ; sáng/tối;
	trong/đục, vẩn đục; nóng, nóng hổi/nguội, lạnh, nguội lạnh; ngoan, ngoan ngoãn, lễ phép/hư, hỗn láo, láo, hỗn, hư đốn;
	lịch sự, nhã nhặn, lịch thiệp/thô lỗ, bất lịch sự, cộc cằn; đầy, đầy ắp, đầy ắp/vơi, cạn, rỗng, trống, trống không;
	hào phóng, rộng rãi/keo kiệt, bủn xỉn, ki bo; đơn giản, giản đơn/phức tạp, rắc rối; tiến, tiến lên/lùi, lùi lại, thoái lui;
	cập, cập bến, cập cảng/rời, rời bến, rời cảng; màu mỡ, phì nhiêu/cằn cỗi, bạc màu; nắng, nắng ráo/mưa, mưa gió; lên giá/mất giá, rớt giá;
	nới lỏng, nới/siết, siết chặt, thắt chặt; chiếm, chiếm được, giành, giành được/mất, để mất, bỏ mất; ướt, ẩm ướt/khô, khô ráo, khô hạn;
	sạch sẽ/bẩn thỉu, dơ bẩn; mềm, mềm mại/cứng, cứng rắn, rắn; cong, quanh co/thẳng, thẳng tắp; tròn/méo, vuông; béo, mập/gầy, ốm;
	trẻ, trẻ trung/già, già nua; mới/cũ; nhanh nhẹn/chậm chạp; chăm, chăm chỉ/lười, lười biếng; hiền, hiền lành/dữ, hung dữ, ác;
	chặt, chặt chẽ/lỏng, lỏng lẻo; ngọt/đắng, chua; đặc/loãng; nhiều/ít; dày đặc/thưa thớt; đông đúc/vắng vẻ, thưa thớt; ồn ào/yên tĩnh, im lặng; nổi/chìm;
	cất cánh/hạ cánh; lên đường, xuất phát/quay về, đến nơi; kéo/đẩy; ném/bắt; bật/tắt; thắp, đốt/dập, dập tắt; buộc, trói/cởi, tháo; khóa/mở khóa;
	mặc/cởi; đứng/ngồi, nằm; thức/ngủ; cười/khóc; nâng/hạ; gửi/rút; nạp/rút; cho/xin, lấy; nhận/trả, gửi; thừa/thiếu; lời, lãi/lỗ; được/mất, thua;
	khen, khen thưởng/chê, mắng, phạt; thưởng/phạt; kết hôn, cưới/ly hôn, bỏ; sinh/tử; đến/đi; đón/tiễn, đuổi; hòa/chiến; tăng cường/giảm bớt;
	tập trung/phân tán; hợp, hợp nhất, sáp nhập/tách, chia tách, phân chia; gắn/gỡ; dựng/hạ, đổ; đắp/phá; lấp/đào; bồi/lở; chủ động/bị động, thụ động;
	tự giác/ép buộc; tạm thời/vĩnh viễn, lâu dài; ngắn hạn/dài hạn; công lập/tư thục, dân lập; nhà nước/tư nhân; nông thôn/thành thị, đô thị;
	miền núi/đồng bằng; ban ngày/ban đêm; trong/ngoài; trên/dưới; trước/sau; phía trước/phía sau; thượng nguồn/hạ nguồn, hạ lưu; tối đa/tối thiểu;
	chủ quan/khách quan; tổng thể/bộ phận; tuyệt đối/tương đối; cụ thể/trừu tượng, chung chung; bảo thủ/cấp tiến, đổi mới; dân chủ/độc tài, chuyên chế;
	hợp tác/cạnh tranh; thân, thân cận/chống, bài; bên nguyên/bên bị; bên mua/bên bán; chủ nợ/con nợ; người thắng/người thua; kẻ mạnh/kẻ yếu;
	cấp trên/cấp dưới; đa số/thiểu số; đồng loạt/lẻ tẻ; thường trực/lâm thời; dễ dàng/khó khăn, chật vật; thuận/nghịch, ngược; xuôi/ngược; phải/trái;
	thật/giả, dối; thành thật/dối trá; chân thành/giả tạo; khiêm tốn/kiêu ngạo, tự phụ; dũng cảm/hèn nhát; tự tin/tự ti, rụt rè;
	tỉnh, tỉnh táo/mê, mê man, say; sớm/trễ, muộn; hiếm, khan hiếm/dồi dào, sẵn, phổ biến; hưng thịnh, thịnh vượng/lụn bại, suy vong, suy tàn;
	phát đạt/lụn bại, ế ẩm; văn minh/dã man; nguyên vẹn/sứt mẻ, tan nát; kín/hở; sắc/cùn; xanh tươi/héo úa; chín/sống; tươi/héo, ôi;
	lành, lành mạnh/độc hại; bằng phẳng/gồ ghề, mấp mô; êm/xóc; cao cấp/bình dân; xa xỉ/giản dị, đạm bạc; đắt đỏ/rẻ mạt; hiện đại/lạc hậu`

// contraryRows gives each pair a sense of its own.
func contraryRows() []senseRow {
	var rows []senseRow
	for i, pair := range strings.Split(contraries, ";") {
		one, other, _ := strings.Cut(pair, "/")
		what := "contrary " + strconv.Itoa(i)
		rows = append(rows, senseRow{pole(what, 1), one}, senseRow{pole(what, -1), other})
	}
	return rows
}
