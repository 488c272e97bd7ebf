package glossary

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

func TestCheck(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"forms", `concept_id,lang,form,type,status
partner,vi,đối tác chiến lược,full,preferred
partnership,vi,quan hệ đối tác,full,preferred
partnership,vi,Đối tác  chiến lược,full,admitted
article,en,un,full,preferred
un,en,UN,acronym,preferred
un,en,United Nations,full,admitted
dash,vi,–,full,preferred
`,
			`4:16 "Đối tác  chiến lược" warning form-not-clean Got=Đối tác  chiến lược Want=Đối tác chiến lược (form-not-clean)
4:16 "Đối tác  chiến lược" note homonym Concept=partnership Form=Đối tác  chiến lược Other=partner (homonym), first at 2:12
8:9 "–" warning form-without-word Form=– (form-without-word)`},
		{"no preferred term", "concept_id,lang,form,status\na,vi,x,admitted\na,en,y,\na,vi,z,deprecated\n",
			`2:6 "x" warning no-preferred-term Concept=a Locale=vi (no-preferred-term)`},
		{"spellings", "concept_id,lang,form,type,status\na,vi,Hoà bình,,\na,vi,hòa bình,,admitted\na,vi,Hoà Bình,variant,admitted\na,en,IT,acronym,\na,en,it,full,\na,fr,paix,,\nb,fr,Paix,,\nb,fr,PAIX,,admitted\n",
			`3:6 "hòa bình" note respelling Concept=a Form=hòa bình Locale=vi Other=Hoà bình (respelling), first at 2:6
8:6 "Paix" note homonym Concept=b Form=Paix Other=a (homonym), first at 7:6`},
		{"several preferred", "concept_id,lang,form,type,valid_from,valid_to\na,vi,x,,,\na,vi,X1,acronym,,\na,vi,y,,2010,\n" +
			"b,vi,c,,,2018\nb,vi,d,,2019,\nb,vi,e,,2017,2020\n",
			`4:6 "y" note several-preferred Concept=a Form=y From=2010-01-01 Locale=vi Other=x Until= (several-preferred), first at 2:6
6:6 "d" note several-preferred Concept=b Form=d From=2019-01-01 Locale=vi Other=e Until=2020-12-31 (several-preferred), first at 7:6
7:6 "e" note several-preferred Concept=b Form=e From=2017-01-01 Locale=vi Other=c Until=2018-12-31 (several-preferred), first at 5:6`},
		{"languages", "concept_id,lang,form,keep\na,vi,x,\nb,ru,щ,\nb,vi,y,\nb,en,z,\nc,en,w,1\nd,,,\n",
			`2:1 "a" note language-missing Concept=a Locales=en, ru (language-missing)
7:1 "d" note empty-concept Concept=d (empty-concept)`},
		{"full forms", "concept_id,lang,form,type,full_form\na,vi,LHQ,acronym,Liên hợp quốc\na,vi,Liên  hợp quốc,,\na,en,UN,acronym,\nb,vi,EU,acronym,Liên minh châu âu\nb,vi,Liên minh châu Âu,,\n",
			`3:6 "Liên  hợp quốc" warning form-not-clean Got=Liên  hợp quốc Want=Liên hợp quốc (form-not-clean)
4:6 "UN" note acronym-without-full-form Concept=a Form=UN Locale=en (acronym-without-full-form)
5:6 "EU" warning full-form-unknown Concept=b Form=EU FullForm=Liên minh châu âu Locale=vi Near=Liên minh châu Âu (did-you-mean)`},
		{"links", "concept_id,links,lang,form\nun,https://un.org;eu;EU2,vi,x\nalliance,alliances;un,vi,y\neu,doi:10/x,vi,z\n",
			`2:1 "un" note dangling-link Concept=un Link=EU2 Near= (dangling-link)
3:1 "alliance" note dangling-link Concept=alliance Link=alliances Near=alliance (did-you-mean)`},
		{"contexts", "concept_id,lang,form,forms,not_inside\na,vi,Mỹ,,Châu Mỹ;châu Âu;hoa mỹ;Mỹa\na,zh,美国,美,美洲;亚洲\na,hy,ԱՄՆ,,Եվրոպա\n",
			`2:6 "Mỹ" warning not-inside-without-form Concept=a Form=Mỹ Locale=vi Text=châu Âu (not-inside-without-form)
2:6 "Mỹ" warning not-inside-without-form Concept=a Form=Mỹ Locale=vi Text=Mỹa (not-inside-without-form)
3:6 "美国" warning not-inside-without-form Concept=a Form=美国 Locale=zh Text=亚洲 (not-inside-without-form)`},
		{"forbidden", "concept_id,lang,form,status\na,vi,Trung Cộng,forbidden\na,vi,Trung Quốc,\nb,vi,Trung Cộng,admitted\nc,vi,Trung Cộng,\na,en,China,forbidden\n",
			`4:6 "Trung Cộng" note forbidden-and-allowed Concept=b Form=Trung Cộng Locale=vi Other=a (forbidden-and-allowed), first at 2:6
4:6 "Trung Cộng" warning no-preferred-term Concept=b Locale=vi (no-preferred-term)
5:6 "Trung Cộng" note forbidden-and-allowed Concept=c Form=Trung Cộng Locale=vi Other=a (forbidden-and-allowed), first at 2:6
6:6 "China" warning no-preferred-term Concept=a Locale=en (no-preferred-term)`},
		{"scripts", "concept_id,lang,form,type,keep\na,ru,страны ЕC,,\na,be,EC,acronym,\na,be,Еўрасаюз,,\na,kk,SMS,acronym,\na,kk,хат,,\na,ky,Brexitтин,,\na,vi,Мỹ,,\n",
			`2:6 "страны ЕC" warning lookalike-letters Concept=a Form=страны ЕC Letters=C (U+0043) → С (U+0421) Locale=ru Want=страны ЕС (lookalike-letters)
3:6 "EC" note lookalike-letters Concept=a Form=EC Letters=E (U+0045) → Е (U+0415), C (U+0043) → С (U+0421) Locale=be Want=ЕС (lookalike-letters)
7:6 "Brexitтин" note mixed-script Concept=a First=Latin Form=Brexitтин Locale=ky Second=Cyrillic Word=Brexitтин (mixed-script)
8:6 "Мỹ" warning lookalike-letters Concept=a Form=Мỹ Letters=М (U+041C) → M (U+004D) Locale=vi Want=Mỹ (lookalike-letters)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			g := read(t, test.text)
			var languages []language.Tag
			if test.name == "languages" {
				languages = []language.Tag{language.Vietnamese, language.English, language.Russian}
			}
			if diff := cmp.Diff(test.want, say(test.text, Check(g, languages...))); diff != "" {
				t.Errorf("want, got: %s", diff)
			}
		})
	}
}

// What Check says depends on the glossary alone, not on how its file was written.
func FuzzCheckSaysTheSame(f *testing.F) {
	seedCSV(f)
	f.Add(everything)
	f.Add("concept_id,lang,form,type,status,full_form,links,valid_from\na,vi,EC,acronym,,x,b;zz,2019\na,ru,EC,acronym,forbidden,,,\nb,ru,EC,,,,,\nb,ru,ЕС,,,,,2018\nb,ru,Ес,,,,,\nc,,,,,,,\n")
	f.Fuzz(func(t *testing.T, text string) {
		g, _ := ReadCSV("g.csv", text)
		again, _ := ReadCSV("g.csv", WriteTSV(g))
		languages := append(languagesOf(g), language.Kazakh)
		if diff := cmp.Diff(sayings(Check(g, languages...)), sayings(Check(again, languages...))); diff != "" {
			t.Error(diff)
		}
	})
}

// sayings tells diagnostics without their places, sorted.
func sayings(list []source.Diagnostic) []string {
	var out []string
	for _, d := range list {
		d.Subject.Span = source.Span{}
		d.Related = nil
		out = append(out, say("", []source.Diagnostic{d}))
	}
	slices.Sort(out)
	return out
}
