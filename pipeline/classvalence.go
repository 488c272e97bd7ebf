package pipeline

// valences are words that praise or blame, hope or fear, bring or take: one for another of
// the other side turns what is said, whatever it was about.
var valences = []senseRow{
	{pole("valence", 1), `hài lòng, vui, vui mừng, vui vẻ, phấn khởi, hạnh phúc, hân hoan, tự hào, yên tâm, an tâm, hy vọng, mừng, sung sướng, hào hứng, thích, yêu, yêu quý, mến, kính trọng, tôn trọng, tôn vinh, ngưỡng mộ, khâm phục,
		khen, ca ngợi, ngợi khen, tán dương, biểu dương, tuyên dương, đề cao, coi trọng, trân trọng, chúc mừng, biết ơn, cảm ơn, cổ vũ, khích lệ, khuyến khích, động viên, đứng về phía, bênh vực, che chở, dung túng, nâng đỡ,
		sạch, trong lành, đẹp, ngon, khỏe, khỏe mạnh, lành, lành lặn, bình an, yên bình, thanh bình, êm ả, ấm no, no đủ, sung túc, thịnh vượng, phồn vinh, giàu có, dư dả, khấm khá, trúng mùa, được mùa, bội thu, thắng lớn,
		giỏi, thông minh, tài giỏi, khéo, xuất sắc, ưu tú, mẫu mực, trung thực, thật thà, lương thiện, tử tế, nhân hậu, dũng cảm, can đảm, gan dạ, cần cù, siêng năng, trách nhiệm, công bằng, công tâm, liêm khiết, minh bạch, trong sạch, trung thành,
		khỏi, khỏi bệnh, bình phục, hồi phục, phục hồi, hồi sinh, tỉnh, tỉnh táo, tỉnh lại, thoát hiểm, sống sót, dập tắt, khống chế, kiềm chế, giải quyết, tháo gỡ, khắc phục, sửa chữa, hàn gắn, hòa giải, đoàn tụ, thống nhất, đoàn kết, gắn kết, gắn bó,
		giữ, giữ nguyên, giữ vững, giữ lời, bảo toàn, duy trì, ổn định, vững chắc, vững, bền, bền vững, nguyên vẹn, tươi, mới mẻ, sáng, sáng sủa, rõ, rõ ràng, thuận lợi, suôn sẻ, trôi chảy, trót lọt, đúng hạn, kịp, kịp thời, sẵn sàng, nhiệt tình, hăng hái, tận tâm, tận tụy,
		thật, có thật, chân chính, chính thống, chính hãng, nguyên bản, hợp lý, thỏa đáng, xứng đáng, đáng tin, thuyết phục, hữu hiệu, lành mạnh, văn minh, tiến bộ, hiện đại, tiên tiến, nổi tiếng, danh tiếng, vinh quang, vinh dự, công lao, chiến công, đóng góp, thuận, tán đồng, đúng luật, trả, hoàn trả, chi trả, bồi thường, bù đắp, trợ giá, bao cấp, viện trợ, cứu trợ, giúp, giúp đỡ, hỗ trợ, nuôi dưỡng, vun đắp, cứu sống, sinh ra, ra đời, nảy nở, nở rộ, cất cánh, khởi sắc, hưng thịnh, đi đầu, dẫn đầu, dẫn trước, vượt lên, đông khách, chật kín, để ngỏ, cởi mở, bao dung, tha thứ, khoan hồng, đặc xá, quen thuộc, gần gũi, thân thiết, ấm áp, nồng ấm, thân mật, đón tiếp, tiếp đón, chào đón, kết hôn, cưới, đính hôn, nhất trí, hòa thuận`},
	{pole("valence", -1), `thất vọng, buồn, buồn bã, đau khổ, đau buồn, bất hạnh, phẫn nộ, tức giận, giận dữ, xấu hổ, lo lắng, lo sợ, hoang mang, tuyệt vọng, sợ, chán nản, chán, ghét, thù ghét, căm ghét, khinh, khinh thường, coi thường, xem thường, coi nhẹ, sỉ nhục, lăng mạ, xúc phạm,
		chê, chê bai, chê trách, chỉ trích, lên án, phê phán, công kích, bôi nhọ, hạ bệ, phê bình, trách, trách móc, oán trách, nguyền rủa, kết tội, làm nản lòng, can ngăn, ngăn trở, quay lưng, quay lưng với, bỏ rơi, bỏ mặc, ruồng bỏ, phản bội, đàn áp, chà đạp, bóc lột,
		bẩn, ô nhiễm, nhiễm bẩn, độc hại, dơ, xấu xí, dở, ốm, ốm yếu, bệnh, đau ốm, bị thương, thương tích, hư hỏng, hỏng, bất an, loạn lạc, hỗn loạn, đói khổ, đói nghèo, nghèo nàn, nghèo đói, túng thiếu, khánh kiệt, suy tàn, mất mùa, thất mùa, thất thu, thua đau,
		kém cỏi, ngu ngốc, bất tài, vụng, tầm thường, gian dối, dối trá, lừa đảo, gian lận, độc ác, tàn nhẫn, hèn nhát, nhút nhát, lười, lười biếng, vô trách nhiệm, bất công, thiên vị, tham nhũng, tham ô, mờ ám, nhơ bẩn, phản trắc, bất trung,
		tái phát, trở nặng, nguy kịch, hôn mê, mê man, bất tỉnh, ngất, tắt thở, mắc kẹt, bùng phát, lan rộng, mất kiểm soát, buông lỏng, làm ngơ, phớt lờ, lờ đi, gây ra, làm nặng thêm, làm trầm trọng, phá hoại, khoét sâu, chia cắt, ly tán, chia rẽ, phân hóa, rạn nứt, tan rã, xa lánh,
		đánh mất, thay đổi, nuốt, nuốt lời, thất hứa, đảo ngược, lung lay, mong manh, dễ vỡ, vỡ, gãy, sập, đổ, mắc cạn, chìm, rơi, hủy hoại, tàn phá, ôi thiu, cũ kỹ, tối, tối tăm, u ám, ảm đạm, mù mờ, mơ hồ, trắc trở, trục trặc, ách tắc, đình trệ, trễ hạn, quá hạn, trễ, muộn màng, ngần ngại, thờ ơ, hờ hững, lơ là, tắc trách, chểnh mảng, cẩu thả,
		bịa, bịa đặt, hoang đường, hư cấu, giả mạo, nhái, phi lý, vô lý, thiếu thuyết phục, quá đáng, đáng ngờ, vô bổ, lạc hậu, lỗi thời, man rợ, thoái hóa, vô danh, tai tiếng, ô nhục, nhục nhã, tội lỗi, tội ác, thất bại, chống, bất đồng, phạm luật, nợ, quỵt, khất nợ, chiếm đoạt, cướp, trộm, biển thủ, thả nổi, cắt viện trợ, cấm vận, trừng phạt, làm hại, hãm hại, bỏ đói, vùi dập, giết hại, mất đi, héo úa, tàn lụi, tụt hậu, tụt lại, bị bỏ lại, thua kém, ế ẩm, vắng khách, trống rỗng, khép lại, khép kín, hẹp hòi, trả thù, báo thù, nghiêm trị, xa lạ, xa cách, lạnh nhạt, lạnh lùng, xua đuổi, tống khứ, đuổi, ly hôn, ly dị, chia tay, cãi vã, mâu thuẫn, bám trụ, chống cự, chống chế, chống trả`},
}

// valued are the senses of which a good one never stands for a bad one, whatever they say.
var valued = map[string]bool{
	"valence": true, "agree": true, "admit": true, "win": true, "succeed": true, "good": true, "trust": true, "right": true,
	"lawful": true, "able": true, "alive": true, "friend": true, "save": true, "present": true, "enough": true,
}

// against reports two senses of which one is the opposite of the other.
func (s sense) against(o sense) bool {
	if s.class != o.class || s.pole != -o.pole {
		return false
	}
	return s.what == o.what || valued[s.what] && valued[o.what]
}
