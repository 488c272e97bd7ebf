package style

import "sync"

var chineseNumbers = sync.OnceValue(func() *Style {
	return &Style{
		decimal: '.', groups: ",", percentFirst: true,
		words: newLexicon(entries{
			unit:     "1 一 壹\n2 二 两 貳 兩\n3 三\n4 四\n5 五\n6 六\n7 七\n8 八\n9 九",
			zero:     `0 零 〇`,
			times:    "10 十\n100 百\n1000 千",
			scale:    "4 万 萬\n8 亿 億",
			loose:    "1 首 单\n2 俩 双 雙 对\n3 仨",
			half:     `1 半`,
			parting:  `0 分`,
			trailing: `0 月`,
			weekly:   "0 周 期 拜 週",
			weekday:  `7 日 天`,
			hour:     `0 点 时`,
			minute:   `0 分`,
		}),
	}
})
