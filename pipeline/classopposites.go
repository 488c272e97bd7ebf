package pipeline

// opposites are words of which one contradicts the other.
var opposites = []senseRow{
	{pole("agree", 1), "đồng ý, ủng hộ, tán thành, chấp nhận, chấp thuận, nhất trí, đồng tình, thông qua, phê chuẩn, phê duyệt, hưởng ứng, tán đồng, đồng thuận, hậu thuẫn, cho qua, bằng lòng, đón nhận"},
	{strong("agree", -1), "phản đối, từ chối, bác bỏ, khước từ, cự tuyệt, tẩy chay, chống đối, bất đồng, phủ quyết, chối từ, chống lại, bác đơn, gạt bỏ, bác"},
	{pole("admit", 1), "thừa nhận, xác nhận, công nhận, thú nhận, ghi nhận, nhận tội"},
	{strong("admit", -1), "phủ nhận, chối, chối bỏ, chối cãi, bác bỏ cáo buộc, phủ định"},
	{pole("win", 1), "thắng, chiến thắng, thắng lợi, đánh bại, hạ, thắng cử, đắc cử, trúng cử, thắng thầu, trúng thầu"},
	{pole("win", -1), "thua, thất bại trước, thua cuộc, bại, bại trận, thất cử, trượt thầu, thất thủ, để thua"},
	{pole("succeed", 1), "thành công, đạt được, hoàn thành, vượt qua"},
	{strong("succeed", -1), "thất bại, đổ vỡ, sụp đổ, phá sản, bất thành, bế tắc"},
	{pole("rise", 1), "tăng, gia tăng, tăng lên, nâng, nâng cao, leo thang, đi lên, tăng cường, đẩy mạnh, tăng trưởng, tăng tốc, mở rộng, bổ sung, thêm"},
	{pole("rise", -1), "giảm, suy giảm, giảm bớt, giảm xuống, hạ thấp, sụt, sụt giảm, đi xuống, tụt, xuống dốc, giảm thiểu, làm suy yếu, thu hẹp, suy thoái, giảm tốc, lao dốc, bớt, sa sút"},
	{pole("open", 1), "mở, mở cửa, khai mạc, khai trương, khởi động, bắt đầu, khởi đầu, khánh thành"},
	{pole("open", -1), "đóng, đóng cửa, bế mạc, khép lại, kết thúc, chấm dứt, phong tỏa, đóng băng"},
	{pole("enter", 1), "vào, gia nhập, tham gia, nhập, bước vào, kết nạp, có mặt"},
	{pole("enter", -1), "ra, rút khỏi, rời, rời khỏi, rút, khai trừ, ra khỏi, rời bỏ, vắng mặt, rút ra khỏi"},
	{pole("trade", 1), "mua, nhập khẩu, thu mua, mua lại, mua vào"},
	{pole("trade", -1), "bán, xuất khẩu, bán lại, bán ra"},
	{pole("give", 1), "cho vay, cấp, trao, gửi, cho thuê, cung cấp, tặng, đưa"},
	{pole("give", -1), "vay, nhận, lấy, nhận được, thuê, tiếp nhận, thu"},
	{pole("appoint", 1), "bổ nhiệm, tuyển dụng, nhậm chức, đề cử, được bầu, bầu"},
	{pole("appoint", -1), "miễn nhiệm, bãi nhiệm, sa thải, cách chức, từ chức, phế truất, mãn nhiệm, sa thải"},
	{pole("attack", 1), "tấn công, tiến công, xâm lược, công kích, gây hấn, chỉ trích, lên án, tố cáo, đả kích, đánh"},
	{pole("attack", -1), "phòng thủ, bảo vệ, tự vệ, phòng vệ, ca ngợi, khen, khen ngợi, hoan nghênh, tán dương, bênh vực, đỡ"},
	{pole("impose", 1), "áp đặt, áp dụng, ban hành, duy trì, thiết lập, thành lập, tái lập, nối lại, khôi phục, gia hạn, kéo dài, ký kết"},
	{pole("impose", -1), "dỡ bỏ, bãi bỏ, hủy bỏ, gỡ bỏ, xóa bỏ, giải thể, cắt đứt, giải tán, chấm dứt, rút ngắn, đình chỉ, phá vỡ, vi phạm, thu hồi, xé bỏ"},
	{pole("arrest", 1), "bắt, bắt giữ, giam, giam giữ, tạm giam, kết án, kết tội, truy tố, khởi tố, buộc tội"},
	{pole("arrest", -1), "thả, tha, trả tự do, phóng thích, tha bổng, xá tội, ân xá, trắng án, minh oan, miễn tố"},
	{pole("have", 1), "có, còn"},
	{strong("have", -1), "không có, không còn, chẳng có, chẳng còn, chả có, hết, vô, mất, thiếu"},
	{pole("enough", 1), "đủ, đầy đủ, dư, thừa, dồi dào, dư thừa, dư dả"},
	{strong("enough", -1), "thiếu, thiếu thốn, khan hiếm, cạn kiệt, cạn, hụt"},
	{pole("remember", 1), "nhớ"},
	{strong("remember", -1), "quên, bỏ quên, lãng quên"},
	{pole("lawful", 1), "hợp pháp, hợp lệ, hợp hiến, chính đáng"},
	{strong("lawful", -1), "bất hợp pháp, trái phép, phi pháp, trái luật, vi hiến, phạm pháp, lậu"},
	{pole("able", 1), "khả thi, hiệu quả, hữu hiệu, hữu ích"},
	{strong("able", -1), "bất khả thi, vô hiệu, kém hiệu quả, vô ích, vô dụng, phi lý, bất khả"},
	{pole("right", 1), "đúng, đúng đắn, chính xác, đúng luật, chuẩn xác"},
	{strong("right", -1), "sai, sai lầm, sai lệch, nhầm, nhầm lẫn, sai trái"},
	{pole("alive", 1), "sống, còn sống, sống sót, tồn tại"},
	{pole("alive", -1), "chết, tử vong, thiệt mạng, qua đời, bỏ mạng, hy sinh, tử nạn, diệt vong"},
	{pole("trust", 1), "tin, tin tưởng, tin cậy, tín nhiệm, chắc chắn"},
	{strong("trust", -1), "nghi ngờ, hoài nghi, ngờ vực, bất tín nhiệm, mất lòng tin, ngờ"},
	{pole("present", 1), "có mặt, hiện diện, tham dự, dự"},
	{strong("present", -1), "vắng mặt, vắng, thiếu vắng"},
	{pole("good", 1), "tốt, tốt đẹp, tốt lên, cải thiện, tích cực, thuận lợi, khả quan, lạc quan, tiến bộ, ổn định, lợi, có lợi, lãi, lợi nhuận, ưu điểm, an toàn, thành tựu, lợi thế, cơ hội, nâng cấp"},
	{pole("good", -1), "xấu, xấu đi, tồi, tệ, tồi tệ, tiêu cực, bất lợi, bi quan, thụt lùi, bất ổn, hại, có hại, lỗ, thua lỗ, nhược điểm, nguy hiểm, thất bại, thách thức, rủi ro, hạ cấp, khủng hoảng"},
	{pole("big", 1), "lớn, to, cao, rộng, dài, nhiều, mạnh, đông, nặng, sâu, dày, đắt, nhanh, sớm, giàu, dễ, nóng, gần"},
	{pole("big", -1), "nhỏ, bé, thấp, hẹp, ngắn, ít, yếu, thưa, nhẹ, nông, mỏng, rẻ, chậm, muộn, nghèo, khó, lạnh, xa"},
	{pole("more", 1), "hơn"},
	{pole("more", -1), "kém"},
	{pole("friend", 1), "bạn, đồng minh, thân thiện, hòa bình, đối tác, hợp tác, liên minh, đoàn kết"},
	{pole("friend", -1), "thù, kẻ thù, đối thủ, thù địch, chiến tranh, đối đầu, xung đột, chia rẽ, cạnh tranh"},
	{pole("war", 1), "ngừng bắn, đình chiến, rút quân, hạ vũ khí"},
	{pole("war", -1), "khai hỏa, nổ súng, tuyên chiến, đưa quân, tham chiến, điều quân"},
	{pole("public", 1), "công khai, công bố, tiết lộ, minh bạch"},
	{pole("public", -1), "bí mật, che giấu, giấu, bưng bít, giữ kín, ngầm"},
	{pole("internal", 1), "trong nước, nội địa, đối nội, nội bộ"},
	{pole("internal", -1), "nước ngoài, ngoài nước, quốc tế, đối ngoại"},
	{pole("permit", 1), "cho phép, được phép, hợp thức hóa, tự do"},
	{pole("permit", -1), "cấm, nghiêm cấm, ngăn cấm, bị cấm, hạn chế, cấm đoán"},
	{pole("hit", 1), "trúng, đạt"},
	{pole("hit", -1), "trượt, trật, hụt"},
	{pole("guilty", 1), "có tội, phạm tội"},
	{pole("guilty", -1), "vô tội, trong sạch"},
	{pole("include", 1), "bao gồm, kể cả, gồm, kể cả là"},
	{pole("include", -1), "không bao gồm, ngoại trừ, trừ"},
	{pole("save", 1), "cứu, giải cứu, xây, xây dựng, dựng, tạo, lập"},
	{pole("save", -1), "giết, sát hại, phá, phá hủy, phá hoại, hủy diệt, đập, tiêu diệt, dẹp"},
	{pole("left", 1), "trái, bên trái, cánh tả"},
	{pole("left", -1), "phải, bên phải, cánh hữu"},
	{pole("compass", 1), "bắc, phía bắc, miền bắc, đông, phía đông, miền đông"},
	{pole("compass", -1), "nam, phía nam, miền nam, tây, phía tây, miền tây"},
	{pole("sex", 1), "nam, nam giới, đàn ông, con trai, chồng, cha, bố"},
	{pole("sex", -1), "nữ, nữ giới, phụ nữ, con gái, vợ, mẹ"},
	{pole("role", 1), "nguyên đơn, chủ nhà, tư nhân, chủ nợ, người mua, cung, giáo viên, thủ phạm"},
	{pole("role", -1), "bị đơn, bị cáo, đội khách, nhà nước, con nợ, người bán, cầu, học sinh, nạn nhân"},
	{pole("part", 1), "chính thức, trực tiếp, bắt buộc, chủ quan, tạm thời, cố ý, vô điều kiện, đơn phương"},
	{pole("part", -1), "không chính thức, gián tiếp, tự nguyện, khách quan, vĩnh viễn, vô tình, có điều kiện, song phương"},
}

