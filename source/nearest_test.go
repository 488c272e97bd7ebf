package source

import "testing"

func TestNearest(t *testing.T) {
	known := []string{"run", "init", "update", "--ui", "--fail-on", "build.fallback"}
	for word, want := range map[string]string{
		"rn": "run", "inti": "init", "udpate": "update", "updat": "update", "--fix": "", "--fail_on": "--fail-on",
		"build.fallbak": "build.fallback", "": "", "x": "", "xyz": "", "publish": "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("%s: got %q, want %q", word, got, want)
		}
	}
}
