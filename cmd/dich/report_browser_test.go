package main

import (
	"bytes"
	"encoding/base64"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var shots = flag.String("shots", "", "keep pictures of the pages in this folder")

// reported is the report of a project of these files, in a language.
func reported(t *testing.T, ui string, files map[string]string) (file string) {
	t.Helper()
	dir := t.TempDir()
	if !put(dir, files) {
		t.Fatal("cannot write the project")
	}
	for _, args := range [][]string{{"update", "--quiet"}, {"report", "--quiet", "--ui", ui}} {
		var said bytes.Buffer
		e := env{strings.NewReader(""), &said, &said, dir, func(string) string { return "" }, terminalColumns}
		if code := run(t.Context(), args, e); code != exitDone {
			t.Fatalf("%v: exit code %d\n%s", args, code, said.String())
		}
	}
	return filepath.Join(dir, reportName)
}

// translations are a catalog: entries of source and target.
func translations(locale string, entries ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "msgid \"\"\nmsgstr \"Language: %s\\nContent-Type: text/plain; charset=UTF-8\\n\"\n", locale)
	for i := 0; i+1 < len(entries); i += 2 {
		fmt.Fprintf(&b, "\nmsgid %s\nmsgstr %s\n", poString(entries[i]), poString(entries[i+1]))
	}
	return b.String()
}

// poString quotes a text as PO files do.
func poString(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(text) + `"`
}

// A small project with something of everything that a report shows, and a language that
// is written from right to left.
var reportedFiles = map[string]string{
	"dich.toml": "version = 1\ntargets = [\"en\", \"ar\", \"zh-Hans\"]\n",
	"glossary/names.csv": "concept_id,lang,form,type,status\nun,vi,Liên hợp quốc,full,preferred\nun,vi,LHQ,acronym,admitted\n" +
		"un,en,United Nations,full,preferred\nun,en,UN,acronym,admitted\nun,en,League,full,deprecated\nun,ar,الأمم المتحدة,full,preferred\nus,vi,Mỹ,full,preferred\nus,en,United States,full,preferred\n",
	"source/vi/hai/bài có tên rất dài để xem bảng có vừa màn hình điện thoại không.txt": "Mỹ và LHQ họp. Có 12 nước của Liên hợp quốc. Mỹ về.\n",
	"source/vi/mot.txt":     "Liên hợp quốc họp ở Mỹ năm 2025.\n\nHai bên không ký. NATO vắng mặt.\n",
	"locales/mot.txt.pot":   "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n#: mot.txt\nmsgid \"Liên hợp quốc họp ở Mỹ năm 2024.\"\nmsgstr \"\"\n\n#: mot.txt\nmsgid \"Hai bên không ký.\"\nmsgstr \"\"\n",
	"locales/en/mot.txt.po": translations("en", "Liên hợp quốc họp ở Mỹ năm 2024.", "The League meets in the United States in 2024.", "Hai bên không ký.", "Both sides do not  sign {{.X}}."),
	"locales/ar/mot.txt.po": translations("ar", "Liên hợp quốc họp ở Mỹ năm 2024.", "تجتمع الأمم المتحدة في 2024.", "Hai bên không ký.", "لم يوقع الطرفان."),
	"locales/en/hai/bài có tên rất dài để xem bảng có vừa màn hình điện thoại không.txt.po": translations("en",
		"Mỹ và LHQ họp.", "The United States and the League meet.", "Có 12 nước của Liên hợp quốc.", "There are 13 countries of the UN."),
}

// The page fits the window of a phone and of a desk, is read in light and in the dark,
// and nothing on it is in the way of its policy.
func TestReportFits(t *testing.T) {
	b := openBrowser(t)
	for _, ui := range []string{"en", "vi"} {
		file := reported(t, ui, reportedFiles)
		for _, width := range []int{390, 1280} {
			for _, scheme := range []string{"light", "dark"} {
				b.window(width, 844, scheme)
				b.open(file)
				where := fmt.Sprintf("%s, %d pixels, %s", ui, width, scheme)
				b.ask("document.querySelectorAll('details').forEach((d) => d.open = true)")
				if wide := b.ask(tooWide); wide != "" {
					t.Errorf("%s: this does not fit:\n%v", where, wide)
				}
				if bad := b.ask(faint); bad != "" {
					t.Errorf("%s: hard to read:\n%v", where, bad)
				}
				if len(b.complaints) > 0 {
					t.Errorf("%s: %v", where, b.complaints)
				}
				b.picture(fmt.Sprintf("report-%s-%d-%s.png", ui, width, scheme))
			}
		}
	}
}

