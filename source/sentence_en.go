package source

import "sync"

var englishRules = sync.OnceValue(func() *Rules {
	return (&Rules{
		Abbreviations: abbreviations(map[Abbreviation]string{
			BeforeName: `
			Mr Mrs Ms Mx Dr Prof Gov Sen Sens Rep Reps Gen Col Capt Lt Sgt Maj Cmdr Adm Rev Hon Pres Supt St Ste Mt Ft Messrs
			Mme Atty Cpl Pvt Det Insp Fr Ald Amb`,
			BeforeNumber: "No Nos no nos Vol vol p pp Fig Figs Art Ch Sec Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Tel approx ca c",
			AfterName: `
			Inc Ltd Co Corp LLC Bros Jr Sr U.S U.K U.N E.U U.S.A Ph.D M.D B.A M.A a.m p.m A.M P.M al Ave Blvd Rd Univ Dept Assn
			Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn
			Tex Va Vt Wash Wis Wyo D.C`,
			Inside: "vs Vs v e.g i.e cf viz esp E.g I.e",
			Whole:  "etc",
		}),
		Labels: words("article", "section", "chapter", "part", "figure", "table", "rule", "step", "clause", "annex", "appendix",
			"paragraph", "book", "act", "scene", "lesson", "unit", "example", "exercise", "question"),
		Starters: words("The", "A", "An", "In", "He", "She", "It", "They", "We", "I", "You", "But", "And", "However", "Meanwhile",
			"This", "That", "These", "Those", "There", "His", "Her", "Their", "Our", "My", "Its", "When", "While", "If", "As",
			"At", "On", "For", "From", "After", "Before", "Since", "Although", "Though", "Because", "With", "Without", "By",
			"To", "What", "Who", "Why", "How", "Where", "Some", "Many", "Most", "Several", "Both", "All", "Each", "Every",
			"Another", "One", "According", "Also", "Then", "Now", "Here", "Not", "No", "Yes", "So", "Such", "Despite",
			"During", "Until", "Under", "Between", "Among", "Instead", "Earlier", "Later", "Nor", "Or", "Yet", "Still",
			"Once", "Even", "Just", "Only", "Officials", "Police", "Two", "Three", "Until", "Unlike", "Like", "Moreover"),
		Lettered: words("vitamin", "group", "plan", "class", "type", "hepatitis", "grade", "category", "serie", "team", "point",
			"appendix", "annex", "schedule", "model", "option"),
		Persons: words("mr", "mrs", "he", "she", "i", "we", "they", "you"),
		Speech: words("said", "says", "asked", "replied", "answered", "shouted", "cried", "whispered", "added", "wrote",
			"explained", "insisted", "yelled", "exclaimed", "tweeted", "recalled", "joked", "laughed"),
		Clauses:     words("that", "not", "but", "because", "was", "were", "is", "are", "had", "has", "would", "will", "it", "the"),
		Exclaimed:   words("Yahoo", "Jeopardy", "Yum", "Joomla", "Kahoot", "Oklahoma", "Wham", "Panic"),
		WordLetters: "I",
	}).indexed()
})
