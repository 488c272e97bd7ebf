package pipeline

// The lexicon: grammatical words of Vietnamese and words with an opposite, after the
// common reference grammars. Rows of one sense are synonyms for our purpose.

// cancels are the senses that "không" before them turns into their opposites, because
// there is nothing between the two.
var cancels = map[string]bool{
	"agree": true, "succeed": true, "have": true, "remember": true, "lawful": true, "able": true, "present": true,
	"right": true, "certain": true, "admit": true, "trust": true, "enough": true, "alive": true,
}

func operator(what string) sense { return sense{class: ClassNegation, what: what, pole: 1} }

var negators = []senseRow{
	{operator("not"), "N, N hề, N phải, N phải là, đâu có, đâu phải, nào có, nào phải, nào đâu, làm gì có, làm gì có chuyện, há, cóc, đếch, đách, chớ hề, nỏ, hổng, hông, hổng có, chẳng đặng, vị tất, nào xá, xá gì, ứ, ứ thèm, tịnh không, đâu đã, nào đã, N thèm, N tài nào, N mảy may, N tí nào, N chút nào, N ai, N gì, N đâu, N một ai, không một, N được, đâu, tuyệt nhiên không, hoàn toàn không, tuyệt đối không"},
	{operator("never"), "N đời nào, đời nào, N khi nào, N lúc nào, N bao giờ, mấy đời, mấy thuở"},
	{operator("no longer"), "N còn"},
	{operator("cannot"), "N thể, N thể nào, bất lực, N có khả năng, N sao, làm sao mà, làm sao, mất khả năng, N nổi, N xuể, khó lòng, khó mà, khó có thể, khó có, khó+"},
	{operator("not yet"), "chưa, chưa thể, vẫn chưa, chưa được, chưa phải, chưa có, chưa một"},
	{operator("never yet"), "chưa hề, chưa từng, chưa bao giờ, chưa khi nào"},
	{operator("not sure"), "chưa chắc"},
	{operator("do not"), "đừng, chớ, đừng có, chớ có, đừng nên, N nên, N được phép"},
	{operator("need not"), "N cần, N phải+, khỏi+, khỏi phải, khỏi cần, hà tất, việc gì phải, can gì"},
	{operator("forbid"), "cấm, cấm chỉ, nghiêm cấm, ngăn cấm, bị cấm, ngăn, ngăn chặn, chặn"},
	{operator("hinder"), "ngăn cản, cản trở, hạn chế, bị hạn chế"},
	{operator("stop"), "ngừng, ngưng, dừng, thôi+, chấm dứt, đình chỉ, tạm ngừng, tạm dừng, tạm ngưng, ngừng lại, dừng lại, bỏ dở, gián đoạn, thôi không, kết thúc"},
	{operator("cut"), "cắt, cắt đứt, cắt giảm"},
	{operator("put off"), "hoãn, lần lữa, dùng dằng, chây ì, gác, xếp xó, treo lại, khất, khất lần, trì hoãn, tạm hoãn, hoãn lại, lùi, gác lại, chậm trễ, chần chừ, do dự"},
	{operator("leave open"), "để ngỏ"},
	{operator("avoid"), "tránh, né, né tránh, lẩn tránh, trốn, trốn tránh, lảng tránh"},
	{operator("escape"), "thoát, thoát khỏi, tránh khỏi, tránh được"},
	{operator("give up"), "từ bỏ, bỏ+, bỏ qua, bỏ lỡ, bỏ cuộc, hủy, hủy bỏ, xóa bỏ, bãi bỏ, dỡ bỏ, loại bỏ, rút lại, phế bỏ, dẹp bỏ, dẹp, khai tử, xù, bỏ xó, bác"},
	{operator("take away"), "thu hồi, rút phép, tước, tước bỏ"},
	{operator("exempt"), "miễn+, miễn trừ"},
	{operator("almost"), "gần như, hầu như"},
	{operator("narrowly not"), "suýt, suýt nữa, suýt chút nữa, xém, tí nữa, chút nữa thì"},
	{operator("ought to have"), "lẽ ra, đáng lẽ, đáng lý, đáng ra, giá như, giá mà"},
	{operator("miss"), "lỡ, hụt, trượt, trật"},
	{operator("seem"), "tưởng, tưởng như, dường như, có vẻ, có vẻ như, hình như, tuồng như"},
	{operator("pretend"), "giả vờ, giả bộ, vờ, làm như"},
	{operator("so-called"), "gọi là, cái gọi là"},
	{operator("said to"), "nghe nói, được cho là"},
	{operator("blamed"), "bị cho là, bị coi là, bị xem là"},
	{operator("intend"), "định+, dự định, dự kiến, có ý định, tính+"},
	{operator("wish"), "muốn, mong muốn, hy vọng"},
	{operator("try"), "cố+, cố gắng, nỗ lực, tìm cách"},
	{operator("promise"), "hứa, cam kết"},
	{operator("threaten"), "dọa, đe dọa"},
	{operator("plot"), "hòng, âm mưu, toan, toan tính"},
	{operator("except"), "trừ, ngoài trừ, chừa, ngoài trường hợp, ngoại trừ, trừ khi, trừ phi, loại trừ, ngoài ra không, không kể, chưa kể, không tính, trừ trường hợp, trừ ra"},
	{operator("rarely"), "hiếm khi, ít khi, hiếm, hiếm có, hiếm thấy, họa hoằn, chẳng mấy khi, không mấy khi, N mấy, không hay, ít+, hơi+, không quá, không thường xuyên"},
	{operator("less"), "kém"},
	{operator("former"), "cựu"},
	{operator("deputy"), "phó"},
	{operator("non-"), "phi, bất, phản, chống, trái, sai, giả, không đúng"},
	{operator("must"), "phải, buộc phải, bắt buộc, bắt buộc phải, cần phải, đành phải, đành, buộc lòng phải, có nghĩa vụ, có trách nhiệm, N thể N, N thể chưa, N được N, N đừng được, N khỏi"},
	{operator("dare"), "dám, đủ sức, có gan"},
}

