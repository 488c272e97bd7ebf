package glossary

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCheck(t *testing.T) {
	text := `concept_id,lang,form,type,status
partner,vi,đối tác chiến lược,full,preferred
partnership,vi,quan hệ đối tác,full,preferred
partnership,vi,Đối tác  chiến lược,full,admitted
un,vi,Liên Hợp Quốc,full,admitted
un,vi,Liên hợp quốc,full,admitted
un,en,UN,acronym,preferred
article,en,un,full,preferred
dash,vi,–,full,preferred
`
	want := `4:16 "Đối tác  chiến lược" warning form-not-clean Got=Đối tác  chiến lược Want=Đối tác chiến lược (form-not-clean)
4:16 "Đối tác  chiến lược" note homonym Concept=partnership Form=Đối tác  chiến lược Other=partner (homonym), first at 2:12
5:7 "Liên Hợp Quốc" warning no-preferred-term Concept=un Locale=vi (no-preferred-term)
9:9 "–" warning form-without-word Form=– (form-without-word)`
	if diff := cmp.Diff(want, say(text, Check(read(t, text)))); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
}
