package inflect

import "strings"

// pairsOf reads words two by two.
func pairsOf(table string) map[string]string {
	words := strings.Fields(table)
	pairs := make(map[string]string, len(words)/2)
	for i := 0; i+1 < len(words); i += 2 {
		pairs[words[i]] = words[i+1]
	}
	return pairs
}

var frenchPlurals = pairsOf(`
	bail baux corail coraux émail émaux soupirail soupiraux travail travaux vantail vantaux vitrail vitraux
	bijou bijoux caillou cailloux chou choux genou genoux hibou hiboux joujou joujoux pou poux
	œil yeux ciel cieux aïeul aïeux monsieur messieurs madame mesdames tout tous`)

// Words in -al, -au and -eu with the plural in -s.
var frenchRegular = strings.Fields(`
	aval bal banal bancal cal carnaval cérémonial chacal fatal festival fractal glacial natal naval néonatal pal
	postnatal prénatal récital régal tonal
	landau sarrau bleu émeu pneu`)

var frenchFeminines = pairsOf(`
	ambassadeur ambassadrice empereur impératrice auteur autrice procureur procureure professeur professeure
	gouverneur gouverneure ingénieur ingénieure majeur majeure mineur mineure meilleur meilleure
	docteur docteure pasteur pasteure acheteur acheteuse chanteur chanteuse emprunteur emprunteuse lutteur lutteuse
	menteur menteuse porteur porteuse prêteur prêteuse rapporteur rapporteuse transporteur transporteuse visiteur visiteuse
	chef cheffe bref brève
	breton bretonne bon bonne letton lettonne baron baronne champion championne patron patronne saxon saxonne
	gascon gasconne wallon wallonne espion espionne
	paysan paysanne bénin bénigne malin maligne
	gros grosse gras grasse bas basse épais épaisse métis métisse exprès expresse frais fraîche
	complet complète concret concrète discret discrète inquiet inquiète secret secrète désuet désuète préfet préfète
	sot sotte gentil gentille nul nulle
	doux douce roux rousse faux fausse vieux vieille
	blanc blanche franc franche sec sèche public publique turc turque grec grecque caduc caduque
	fou folle mou molle favori favorite
	kirghiz kirghize ouzbek ouzbèke hébreu hébraïque tout toute`)

var secondFeminines = pairsOf(`
	auteur auteure rapporteur rapporteure entraîneur entraîneure chef chef ouzbek ouzbeke lapon laponne procureur procuratrice
	chercheur chercheure entrepreneur entrepreneure`)

// What a person does, in the masculine.
var frenchRoles = strings.Fields(`
	acteur adjoint administrateur agent allié ambassadeur analyste assistant athlète attaché auteur avocat banquier
	candidat champion chancelier chargé chef chercheur citoyen colonel commandant commissaire conseiller consul
	coordinateur coordonnateur correspondant créateur délégué député diplomate directeur dirigeant doyen éditeur électeur
	élu employé empereur entraîneur entrepreneur envoyé étudiant expert fondateur fonctionnaire gardien général gestionnaire
	gouverneur greffier habitant ingénieur inspecteur intendant interprète investisseur joueur journaliste
	juge lieutenant magistrat maire médiateur migrant militant ministre modérateur négociateur observateur officier
	opposant organisateur participant partenaire policier porte préfet président procureur producteur professeur
	rapporteur recteur rédacteur réfugié régulateur représentant responsable ressortissant secrétaire sénateur soldat
	spécialiste suppléant traducteur travailleur vérificateur`)

// Compounds that begin with such a word and are things.
var notFrenchRoles = []string{"chef-d", "chef-lieu", "porte-avion", "porte-conteneur"}

// Adjectives that stand before such a noun.
var beforeFrenchNoun = strings.Fields("ancien deuxième futur grand haut jeune nouveau premier principal second simple")

// Names of peoples, in the masculine, that are not known by -éen or -ien.
var frenchDemonyms = strings.Fields(`
	afghan africain albanais allemand américain anglais arabe bavarois béninois belge breton bulgare camerounais catalan
	chinois congolais croate cubain danois dominicain écossais espagnol finlandais flamand français gabonais gallois grec
	hindou hollandais hongrois irlandais islandais japonais kazakh kirghiz kurde letton libanais luxembourgeois malais
	marocain mexicain mongol musulman néerlandais népalais normand ottoman ouzbek pakistanais persan polonais portugais
	québécois romain roumain russe rwandais sénégalais serbe slovaque slovène somali soudanais suédois suisse tadjik
	taïwanais tatar tchèque thaïlandais toscan turc turkmène`)

// Words in -ien and -éen that are neither peoples nor adjectives.
var frenchThings = strings.Fields("bien chien entretien lien maintien mien rien sien soutien tien")

// What ends the part of a name whose words agree.
var frenchStops = strings.Fields(`
	à au aux avec chez contre d dans de depuis des du durant en entre face hors jusqu l la le les lors malgré par parmi
	pendant pour près qu que qui relatif relative s sans sauf selon sous suivant sur un une vers via visant y`)

// First parts of compounds that stay as they are: adverbs and the like. (So do those
// in -o.)
var frenchPrefixes = strings.Fields(`
	anti après arrière avant centre contre demi est ex extra extrême hors hyper infra inter intra mi micro mini mort
	moyen multi néo non nord nouveau nu ouest outre pan post pré presque pro quasi semi sous sud super supra trans ultra
	vice`)

// Verbs that open compounds.
var frenchVerbs = strings.Fields(`
	abat allume brise casse cessez chasse coupe couvre essuie gratte laissez lance ouvre pare passe perce pèse porte
	presse protège rabat remue serre sèche tire tourne va`)

var frenchInvariables = strings.Fields(`
	assez bien cinq deux dix et huit mal mieux moins neuf ni non onze ou pas peu plus quatre sept six tant tard tôt
	toujours très trois trop`)

// Names that have their article for good.
var frenchWithArticle = strings.Fields(`
	cap croix échos équipe express figaro haye havane humanité mecque monde nouvelle-orléans parisien paz pen point
	réunion rochelle tribune valette`)

// Those whose le goes into a preposition.
var frenchTowns = strings.Fields("bourget caire creusot havre mans pirée touquet")

// How words go on whose É is often written E.
var behindAccent = strings.Fields(`
	coss cole colog conom crit dit duca gal glis gypt lectr lect lys mir miss mirat nerg quateur quip rythr tabliss tat
	thiop tranger trang tude valu vian volu`)