var modals = []senseRow{
	{operator("need"), "cần, cần có, đòi hỏi"},
	{operator("should"), "nên, hãy"},
	{operator("may"), "có thể, có khả năng"},
	{operator("permitted"), "được phép, có quyền"},
	{operator("permit"), "cho phép"},
	{operator("get"), "được"},
	{operator("suffer"), "bị, chịu, mắc"},
	{operator("perhaps"), "có lẽ, có thể là, có khi, biết đâu, e rằng, e là, có chăng, may ra, không chừng, chưa biết chừng"},
	{operator("surely"), "chắc chắn, chắc, chắc hẳn, hẳn, nhất định, ắt, ắt hẳn, tất nhiên, đương nhiên, dĩ nhiên, hiển nhiên, rõ ràng"},
	{operator("will"), "sẽ, rồi sẽ"},
	{operator("did"), "đã, đã từng"},
	{operator("used to"), "từng, đã có thời, vốn"},
	{operator("doing"), "đang, còn đang, đang trong quá trình"},
	{operator("soon"), "sắp, sắp sửa, chuẩn bị, chực"},
	{operator("just"), "vừa+, vừa mới, mới+, mới vừa"},
	{operator("still"), "vẫn còn, còn, hãy còn, vẫn đang, vẫn"},
	{operator("again"), "lại+, tái, tái+"},
	{operator("always"), "N ngừng, N ngớt, liên tục, luôn, luôn luôn, mãi mãi, mãi, vĩnh viễn"},
	{operator("often"), "thường, thường xuyên, hay+, thường hay"},
	{operator("sometimes"), "đôi khi, thỉnh thoảng, đôi lúc, có lúc, lâu lâu, tạm thời"},
	{operator("if"), "nếu, nếu như, giả sử, giả như, một khi, chừng nào"},
	{operator("provided"), "miễn là, với điều kiện"},
	{operator("although"), "dù, mặc dù, dẫu, cho dù, tuy, bất chấp, bất kể, mặc cho, dẫu cho, dù cho"},
	{operator("because"), "vì, bởi vì, do, bởi, tại vì, nhờ"},
	{operator("therefore"), "vì vậy, do đó, nên là, do vậy, vì thế, bởi thế, bởi vậy, cho nên"},
	{operator("whether"), "có hay không, hay không, có phải, phải chăng, liệu, có N, được không"},
	{operator("whether yet"), "hay chưa, chưa ạ"},
	{operator("until"), "cho đến khi, cho tới khi, đến khi, tới khi, đến chừng nào"},
	{operator("unless"), "kẻo, nếu không, bằng không"},
	{operator("forced"), "bị buộc, bị ép, buộc, ép, ép buộc, cưỡng bức, cưỡng chế, bắt"},
	{operator("willing"), "tự nguyện, sẵn sàng, sẵn lòng, tình nguyện, chủ động"},
	{operator("reluctant"), "miễn cưỡng, bất đắc dĩ, ngần ngại, e ngại, ngại, dè dặt, rụt rè, ngập ngừng, lưỡng lự"},
	{operator("maybe false"), "nghi, bị nghi, bị tình nghi, bị cáo buộc"},
}