func strong(what string, p int8) sense { return sense{class: ClassNegation, what: what, pole: p} }

// harmlessCompounds have a word of the lexicon in them and say nothing of the kind.
const harmlessCompounds = `cựu binh, cựu chiến binh, kỳ cựu, đối phó, ứng phó, phó mặc, phó thác, khoảng cách, khoảng trống, khoảng không, khoảng thời gian, tầm nhìn, tầm cỡ, tầm quan trọng, tầm vóc,
	không gian, không khí, không quân, không kích, không phận, không lực, hàng không, trên không, tàu vũ trụ không,
	không gian mạng, không tặc,
	một phần hai, một phần ba, một phần tư, một phần bốn, một phần năm, một phần sáu, một phần bảy, một phần tám, một phần chín, một phần mười, một phần trăm, một phần nghìn,
	N bao lâu, không lâu, chẳng hạn, chẳng bao lâu, chẳng mấy chốc, không may, N may,
	vô cùng, vô tuyến, vô địch, vô vàn, vô hình, vô tư, vô thức, bất động sản, bất ngờ, bất luận, bất động, phi công, phi cơ, phi trường, phi hành gia, phi hành đoàn, phi vụ, phi đội, phi thường, nam phi, châu phi, bắc phi, chi phi,
	phản ánh, phản ứng, phản hồi, phản xạ, phản biện, trái cây, trái đất, trái phiếu, trái tim, trái bóng, sai số, giả thuyết, giả định, tác giả, khán giả, độc giả, thính giả, học giả, chống đỡ, thành phần, trái ngược, bên phải, tay phải,
	hết sức, hết lòng, hết mình, trước hết, hầu hết các, mất mát, mất tích, thiếu nhi, thiếu niên, thiếu tá, thiếu tướng, thiếu nữ, thanh thiếu niên, thiếu gia, kém phát triển, thiếu tướng,
	cần thiết, cần cù, cần trục, nhu cầu, yêu cầu, cần thơ, nên người, trở nên, tạo nên, làm nên, nên thơ, xây dựng nên, dựng nên,
	chỉ số, chỉ tiêu, chỉ đạo, chỉ huy, chỉ thị, chỉ trích, chỉ ra, địa chỉ, chỉ định, chỉ dẫn, tiêu chỉ, chỉ rõ, chứng chỉ, tôn chỉ, chăm chỉ, kim chỉ nam,
	cả nước, cả hai, cả năm, giá cả, cả gan, đổi mới, năm mới, mới đây, mới mẻ, mới lạ, đôi bên, một đôi, đôi giày, đôi vợ chồng,
	sẽ sàng, đang tâm, chắc tay, hẳn hoi, vốn đầu tư, vốn điều lệ, cấp vốn, nguồn vốn, góp vốn, vay vốn, dòng vốn, số vốn, đồng vốn, thị trường vốn, vốn liếng,
	tuy nhiên, tuy vậy, tuy thế, xe hơi, hơi nước, hơi thở, thôi thúc, khó chịu, khấu trừ, bài trừ, ngăn nắp, cắt băng, cắt may, thoát nước, trốn tìm, cố vấn, cố đô, cố định, củng cố, sự cố, gia cố, tính năng, tính cách, tính từ, giới tính, kiên định,
	do thám, tự do, lý do, do thái, vì sao, nhờ vả, tại sao,  tiếp thu, mùa thu, doanh thu, thu nhập, thu hút, thu thập, thu mình,
	thống nhất, đồng nhất, hợp nhất, thứ nhất, nhất quán, nhất thời, nhất thể, nhất là, nhất quyết, nhất loạt, nhất mực, ít ra, nhất tề, nhất thiết,
	thêm vào đó, hơn nữa, hơn hết, trên hết, trên đường, trên cơ sở, trên thực tế, trên thế giới, ngoài ra, ngoài khơi, ngoại giao, bên cạnh đó,
	tính chất, tính toán, tính mạng, tính đến, cá tính, định nghĩa, định hướng, nhận định, quyết định, quy định, ổn định, xác định, chỉ định, ấn định, giả định, hiệp định, khẳng định, nhất định là,
	bỏ phiếu, bỏ ra, bỏ vốn, hay là, nói hay, thường trực, thường niên, thường dân, bình thường, thông thường, thường vụ, bồi thường, thị trường, lại gần, ở lại, trở lại, quay lại, đi lại, lại sức, mang lại, đem lại, để lại, nhìn lại, còn lại, qua lại, ngược lại, đẩy lại,
	mỗi năm, mỗi ngày, vài năm, mấy chốc, đều đặn, riêng biệt, nói riêng, nói chung, nói về, nói đến, nói tới, đôi mắt, nghi thức, nghi lễ, nghi phạm, nghi can, nghi vấn, tiện nghi, thích nghi, hội nghị, đề nghị,
	bắt đầu, bắt tay, bắt nguồn, chịu trách nhiệm, bị cáo, thiết bị, trang bị, chuẩn bị sẵn, mua sắm, ra mắt, đưa ra, xảy ra, diễn ra, gây ra, tạo ra, ra đời, tìm ra, nhận ra, mở ra, tung ra, nêu ra, đề ra,
	vào cuộc, dựa vào, đầu vào, tham gia vào, đóng góp, đóng vai, đóng vai trò, đóng quân, mở đầu, công chúng, đánh giá, đánh dấu, lấy làm, thuê bao, nhận thức, nhận xét, nhận thấy, cảm nhận,
	cao cấp, tối cao, cao nguyên, cao tốc, nâng cao, đông đảo, đông nam, đông bắc, tây nam, tây bắc, đông á, đông âu, tây âu, việt nam, miến điện, đám đông, hành lang, hà nam, hàn quốc, mạnh mẽ, sức mạnh, lớn lao, to lớn, rộng rãi, dài hạn, ngắn hạn, lâu dài, kéo dài, chiều dài, chiều cao, đường dài, phần lớn là,
	tồn kho, sinh sống, đời sống, cuộc sống, sống động, nước tương, hạ viện, hạ tầng, hạ sĩ, hạ cánh, tin tức, thông tin, bản tin, đưa tin, tin học, niềm tin, lòng tin, nguồn tin, trở ngại, ái ngại, đúng lúc, đúng giờ, tiếp nhận, trao đổi, trao giải, cung điện, cầu thủ, toàn cầu, yêu cầu, nhu cầu, cây cầu, chiếc cầu, xây cầu, cầu thang, khách hàng, bạn đọc, tòa án, tổn hại, thiệt hại, thâm hụt ngân sách, lợi ích, quyền lợi, lãi suất, thuận tiện, giàu có, khó khăn, lỗ hổng, lập luận, lập trường, độc lập, trung lập, đối lập, tác phẩm,
	nói chung là, nói riêng là, tiếng nói, nổi tiếng, nói tiếng, theo đuổi, theo dõi, tiếp theo, kèm theo, đi theo, mang theo, theo đó, cảnh báo sớm, theo thời gian, theo hướng, trả lời câu hỏi của`

