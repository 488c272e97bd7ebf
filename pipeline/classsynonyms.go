package pipeline

import (
	"strings"
	"sync"

	"dich/source"
)

// A synonym is the keys of a phrase of at most four syllables, and the rest zero.
type synonym [4]source.Key

// restateSynonyms finds phrases of one row that stand for each other: they begin or end at
// the same place, and one of them has changed.
func (e *comparison) restateSynonyms() {
	come := e.now.synonyms(e.old)
	for _, old := range e.old.synonyms(e.now) {
		for _, now := range come {
			if old.row == now.row && old.key != now.key && e.samePlace(old.signal, now.signal) && e.old.within(old.signal, now.signal) && e.now.within(now.signal, old.signal) &&
				(e.old.changed(old.first, old.end) || e.now.changed(now.first, now.end)) {
				e.old.restate(old.signal)
				e.now.restate(now.signal)
			}
		}
	}
}

// within reports that what is kept of a run is in the other run: it stands for that, not
// beside it.
func (v *version) within(run, other signal) bool {
	for i := run.first; i < run.end; i++ {
		if p := v.partner[i]; p >= 0 && (p < other.first || p >= other.end) {
			return false
		}
	}
	return true
}

// A knownPhrase stands in a row of [synonyms].
type knownPhrase struct {
	signal
	key synonym
	row int
}

// synonyms reads the known phrases in and beside what has changed.
func (v *version) synonyms(other *version) []knownPhrase {
	var list []knownPhrase
	rows := synonymRows()
	for i := range v.units {
		var key synonym
		for n := 0; n < len(key) && v.isWord(i+n); n++ {
			key[n] = v.units[i+n].key
			found := rows[key]
			if found == nil || !v.isTouched(other, i, i+n+1) {
				continue
			}
			for _, row := range found {
				list = append(list, knownPhrase{signal{first: i, end: i + n + 1}, key, row})
			}
		}
	}
	return list
}

// isTouched reports a change in a run of units, or between it and its neighbours or the
// end of the text.
func (v *version) isTouched(other *version, first, end int) bool {
	last := len(v.units) - 1
	switch {
	case v.changed(max(first-1, 0), min(end+1, last+1)), first == 0 && v.partner[0] > 0, end > last && v.partner[last] < len(other.units)-1:
		return true
	}
	for i := max(first-1, 0); i < min(end, len(v.units)-1); i++ {
		if v.partner[i]+1 != v.partner[i+1] {
			return true
		}
	}
	return false
}

// isRestated reports that all that changed in a run is said in other words.
func (v *version) isRestated(run signal) bool {
	for i := run.first; i < run.end; i++ {
		if v.partner[i] < 0 && !v.restated[i] {
			return false
		}
	}
	return v.changed(run.first, run.end)
}

// synonymRows has the rows in which a phrase stands.
var synonymRows = sync.OnceValue(func() map[synonym][]int {
	rows := map[synonym][]int{}
	for i, row := range strings.Split(synonyms, "\n") {
		for _, text := range strings.Split(row, ",") {
			var key synonym
			for n, word := range strings.Fields(text) {
				key[n] = source.FoldKey(word)
			}
			rows[key] = append(rows[key], i)
		}
	}
	return rows
})

