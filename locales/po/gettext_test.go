package po

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// gettext runs one of gettext's programs on a catalog, and on what args name.
func gettext(t *testing.T, program, data string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("%s is not installed: nothing is compared with gettext", program)
	}
	cmd := exec.Command(program, append([]string{fileOf(t, data)}, args...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s\n%s", program, err, &stderr, data)
	}
	return string(out)
}

// fileOf writes data into a file of its own.
func fileOf(t *testing.T, data string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "a.po")
	if err := os.WriteFile(file, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// written is a new catalog with one of everything. msgcat of before 2025 takes
// "#=" for a comment, so there is none.
func written(target language.Tag, texts ...string) *locales.Catalog {
	cat := &locales.Catalog{Document: "bài.txt", Target: target}
	for i, text := range texts {
		m := locales.NewMessage("", source.Singular(text))
		m.Target = source.Singular(text)
		m.Obsolete = i == len(texts)-1
		m.Notes.Translator = []string{"for people", "", text}
		if i%2 == 1 {
			m.Fuzzy = true
			m.Previous = &locales.Previous{Key: "k", Source: source.Singular(text + text)}
			m.Notes.References = []string{"bài.txt", "bài hai.txt", "bài.txt:12", "một-tập-tin-có-tên-rất-dài.txt"}
		}
		cat.Messages = append(cat.Messages, m)
	}
	plural := locales.NewMessage("posts", source.Forms{source.One: "{{.Count}} bài viết", source.Other: "{{.Count}} bài viết"})
	plural.Target = source.Forms{source.One: "a", source.Few: "b", source.Many: "c", source.Other: "c"}
	plural.Notes.Extracted = []string{"for translators"}
	cat.Messages = append([]locales.Message{plural}, cat.Messages...)
	return cat
}

// The texts of our languages, with what is hard to break in each.
var hardTexts = map[string][]string{
	"vi": {
		"Ngày 1 tháng 1 năm 2018, ông Nazarbayev N. A. nhấn mạnh: “Kim ngạch đạt 1.234,5 tỷ đô-la Mỹ, tăng 57% so với năm trước”…",
		"Xem https://example.com/mot/duong/dan/rat/dai/khong/co/cho/ngat/nao/het/ca/cho/den/cuoi/dong/ở/đây nhé.\n\tHết",
		"A – B — C/D (E-F) \"G\\H\" ‘I’ v.v...",
		"ngắn",
	},
	"ru":      {"По словам г-на Н. А. Назарбаева, объём вырос на 57 % — до 1 234,5 млрд долларов («Казинформ», № 12/2018, §3).", "Б"},
	"be":      {"Прэзідэнт Казахстана 1 студзеня 2018 г. сказаў, што «Казахстан – надзейны партнёр ЕС», і падпісаў дакумент.", "Б"},
	"kk":      {"Қазақстан Президенті 2018 жылғы 1 қаңтарда «Қазақстан – БҰҰ-ның сенімді серіктесі» деп мәлімдеді, деп жазды АҚШ-тың БАҚ-ы.", "Б"},
	"ky":      {"Казакстандын президенти 2018-жылдын 1-январында «Казакстан — БУУнун ишеничтүү өнөктөшү» деп билдирди, деп жазды.", "Б"},
	"hy":      {"Ղազախստանի նախագահը 2018 թվականի հունվարի 1-ին հայտարարեց․ «Ղազախստանը ՄԱԿ-ի վստահելի գործընկերն է»։ Ինչո՞ւ։ վատի,շփոթ՝", "Բ"},
	"zh-Hans": {"哈萨克斯坦总统于2018年1月1日表示：“哈萨克斯坦是联合国安理会的可靠伙伴”，贸易额增长57%，达到300亿美元（约合2000亿元）。", "短"},
	"fr":      {"Le 1er janvier 2018, le président a dit : « Le Kazakhstan est un partenaire fiable de l’UE » ; les échanges ont crû de 57 %.", "b"},
	"en":      {"On 1 January 2018 the president said: \"Kazakhstan is the EU's reliable partner\"; trade grew 57% to $1,234.5 billion (e.g. oil).", "b"},
}

func TestMsgcatWritesTheSame(t *testing.T) {
	for locale, texts := range hardTexts {
		t.Run(locale, func(t *testing.T) {
			data := Write(written(language.MustParse(locale), texts...))
			if diff := cmp.Diff(gettext(t, "msgcat", data), data); diff != "" {
				t.Errorf("(-msgcat +ours):\n%s", diff)
			}
		})
	}
}

func TestMsgfmtAccepts(t *testing.T) {
	for locale, texts := range hardTexts {
		t.Run(locale, func(t *testing.T) {
			tag := language.MustParse(locale)
			gettext(t, "msgfmt", Write(written(tag, texts...)), "-c", "-o", os.DevNull)
		})
	}
	template := &locales.Catalog{Document: "bài.txt", Messages: []locales.Message{
		locales.NewMessage("k", source.Forms{source.One: "một", source.Other: "nhiều"}),
	}}
	gettext(t, "msgfmt", Write(template), "-c", "-o", os.DevNull)
}

// What gettext writes, we read and write back.
func TestReadMsgcat(t *testing.T) {
	for locale, texts := range hardTexts {
		t.Run(locale, func(t *testing.T) {
			data := gettext(t, "msgcat", Write(written(language.MustParse(locale), texts...)), "--sort-output")
			cat, found := Read("a.po", data)
			if len(found) > 0 {
				t.Fatal(describe(data, found))
			}
			if got := Write(cat); got != data {
				t.Errorf("not the same bytes: %s", cmp.Diff(data, got))
			}
		})
	}
}
