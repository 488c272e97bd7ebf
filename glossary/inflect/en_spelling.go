package inflect

import (
	"slices"
	"strings"
)

// inOtherSpelling writes the words of a name that Britain and America spell differently
// in the other way: each alone, and all.
func inOtherSpelling(text string) []string {
	var forms []string
	all := text
	words := stretches(text)
	for _, w := range slices.Backward(words) {
		word := w.of(text)
		small, ok := smallLetters(word)
		if other := otherSpelling(small); ok && other != "" {
			other = likeCapitals(other, word, small)
			all = put(all, w, other)
			forms = append(forms, put(text, w, other))
		}
	}
	return append(forms, all)
}

// otherSpelling gives the other spelling of a word in small letters; empty if there is
// none.
func otherSpelling(small string) string {
	one, plural := strings.CutSuffix(small, "s")
	switch {
	case twoSpellings[small] != "":
		return twoSpellings[small]
	case plural && twoSpellings[one] != "":
		return twoSpellings[one] + "s"
	}
	return ""
}

// The words with two spellings, each with the other; see the tables below.
var twoSpellings = listSpellings()

// Families of words: all beginnings with all endings. A second part behind / is
// American.
var spellingFamilies = []struct{ beginnings, endings string }{
	{
		`organ reorgan recogn modern author central decentral civil special industrial global local mobil national privat
		liberal normal harmon standard stabil util visual digital computer urban colon decolon demilitar militar
		democrat optim maxim minim neutral ration social summar final formal equal crystal commercial character categor
		criminal priorit regular synchron denuclear polar hospital immun steril`,
		`isation/ization isational/izational ise/ize ised/ized iser/izer ising/izing`,
	},
	{
		`unorgan unrecogn unauthor uncivil`,
		`ised/ized`,
	},
	{
		`anal paral catal electrol`,
		`yse/yze ysed/yzed yser/yzer ysing/yzing`,
	},
	{
		`arm behavi clam col cand endeav fav flav harb hon hum lab neighb od rig rum sav splend tum vap vig`,
		`our/or oured/ored ourer/orer ouring/oring ourable/orable ourhood/orhood ourful/orful oural/oral oury/ory
		ourless/orless ourly/orly ourism/orism ourite/orite`,
	},
	{
		`cent theat lit met kilomet centimet millimet fib calib lust spect sab amphitheat epicent`,
		`re/er`,
	},
	{
		`def off lic pret`,
		`ence/ense`,
	},
	{
		`travel counsel label model level cancel fuel signal tunnel channel marvel quarrel duel`,
		`led/ed ling/ing ler/er`,
	},
}

// Single words, British / American.
const spellingPairs = `
	programme/program catalogue/catalog grey/gray ageing/aging judgement/judgment acknowledgement/acknowledgment
	manoeuvre/maneuver aluminium/aluminum aeroplane/airplane councillor/councilor counsellor/counselor jewellery/jewelry paediatric/pediatric
	paediatrician/pediatrician archaeology/archeology archaeological/archeological encyclopaedia/encyclopedia
	mediaeval/medieval foetal/fetal anaemia/anemia anaesthesia/anesthesia orthopaedic/orthopedic gynaecology/gynecology
	haematology/hematology leukaemia/leukemia oesophagus/esophagus diarrhoea/diarrhea skilful/skillful
	fulfilment/fulfillment enrolment/enrollment instalment/installment plough/plow mould/mold sulphur/sulfur
	artefact/artifact sceptic/skeptic sceptical/skeptical defenceless/defenseless`

func listSpellings() map[string]string {
	table := map[string]string{}
	add := func(beginning, pair string) {
		british, american, _ := strings.Cut(pair, "/")
		table[beginning+british] = beginning + american
		table[beginning+american] = beginning + british
	}
	for _, family := range spellingFamilies {
		for _, beginning := range strings.Fields(family.beginnings) {
			for _, pair := range strings.Fields(family.endings) {
				add(beginning, pair)
			}
		}
	}
	for _, pair := range strings.Fields(spellingPairs) {
		add("", pair)
	}
	return table
}

// Compounds that are written with a hyphen or without; each is the beginning of words.
var englishCompounds = listCompounds(`
	co-operat co-ordinat cyber-secur counter-terror anti-terror non-prolifer non-government inter-government
	inter-parliament inter-regional sub-region under-secretar peace-keep peace-build policy-mak law-mak socio-econom
	cease-fire land-lock trans-boundary trans-atlantic re-unif e-mail`)

type compound struct{ first, second string }

func listCompounds(table string) []compound {
	var list []compound
	for _, word := range strings.Fields(table) {
		first, second, _ := strings.Cut(word, "-")
		list = append(list, compound{first, second})
	}
	return list
}

// joinedOtherwise writes compounds with a hyphen or without, a blank being as good as a
// hyphen: Co-operation, Cooperation.
func joinedOtherwise(text string) []string {
	small, ok := smallLetters(text)
	if !ok {
		return nil
	}
	var forms []string
	for _, w := range stretches(small) {
		for _, c := range englishCompounds {
			rest, ok := strings.CutPrefix(small[w.start:], c.first)
			at := w.start + len(c.first)
			switch {
			case !ok || rest == "":
			case strings.HasPrefix(rest, c.second):
				forms = append(forms, text[:at]+"-"+text[at:])
			case (rest[0] == '-' || rest[0] == ' ') && strings.HasPrefix(rest[1:], c.second):
				forms = append(forms, text[:at]+text[at+1:])
			}
		}
	}
	return forms
}