// tooWide tells whether the page is wider than its window, and names elements that stand
// out of it, but for those in a box that scrolls.
const tooWide = `(() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return "";
  return "width " + root.scrollWidth + "\n" + [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest(".scroll, .skip"))
    .slice(0, 5).map((e) => e.outerHTML.slice(0, 120)).join("\n");
})()`

// faint lists texts whose contrast is below 4.5 (WCAG 2.2, 1.4.3).
const faint = `(() => {
  const light = (c) => { const v = c.map((x) => x / 255).map((x) => x <= .04045 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4); return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };
  const parts = (c) => c.match(/[\d.]+/g).map(Number);
  const back = (e) => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; };
  const bad = new Set();
  for (const e of document.querySelectorAll("body *")) {
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || ["SCRIPT", "STYLE", "OPTION"].includes(e.tagName)) continue;
    const [a, b] = [light(parts(getComputedStyle(e).color)), light(back(e))];
    const contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (contrast < 4.5) bad.add(e.tagName + "." + e.className + " " + contrast.toFixed(2));
  }
  return [...bad].join("\n");
})()`

// picture keeps what is to be seen, where somebody wants it.
func (b *browser) picture(name string) {
	if *shots == "" {
		return
	}
	shot := b.call("Page.captureScreenshot", object{"captureBeyondViewport": true})
	data, err := base64.StdEncoding.DecodeString(shot["data"].(string))
	check(b.t, err)
	check(b.t, os.WriteFile(filepath.Join(*shots, name), data, 0o644))
}

// shown counts the findings that a person sees.
const shown = `[...document.querySelectorAll(".finding")].filter((e) => !e.hidden && !e.closest(".group").hidden).length`

func choose(name, value string) string {
	return fmt.Sprintf(`(() => { const form = document.getElementById("filters"); form.elements[%q].value = %q; form.dispatchEvent(new Event("input")); return %s; })()`, name, value, shown)
}

// Each filter shows exactly the findings that have what it asks for; together they show
// those that have all of it, and without them all are there again.
func TestReportFilters(t *testing.T) {
	b := openBrowser(t)
	b.window(1280, 844, "light")
	b.open(reported(t, "en", reportedFiles))
	all := b.ask(shown).(float64)
	if all < 5 {
		t.Fatalf("only %v findings", all)
	}
	for _, key := range []string{"severity", "code", "locale", "document"} {
		values := b.ask(fmt.Sprintf(`[...document.getElementById("filters").elements[%q].options].map((o) => o.value).filter((v) => v)`, key)).([]any)
		if len(values) < 2 {
			t.Errorf("%s has the choices %v", key, values)
		}
		for _, value := range values {
			want := b.ask(fmt.Sprintf(`[...document.querySelectorAll(".finding")].filter((e) => e.dataset[%q] === %q).length`, key, value))
			if got := b.ask(choose(key, value.(string))); got != want {
				t.Errorf("%s %v: %v findings are shown, want %v", key, value, got, want)
			}
			told := strings.Fields(b.ask(`document.getElementById("told").textContent`).(string))
			if diff := cmp.Diff([]string{fmt.Sprint(want), "of", fmt.Sprint(all), "shown"}, told); diff != "" {
				t.Errorf("%s %v: %s", key, value, diff)
			}
		}
		if got := b.ask(choose(key, "")); got != all {
			t.Errorf("without %s %v of %v are shown", key, got, all)
		}
	}
	b.ask(choose("locale", "ar"))
	both := b.ask(choose("severity", "warning"))
	if want := b.ask(`document.querySelectorAll(".finding[data-locale=ar][data-severity=warning]").length`); both != want {
		t.Errorf("%v warnings of ar are shown, want %v", both, want)
	}
	b.ask(`document.querySelector("#filters button").click()`)
	if got := b.ask(`new Promise((done) => setTimeout(() => done(` + shown + `), 50))`); got != all {
		t.Errorf("after a reset %v of %v are shown", got, all)
	}
}

