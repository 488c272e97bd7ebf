package glossary

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const everything = `concept_id,subject,definition,links,lang,form,type,status,pos,case,forms,not_inside,keep,full_form,valid_from,valid_to,note,unsure,by
us,state,a federation,mx,,,,,,,,,,,,,of the concept,,me
us,state,,,vi,Mỹ,short,admitted,noun,exact,a,châu Mỹ,1,Hoa Kỳ,1945-01-01,2020-01-01,of the term,1,you
us,state,,,vi,Hiệp chúng quốc,full,forbidden,,,,,,,,,,0,
`

func TestCarryNothing(t *testing.T) {
	g := read(t, everything)
	got, lost := Carry(g, "names")
	want := "concept_id,subject,lang,form,type,status,unsure\nus,,vi,Mỹ,full,preferred,0\n"
	if diff := cmp.Diff(want, WriteCSV(got)); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
	wantLost := `2:1 "us" note not-carried Count=1 Feature=subject Format=names (not-carried)
2:1 "us" note not-carried Count=1 Feature=definition Format=names (not-carried)
2:1 "us" note not-carried Count=1 Feature=links Format=names (not-carried)
3:15 "Mỹ" note not-carried Count=1 Feature=type Format=names (not-carried)
2:1 "us" note not-carried Count=2 Feature=status Format=names (not-carried)
3:15 "Mỹ" note not-carried Count=1 Feature=pos Format=names (not-carried)
3:15 "Mỹ" note not-carried Count=1 Feature=case Format=names (not-carried)
3:15 "Mỹ" note not-carried Count=1 Feature=forms Format=names (not-carried)
3:15 "Mỹ" note not-carried Count=1 Feature=not_inside Format=names (not-carried)
3:15 "Mỹ" note not-carried Count=1 Feature=keep Format=names (not-carried)
3:15 "Mỹ" note not-carried Count=1 Feature=full_form Format=names (not-carried)
3:15 "Mỹ" note not-carried Count=1 Feature=valid_from Format=names (not-carried)
3:15 "Mỹ" note not-carried Count=1 Feature=valid_to Format=names (not-carried)
2:1 "us" note not-carried Count=2 Feature=note Format=names (not-carried)
3:15 "Mỹ" note not-carried Count=1 Feature=unsure Format=names (not-carried)
2:1 "us" note not-carried Count=2 Feature=columns Format=names (not-carried)`
	if diff := cmp.Diff(wantLost, say(everything, lost)); diff != "" {
		t.Errorf("lost: %s", diff)
	}
	if diff := cmp.Diff(everything, WriteCSV(g)); diff != "" {
		t.Errorf("what was given has changed: %s", diff)
	}
}

func TestCarryAll(t *testing.T) {
	g := read(t, everything)
	var can []Feature
	for _, f := range features {
		can = append(can, f.name)
	}
	got, lost := Carry(g, "all", can...)
	if diff := cmp.Diff(g, got, equalTags); diff != "" || len(lost) > 0 {
		t.Error(diff, lost)
	}
}

// What is carried is carried again whole, and what it is carried from stays as it was.
func FuzzCarry(f *testing.F) {
	f.Add(everything, uint32(0))
	f.Add(everything, uint32(0b1010101))
	f.Add("concept_id,lang,form,status,note\na,vi,x,forbidden,n\na,,,,m\n", ^uint32(16))
	f.Fuzz(func(t *testing.T, text string, mask uint32) {
		var can []Feature
		for i, f := range features {
			if mask>>i&1 == 1 {
				can = append(can, f.name)
			}
		}
		g, _ := ReadCSV("g.csv", text)
		before := WriteCSV(g)
		once, _ := Carry(g, "f", can...)
		again, lost := Carry(once, "f", can...)
		if diff := cmp.Diff(once, again, equalTags); diff != "" || len(lost) > 0 || WriteCSV(g) != before {
			t.Error(diff, lost)
		}
	})
}
