package html

import "testing"

func TestDate(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"nothing", `<p>Ngày 1 tháng 1</p>`, ""},
		{"open graph", `<meta property="article:published_time" content="2026-12-01T08:00:00+07:00">`, "2026-12-01"},
		{"dublin core", `<META NAME="DCTERMS.Issued" CONTENT=" 2026-12-02 ">`, "2026-12-02"},
		{"the head counts most", `<header><time datetime="2026-01-01">x</time></header><meta name=date content=2026-12-03>`, "2026-12-03"},
		{"schema.org", `<time datetime="2026-05-05">x</time><time itemprop="datePublished" datetime="2026-12-04 09:00">y</time>`, "2026-12-04"},
		{"schema.org in the head", `<meta itemprop="datePublished" content="2026-12-05">`, "2026-12-05"},
		{"a header", `<header><p><time datetime="2026-12-06">Hà Nội</time></p></header><time datetime="2026-12-24">lễ</time>`, "2026-12-06"},
		{"an event", `<header>x</header><time datetime="2026-12-24">lễ</time>`, ""},
		{"a header in a comment", `<!-- <header> --><time datetime="2026-12-24">lễ</time>`, ""},
		{"no date", `<meta name="date" content="2026-13-01"><header><time datetime="14:00">x</time></header>`, ""},
		{"more digits", `<meta name="date" content="2026-12-011">`, ""},
	}
	for _, test := range tests {
		if got := Date(test.page); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// What is found is a day, or nothing, whatever the page is.
func FuzzDate(f *testing.F) {
	f.Add(`<header><time datetime="2026-12-06">Hà Nội</time>`)
	f.Add(`<meta name="date" content="0000-00-00">`)
	f.Fuzz(func(t *testing.T, page string) {
		if day := Date(page); day != "" && dayOf(day) != day {
			t.Errorf("%q of %q", day, page)
		}
	})
}