// The page can be used by keyboard and by ear: what is first is the way past the
// contents, each part has a name, each table a caption, each heading its place.
func TestReportIsAccessible(t *testing.T) {
	b := openBrowser(t)
	b.window(1280, 844, "light")
	b.open(reported(t, "en", reportedFiles))
	b.press("Tab", 9)
	if got := b.ask(`document.activeElement.className + " " + (document.activeElement.getBoundingClientRect().left >= 0)`); got != "skip true" {
		t.Errorf("Tab goes to %q first", got)
	}
	b.press("Enter", 13)
	nameless := map[string]int{}
	roles := map[string]int{}
	for _, n := range b.call("Accessibility.getFullAXTree", nil)["nodes"].([]any) {
		node := n.(object)
		if node["ignored"] == true {
			continue
		}
		role, _ := node["role"].(object)["value"].(string)
		name, _ := node["name"].(object)
		roles[role]++
		if named := []string{"table", "region", "navigation", "form", "link", "button", "combobox", "heading", "DisclosureTriangle"}; slices.Contains(named, role) && name["value"] == "" {
			nameless[role]++
		}
	}
	if len(nameless) > 0 {
		t.Errorf("without a name: %v", nameless)
	}
	for _, role := range []string{"banner", "navigation", "main", "region", "table", "rowheader", "columnheader", "form", "combobox", "status"} {
		if roles[role] == 0 {
			t.Errorf("there is no %s among %v", role, roles)
		}
	}
	levels := b.ask(`[...document.querySelectorAll("h1, h2, h3, h4, h5")].map((h) => +h.tagName[1])`).([]any)
	for i := 1; i < len(levels); i++ {
		if levels[i].(float64) > levels[i-1].(float64)+1 {
			t.Errorf("a heading of level %v follows one of level %v", levels[i], levels[i-1])
		}
	}
	if lone := b.ask(`[...document.querySelectorAll("a[href]")].filter((a) => !document.querySelector(a.getAttribute("href"))).length`); lone != 0.0 {
		t.Errorf("%v links lead nowhere", lone)
	}
}

// On paper there is all of it, whatever was open on the screen; and without a script it
// is all there, but for the filters.
func TestReportPrints(t *testing.T) {
	b := openBrowser(t)
	file := reported(t, "en", reportedFiles)
	b.window(1280, 844, "dark")
	b.media("", "dark")
	b.open(file)
	pdf := b.call("Page.printToPDF", object{"printBackground": false})["data"].(string)
	if !strings.HasPrefix(pdf, "JVBERi0") || len(pdf) < 20_000 { // %PDF-
		t.Errorf("the PDF is %.20s…, %d characters", pdf, len(pdf))
	}
	if *shots != "" {
		data, err := base64.StdEncoding.DecodeString(pdf)
		check(t, err)
		check(t, os.WriteFile(filepath.Join(*shots, "report.pdf"), data, 0o644))
	}
	b.media("print", "light")
	if hidden := b.ask(`[...document.querySelectorAll(".finding")].filter((e) => e.getBoundingClientRect().height === 0).length`); hidden != 0.0 {
		t.Errorf("%v findings are not printed", hidden)
	}
	b.media("screen", "light")
	b.call("Emulation.setScriptExecutionDisabled", object{"value": true})
	b.open(file)
	if got := b.ask(`getComputedStyle(document.getElementById("filters")).display`); got != "none" {
		t.Errorf("without a script, the filters are shown: %v", got)
	}
	if got := b.ask(shown).(float64); got < 5 {
		t.Errorf("without a script, %v findings are there", got)
	}
}

