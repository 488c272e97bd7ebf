package inflect

import (
	"slices"
	"strings"
	"testing"
)

// A word of a text, what it may be the plural of, and behind ≠ what it is no plural of.
const englishWords = `
policies policy
Policies Policy
countries country
parties party
treaties treaty
companies company
Republics Republic
partners partner
agreements agreement
states state
days day
keys key
monkeys monkey
movies movie
ties tie
houses house
bases base basis
axes axis axe
buses bus
gases gas
classes class
crosses cross
boxes box
taxes tax
churches church
branches branch
monarchs monarch
dishes dish
quizzes quiz
potatoes potato
heroes hero
photos photo
shoes shoe
wolves wolf
knives knife
lives life
shelves shelf
olives olive ≠ olife
waves wave
men man
women woman
spokeswomen spokeswoman
Congressmen Congressman
Frenchmen Frenchman
Germans German
children child
grandchildren grandchild
people person
salespeople salesperson
peoples people
feet foot
teeth tooth
geese goose
mice mouse
crises crisis
analyses analysis
hypotheses hypothesis
criteria criterion
phenomena phenomenon
memoranda memorandum
referenda referendum
referendums referendum
indices index
appendices appendix
alumni alumnus
nuclei nucleus
bureaux bureau
bureaus bureau
Hindus Hindu
Israelis Israeli
Pakistanis Pakistani
Kazakhs Kazakh
Kennedys Kennedy
NGOs NGO
MPs MP
SMEs SME
CEs CE
PARTNERS PARTNER
POLICIES POLICY
AGENCIES AGENCY
Organisations Organisation
CES ≠ CE
US ≠ U
CIS ≠ CI
BRICS ≠ BRIC
Congress ≠ Congres
Belarus ≠ Belaru
Cyprus ≠ Cypru
status ≠ statu
crisis ≠ crisi
Yemen ≠ Yeman
Turkmen ≠ Turkman
specimen ≠ speciman
economics ≠ economic
politics ≠ politic
Wales ≠ Wale
Netherlands ≠ Netherland
Austrias ≠ Australia
policys ≠ policy
boxs ≠ box
partneres ≠ partner
stateses ≠ state
Nigerians ≠ Niger Nigeria
Nigerian ≠ Nigeria
American ≠ America
governmental ≠ government
NGOS ≠ NGO
s ≠ a
`

func TestEnglishBases(t *testing.T) {
	for _, line := range rowsOf(englishWords) {
		is, isNot, _ := strings.Cut(line, "≠")
		fields := strings.Fields(is)
		got := englishBases(fields[0])
		for _, base := range fields[1:] {
			if !slices.Contains(got, base) {
				t.Errorf("%s: no %s in %q", fields[0], base, got)
			}
		}
		for _, base := range strings.Fields(isNot) {
			if slices.Contains(got, base) {
				t.Errorf("%s: %s in %q", fields[0], base, got)
			}
		}
	}
}

