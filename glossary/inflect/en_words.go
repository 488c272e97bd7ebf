package inflect

import "strings"

// An englishEnding is the end of words that make their plural in a way of their own.
type englishEnding struct {
	singular, plural string
	except           []string // words that end so and are no such singular or plural
}

var englishEndings = []englishEnding{
	{"child", "children", nil},
	{"woman", "women", nil},
	{"man", "men", strings.Fields(`
		abdomen acumen albumen amen bitumen cyclamen hymen lumen omen regimen semen specimen stamen turkmen yemen
		brahman caiman german human norman oman ottoman roman shaman talisman turcoman turkoman`)},
	{"person", "people", nil},
	{"foot", "feet", nil},
	{"tooth", "teeth", nil},
}

// Words in -s that are one thing, or another thing than the word without it.
var noPlurals = strings.Fields(`
	acoustics arms athletics cybernetics dynamics economics electronics ethics genetics geopolitics goods gymnastics
	headquarters linguistics logistics mathematics means mechanics news optics physics politics robotics series species
	statistics
	algiers arkansas athens bahamas barbados brussels honduras illinois kansas laos maldives marseilles massachusetts
	naples netherlands paris philippines seychelles texas tunis vegas wales
	has his its this was yes`)

// Plurals with their singulars, most of them Latin and Greek.
var englishIrregular, englishIrregularPlurals = pairPlurals(`
	crises crisis; analyses analysis analyse; bases basis base; theses thesis; hypotheses hypothesis; syntheses synthesis
	parentheses parenthesis; oases oasis; emphases emphasis; diagnoses diagnosis diagnose; prognoses prognosis
	synopses synopsis; ellipses ellipsis ellipse; axes axis axe ax; neuroses neurosis; psychoses psychosis
	metamorphoses metamorphosis; nemeses nemesis; paralyses paralysis; catharses catharsis; symbioses symbiosis
	criteria criterion; phenomena phenomenon; automata automaton; media medium; data datum; strata stratum
	memoranda memorandum; referenda referendum; consortia consortium; symposia symposium; millennia millennium
	moratoria moratorium; compendia compendium; curricula curriculum; addenda addendum; errata erratum
	bacteria bacterium; quanta quantum; stadia stadium; sanatoria sanatorium; auditoria auditorium; equilibria equilibrium
	indices index; appendices appendix; matrices matrix; vertices vertex; vortices vortex; codices codex; helices helix
	alumni alumnus; foci focus; nuclei nucleus; fungi fungus; stimuli stimulus; syllabi syllabus; radii radius; loci locus
	cacti cactus; formulae formula; antennae antenna; larvae larva; alumnae alumna; schemata schema; corpora corpus
	bureaux bureau; chateaux chateau; gateaux gateau; plateaux plateau; tableaux tableau; trousseaux trousseau; beaux beau
	genera genus; geese goose; mice mouse; lice louse; oxen ox; milieux milieu; adieux adieu`)

// Words in -u whose plural looks like a Latin singular.
var endsInU = strings.Fields("bantu bayou caribou emu guru haiku hindu menu tutu urdu zulu")

// Words that have a regular plural beside it.
var regularToo = strings.Fields(`
	antenna appendix auditorium bureau cactus chateau compendium consortium curriculum fungus formula gateau index
	memorandum millennium moratorium plateau referendum sanatorium stadium symposium syllabus tableau trousseau`)

// pairPlurals reads rows of a plural and its singulars.
func pairPlurals(table string) (singulars map[string][]string, plurals map[string]string) {
	singulars, plurals = map[string][]string{}, map[string]string{}
	for _, row := range strings.FieldsFunc(table, func(r rune) bool { return r == ';' || r == '\n' }) {
		if f := strings.Fields(row); len(f) > 1 {
			singulars[f[0]] = f[1:]
			plurals[f[1]] = f[0]
		}
	}
	return singulars, plurals
}

// Words in -f or -fe, without it, whose plural has -ves.
var endsInF = strings.Fields(`
	cal el hal hoo kni lea li loa scar sel shea shel thie whar wi wol dwar housewi midwi afterli wildli bookshel oursel
	yoursel themsel werewol behal penkni`)

// Words in which ch is spoken k: their plural has -s.
var hardCh = strings.Fields("epoch eunuch loch matriarch monarch oligarch patriarch stomach tech")

// What ends the first part of a name, to which its head belongs.
var englishPrepositions = strings.Fields(`
	of for to in on at from by with without against between within under over about among amongst concerning through
	throughout towards toward into upon across beyond during
	de d du des del à en sur`)

// Adjectives that stand behind their noun.
var englishFollowers = strings.Fields(`
	apparent designate elect emeritus extraordinary incumbent laureate martial plenipotentiary`)

// Offices that "general" stands behind; a lieutenant general is a general.
var generalOffices = strings.Fields(`
	accountant administrator adjutant advocate agent attorney auditor commissioner comptroller consul controller director
	governor inspector notary paymaster postmaster president procurator prosecutor registrar secretary solicitor surgeon
	treasurer`)
