package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"dich/locales"
	"dich/pipeline"
	"dich/source"
)

// seeds is how many errors are made of each kind in each language, and apart how many
// messages they stand at least, so that one is not judged by another.
const (
	seeds = 60
	apart = 14
)

// misses prints, per kind of error and language, how many of the errors that a program
// made are not found, and how many of those that should be warnings.
func misses(columns []newsColumn, show string) {
	byName := map[string]newsColumn{}
	for _, c := range columns {
		byName[c.name] = c
	}
	fmt.Printf("\n%-38s", "not found, %")
	for _, c := range columns {
		fmt.Printf("%9s", c.name)
	}
	grave, found := map[string]int{}, map[string]int{}
	for _, d := range damages {
		fmt.Printf("\n%-38s", d.name)
		for _, c := range columns {
			if d.only != "" && !slices.Contains(strings.Fields(d.only), c.name) {
				fmt.Printf("%9s", "")
				continue
			}
			s := spoiler{rand.New(rand.NewPCG(1, 9)), copyOf(c), byName, c.name}
			made, lost := s.seed(d, show)
			fmt.Printf("%9s", fmt.Sprintf("%.1f/%d", ratio(lost, made), made))
			if severityOf(d.code, c) > source.Note {
				grave[c.name] += made
				found[c.name] += made - lost
			}
		}
	}
	fmt.Printf("\n%-38s", "found at warnings and errors, %")
	for _, c := range columns {
		fmt.Printf("%9s", fmt.Sprintf("%.1f/%d", ratio(found[c.name], grave[c.name]), grave[c.name]))
	}
	fmt.Println()
}

func severityOf(code source.DiagnosticCode, c newsColumn) source.Severity {
	base, _ := c.tag.Base()
	for _, check := range pipeline.Checks {
		if check.Code == code && slices.Contains(check.Warns, base.String()) {
			return max(check.Severity, source.Warning)
		}
		if check.Code == code {
			return check.Severity
		}
	}
	return source.Note
}

func copyOf(c newsColumn) newsColumn {
	cat := *c.cat
	cat.Messages = slices.Clone(cat.Messages)
	c.cat = &cat
	return c
}

// seed damages messages and counts those that the check does not speak of; one that it
// speaks of anyway is not damaged.
func (s *spoiler) seed(d damage, show string) (made, lost int) {
	said := map[source.ID]bool{}
	for _, f := range findingsOf(s.column.cat) {
		if f.Code == d.code {
			said[f.Segment] = true
		}
	}
	damaged := map[source.ID]string{}
	messages := s.column.cat.Messages
	start := s.IntN(apart)
	for i := 0; i < len(messages)-3 && len(damaged) < seeds; i++ {
		if (i+start)%apart != 0 || said[messages[i].ID] {
			continue
		}
		if d.do == nil {
			i = s.repeat(i, damaged)
			messages = s.column.cat.Messages
			continue
		}
		if text, ok := s.anyNear(d, i, said); ok >= 0 {
			messages[ok].ID = source.NewID("", messages[ok].Source)
			messages[ok].Target = source.Singular(text)
			damaged[messages[ok].ID] = text
		}
	}
	for _, f := range findingsOf(s.column.cat) {
		if f.Code == d.code {
			if _, made := damaged[f.Segment]; made {
				damaged[f.Segment] = ""
			} else if d.code == pipeline.Unbalanced && !said[f.Segment] {
				s.otherHalf(f.Segment, damaged)
			}
		}
	}
	for _, text := range damaged {
		if text != "" {
			lost++
			if show == string(d.code) || show == s.name+":"+string(d.code) {
				fmt.Printf("\n%s not found: %s\n", s.name, text)
			}
		}
	}
	return len(damaged), lost
}

// otherHalf is for a quotation of several sentences: that one half is lost is told at the
// other, in a sentence nearby.
func (s *spoiler) otherHalf(id source.ID, damaged map[source.ID]string) {
	at := slices.IndexFunc(s.column.cat.Messages, func(m locales.Message) bool { return m.ID == id })
	for n := max(0, at-apart/2); n < min(at+apart/2, len(s.column.cat.Messages)); n++ {
		if _, made := damaged[s.column.cat.Messages[n].ID]; made {
			damaged[s.column.cat.Messages[n].ID] = ""
		}
	}
}

// anyNear damages message i, or else one of those behind it.
func (s *spoiler) anyNear(d damage, i int, said map[source.ID]bool) (string, int) {
	messages := s.column.cat.Messages
	for n := i; n < min(i+apart/2, len(messages)-3); n++ {
		if said[messages[n].ID] {
			continue
		}
		if text, ok := d.do(s, s.target(n), n); ok {
			return text, n
		}
	}
	return "", -1
}

// repeat adds an entry whose source is typed otherwise, with another translation.
func (s *spoiler) repeat(i int, damaged map[source.ID]string) int {
	m := s.column.cat.Messages[i]
	src := m.Source[source.Other]
	again := locales.NewMessage("", source.Singular(s.pick(strings.ToUpper(src), strings.Replace(src, ",", " ,", 1)+" ", src+" ")))
	letters := []rune(strings.TrimRight(m.Target[source.Other], ".:։。”»\""))
	if again.ID == m.ID || len(letters) < 10 {
		return i
	}
	again.Target = source.Singular(string(letters[len(letters)/2:]) + ", " + string(letters[:len(letters)/2]))
	s.column.cat.Messages = append(s.column.cat.Messages, again)
	damaged[again.ID] = again.Target[source.Other]
	return i
}
