package po

import (
	"testing"

	"dich/locales"
	"dich/source"
)

func TestContext(t *testing.T) {
	const fp = "q1i6qoimakuvqvgb"
	for _, test := range []struct {
		text   string
		key    string
		repeat int
		attic  bool
	}{
		{"", "", 0, false},
		{"site.title", "site.title", 0, false},
		{"repeat:2", "", 2, false},
		{"repeat:10", "", 10, false},
		{"repeat:0", "repeat:0", 0, false},
		{"repeat:02", "repeat:02", 0, false},
		{"repeat:+2", "repeat:+2", 0, false},
		{"repeat:", "repeat:", 0, false},
		{"repeat:99999999999999999999", "repeat:99999999999999999999", 0, false},
		{"attic:" + fp, "", 0, true},
		{"attic:" + fp + ":site.title", "site.title", 0, true},
		{"attic:" + fp + ":repeat:2", "", 2, true},
		{"attic:" + fp + ":key:repeat:2", "repeat:2", 0, true},
		{"attic:" + fp + ":", "attic:" + fp + ":", 0, false},
		{"attic:" + fp + ":attic:" + fp, "attic:" + fp + ":attic:" + fp, 0, false},
		{"attic:roof", "attic:roof", 0, false},
		{"key:repeat:2", "repeat:2", 0, false},
		{"key:key:repeat:2", "key:repeat:2", 0, false},
		{"key:attic:" + fp, "attic:" + fp, 0, false},
		{"key:site.title", "key:site.title", 0, false},
		{"key:", "key:", 0, false},
	} {
		key, repeat, attic := parseContext(test.text)
		if key != test.key || repeat != test.repeat || attic != test.attic {
			t.Errorf("%s is %q, %d, %v", test.text, key, repeat, attic)
		}
	}
}

// A msgctxt that was written is read as what it was written for, and two messages of
// different names have different ones.
func FuzzContext(f *testing.F) {
	f.Add("k", 0, false)
	f.Add("key:attic:q1i6qoimakuvqvgb:repeat:2", 0, true)
	f.Add("", 3, true)
	f.Fuzz(func(t *testing.T, key string, repeat int, attic bool) {
		m := locales.NewMessage(key, source.Singular("một"))
		m.Attic = attic
		if repeat > 0 {
			m.Key, m.Repeat = "", repeat
		}
		gotKey, gotRepeat, gotAttic := parseContext(context(&m))
		if gotKey != m.Key || gotRepeat != m.Repeat || gotAttic != attic {
			t.Errorf("%s is read as %q, %d, %v", context(&m), gotKey, gotRepeat, gotAttic)
		}
	})
}
