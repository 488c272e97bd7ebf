package source

var vietnameseRules = &Rules{
	Abbreviations: words(
		// titles and degrees
		"TS", "ThS", "Ths", "PGS", "GS", "BS", "Bs", "KS", "KTS", "LS", "CN", "NCS", "CK", "TSKH", "NGƯT", "NSƯT",
		"NSND", "NGND", "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Jr",
		// places
		"TP", "Tp", "tp", "TX", "TT", "Tx", "Q", "P", "H", "KP", "Đ", "KCN", "KĐT",
		// organisations and writings
		"NXB", "Nxb", "CTCP", "Cty", "CLB", "No", "Vol", "Co", "Corp", "Inc", "Ltd",
		// in running text
		"tr", "Tr", "vd", "VD", "Vd", "tel", "Tel", "ĐT", "đ/c", "Đ/c", "ĐC", "x", "cf", "v", "vs", "op",
	),
	Labels: words("điều", "khoản", "mục", "chương", "phần", "bài", "tiết", "quyển", "tập", "câu", "hình", "bảng", "phụ lục", "điểm"),
}

func words(list ...string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, w := range list {
		set[w] = true
	}
	return set
}