// payloads are texts that would set window.hit if a page took them for markup, style,
// script or template; %d is the number of each.
var payloads = []string{
	"<script>window.hit=%d</script>", "</script><script>window.hit=%d</script>", "</style><script>window.hit=%d</script>", "</title><script>window.hit=%d</script>",
	"<img src=x onerror=window.hit=%d>", "<svg onload=window.hit=%d>", "\"><img src=x onerror=window.hit=%d>", "'><img src=x onerror=window.hit=%d>",
	"\" onmouseover=\"window.hit=%d\" x=\"", "' onfocus='window.hit=%d' autofocus tabindex='1", "` onclick=`window.hit=%d` x=`", " onclick=window.hit=%d ", "javascript:window.hit=%d",
	"<a href=\"javascript:window.hit=%d\">x</a>", "<iframe srcdoc=\"<script>parent.hit=%d</script>\"></iframe>", "<object data=\"javascript:window.hit=%d\"></object>",
	"<details open ontoggle=window.hit=%d>", "<body onload=window.hit=%d>", "<input autofocus onfocus=window.hit=%d>", "<base href=\"javascript:window.hit=%d//\">",
	"<meta http-equiv=refresh content=\"0;url=javascript:window.hit=%d\">", "<style>@import 'javascript:window.hit=%d'</style>", "<link rel=stylesheet href=\"javascript:window.hit=%d\">",
	"x{background:url(javascript:window.hit=%d)}", "}*{color:red;x:expression(window.hit=%d)}", "{{.}}{{script}}%d", "{{template \"bar\"}}%d", "${window.hit=%d}", "`${window.hit=%d}`",
	"<!-- --><script>window.hit=%d</script><!--", "--><script>window.hit=%d</script>", "<![CDATA[<script>window.hit=%d</script>]]>", "]]><script>window.hit=%d</script>",
	"&lt;script&gt;window.hit=%d&lt;/script&gt;", "&#60;script&#62;window.hit=%d&#60;/script&#62;", "\\u003cscript\\u003ewindow.hit=%d\\u003c/script\\u003e",
	"\u202e<script>window.hit=%d</script>\u202c", "\u2066\u2067\u2068%d\u2069", "\u200b\u200e\u200f\u00ad%d", "đ\u0323\u0302\u0301\u0309\u0303%d",
	"</option></select><script>window.hit=%d</script>", "</td></tr></table><script>window.hit=%d</script>", "</svg><script>window.hit=%d</script>", "<math><mtext><script>window.hit=%d</script>",
	"<template><script>window.hit=%d</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=window.hit=%d>\">", "<textarea><script>window.hit=%d</script>", "<plaintext>%d",
	"<xmp><script>window.hit=%d</script></xmp>", "<p style=\"animation:x\" onanimationstart=window.hit=%d>", "<form><button formaction=javascript:window.hit=%d>x", "<marquee onstart=window.hit=%d>",
	"setTimeout('window.hit=%d')", "eval('window.hit=%d');//", "\";window.hit=%d;\"", "';window.hit=%d;'", "\\\";window.hit=%d;//", "*/window.hit=%d/*", "%d" + strings.Repeat("x", 3000), strings.Repeat("ạ", 500) + "%d",
}

// hostileTexts gives 300 texts, each with its number: the payloads as they are, in capitals,
// with blanks, cut short, and inside of a sentence.
func hostileTexts() []string {
	var list []string
	for n := range 300 {
		text := strings.Replace(payloads[n%len(payloads)], "%d", strconv.Itoa(7000+n), 1)
		switch n / len(payloads) {
		case 1:
			text = strings.NewReplacer("script", "ScRiPt", "onerror", "OnErRoR", "<img", "<IMG").Replace(text)
		case 2:
			text = strings.NewReplacer("<", "< ", "=", " = ").Replace(text)
		case 3:
			text = strings.TrimSuffix(text, ">")
		case 4:
			text = "Mỹ " + text + " họp"
		}
		list = append(list, text)
	}
	return list
}

