package glossary

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMerge(t *testing.T) {
	a, _ := ReadCSV("a.csv", "concept_id,subject,lang,form\nru,state,vi,Nga\nus,,vi,Mỹ\n")
	b, _ := ReadCSV("b.csv", "concept_id,subject,lang,form,note\nfr,state,vi,Pháp,x\nus,state,vi,Hoa Kỳ,y\nru,place,vi,Nga,z\n")
	got, faults := Merge(a, b)
	want := `concept_id,subject,lang,form,type,status,note,unsure
ru,state,vi,Nga,full,preferred,,0
us,state,vi,Mỹ,full,preferred,,0
us,state,vi,Hoa Kỳ,full,preferred,y,0
fr,state,vi,Pháp,full,preferred,x,0
`
	if diff := cmp.Diff(want, WriteCSV(got)); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
	var codes []string
	for _, d := range faults {
		codes = append(codes, string(d.Code)+" "+d.Subject.File+" "+d.Related[0].Subject.File)
	}
	if diff := cmp.Diff([]string{"subject-differs b.csv a.csv", "repeated-key b.csv a.csv"}, codes); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
	if text := WriteCSV(a); strings.Contains(text, "Hoa Kỳ") {
		t.Errorf("merging changed a glossary: %s", text)
	}
}