// A name, some of its forms, and behind ≠ what is none.
const englishNames = `
Minister of Foreign Affairs = Ministers of Foreign Affairs ≠ Minister of Foreign Affairses
Secretary-General = Secretaries-General ≠ Secretary-Generals
Secretary General = Secretaries General
Secretary-General of the United Nations = Secretaries-General of the United Nations
Deputy Director-General = Deputy Directors-General
Attorney General = Attorneys General
Consul General = Consuls General
Lieutenant General ≠ Lieutenants General
member of parliament = members of parliament
head of state = heads of state
man of letters = men of letters
crisis in the region = crises in the region
memorandum of understanding = memoranda of understanding; memorandums of understanding
Bureau of Statistics = Bureaux of Statistics; Bureaus of Statistics
Chief of Staff = Chiefs of Staff
wolf in disguise = wolves in disguise
knife in the back = knives in the back
taffy of old = taffies of old
woman of the year = women of the year
German in exile = Germans in exile
Embassy in Astana = Embassies in Astana
Church of England = Churches of England
Embassy of Japan = Embassies of Japan
Day of Unity = Days of Unity
Ambassador Extraordinary and Plenipotentiary = Ambassadors Extraordinary and Plenipotentiary
Ambassador-at-Large = Ambassadors-at-Large
President-elect = Presidents-elect
court martial = courts martial
coup d’état = coups d’état
Leave of Absence = Leaves of Absence
States of Jersey ≠ Stateses of Jersey; Stat of Jersey
Friends of the Earth ≠ Friendses of the Earth
Congress of Deputies = Congresses of Deputies
United States of America ≠ United Stateses of America
strategic partner ≠ strategics partner; strategic partners
House of Commons = Houses of Commons ≠ House of Commonses
people in need ≠ peoples in need
children of war ≠ childrens of war
US = U.S. ≠ us
U.S. = US
UN = U.N.
EU = E.U.
UAE = U.A.E.
U.A.E. = UAE
USA = U.S.A.
NATO = N.A.T.O.
UN Security Council = U.N. Security Council
U.N. Security Council = UN Security Council
US–China trade = U.S.–China trade
Washington D.C. = Washington DC
World War II ≠ World War I.I.
UNESCO ≠ U.N.E.S.C.O.
WORLD BANK ≠ WORLD B.A.N.K.
AT&T ≠ A.T.&T; AT and T
G20 ≠ G.20
Shanghai Cooperation Organisation = Shanghai Cooperation Organization; Shanghai Co-operation Organisation; Shanghai Co-operation Organization
Organization for Security and Co-operation in Europe = Organisation for Security and Cooperation in Europe; Organizations for Security and Co-operation in Europe; Organization for Security & Co-operation in Europe
ORGANIZATION OF STATES = ORGANISATION OF STATES; ORGANIZATIONS OF STATES
Ministry of Defence = Ministry of Defense; Ministries of Defence; Ministries of Defense
Defense Department = Defence Department
World Trade Center = World Trade Centre
data centres = data centers
Labour Party = Labor Party
labor market = labour market
laboratory ≠ labouratory
honorary consul ≠ honourary consul
United Nations Development Programme = United Nations Development Program
programmer ≠ programr
Neighbourhood Policy = Neighborhood Policy
organised crime = organized crime
organizational unit = organisational unit
improvisation ≠ improvization
exercise ≠ exercize
non-proliferation = nonproliferation
Nonproliferation Treaty = Non-proliferation Treaty
Under-Secretary of State = UnderSecretary of State; Under-Secretaries of State
Coordinator of Affairs = Co-ordinator of Affairs
cybersecurity = cyber-security
peacekeeping = peace-keeping
Councillor of State = Councilor of State; Councillors of State
grey zone = gray zone
Catalogue of Goods = Catalog of Goods
Trade & Industry = Trade and Industry
Ministry of Trade and Industry = Ministry of Trade & Industry
the United Nations = United Nations
The Netherlands = Netherlands
The New York Times = New York Times
The Hague ≠ Hague
the Hague ≠ Hague
The Economist ≠ Economist
Theatre = Theater ≠ atre
Austria ≠ Australia
Niger ≠ Nigeria; Nigers
Türkiye ≠ Turkey
People’s Republic of China = People’s Republics of China ≠ Peoples’ Republic of China
`

func TestEnglishForms(t *testing.T) { tellsForms(t, english.Forms, englishNames) }

func TestEnglishSpeech(t *testing.T) {
	for _, name := range []Name{
		{Text: "Republic of Korea", Speech: ProperNoun},
		{Text: "Charles de Gaulle", Person: true},
		{Text: "J. F. Kennedy", Person: true},
		{Text: "able to pay", Speech: Adjective},
		{Text: "stand for office", Speech: Verb},
	} {
		if got := english.Forms(name); len(got) > 0 {
			t.Errorf("%+v: %q", name, got)
		}
	}
}

// tellsForms holds the rules to a table: a name = its forms ≠ what is none.
func tellsForms(t *testing.T, forms func(Name) []string, table string) {
	t.Helper()
	for _, line := range rowsOf(table) {
		line, isNot, _ := strings.Cut(line, "≠")
		name, is, _ := strings.Cut(line, "=")
		got := forms(Name{Text: strings.TrimSpace(name)})
		for _, form := range partsOf(is) {
			if !slices.Contains(got, form) {
				t.Errorf("%s: no %q in %q", name, form, got)
			}
		}
		for _, form := range partsOf(isNot) {
			if slices.Contains(got, form) {
				t.Errorf("%s: %q in %q", name, form, got)
			}
		}
	}
}

func partsOf(list string) []string {
	var parts []string
	for _, part := range strings.Split(list, ";") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// A word has at most 8 bases, none twice, never itself, the longest first.
func FuzzEnglishBases(f *testing.F) {
	for _, line := range rowsOf(englishWords) {
		f.Add(strings.Fields(line)[0])
	}
	f.Add("")
	f.Add("\xffs")
	f.Add("İves")
	f.Fuzz(func(t *testing.T, word string) { holdsBases(t, english.Bases, word, 8) })
}

// A name has at most 32 forms, none twice, never itself.
func FuzzEnglishForms(f *testing.F) {
	for _, line := range rowsOf(englishNames) {
		f.Add(line)
	}
	f.Add("A.B.C.\xff of d' Co-operation and UN & U.N.")
	f.Fuzz(func(t *testing.T, name string) { holdsForms(t, english.Forms, Name{Text: name}, 32) })
}