// hostileFiles is a project in which every field is one of the texts.
func hostileFiles(texts []string) map[string]string {
	var terms, strs, doc, en strings.Builder
	terms.WriteString("concept_id,lang,form,type,status,subject,definition,note,full_form\n")
	en.WriteString(translations("en"))
	files := map[string]string{"dich.toml": "version = 1\ntargets = [\"en\"]\n"}
	for _, text := range texts {
		cell := csvCell(text)
		for _, locale := range []string{"vi", "en"} {
			for i, status := range []string{"preferred", "admitted"} {
				fmt.Fprintf(&terms, "%s,%s,%s,full,%s,%s,%s,%s,%s\n", cell, locale, csvCell(text+strings.Repeat(" kia", i)), status, cell, cell, cell, cell)
			}
		}
		fmt.Fprintf(&strs, "[%s]\ndescription = %s\nother = %s\n", tomlString("k"+text), tomlString(text), tomlString(strings.ReplaceAll(text, "{{", "{")))
		line := strings.Join(strings.Fields(text), " ")
		fmt.Fprintf(&doc, "%s\n\nKia %s kia đã sang Mỹ năm 2025\n\n", line, line)
		fmt.Fprintf(&en, "\n# %s\n#. %s\n#, fuzzy\n#| msgid %s\nmsgid %s\nmsgstr %s\n", line, line,
			poString("Kia "+line+" kia đã sang Mỹ năm 2024"), poString("Kia "+line+" kia đã sang Mỹ năm 2025"), poString(line+" 2024"))
		fmt.Fprintf(&en, "\n# dich: fuzzy %s\nmsgid %s\nmsgstr %s\n", line, poString(line), poString(line+"  {{.X}}"))
		name := strings.Map(func(r rune) rune {
			if strings.ContainsRune("/\\\x00", r) {
				return '_'
			}
			return r
		}, line)
		files["source/vi/"+strings.ToValidUTF8(name[:min(len(name), 150)], "")+".txt"] = "Một câu.\n"
	}
	files["glossary/g.csv"], files["source/vi/s.vi.toml"] = terms.String(), strs.String()
	files["source/vi/bai.txt"], files["locales/en/bai.txt.po"] = doc.String(), en.String()
	return files
}

// strike does what a person might do to every element, and more.
const strike = `(() => {
  for (const e of document.querySelectorAll("*")) {
    for (const kind of ["click", "mouseover", "focus", "error", "load", "toggle", "animationstart", "input"]) {
      if (kind !== "click" || !e.closest("a")) e.dispatchEvent(new Event(kind, {bubbles: false}));
    }
  }
})()`

// No text runs, whatever field it stands in: not even in the same page without its
// policy. And each is there to be read.
func TestReportHostile(t *testing.T) {
	b := openBrowser(t)
	b.window(390, 844, "light")
	texts := hostileTexts()
	const batch = 60 // so many that a report shows all
	elements := map[string]bool{}
	for from := 0; from < len(texts); from += batch {
		some := texts[from:min(from+batch, len(texts))]
		file := reported(t, "en", hostileFiles(some))
		data, err := os.ReadFile(file)
		check(t, err)
		open := filepath.Join(t.TempDir(), "open.html")
		check(t, os.WriteFile(open, []byte(strings.Replace(string(data), "http-equiv", "data-was", 1)), 0o644))
		for _, page := range []string{file, open} {
			b.open(page)
			b.ask("document.querySelectorAll('details').forEach((d) => d.open = true)")
			if wide := b.ask(tooWide); wide != "" {
				t.Errorf("texts from %d: this does not fit:\n%v", from, wide)
			}
			b.ask(strike)
			if hit := b.ask(`new Promise((done) => setTimeout(() => done([window.hit, document.title]), 100))`); cmp.Diff([]any{nil, "Translation report"}, hit) != "" {
				t.Errorf("texts from %d: %v", from, hit)
			}
			if len(b.complaints) > 0 {
				t.Errorf("texts from %d: %v", from, b.complaints)
			}
		}
		for _, name := range b.ask(`[...new Set([...document.querySelectorAll("*")].map((e) => e.localName))]`).([]any) {
			elements[name.(string)] = true
		}
		seen := b.ask("document.body.textContent").(string)
		for n := range some {
			if number := strconv.Itoa(7000 + from + n); strings.Count(seen, number) < 5 {
				t.Errorf("%q is there %d times only", some[n], strings.Count(seen, number))
			}
		}
	}
	for _, name := range []string{"img", "iframe", "object", "base", "input", "plaintext", "math", "link", "template", "textarea"} {
		if elements[name] {
			t.Errorf("there is a <%s>", name)
		}
	}
}
