package main

// The lists of the mutations: what a newsroom writes. They were written from the
// language, not from the rules' lists.

// verbsToTouch are verbs that a qualifier can stand before.
var verbsToTouch = list(`tuyên bố, tham gia, phát triển, công bố, chấp nhận, ủng hộ, gặp, thực hiện, bắt đầu, tiếp tục, trả lời, tìm thấy, sử dụng, yêu cầu, nhận được,
	xây dựng, tổ chức, bảo vệ, đồng ý, giúp, đến, quay lại, thay đổi, ký, tạo ra, đưa ra, xác nhận, quyết định, cung cấp, điều tra, thắng, mua, bán, làm việc,
	sống, biết, tin, nghĩ, hiểu, thấy, chơi, trở thành, mất, giảm, tăng, tấn công, kiểm soát, chịu trách nhiệm, rời, bỏ phiếu, giành, viết, gửi, hoạt động, phải đối mặt`)

// deniers turn what follows into something that did not, or may not, happen.
var deniers = list(`không, chẳng, chả, chưa, đừng, không hề, chưa từng, chưa bao giờ, không bao giờ, chẳng bao giờ, không còn, đâu có, nào có, làm gì có chuyện, không thể, không thể nào,
	không tài nào, không đời nào, khó lòng, khó mà, khó có thể, chưa thể, chưa chắc đã, không nhất thiết phải, hết muốn, thôi không, ngừng, dừng, tạm dừng, thôi, từ chối, khước từ,
	né tránh, tránh, trốn, hoãn, trì hoãn, bị cấm, không được, không được phép, bất lực trong việc, thất bại trong việc, mất quyền, mất khả năng, không đủ sức, không muốn, chẳng buồn,
	chẳng thèm, không dám, ngại, e ngại, hiếm khi, ít khi, họa hoằn mới, suýt, suýt nữa, suýt chút nữa, giả vờ, giả bộ, vờ, quên, lỡ, bỏ lỡ việc, không kịp, chưa kịp, phản đối việc, chống lại việc`)

// unlisted are ways to deny that dictionaries of function words do not give.
var unlisted = list(`thoái thác, lần lữa, chây ì, phớt lờ việc, lờ đi việc, nhác, lười, chùn bước trước việc, chối phăng việc, vô phương, hết cửa, hết đường, cạch, ngán, chán, dẹp chuyện, xù, bùng, bể kế hoạch,
	tịt, đừng mơ, đừng hòng, hổng, hông, khỏi cần, miễn bàn chuyện, mơ, tưởng tượng, nhăm nhe, rục rịch, lăm le, rắp tâm, ngấp nghé, hầu như, cơ hồ, xuýt, may mà, lẽ ra đã, nhẽ ra, ắt sẽ, khéo lại,
	nhất quyết, một mực, cứ, bất đắc dĩ, cực chẳng đã mới, miễn cưỡng, gượng, bị ép, cầm chắc, nghe đâu, nghe đồn, đồn là, bị nghi, được tin là`)

// invented are syllables that Vietnamese could have and has not: nobody knows what they deny.
var invented = list(`khoẳm, ngoẹo, trượm, bưởng, quểnh, đoẻng, nhuồm, giưởn, phoạch, xuễnh, loẵm, thoẹt, vuổn, roặp, choẳng, sưỡm nhoẹ, toẽng, buểm khoét, hoẵn`)

// qualifiers change how sure, how free or how finished something is.
var qualifiers = list(`phải, cần, nên, có thể, có lẽ, chắc chắn, sẽ, đã, đang, sắp, vừa, mới, từng, chỉ, buộc phải, được phép, dường như, hình như, hầu như, định, muốn, tự nguyện, luôn luôn, thỉnh thoảng, đôi khi, vẫn còn`)

// exchanges are words that must not stand for each other. The first of each pair goes.
var exchanges = pairs(`không/chưa, không thể/có thể, không/luôn, có thể/phải, phải/nên, phải/có thể, sẽ/đã, đã/sẽ, đang/sẽ, đã/chưa, đang/từng, sắp/đã, nên/phải, cần/nên, được/bị, bị/được, có thể/chắc chắn, có/không có, không có/có,
	tất cả/một số, mọi/một số, các/một số, hầu hết/một số, nhiều/ít, một số/tất cả, chỉ/không chỉ, đều/không, ít nhất/nhiều nhất, hơn/chưa đến, trên/dưới, dưới/trên, trước/sau, sau/trước, từ/đến, trong/ngoài, nếu/dù, vì/dù, nhưng/nên,
	tất cả/không phải tất cả, không/không thể không, chưa/không thể không, phải/không phải, có thể/không thể, vẫn/không còn, luôn/hiếm khi, thường/hiếm khi, lớn hơn/nhỏ hơn, cao hơn/thấp hơn, nhiều hơn/ít hơn, tốt hơn/tệ hơn`)

