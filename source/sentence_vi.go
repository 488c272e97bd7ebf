package source

import "sync"

var vietnameseRules = sync.OnceValue(func() *Rules {
	return (&Rules{
		Abbreviations: abbreviations(map[Abbreviation]string{
			BeforeName: `
			TS Ts ThS Ths Th.S T.S PGS Pgs P.GS GS Gs G.S BS Bs B.S BSCK BSCKI BSCKII BSCK1 BSCK2 CKI CKII KS Ks K.S
			KTS Kts LS Ls L.S NCS TSKH NGƯT NGND NSƯT NSND TTƯT TTND
			Đ/c đ/c ĐC T/tá Ô Ng Th Ph Ch Kh Nh Gi Yu
			Mr Mrs Ms Dr Prof St
			NXB Nxb TP Tp tp T.P tx`,
			BeforeNumber: `
			tr Tr trg t No Nos Vol vol pp Fig Art Tel tel TEL ĐT Đt đt Fax fax Hotline Km QL Tk T/c`,
			BeforeTitle: `
			TX Tx TT Tt Q P H KP Kp X Đ
			TM KT TL TUQ GĐ PGĐ DS Ds YS VS ĐD CN CV KTV GV HLV PV LM Lm GM ĐGM HT ĐĐ TGM
			BV Bv ĐH Đh CĐ HV KCN KĐT KDC KCX CLB CTCP Cty CTy C.ty Tcty CT DNTN HTX XN NM NH TTTM TTYT Trg UBND HĐND VP`,
			// "Làng Sen. Quê Bác" ends a sentence, "Sen. Cruz" does not
			AfterName: `
			Mt Ft Sen Rep Gov Gen Col Capt Lt Sgt Rev Hon Pres Co Corp Bros Calif Conn Mass Ave Blvd Rd Univ Dept
			Inc Ltd LLC Jr Sr U.S U.K U.N E.U Ph.D M.D B.A M.A a.m p.m A.M P.M al etc`,
			Inside: "vd VD Vd Vs vs v cf Cf e.g i.e E.g viz ca approx",
			Whole:  "D.C v.v",
		}),
		Labels: words("điều", "khoản", "mục", "chương", "phần", "bài", "tiết", "quyển", "tập", "câu", "hình", "bảng", "điểm", "hồi",
			"màn", "cảnh", "kỳ", "kì", "bước", "cách", "ảnh", "tiểu mục", "phụ lục", "phụ lục số", "biểu đồ", "sơ đồ", "biểu", "mẫu",
			"mẫu số", "bảng số", "hình số", "phụ bản", "ví dụ", "bài tập", "lưu ý", "chú thích", "ghi chú", "câu hỏi", "đề", "đề số",
			"phương án", "trường hợp", "giai đoạn", "nguyên tắc", "định lý", "định nghĩa", "hệ quả", "bổ đề", "chuyên đề",
			"chủ đề", "tình huống", "bài số", "câu số", "bí quyết", "lý do", "mẹo", "module", "unit"),
		Chapters: words("chương", "phần", "hồi", "màn", "quyển", "tập"),
		Ordinals: words("thứ", "nhất", "hai", "nhì", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "một"),
		Starters: words("Sau", "Trước", "Trong", "Ngoài", "Theo", "Khi", "Nếu", "Vì", "Do", "Bởi", "Nhưng", "Tuy", "Mặc", "Dù", "Dẫu",
			"Và", "Hoặc", "Còn", "Rồi", "Thì", "Mà", "Để", "Với", "Tại", "Ở", "Vào", "Cùng", "Ngay", "Bên", "Trên", "Dưới", "Giữa",
			"Đây", "Đó", "Này", "Kia", "Họ", "Tôi", "Chúng", "Ta", "Nó", "Mình", "Ông", "Bà", "Hắn", "Các", "Những", "Mọi", "Mỗi",
			"Một", "Nhiều", "Vài", "Mấy", "Cả", "Tất", "Hầu", "Hiện", "Hôm", "Lúc", "Bây", "Nay", "Đã", "Đang", "Sẽ", "Vừa", "Chưa",
			"Không", "Chẳng", "Có", "Là", "Được", "Bị", "Phải", "Nên", "Hãy", "Đừng", "Xin", "Thế", "Vậy", "Nhờ",
			"Rất", "Quá", "Thật", "Ngược", "Cũng", "Cuối", "Việc", "Người", "Cái", "Chiếc", "Cuộc", "Sự", "Ai",
			"Trả", "Riêng", "Chỉ", "Cho", "Kể", "Đến", "Ấy", "Đối", "Đặc", "Thêm", "Tiếp", "Khoảng",
			"Gần", "Hơn", "Kết", "Nói", "Dự", "Câu", "Lời", "Tiếng", "Giọng"),
		// and the ends of bị cáo, nạn nhân, nghi can, nghi phạm, đối tượng …
		Persons: words("ông", "bà", "anh", "chị", "cô", "chú", "bác", "cậu", "em", "cháu", "bé", "cụ", "thầy", "dì", "mợ", "thím",
			"cáo", "nhân", "can", "phạm", "tượng", "nữ", "nam", "sinh", "giả", "đồng", "y", "hắn", "tên",
			"tôi", "họ", "nó", "chúng", "mình", "người"),
		Lettered: words("vitamin", "nhóm", "hạng", "loại", "khối", "lớp", "bảng", "điểm", "gan", "án", "phòng", "nhà", "khu", "dãy",
			"cổng", "đội", "hệ", "gen", "chữ", "cúp", "độ", "cấp", "mẫu", "mục", "phần", "tổ", "hoạch", "tuyến", "lô", "bên", "đầu", "cực",
			"nốt", "dấu", "trục", "tờ", "cảnh", "ca", "kíp", "cỡ", "nhãn", "bằng", "thể", "kỷ", "kỉ", "số", "serie", "cup", "plan", "type",
			"group", "class", "bậc", "tầng", "block", "tòa", "toà", "kho", "vùng", "zone", "dạng", "đáp", "chọn", "câu", "nghiệm",
			"ước", "ngạch", "cụm", "đơn", "giải", "hội", "hành", "đảo", "ngành", "men", "chủng", "virus", "cúm", "nhánh", "size", "điều"),
		Families: words("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
			"Lý", "Đinh", "Trịnh", "Đoàn", "Lâm", "Mai", "Trương", "Đào", "Vương", "Tạ", "Lương", "Hà", "Cao", "Châu", "Phùng", "Tô"),
		Speech: words("nói", "hỏi", "đáp", "bảo", "kể", "kêu", "la", "hét", "thét", "quát", "mắng", "gắt", "gào", "reo", "thốt", "than",
			"rên", "chửi", "rủ", "giục", "dặn", "khuyên", "hô", "đùa", "thầm", "thào", "lẩm", "nghẹn", "ngập", "úng", "nghiến", "viết",
			"thì thầm", "cho biết", "cho hay", "chia sẻ", "tâm sự", "trả lời", "khẳng định", "nhấn mạnh", "giải thích",
			"phân tích", "phát biểu", "tuyên bố", "nhận xét", "nhận định", "bình luận", "cảnh báo", "kết luận", "bộc bạch", "thổ lộ",
			"tiết lộ", "bày tỏ", "thắc mắc", "phản đối", "đề nghị", "thông báo", "đánh giá", "năn nỉ", "van xin", "thú nhận",
			"thừa nhận", "phàn nàn", "kêu gọi", "lên tiếng", "nhớ lại", "hồi tưởng", "phân trần", "tiếp lời", "ngắt lời", "nhắc"),
		Clauses: words("rằng", "là", "không", "chẳng", "chưa", "nếu", "khi", "vì", "nhưng", "để", "về", "được", "bị", "những", "các",
			"sẽ", "đã", "mà", "này", "đó", "vậy", "thế"),
		Exclaimed: words("Yahoo", "Jeopardy", "Yum", "Joomla", "Kahoot", "Oklahoma", "Panic"),
		Pausing: words("À", "Ừ", "Ờ", "Ơ", "Ồ", "Ôi", "Ối", "Á", "Ấy", "Dạ", "Vâng", "Thưa", "Này", "Thì", "Là", "Mà", "Và", "Nhưng",
			"Tôi", "Em", "Anh", "Chị", "Con", "Mẹ", "Bố", "Ba", "Má", "Ông", "Bà", "Cô", "Chú", "Bác", "Cháu", "Tớ", "Mình", "Hừm", "Hừ",
			"Thôi", "Vậy", "Hay", "Chà", "Ủa", "Ô", "Nếu", "Nhỡ", "Có lẽ", "Hình như", "Thế", "Ừm", "Hmm", "Ơ kìa"),
		WordLetters: "ÁÀẢÃẠĂÂÉÈẺẼẸÊÍÌỈĨỊÓÒỎÕỌÔƠÚÙỦŨỤƯÝỲỶỸỴỞỜỚỪỨỒỐẤẦẾỀ",
		Native:      isVietnamese,
	}).indexed()
})
