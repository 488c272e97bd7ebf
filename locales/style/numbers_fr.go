package style

import "sync"

var frenchNumbers = sync.OnceValue(func() *Style {
	return &Style{
		decimal: ',', groups: "", blanks: true,
		words: newLexicon(entries{
			unit:   "1 un une\n2 deux\n3 trois\n4 quatre\n5 cinq\n6 six\n7 sept\n8 huit\n9 neuf",
			teen:   "11 onze\n12 douze\n13 treize\n14 quatorze\n15 quinze\n16 seize",
			tens:   "10 dix\n20 vingt vingts\n30 trente\n40 quarante\n50 cinquante\n60 soixante\n70 septante\n80 huitante octante\n90 nonante",
			times:  "100 cent cents centaine centaines",
			scale:  "3 mille milliers millier\n6 million millions\n9 milliard milliards Md Mds Mrd\n12 billion billions",
			letter: "3 k\n6 M",
			part:   "1 unième\n2 deuxième deuxièmes\n3 troisième troisièmes tiers\n4 quatrième quatrièmes quart quarts\n5 cinquième cinquièmes\n6 sixième sixièmes\n7 septième septièmes\n8 huitième huitièmes\n9 neuvième neuvièmes\n10 dixième dixièmes",
			loose: `
			1 premier première premiers premières 1er 1re 1ère unique seul seule
			2 second seconde paire couple double doubler doublé doubles duo binôme bilatéral bilatérale
			3 triple tiercé trio tripler tierce
			4 quatuor quadruple
			8 huitaine
			10 dizaine dizaines décennie décennies
			11 onzième
			12 douzaine douzaines douzième
			13 treizième
			14 quatorzième
			15 quinzaine quinzième
			16 seizième
			17 dix-septième
			20 vingtaine vingtaines vingtième
			30 trentaine trentième
			40 quarantaine quarantième
			50 cinquantaine cinquantième
			60 soixantaine soixantième
			100 siècle siècles centième centenaire
			1000 millième millénaire`,
			half:    "1 demi demie\n2 moitié mi",
			joiner:  `10 et`,
			percent: "1 pourcent pourcents pourcentage\n2 pour\n4 points point",
			month:   "1 janvier janv\n2 février févr\n3 mars\n4 avril avr\n5 mai\n6 juin\n7 juillet juil\n8 août aout\n9 septembre sept\n10 octobre oct\n11 novembre nov\n12 décembre déc",
			weekday: "1 lundi lundis\n2 mardi mardis\n3 mercredi mercredis\n4 jeudi jeudis\n5 vendredi vendredis\n6 samedi samedis\n7 dimanche dimanches",
			hour:    "0 h\n12 heure heures",
		}),
	}
})