// synonyms are words that may stand for each other in news; those of one row say the same,
// or nearly.
const synonyms = `nhanh chóng, mau chóng, nhanh, mau lẹ, nhanh gọn, khẩn trương, gấp rút, mau
đất nước, quốc gia, nước nhà, tổ quốc, nước
hỗ trợ, giúp đỡ, giúp, trợ giúp, tương trợ
sử dụng, dùng, xài, vận dụng
bắt đầu, khởi sự, khởi đầu, mở đầu, khởi công
tuy nhiên, thế nhưng, nhưng, song, tuy vậy, tuy thế, nhưng mà, dẫu vậy
người dân, dân chúng, nhân dân, bà con, quần chúng, cư dân, dân cư
phụ nữ, nữ giới, đàn bà, chị em
đàn ông, nam giới
trẻ em, trẻ nhỏ, thiếu nhi, con nít, trẻ con
máy bay, phi cơ, tàu bay
xe hơi, ô tô, xe ô tô
tàu hỏa, xe lửa, tàu lửa
cảnh sát, công an
bệnh viện, nhà thương
kinh nghiệm, trải nghiệm
vấn đề, chuyện, câu chuyện, việc
quan trọng, trọng yếu, hệ trọng, cốt yếu, then chốt
khó khăn, trở ngại, gian nan, vất vả, gian khổ
nghiên cứu, khảo cứu, tìm hiểu, khảo sát
thành lập, lập ra, lập, sáng lập, gây dựng
xây dựng, dựng lên, xây, xây cất, dựng
cuộc họp, buổi họp, phiên họp, hội nghị
mất, tốn, ngốn
bất động sản, nhà đất
nằm, tọa lạc, ở
gây, tạo, gây ra, tạo ra
vui, hân hạnh, vinh dự
bất kỳ, bất cứ, bất kì
là, chính là
thợ cả, đốc công
rừng, cánh rừng
từ, kể từ
hạ, giảm, bớt
nước ngoài, ngoại quốc
mỗi, từng
rất nhiều, vô số, vô vàn
chắc chắn, nhất định
xem xét, cân nhắc
đồng ý, chấp thuận, tán thành, nhất trí
ủng hộ, hậu thuẫn, tán thành
phản đối, chống đối
nhà máy, xưởng, công xưởng
siết, siết chặt, thắt chặt
bán, tiêu thụ
hiếm, ít, khan hiếm
gia đình, nhà
công việc, việc làm, việc
nguyên nhân, căn nguyên, nguyên do, lý do
kết quả, thành quả
thiệt hại, tổn thất, mất mát
kế hoạch, chương trình, đề án, dự án
hình ảnh, bức hình, ảnh, hình, tấm ảnh
giáo viên, thầy cô giáo, thầy cô, nhà giáo
học sinh, học trò
lãnh đạo, người đứng đầu, nhà lãnh đạo
cố gắng, nỗ lực, gắng sức, ra sức
hiện nay, hiện tại, bây giờ, hiện giờ, ngày nay
thường xuyên, thường hay, luôn, luôn luôn
ngay lập tức, tức thì, lập tức, tức khắc, ngay
đặc biệt, nhất là, đặc biệt là
vô cùng, hết sức, rất, cực kỳ, hết mực
toàn bộ, tất cả, toàn thể
lúc, khi, hồi
như vậy, như thế, thế, vậy
nói chung, nhìn chung
người hâm mộ, cổ động viên
cầu thủ, tuyển thủ
trận đấu, cuộc đấu, cuộc chơi
tình hình, hoàn cảnh, tình cảnh, bối cảnh
đồng thời, cùng lúc, cùng lúc đó, song song
bên cạnh đó, ngoài ra, thêm vào đó, hơn nữa
do đó, vì vậy, bởi vậy, vì thế, do vậy, bởi thế, cho nên
thiết lập, tạo lập, dựng lên
duy trì, giữ gìn, giữ, gìn giữ, bảo tồn
tìm kiếm, kiếm tìm, tìm, kiếm
rộng rãi, rộng khắp
tương lai, mai sau
sinh viên, học viên
mong muốn, ước muốn, mong, mong mỏi, mong ước, ước mong
yêu thích, ưa thích, thích, ưa chuộng, yêu mến
lo lắng, lo âu, lo ngại, lo sợ, lo
sợ hãi, khiếp sợ, sợ, hoảng sợ, khiếp đảm
vui mừng, mừng rỡ, vui, vui vẻ, mừng, phấn khởi
xinh đẹp, đẹp đẽ, đẹp, xinh, xinh xắn
to lớn, lớn lao, lớn, to, đồ sộ, khổng lồ
phát triển, tiến triển, tăng trưởng
tăng cường, đẩy mạnh, củng cố, thúc đẩy
ban hành, đưa ra, ra
phát hiện, tìm ra, tìm thấy, khám phá
chăm chỉ, cần cù, siêng năng, chịu khó
mang lại, đem lại, đem đến, mang đến
mang, đem, đưa, chở
vận chuyển, chở, chuyên chở, chuyển, chuyển chở
phức tạp, rắc rối, rối rắm
thu hút, lôi cuốn, hấp dẫn, cuốn hút
trao đổi, bàn bạc, thảo luận, bàn luận, bàn thảo, tranh luận
thuê, tuyển, tuyển dụng
mua, tậu, sắm, mua sắm
qua đời, mất, từ trần, tạ thế, chết, tử vong
thiệt mạng, tử vong, chết, tử nạn, bỏ mạng
có, hưởng, sở hữu
thu hoạch, gặt, gặt hái, hái
xuống cấp, hư hại, hư hỏng, hỏng
nghiêm trọng, nặng, trầm trọng, nặng nề
lây lan, lan rộng, lan truyền, lan, lây
hăng hái, tích cực, nhiệt tình, sôi nổi, hăng say
mạnh, vọt, nhanh, cao
suốt, cả, trọn
kể, thuật, kể lại, thuật lại
như, tựa, giống, giống như, y như
đông, nhiều, đông đảo
khiến, làm, khiến cho, làm cho, gây
khách tham quan, du khách, khách du lịch
vang lên, vang, vọng
chung tay, cùng nhau, góp sức, cùng
đến, tới, về
nhìn, ngắm, trông, xem
thấy, nhận thấy, trông thấy
cười, mỉm cười
nghĩ, suy nghĩ, nghĩ ngợi
hiểu, nắm, thấu hiểu
ăn, dùng, xơi
quan sát, theo dõi, dõi theo
tiến hành, thực hiện, triển khai, làm
tổ chức, mở
diễn ra, được tổ chức, xảy ra
kết thúc, khép lại, chấm dứt, hoàn tất
hoàn thành, hoàn tất, xong, làm xong
giải quyết, xử lý, tháo gỡ
sửa chữa, sửa, tu sửa, khắc phục
thay đổi, biến đổi, đổi, đổi thay
tạo ra, gây ra, sinh ra
phá hủy, tàn phá, hủy hoại, phá
gia tăng, tăng, tăng lên, tăng thêm
sụt giảm, giảm, suy giảm, giảm sút, giảm xuống
cải thiện, nâng cao, nâng
khen ngợi, ca ngợi, khen, tán dương, biểu dương
bảo vệ, gìn giữ, che chở
chăm sóc, chăm nom, trông nom, săn sóc
dạy, giảng dạy, dạy dỗ
học, học tập, học hành
trồng, gieo trồng, trồng trọt
đẹp, tuyệt đẹp, đẹp mắt
nghèo, nghèo khó, nghèo khổ
giàu, giàu có, sung túc
buồn, buồn bã, buồn rầu, u sầu
tức giận, giận dữ, bực tức, phẫn nộ, nổi giận
ngạc nhiên, sửng sốt, bất ngờ, kinh ngạc
mệt, mệt mỏi, mỏi mệt
yên tĩnh, yên ắng, tĩnh lặng, vắng lặng
vắng vẻ, vắng tanh, vắng ngắt, vắng lặng
ồn ào, huyên náo, náo nhiệt
nổi tiếng, nổi danh, lừng danh, trứ danh
rõ ràng, rành mạch, rõ, minh bạch
đơn giản, giản đơn, dễ dàng
gần, cạnh, sát, kề
to lớn, rộng lớn, bao la, mênh mông
cũ, xưa, cổ
thông minh, sáng dạ, lanh lợi
giỏi, tài giỏi, tài, xuất sắc
hiện đại, tân tiến, tiên tiến
chính, chủ yếu, cơ bản
cần thiết, thiết yếu
đầy đủ, trọn vẹn, đủ
liên tục, không ngừng, liên tiếp, liên miên
lần lượt, tuần tự
bỗng, bất ngờ, đột nhiên, bỗng nhiên, đột ngột
sau đó, rồi, đoạn
sau cùng, cuối cùng, rốt cuộc, rốt cục
trước tiên, trước hết, đầu tiên
gồm, bao gồm
vì, do, bởi, bởi vì, tại vì
ở, tại, ngụ ở
để, nhằm
và, cùng, với, cùng với
trái cây, hoa quả
lợn, heo
ngô, bắp
bát, chén
cha, bố, ba, tía
mẹ, má
vợ, bà xã
chồng, ông xã
bác sĩ, thầy thuốc
luật sư, trạng sư
lính, binh sĩ, bộ đội, quân nhân, chiến sĩ
nông dân, nhà nông, bà con, nông gia
công nhân, thợ, thợ thuyền
doanh nghiệp, công ty, hãng
báo chí, truyền thông, báo giới, giới truyền thông
phóng viên, nhà báo, ký giả
nhà chức trách, giới chức, cơ quan chức năng, chính quyền
khán giả, người xem
du lịch, tham quan
biên giới, biên cương
hậu quả, hệ quả, hệ lụy
ý kiến, quan điểm, ý
mục tiêu, mục đích, đích
phương pháp, cách thức, cách, biện pháp, phương thức
lĩnh vực, ngành, mảng
khu vực, vùng, khu
thời gian, thời kỳ, giai đoạn
lợi ích, quyền lợi, lợi lộc
ảnh hưởng, tác động
môi trường, môi sinh
thỏa thuận, hiệp định
quan hệ, mối quan hệ, bang giao
hợp tác, cộng tác
cuộc chiến, chiến tranh
tiền, tiền bạc, kinh phí
giá, giá cả, giá thành
đường, đường sá, con đường
rừng, rừng núi
biển, biển cả, đại dương
trời, bầu trời
mưa, mưa gió
nhà cửa, nhà
ngôi nhà, căn nhà, mái nhà
khởi hành, lên đường, xuất phát
trở về, quay về, về, trở lại, quay lại
rời, rời khỏi, rời đi
đạt, giành, đạt được, giành được, thu được
trao, tặng, trao tặng
gửi, chuyển, gởi
tham gia, tham dự, dự, góp mặt
gặp, gặp gỡ, gặp mặt
chia sẻ, bộc bạch, tâm sự, thổ lộ
tiếp tục, tiếp diễn
xuất hiện, hiện ra, ló ra
mất tích, biệt tăm
chạy trốn, bỏ trốn, trốn, tẩu thoát
đánh, tấn công, công kích
chiến đấu, đánh nhau, giao tranh, giao chiến
bắt, bắt giữ, tóm, tóm gọn
ngừng, dừng, ngưng, thôi
nhà trường, trường
đáng kể, rõ rệt, nhiều
chừng, khoảng, độ, tầm, khoảng chừng, ước chừng
dự tính, dự kiến, dự định
nhộn nhịp, đông vui, tấp nập, sầm uất
tốt, tốt đẹp, hay, ổn
xấu, tệ, tồi, kém
cũ kỹ, cũ, cũ nát
thẳng thắn, cởi mở
bền vững, lâu bền, lâu dài
then chốt, chủ chốt, mấu chốt
bổ ích, hữu ích, có ích
thất bại, không thành công, bất thành
thuở, thủa, thời
thuyền, ghe, xuồng
thôn, làng, xóm
không gian, vũ trụ
giới trẻ, thanh niên, người trẻ, lớp trẻ
ai nấy, ai ai, mọi người
leo thang, tăng vọt
ngon tuyệt, rất ngon, ngon lành
ký, ký kết
sản xuất, chế tạo, làm ra
di chuyển, chạy, đi
giá rét, lạnh giá, rét buốt, lạnh lẽo
trái cây, hoa quả
máy tính, máy vi tính
điện thoại, máy điện thoại
cao tốc, đường cao tốc
sân bay, phi trường, cảng hàng không
biên giới, đường biên
thủ đô, kinh đô
dân số, số dân
dân tộc, sắc tộc
tôn giáo, đạo
thế giới, hoàn cầu, toàn cầu
khu vực, vùng
lĩnh vực, mảng
mục tiêu, mục đích
phương pháp, cách thức, phương thức, cách
biện pháp, giải pháp
sinh, sinh ra, ra đời, chào đời
giành, đoạt, giật
đặt, bố trí, sắp đặt
công ty, hãng, doanh nghiệp
báo chí, truyền thông
bài, bài báo, bài viết
quân đội, quân lực
binh sĩ, lính, quân nhân
chuyên gia, nhà chuyên môn
bác sĩ, thầy thuốc
luật gia, nhà luật học
nhà báo, phóng viên, ký giả
nhà văn, văn sĩ
ngư dân, dân chài
nông dân, nhà nông
người lao động, người làm công
khách hàng, người mua
lo ngại, quan ngại
bắt nguồn, xuất phát
hỏng, hư
nhập khẩu, nhập
xuất khẩu, xuất
sinh sống, sống, cư trú, ở
kéo dài, diễn ra trong
thể hiện, bày tỏ, tỏ
trưng bày, triển lãm, bày
nối, nối liền, kết nối
sinh trưởng, mọc, lớn
bao gồm, gồm, gồm có
đào tạo, dạy
lưu giữ, bảo quản, cất giữ
thu thập, gom góp, thu gom
hình thành, tạo thành
dự báo, dự đoán, tiên đoán
phân tích, mổ xẻ
cung cấp, cấp
tài trợ, cấp tiền
thăm, viếng thăm, thăm viếng
tiếp, đón, đón tiếp, tiếp đón
khánh thành, khai trương
giảng, giảng bài
đi bộ, tản bộ, cuốc bộ
hiện, hiện nay, hiện tại
hằng năm, hàng năm, mỗi năm
gần đây, mới đây, vừa qua
ban đầu, lúc đầu
cuối cùng, rốt cuộc, sau cùng
chủ yếu, phần lớn
khắp, khắp nơi
dần dần, từ từ, dần
vững chắc, vững vàng
tươi đẹp, đẹp tươi
nguồn gốc, gốc gác, cội nguồn
ý nghĩa, nghĩa
vai trò, vai
thành tựu, thành tích
tri thức, kiến thức
kỹ năng, tay nghề
môi trường, môi sinh
khí hậu, thời tiết
mong, hy vọng, mong muốn, kỳ vọng
trò chuyện, nói chuyện, chuyện trò
chức trách, chức năng, hữu trách
rót vốn, đầu tư, bỏ vốn
nức tiếng, nổi tiếng, có tiếng
đánh bắt, bắt
cày, cày bừa, cày cấy
rời bến, khởi hành, xuất bến
đưa tin, loan tin, đăng tin
nằm, tọa lạc
lựa chọn, chọn, chọn lựa
đề xuất, kiến nghị, đề nghị
đóng góp, góp, góp phần
phục vụ, đáp ứng
bổ sung, thêm, thêm vào
nhận, tiếp nhận, đón nhận, nhận được
theo, tuân theo, tuân thủ, làm theo
điều tra, điều nghiên, thẩm tra
kiểm tra, rà soát
nâng cấp, cải tạo, chỉnh trang
chữa trị, điều trị, chữa, trị
chuyển, chuyển đổi, chuyển sang
ghé, ghé thăm, thăm
di dời, dời, di chuyển
lắp, lắp đặt, gắn
thi, dự thi
vượt, vượt qua
hợp tác, cộng tác, bắt tay
liên quan, dính líu, can hệ
quan tâm, để ý, chú ý
ghi nhận, nhận thấy
thu, thu về, kiếm được
chi, chi ra, bỏ ra
sơ tán, di tản
khắc phục, vượt qua
khai thác, đào
phân bố, phân bổ
chứa, chứa đựng
dẫn đến, dẫn tới, gây ra
liên kết, gắn kết, kết nối
bùng phát, bùng nổ, nổ ra
thành phố, đô thị
ngoại ô, ngoại thành, vùng ven
trung tâm, khu trung tâm
cửa hàng, cửa hiệu, tiệm
hàng hóa, hàng, mặt hàng
sản phẩm, mặt hàng
xí nghiệp, nhà máy
lương, tiền lương, tiền công
thu nhập, tiền thu
khoản, số, món
nhu cầu, đòi hỏi
ưu tiên, chú trọng
tiềm năng, tiềm lực
hậu quả, hệ lụy, hệ quả
nguy cơ, mối nguy
đà, nhịp
lớn lao, to lớn
nhanh, chóng
lạnh, rét
nóng, nóng bức, oi bức
khỏe, khỏe mạnh, mạnh khỏe
sạch, sạch sẽ
an toàn, yên ổn
đầy đủ, đủ, trọn vẹn
thuận lợi, suôn sẻ, trôi chảy
thường, thường xuyên, hay
cũng như, cùng với, lẫn
tại đây, ở đây
nhờ, nhờ vào, nhờ có
do, bởi, vì, bởi vì
tuy, mặc dù, dù, dẫu
nếu, nếu như
để, nhằm
khoảng, chừng, độ`
