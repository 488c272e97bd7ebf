package source

import "sync"

var frenchRules = sync.OnceValue(func() *Rules {
	return (&Rules{
		Abbreviations: abbreviations(map[Abbreviation]string{
			BeforeName:   "M MM Mme Mmes Mlle Mlles Dr Drs Pr Prof Me Mgr St Ste Gal Cdt Cap Lt Mr Mrs Ms",
			BeforeNumber: "no nos n p pp art vol fig chap t janv févr avr juil sept oct nov déc tél Tél",
			AfterName:    "Inc Ltd Co Corp Cie Sté Jr Sr U.S U.K Ph.D bd Bd av",
			Inside:       "vs v c cf Cf c.-à-d p.ex env apr ex Ex",
			Whole:        "etc J.-C D.C",
		}).pairs(map[string]Abbreviation{"p. ex": Inside, "av. J.-C": Whole}),
		Labels: words("article", "chapitre", "section", "titre", "partie", "figure", "tableau", "annexe", "étape", "règle", "alinéa",
			"paragraphe", "leçon", "exemple", "exercice", "question"),
		Starters: words("Le", "La", "Les", "L", "Un", "Une", "Des", "Il", "Elle", "Ils", "Elles", "On", "Nous", "Vous", "Je", "Tu", "Ce", "Cet",
			"Cette", "Ces", "C", "Mais", "Et", "Ou", "Or", "Donc", "Car", "En", "Dans", "Sur", "Sous", "Pour", "Par", "Avec", "Sans", "À", "Au",
			"Aux", "De", "Du", "D", "Depuis", "Après", "Avant", "Quand", "Lorsque", "Si", "Comme", "Cependant", "Toutefois", "Pourtant",
			"Son", "Sa", "Ses", "Leur", "Leurs", "Notre", "Nos", "Mon", "Ma", "Mes", "Selon", "Pendant", "Entre", "Vers", "Chez", "Contre",
			"Malgré", "Ainsi", "Alors", "Puis", "Ensuite", "Enfin", "Qui", "Que", "Quoi", "Où", "Comment", "Pourquoi", "Tous", "Toutes",
			"Tout", "Toute", "Plusieurs", "Certains", "Beaucoup", "Deux", "Trois", "Ici", "Là", "Oui", "Non", "Aucun", "Chaque"),
		Persons:  words("il", "elle", "je", "nous", "on"),
		Lettered: words("vitamine", "groupe", "plan", "classe", "type", "hépatite", "catégorie", "annexe", "serie"),
		Speech: words("dit", "dit-il", "dit-elle", "demande", "demande-t-il", "demande-t-elle", "répond", "répond-il", "répond-elle", "ajoute",
			"crie", "murmure", "explique", "écrit", "répondit", "demanda", "ajouta", "cria", "déclaré"),
		Clauses:     words("que", "pas", "mais", "parce"),
		Exclaimed:   words("Yahoo", "Jeopardy"),
		WordLetters: "À",
	}).indexed()
})
