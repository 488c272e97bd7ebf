package legacy

import "sync"

// What the bytes of an encoding mean, sixteen in a row. A byte with no meaning stands
// for the control character of its number, as in the Encoding Standard, so that it is
// not lost.

// The upper half of Windows-1252, which the fonts of Windows show where the older
// encodings say nothing.
const windows1252 = "" +
	"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f" +
	"\u0090‘’“”•–—˜™š›œ\u009džŸ" +
	"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯" +
	"°±²³´µ¶·¸¹º»¼½¾¿" +
	"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ" +
	"ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß" +
	"àáâãäåæçèéêëìíîï" +
	"ðñòóôõö÷øùúûüýþÿ"

// The upper half of Windows-1258.
const windows1258 = "" +
	"€\u0081‚ƒ„…†‡ˆ‰\u008a‹Œ\u008d\u008e\u008f" +
	"\u0090‘’“”•–—˜™\u009a›œ\u009d\u009eŸ" +
	"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯" +
	"°±²³´µ¶·¸¹º»¼½¾¿" +
	"ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ" +
	"ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß" +
	"àáâăäåæçèéêë\u0301íîï" +
	"đñ\u0323óôơö÷øùúûüư₫ÿ"

// The upper half of VISCII, RFC 1456.
const viscii = "" +
	"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ" +
	"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ" +
	"Õắằặấầẩậẽẹếềểễệố" +
	"ồổỗỠƠộờởịỰỨỪỬơớƯ" +
	"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ" +
	"ĐứÒÓÔạỷừửÙÚỹỵÝỡư" +
	"àáâãảăữẫèéêẻìíĩỉ" +
	"đựòóôõỏọụùúũủýợỮ"

// What both kinds of TCVN 5712 have from A0 on: VN3, and the capitals that only VN1
// has, in the places that VN3 leaves free.
const tcvn = "" +
	"\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ" +
	"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ" +
	"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
	"éẹềểễếệìỉỄẾỒĩíịò" +
	"Ổỏõóọồổỗốộờởỡớợù" +
	"ỖủũúụừửữứựỳỷỹýỵỐ"

// The capitals of VN1 among the control characters 80–9F.
const tcvnCapitals = "" +
	"ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ" +
	"ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"

// Letters that stand below 20.
var (
	tcvnLow   = map[byte]rune{0x01: 'Ú', 0x02: 'Ụ', 0x04: 'Ừ', 0x05: 'Ử', 0x06: 'Ữ', 0x11: 'Ứ', 0x12: 'Ự', 0x13: 'Ỳ', 0x14: 'Ỷ', 0x15: 'Ỹ', 0x16: 'Ý', 0x17: 'Ỵ'}
	visciiLow = map[byte]rune{0x02: 'Ẳ', 0x05: 'Ẵ', 0x06: 'Ẫ', 0x14: 'Ỷ', 0x19: 'Ỹ', 0x1E: 'Ỵ'}
)

// A charset says what each byte means by itself, and which byte means a character.
type charset struct {
	runes [256]rune
	bytes map[rune]byte
}

// newCharset makes a charset of its upper half, from 80 or from A0 on; Windows-1252
// fills what is missing.
func newCharset(upper string, low map[byte]rune) *charset {
	c := &charset{bytes: map[rune]byte{}}
	for b := range 0x80 {
		c.runes[b] = rune(b)
	}
	for b, r := range low {
		c.runes[b] = r
	}
	copy(c.runes[0x80:], []rune(windows1252))
	letters := []rune(upper)
	copy(c.runes[256-len(letters):], letters)
	for b, r := range c.runes {
		c.bytes[r] = byte(b)
	}
	return c
}

// Each is made when it is needed: a run that reads no old text starts faster.
var (
	tcvn3Set       = charsetOf(tcvn, nil)
	tcvn5712Set    = charsetOf(tcvnCapitals+tcvn, tcvnLow)
	visciiSet      = charsetOf(viscii, visciiLow)
	windows1258Set = charsetOf(windows1258, nil)
	windows1252Set = charsetOf(windows1252, nil)
)

func charsetOf(upper string, low map[byte]rune) func() *charset {
	return sync.OnceValue(func() *charset { return newCharset(upper, low) })
}