var quantifiers = []senseRow{
	{operator("only"), "chỉ, chỉ có, chỉ riêng, duy nhất, duy chỉ, chỉ mới, mới chỉ, chỉ còn, vỏn vẹn, riêng"},
	{operator("not only"), "không chỉ, không những, không riêng gì, chẳng những, chả những, không chỉ có, không riêng, không phải chỉ"},
	{operator("even"), "cả, ngay cả, kể cả, thậm chí, đến cả, lẫn"},
	{operator("all"), "tất cả, mọi, tất thảy, hết thảy, toàn bộ, toàn thể, đều, tất tật, tất cả mọi, mọi thứ, ai cũng, nào cũng, gì cũng, đâu cũng, N ai N, N ai là N, N gì N, cả thảy, mỗi, từng người, mọi người đều, mọi người, tất cả đều, bất kỳ, bất cứ, bất kì, bất kỳ ai cũng, bất cứ ai cũng"},
	{operator("some"), "một số, vài, một vài, dăm, một ít, một phần, một bộ phận, có người, vài ba, mấy"},
	{operator("most"), "hầu hết, phần lớn, đa số, đại đa số, phần đông, đa phần, hầu khắp, quá nửa"},
	{pole("many", -1), "thiểu số, rất ít, số ít, ít người, rất ít người, ít ai, N mấy ai, N mấy người, ít, ít ỏi"},
	{pole("many", 1), "N ít, nhiều, rất nhiều, vô số, hàng loạt, đông đảo, không thiếu, lắm"},
	{operator("fully"), "hoàn toàn, trọn vẹn, tuyệt đối, triệt để"},
	{operator("partly"), "phần nào, một cách hạn chế, đôi chút, chừng mực nào đó"},
}

// prepositional are the senses of which the place matters.
var prepositional = map[string]bool{"from": true, "before": true, "inside": true, "more": true}

func pole(what string, p int8) sense {
	return sense{class: ClassNegation, what: what, pole: p, weak: true}
}

// comparisons are words that matter where their opposite takes their place, or where
// they stand with a number.
var comparisons = []senseRow{
	{pole("more", 1), "hơn, trên, quá, vượt, ít nhất, tối thiểu, ít ra, chí ít, không dưới, không ít hơn, cao hơn, lớn hơn, nhiều hơn, tốt hơn, nhanh hơn, mạnh hơn"},
	{pole("more", -1), "dưới, chưa đến, chưa tới, nhiều nhất, tối đa, không quá, không hơn, gần, suýt soát, ít hơn, thấp hơn, nhỏ hơn, kém hơn, chậm hơn, yếu hơn, xấu hơn"},
	{pole("before", 1), "trước, trước khi, trước đó, trước đây"},
	{pole("before", -1), "sau, sau khi, sau đó, sau này"},
	{pole("from", 1), "từ, kể từ, bắt đầu từ"},
	{pole("from", -1), "đến, tới, cho đến, cho tới"},
	{pole("inside", 1), "trong, bên trong"},
	{pole("inside", -1), "ngoài, bên ngoài, ra ngoài"},
	{operator("about"), "khoảng+, chừng+, ước chừng, xấp xỉ, ngót, ngót nghét, khoảng chừng, độ chừng, trên dưới, tầm+"},
	{operator("superlative"), "nhất, bậc nhất, hơn cả, hàng đầu"},
	{operator("equal"), "bằng với, ngang với, ngang bằng, tương đương, như nhau, bằng nhau"},
	{pole("most", 1), "cao nhất, lớn nhất, nhiều nhất, tốt nhất, dài nhất, nhanh nhất, mạnh nhất, giàu nhất"},
	{pole("most", -1), "thấp nhất, nhỏ nhất, ít nhất, tệ nhất, ngắn nhất, chậm nhất, yếu nhất, nghèo nhất"},
}