// doubleNegations affirm, and say no more than that: what denies in their place is another
// thing.
const doubleNegations = "N phải là N, N phải N, N phải là N có, N phải N có"

var affirmed = pole("affirm", 1)

// colours are adverbs that dress a verb and leave what it says.
const colours = `bất ngờ, đột ngột, vô cùng, hết sức, hết lòng, hết mình, trước hết, trên hết, hơn nữa, ngoài ra, trên thực tế, tuy nhiên, tuy vậy, nói chung, nói riêng, mới đây,
	long trọng, trọng thể, thẳng thắn, chân thành, sâu sắc, toàn diện, tương ứng, lần lượt, tức khắc, hằng năm, hàng năm, nhân dịp này, cũng như vậy`

// reporting are the words by which somebody is quoted; each says another thing.
var reporting = []senseRow{
	{said("according to"), "theo, dẫn lời, trích lời, theo lời, trích dẫn, dẫn nguồn, theo như, căn cứ theo, theo nguồn tin"},
	{said("hearsay"), "có tin, có tin đồn, tin đồn, đồn, đồn đại, nghe đồn, người ta nói, người ta đồn, được biết, nghe nói, tin đồn rằng, đồn rằng, có tin nói"},
	{said("say"), "nói, kể, kể lại, thuật lại, tường thuật, nói rằng, phát biểu, nói thêm, chia sẻ, bày tỏ, trình bày, nêu, nêu rõ, bình luận"},
	{said("inform"), "cho biết, cho hay, thông báo, thông tin, báo cáo, cho biết thêm, đưa tin, loan báo, công bố"},
	{said("assert"), "khẳng định, quả quyết, cam đoan, xác quyết, đoan chắc"},
	{said("stress"), "nhấn mạnh, lưu ý, nhắc nhở, lưu ý rằng"},
	{said("declare"), "tuyên bố, ra tuyên bố, tuyên cáo"},
	{said("claim"), "cho rằng, cho là, tin rằng, nghĩ rằng, lập luận, lập luận rằng, nhận định, đánh giá rằng, quan niệm"},
	{said("guess"), "phỏng đoán, đồ rằng, đoán, suy đoán, ước đoán, võ đoán"},
	{said("conclude"), "kết luận, kết luận rằng, chứng minh, chứng tỏ"},
	{said("hint"), "ngụ ý, ám chỉ, gợi ý, bóng gió, hàm ý"},
	{said("accuse"), "cáo buộc, tố cáo, buộc tội, lên án, chỉ trích, đổ lỗi, tố"},
	{said("warn"), "cảnh báo, đe dọa, dọa, răn đe, cảnh cáo"},
	{said("ask"), "hỏi, đặt câu hỏi, chất vấn, thắc mắc"},
	{said("demand"), "yêu cầu, kêu gọi, đòi, đòi hỏi, đề nghị, thúc giục, hối thúc, ra lệnh, khuyên, khuyến cáo, khuyến nghị, đề xuất"},
	{said("reply"), "trả lời, đáp, đáp lại, phản hồi, đáp lời"},
	{said("admit"), "thú nhận, thừa nhận, thổ lộ, tiết lộ"},
	{said("predict"), "dự báo, dự đoán, tiên đoán, ước tính"},
	{said("promise"), "hứa, cam kết, thề, bảo đảm, đảm bảo rằng"},
	{said("write"), "viết, viết rằng, ghi, ghi rằng"},
	{said("complain"), "phàn nàn, than phiền, than, kêu ca, than thở"},
	{said("joke"), "nói đùa, đùa, mỉa mai, nhạo báng"},
	{said("shout"), "hét, hét lên, thốt lên, kêu lên, la lên, gào"},
}

