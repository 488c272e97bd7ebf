package inflect

import "slices"

// addOwned adds the possessives, of the third person, of a stem whose plural has one:
// министрлері may be of a министр or, as in сыртқы істер министрлері, of a министрі. It
// tries how the stem may change before a vowel, and takes what the mends undo.
func (p *peeling) addOwned(stem []rune) {
	for i := range p.affixes.its {
		a := &p.affixes.its[i]
		for _, changed := range beforeVowel(stem) {
			if j := (&joint{peeling: p, affix: a, stem: changed}); j.isOf(stem) {
				p.add(p.leavingOf(slices.Concat(changed, a.letters)))
			}
		}
	}
}

// beforeVowel gives what may become of a stem before a vowel; not all of it will.
func beforeVowel(stem []rune) [][]rune {
	n := len(stem)
	if n <= shortestBase {
		return [][]rune{stem}
	}
	last := stem[n-1]
	list := [][]rune{
		stem,
		stem[:n-1],                              // Кремль, Кремлі
		slices.Concat(stem[:n-2], []rune{last}), // орын, орны
		slices.Concat(stem[:n-2], []rune("д")),  // орун, орду
	}
	if voiced, ok := voicedOf[last]; ok {
		list = append(list, slices.Concat(stem[:n-1], []rune{voiced})) // Одақ, Одағы
	}
	return list
}

// isOf reports that a stem is what this one is without the affix.
func (j *joint) isOf(stem []rune) bool {
	return slices.Equal(j.stem, stem) && j.fits() || slices.ContainsFunc(j.mended(), func(l leaving) bool {
		return slices.Equal(slices.Concat(j.stem[:l.keep], []rune(l.tail)), stem)
	})
}

// leavingOf gives a word that begins as this one does.
func (p *peeling) leavingOf(word []rune) leaving {
	keep := 0
	for keep < len(word) && keep < len(p.small) && word[keep] == p.small[keep] {
		keep++
	}
	return leaving{keep, string(word[keep:])}
}