// contraries are words of the plain vocabulary and their contraries.
var contraries = pairs(`tăng/giảm, giảm/tăng, thắng/thua, thua/thắng, mua/bán, bán/mua, ủng hộ/phản đối, phản đối/ủng hộ, đồng ý/từ chối, từ chối/đồng ý, chấp nhận/bác bỏ, thành công/thất bại, thất bại/thành công, mở/đóng, đóng/mở, bắt đầu/kết thúc, kết thúc/bắt đầu,
	tham gia/rút khỏi, sống/chết, chết/sống, bảo vệ/tấn công, tấn công/bảo vệ, xác nhận/phủ nhận, phủ nhận/xác nhận, tốt/xấu, xấu/tốt, lớn/nhỏ, nhỏ/lớn, cao/thấp, thấp/cao, mạnh/yếu, sớm/muộn, nhanh/chậm, dễ/khó, khó/dễ, an toàn/nguy hiểm,
	nguy hiểm/an toàn, đúng/sai, sai/đúng, nhập khẩu/xuất khẩu, xuất khẩu/nhập khẩu, công khai/bí mật, bạn/kẻ thù, bắt/thả, hợp pháp/bất hợp pháp, tích cực/tiêu cực, tiêu cực/tích cực, trong nước/nước ngoài, chính thức/không chính thức, cải thiện/xấu đi, nhớ/quên, tin tưởng/nghi ngờ,
	cho phép/cấm, mở rộng/thu hẹp, nam/nữ, chồng/vợ, cha/mẹ, miền bắc/miền nam, giàu/nghèo, đông/tây, hòa bình/chiến tranh, chiến tranh/hòa bình, lạc quan/bi quan, trực tiếp/gián tiếp, tự nguyện/bắt buộc, có lợi/có hại`)

// synonyms may stand for each other in news, or nearly.
var synonyms = pairs(`nhanh chóng/mau chóng, đất nước/quốc gia, quốc gia/đất nước, hỗ trợ/giúp đỡ, giúp đỡ/hỗ trợ, sử dụng/dùng, bắt đầu/khởi sự, tuy nhiên/thế nhưng, người dân/dân chúng, phụ nữ/nữ giới, trẻ em/trẻ nhỏ, máy bay/phi cơ,
	xe hơi/ô tô, ô tô/xe hơi, cảnh sát/công an, bệnh viện/nhà thương, kinh nghiệm/trải nghiệm, vấn đề/chuyện, quan trọng/trọng yếu, khó khăn/trở ngại, nghiên cứu/khảo cứu, tại/ở, ở/tại, thành lập/lập ra, xây dựng/dựng lên,
	cuộc họp/buổi họp, gia đình/nhà, công việc/việc làm, phim/bộ phim, sách/cuốn sách, ngôi nhà/căn nhà, nguyên nhân/căn nguyên, kết quả/thành quả, thiệt hại/tổn thất, kế hoạch/chương trình, hình ảnh/bức hình, giáo viên/thầy cô giáo,
	lãnh đạo/người đứng đầu, cố gắng/nỗ lực, nỗ lực/cố gắng, hiện nay/hiện tại, thường xuyên/thường hay, ngay lập tức/tức thì, đặc biệt/nhất là, vô cùng/hết sức, rất/hết sức, toàn bộ/tất cả, tất cả/toàn bộ, mọi người/tất cả mọi người, chẳng/không, không ít/nhiều,
	lúc/khi, khi/lúc, như vậy/như thế, này/đó, việc này/điều này, điều này/việc này, nói chung/nhìn chung, trên toàn thế giới/khắp thế giới, người hâm mộ/cổ động viên, cầu thủ/tuyển thủ, trận đấu/cuộc đấu, tình hình/hoàn cảnh, đồng thời/cùng lúc, bên cạnh đó/ngoài ra, do đó/vì vậy,
	quan hệ/mối quan hệ, thiết lập/tạo lập, duy trì/giữ gìn, tìm kiếm/kiếm tìm, rộng rãi/rộng khắp, tương lai/mai sau, sinh viên/học viên, mong muốn/ước muốn, yêu thích/ưa thích, lo lắng/lo âu, sợ hãi/khiếp sợ, vui mừng/mừng rỡ, xinh đẹp/đẹp đẽ, to lớn/lớn lao`)

// fillers may come into a sentence and change little.
var fillers = pairs(`là/chính là, những/các, và/cùng với, đã/cũng đã, với/cùng với, để/nhằm, rất/vô cùng, cũng/cũng như vậy, đó/ấy, như/giống như`)

// sayings are ways to quote somebody.
var sayings = list(`nói, cho biết, khẳng định, nhấn mạnh, tuyên bố, cho rằng, cảnh báo, thừa nhận, giải thích, bác bỏ, tiết lộ, phàn nàn, dự đoán, thông báo, cáo buộc, ngụ ý, đùa, viết`)

// sources are attributions of a whole sentence.
var sources = list(`theo cảnh sát, theo các nhà phân tích, theo truyền thông địa phương, theo lời nhân chứng, theo một quan chức giấu tên, các chuyên gia cho rằng, có tin nói rằng, người phát ngôn cho biết`)

// strangers are names that hardly stand in the data.
var strangers = list(`Nguyễn Hữu Thắng, Mông Cổ, Ngân hàng Nhật Minh, Bratislava, Trần Thị Lý, Công ty Sông Hồng, Zimbabwe, ASEAN, Đà Lạt, Oskar Lind, Tập đoàn Kim Long, Peru`)

// numerals are number words, scales powers of ten.
var (
	numerals = list(`hai, ba, bốn, năm, sáu, bảy, tám, chín, mười`)
	scales   = list(`nghìn, triệu, tỷ`)
	units    = list(`km, mét, kg, tấn, đô la, bảng, euro, phần trăm, dặm, giờ, phút`)
	weekdays = list(`thứ Hai, thứ Ba, thứ Tư, thứ Năm, thứ Sáu, thứ Bảy, Chủ nhật`)
	moments  = list(`hôm qua, hôm nay, ngày mai, năm ngoái, năm nay, năm sau, tuần trước, tuần này, tuần tới, tháng trước, tháng tới, sáng nay, tối qua`)
)