func said(what string) sense { return sense{class: ClassQuotation, what: what, pole: 1} }

// acting are the ranks that are words of their own elsewhere, and the titles they stand before.
var (
	acting = operator("acting")
	titles = []string{
		"tổng thống", "chủ tịch", "thủ tướng", "bộ trưởng", "giám đốc", "tổng giám đốc", "bí thư", "tổng bí thư", "thị trưởng", "đại sứ", "ngoại trưởng",
		"tư lệnh", "hiệu trưởng", "thống đốc", "viện trưởng", "cục trưởng", "trưởng", "thư ký", "tổng thư ký", "thứ trưởng", "phó", "nghị sĩ",
	}
)

// timeWords say when.
var timeWords = []senseRow{
	{at("yesterday"), "hôm qua, ngày hôm qua"},
	{at("today"), "hôm nay, ngày hôm nay, ngày nay"},
	{at("tomorrow"), "ngày mai, hôm sau, ngày hôm sau"},
	{at("day after tomorrow"), "ngày kia, ngày mốt"},
	{at("day before yesterday"), "hôm kia, hôm trước"},
	{at("now"), "hiện nay, hiện tại, bây giờ, hiện giờ, lúc này"},
	{at("last year"), "năm ngoái, năm trước, năm qua"},
	{at("this year"), "năm nay"},
	{at("next year"), "năm sau, năm tới, sang năm"},
	{at("the year before last"), "năm kia"},
	{at("last month"), "tháng trước, tháng qua"},
	{at("this month"), "tháng này"},
	{at("next month"), "tháng sau, tháng tới"},
	{at("last week"), "tuần trước, tuần qua, tuần rồi"},
	{at("this week"), "tuần này"},
	{at("next week"), "tuần sau, tuần tới"},
	{at("last quarter"), "quý trước"},
	{at("next quarter"), "quý sau, quý tới"},
	{at("sunday"), "chủ nhật, chúa nhật"},
	{at("morning"), "buổi sáng, sáng sớm, rạng sáng"},
	{at("noon"), "buổi trưa, trưa"},
	{at("afternoon"), "buổi chiều"},
	{at("evening"), "buổi tối"},
	{at("night"), "đêm, ban đêm"},
	{at("midnight"), "nửa đêm"},
	{at("spring"), "mùa xuân"}, {at("summer"), "mùa hè, mùa hạ"}, {at("autumn"), "mùa thu"}, {at("winter"), "mùa đông"},
	{at("january"), "tháng giêng"}, {at("december"), "tháng chạp"},
	{at("new year"), "tết, tết nguyên đán, giao thừa"}, {at("christmas"), "giáng sinh, noel"},
}

// edges are parts of a week, a month or a year; deictics say which.
var (
	edges       = []string{"đầu", "giữa", "cuối"}
	dayNames    = []string{"sáng", "trưa", "chiều", "tối", "đêm", "khuya"}
	dayDeictics = []string{"nay", "qua", "mai", "kia", "mốt", "hôm qua", "hôm nay", "hôm kia", "hôm sau"}
	deictics    = [][]string{{""}, {"này", "nay"}, {"trước", "qua", "ngoái", "rồi"}, {"sau", "tới"}}
)

func at(what string) sense { return sense{class: ClassDate, what: what, pole: 1} }
