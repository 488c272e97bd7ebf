package style

import "sync"

var vietnameseNumbers = sync.OnceValue(func() *Style {
	return &Style{
		decimal: ',', groups: ".", always: true,
		doubtful:       map[string]bool{"một": false, "mốt": false, "đôi": false, "lăm": false, "nhăm": false, "tá": false, "chục": false, "năm": true, "chín": true},
		counted:        set("người giờ phút giây tuần nước quốc tỉnh lần bên đảng bộ ghế phiếu km mét tấn lít đồng đô điểm bàn trận thành ngôi căn chiếc con cái nhà nghìn triệu tỷ"),
		heads:          set("hàng"),
		centuries:      set("kỷ kỉ"),
		decades:        map[string]bool{"những năm": true, "thập niên": true, "thập kỷ": true, "thập kỉ": true, "các năm": true, "niên đại": true},
		doubtfulBefore: set("những các nhiều vài mấy mỗi hàng cuối đầu giữa trong cả của từng một hai ba bốn sáu bảy tám chín mười"),
		doubtfulAfter:  set("nay ngoái qua trước sau tới này đó học cũ mới"),
		words: newLexicon(entries{
			unit: `
			1 một mốt
			2 hai
			3 ba
			4 bốn
			5 lăm nhăm
			6 sáu
			7 bảy bẩy
			8 tám
			9 chín`,
			yearly:   `5 năm`,
			fourthly: `4 tư`,
			tens:     `10 mười`,
			times:    "10 mươi chục\n100 trăm",
			scale:    "3 nghìn ngàn\n4 vạn\n6 triệu\n9 tỷ",
			half:     "1 rưỡi rưởi\n2 nửa",
			loose:    "2 đôi cặp nhì\n1 nhất đầu\n12 tá\n10 thập\n3 tam\n4 tứ\n2 song",
			zero:     `0 linh lẻ không`,
			parting:  `0 phần`,
			heading:  `0 tháng`,
			month:    "1 giêng\n12 chạp",
			daily:    `0 thứ`,
			weekday:  `7 CN`,
			hour:     `0 giờ h`,
			minute:   `0 phút`,
			percent:  `1 pct`,
			letter:   `3 k`,
		}),
	}
})
