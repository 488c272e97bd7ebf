package style

import "sync"

var englishNumbers = sync.OnceValue(func() *Style {
	return &Style{
		decimal: '.', groups: ",", monthsFirst: true,
		words: newLexicon(entries{
			unit:   "1 one\n2 two\n3 three\n4 four\n5 five\n6 six\n7 seven\n8 eight\n9 nine",
			teen:   "10 ten\n11 eleven\n12 twelve\n13 thirteen\n14 fourteen\n15 fifteen\n16 sixteen\n17 seventeen\n18 eighteen\n19 nineteen",
			tens:   "20 twenty\n30 thirty\n40 forty fourty\n50 fifty\n60 sixty\n70 seventy\n80 eighty\n90 ninety",
			times:  "100 hundred hundreds",
			scale:  "3 thousand thousands\n6 million millions\n9 billion billions bln\n12 trillion trillions trn\n6 mln mn\n9 bn",
			letter: "3 k\n6 m\n9 b\n12 tn t",
			part:   "1 first\n2 second\n3 third thirds\n4 fourth fourths quarter quarters\n5 fifth fifths\n6 sixth sixths\n7 seventh sevenths\n8 eighth eighths\n9 ninth ninths\n10 tenth tenths",
			loose: `
			1 once single
			2 twice both pair pairs couple double doubles doubled duo twin twins dual bilateral half-dozen
			3 triple tripled trio thrice trilateral
			4 quadruple
			10 decade decades
			11 eleventh
			12 dozen dozens twelfth
			13 thirteenth
			14 fourteenth fortnight
			15 fifteenth
			16 sixteenth
			17 seventeenth
			18 eighteenth
			19 nineteenth
			20 twentieth twenties
			30 thirtieth thirties
			40 fortieth forties
			50 fiftieth fifties
			60 sixtieth sixties
			70 seventieth seventies
			80 eightieth eighties
			90 ninetieth nineties
			100 hundredth century centuries
			1000 thousandth`,
			half:    `1 half halves`,
			joiner:  `0 and`,
			percent: "1 percent percentage pct\n2 per\n3 cent",
			month: `
			1 January Jan
			2 February Feb
			3 March Mar
			4 April Apr
			5 May
			6 June Jun
			7 July Jul
			8 August Aug
			9 September Sep Sept
			10 October Oct
			11 November Nov
			12 December Dec`,
			weekday: "1 Monday Mondays Mon\n2 Tuesday Tuesdays Tue Tues\n3 Wednesday Wednesdays Wed\n4 Thursday Thursdays Thu Thurs\n5 Friday Fridays Fri\n6 Saturday Saturdays Sat\n7 Sunday Sundays",
			hour:    "0 am pm a p o\n12 h hour hours",
		}),
	}
})
