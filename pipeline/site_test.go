package pipeline

import (
	"math"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/language"

	"dich/glossary"
)

// siteOf builds the pages of a project, by their paths below the site's folder.
func siteOf(t *testing.T, files map[string]string) map[string]string {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	config, problems, err := ReadConfig(fsys, nil)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	p, _, err := ReadProject(fsys, config, nil)
	if err != nil {
		t.Fatal(err)
	}
	made, _ := publishAll(t, ShelfOf(p))
	pages := map[string]string{}
	for name, content := range made {
		if below, of := strings.CutPrefix(name, siteDir+"/"); of {
			pages[below] = content
		}
	}
	return pages
}

var hostileSite = map[string]string{
	"dich.toml":             "version = 1\ntargets = [\"en\", \"ka\", \"he\"]\n",
	"source/vi/a b/c#d%.md": "# <b>Một</b> <script>x</script>\n\n[hai](../e.txt#f) [ba](c%23d%25.md) ![](x:y.svg) [bốn](//evil) [năm](javascript:x)\n",
	"source/vi/e.txt":       "Tên <script>alert(1)</script> & \"nháy\".\n",
	"source/vi/index.txt":   "Một.\n",
	"source/vi/terms.html":  "<title>T</title><p onclick=x>Hai<iframe src=x></iframe></main></body>",
	"source/vi/g.md":        "![](p.svg) [a](g.md) [b](terms.html) [c](không-có.md)\n",
	"source/vi/p.svg":       "<svg/>",
	"source/vi/e.vi.html":   "<p>Ba</p>",
	"glossary/g.csv":        "concept_id,lang,form,type,status\nx,vi,<script>,full,preferred\nx,en,<b>,acronym,preferred\n",
	"locales/en/e.txt.po":   "msgid \"\"\nmsgstr \"Language: en\\n\"\n",
}

var hrefs = regexp.MustCompile(`(?:href|src)="([^"]*)"`)

// Every relative link of a site leads to one of its files, and nothing in it runs.
func TestSiteLinks(t *testing.T) {
	pages := siteOf(t, hostileSite)
	for name, page := range pages {
		if path.Ext(name) != ".html" {
			continue
		}
		for _, m := range hrefs.FindAllStringSubmatch(page, -1) {
			u, err := url.Parse(m[1])
			if err != nil || u.Scheme != "" {
				t.Errorf("%s: link to %s", name, m[1])
			}
			to := path.Join(path.Dir(name), u.Path)
			if _, there := pages[to]; u.Path != "" && u.Host == "" && !there && path.Base(to) != "không-có.md" {
				t.Errorf("%s: link to %s, which is not there", name, m[1])
			}
		}
		if strings.Contains(page, "<script") || strings.Contains(page, "onclick") || strings.Contains(page, "<iframe") || strings.Count(page, "</main>") != 1 {
			t.Errorf("%s is not safe:\n%s", name, page)
		}
	}
	if !strings.Contains(pages["he/index.html"], `<html lang="he" dir="rtl">`) || !strings.Contains(pages["ka/index.html"], `lang="en">Home<`) {
		t.Error("a language without words of its own has English ones, and says so")
	}
}

// A relative way leads from one file to the other.
func FuzzRelative(f *testing.F) {
	for _, seed := range [][2]string{{"a/b.html", "a/c.html"}, {"b.html", "a/c.html"}, {"a/b/c", "a"}, {"a/a/b", "a/b"}, {"x", "a:b/c?d#e%"}, {"a/b", "a/b"}, {"é", "./é"}} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, from, to string) {
		from, to = path.Join("/", from)[1:], path.Join("/", to)[1:]
		if from == "" || to == "" {
			return
		}
		base := url.URL{Scheme: "http", Host: "h", Path: "/" + from}
		u, err := url.Parse(relative(from, to))
		if err != nil {
			t.Fatalf("%q: %v", relative(from, to), err)
		}
		if got := base.ResolveReference(u); got.Path != "/"+to || got.Host != "h" || got.Fragment != "" || got.RawQuery != "" {
			t.Errorf("from %q to %q: %q leads to %q", from, to, relative(from, to), got)
		}
	})
}

// Texts have the contrast that WCAG 2.2 asks for (1.4.3, AA), in both schemes.
func TestSiteContrast(t *testing.T) {
	colours := regexp.MustCompile(`--(\w+): #([0-9a-f]{6})`)
	schemes := regexp.MustCompile(`:root \{[^}]*\}`).FindAllString(siteStyle, -1)
	for _, scheme := range schemes[:2] {
		light := map[string]float64{}
		for _, m := range colours.FindAllStringSubmatch(scheme, -1) {
			light[m[1]] = luminance(t, m[2])
		}
		for _, pair := range [][2]string{{"ink", "paper"}, {"quiet", "paper"}, {"accent", "paper"}, {"ink", "soft"}, {"ink", "mark"}, {"paper", "quiet"}} {
			a, b := light[pair[0]]+.05, light[pair[1]]+.05
			if ratio := max(a, b) / min(a, b); ratio < 4.5 {
				t.Errorf("%s on %s: %.1f\n%s", pair[0], pair[1], ratio, scheme)
			}
		}
	}
}

// luminance is a colour's as WCAG counts it.
func luminance(t *testing.T, hex string) float64 {
	sum := 0.0
	for i, share := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= .04045 {
			sum += share * c / 12.92
		} else {
			sum += share * math.Pow((c+.055)/1.055, 2.4)
		}
	}
	return sum
}

// Names stand in the order of the language's dictionaries.
func TestTermGroups(t *testing.T) {
	for _, c := range []struct{ locale, names, want string }{
		{"vi", "Đức,Dân,ASEAN,Ấn Độ,Anh,Dương", "A:Anh ASEAN|Â:Ấn Độ|D:Dân Dương|Đ:Đức"},
		{"fr", "Zoé,École,Etat", "E:École Etat|Z:Zoé"},
		{"ru", "Япония,ЁЛКА,Ель,Европа", "Е:Европа ЁЛКА Ель|Я:Япония"},
	} {
		got := strings.Join(termLines(t, c.locale, strings.Split(c.names, ",")), "|")
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.locale, got, c.want)
		}
	}
}

func termLines(t *testing.T, locale string, names []string) []string {
	csv := "concept_id,lang,form,type,status\n"
	for i, name := range names {
		csv += strconv.Itoa(i) + "," + locale + "," + name + ",full,preferred\n"
	}
	gloss, problems := glossary.ReadCSV("g.csv", csv)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	p := &Project{Config: DefaultConfig(), Glossary: gloss}
	p.Targets = []language.Tag{language.MustParse(locale)}
	publication, _, err := NewPublication(ShelfOf(p))
	if err != nil {
		t.Fatal(err)
	}
	s := newSite(publication, nil)
	var lines []string
	for _, g := range s.terms(language.MustParse(locale)).Groups {
		line := g.Letter + ":"
		for i, term := range g.Terms {
			if i > 0 {
				line += " "
			}
			line += term.Name
		}
		lines = append(lines, line)
	}
	return lines
}
