package pipeline

import "sync"

// verbs are the first syllables of common verbs and adjectives: what a negator stands
// before.
var verbs = sync.OnceValue(func() keySet {
	return words(`là có làm đi đến tới về ra vào lên xuống qua sang ở sống chết sinh học dạy đọc viết nói nghe nhìn thấy xem gặp hỏi
		trả đáp kể gọi báo cho biết hiểu nghĩ tin nhớ quên yêu ghét thích muốn mong hy sợ lo giận vui buồn khóc cười
		ăn uống ngủ thức dậy chạy nhảy bay bơi lái đánh đập đá bắn giết cứu giúp hỗ ủng phản chống đấu chiến thắng thua
		mua bán trao đổi gửi nhận lấy đưa mang đem chuyển giao nộp đóng mở khai khởi bắt kết tiếp dừng tham gia rời rút
		ký thỏa đàm thảo họp bàn bầu chọn bổ cử miễn thăm tiếp đón chào mời dự chủ tổ tiến thực thi hành áp ban công
		thông phê duyệt chấp đồng từ bác xác khẳng thừa phủ nhấn tuyên kêu yêu đề đòi cáo buộc tố kiện xử điều truy
		xây dựng phá sửa chữa tạo lập thành giải duy giữ bảo vệ tấn xâm chiếm kiểm soát quản lãnh đạo chỉ huy dẫn
		tăng giảm nâng hạ mở thu phát triển đầu sản xuất nhập cung cấp tiêu dùng sử trồng nuôi chế bồi thường trả vay nợ
		nghiên phân đánh ước dự tính đo thử khám chữa điều tiêm xét phát phục cải đạt vượt đủ thiếu dư cần phải được bị nên
		ảnh tác gây khiến dẫn mất còn tồn xuất xảy diễn kéo bùng nổ lan rộng hoạt vận hợp cạnh liên quan thuộc gồm chứa
		đáp trúng tuân vi phạm bảo cam hứa đe cảnh khuyến cân nhắc quyết chọn thay đổi chuyển biến trở trung công nhận
		tập rèn luyện thi đỗ trượt chơi hát múa vẽ chụp quay chiếu trình giới thiệu quảng phổ truyền đăng tải
		tuyển thuê sa cấm phạt thưởng tha bắt giam thả trốn đuổi theo tìm kiếm thăm hiện che giấu lộ tiết
		khó dễ đúng sai hiệu an nguy quan cần rõ chắc ổn hài lòng hạnh phúc
		đến tiến di vươn hướng nhắm nhằm chịu mắc dính bám gắn nối cắt chia gộp chứng minh giải thích mô tả nêu chỉ ghi
		lắp đặt nghỉ nhường lùi hoãn bỏ hủy chấm ngừng ngăn hạn tránh né từ khước tẩy trừng xin vắng
		bò leo trèo nằm ngồi đứng quỳ cúi ôm hôn cưới mắng chửi khen chê trách mướn vá may nấu nướng rửa giặt quét lau dọn treo dán buộc mặc đội đeo
		vác khiêng kéo đẩy ném vứt nhặt hái gặt cày cấy gieo tưới đào lấp chặt đốt dập soi rung vang reo la hét gào than rủ tiễn chúc tặng
		thề cướp lừa gạt hối tràn ngập lụt cháy sập đổ vỡ gãy rơi trôi chìm mọc nở tan vây bao phong tiếp cận khắc nộp đền báo trình soạn dịch in
		xuất bản dựng diễn lồng ghi âm nối chèo cập neo đậu đỗ hạ cất dỡ bốc vét gom góp quyên tài trợ bảo lãnh cầm nhượng sang tách sáp mua
		khoanh khởi kháng cãi biện bào tha thứ ân đày ải lưu vong tị nạn nhập tịch định canh di tản sơ tái phân bố bành xen
		dâng xét kê kể cầu gánh nhổ rót pha nếm ngửi sờ cào bới bóc gọt thái xẻ bửa gõ khoan hàn phơi sấy ướp ủ xay giã sàng lọc hầm luộc rán chiên xào
		vớt câu săn bẫy chăn thả rèn đúc dệt thêu đan bện đẽo chạm tạc sơn quét trát lát ốp lợp tháo ráp siết nới buông nắm níu bấu víu tựa dựa
		kính nể sùng tôn thờ cúng tế lạy khấn nguyện sám khao thết rước bồng bế ẵm cõng địu dắt dìu đỡ nâng bênh che
		rút rải cắm lưu rao thẩm đôn đốc nhắc giục oán hờn xá lĩnh chuộc`)
})

// harmlessWords are the syllables of adverbs, particles and nouns that come and go before
// a verb and leave what is said.
var harmlessWords = sync.OnceValue(func() keySet {
	return words(`thì là mà rằng cũng rất khá quá đó này ấy kia những các cái sự việc cuộc nền mối người ông bà họ nước trong ngoài của và với cho về ở tại
		nhanh chóng chính thức tích cực liên tục thường xuyên cùng nhau trực tiếp tiếp tục cơ bản thực sự thật hết sức vô cùng đặc biệt
		mạnh mẽ quyết liệt khẩn trương đồng loạt đồng thời lần lượt dần từng bước bước đầu kịp thời chủ động tự đã hiện đang nay bèn liền ngay
		rồi thế vậy nên ra lên xuống lại vào đi để nhằm sau trước khi đó rõ ràng cụ thể chi tiết công khai nghiêm túc tận tình nhiệt tình
		tốt đẹp sâu rộng lớn nhiều hơn thêm nữa chung riêng mình bản thân trở đến tới sang khắp cả vốn đầu giờ hôm ngày
		vẫn mau sớm mới bất mong thành gần xa nội bộ toàn chính phủ cơ quan nhà mọi phía bên phương diện theo nói chung một cách đầy đáng kể`)
})

// anyWords make a whole of two negators around them.
var anyWords = sync.OnceValue(func() keySet { return words("nào ai gì") })
