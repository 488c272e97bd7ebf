package style

import "sync"

// unitTables are the units of the languages. The words are those of the International
// System's brochure and of ISO 4217 in the languages' own names, and how people write them.
var unitTables = map[string]func() *Units{
	"be": sync.OnceValue(func() *Units { return newUnits("", belarusianUnits) }),
	"en": sync.OnceValue(func() *Units { return newUnits("of", englishUnits) }),
	"fr": sync.OnceValue(func() *Units { return newUnits("de d' d’", frenchUnits) }),
	"hy": sync.OnceValue(func() *Units { return newUnits("", armenianUnits) }),
	"kk": sync.OnceValue(func() *Units { return newUnits("", kazakhUnits) }),
	"ky": sync.OnceValue(func() *Units { return newUnits("", kyrgyzUnits) }),
	"ru": sync.OnceValue(func() *Units { return newUnits("", russianUnits) }),
	"vi": sync.OnceValue(func() *Units { return newUnits("", vietnameseUnits) }),
	"zh": sync.OnceValue(func() *Units { return newUnits("", chineseUnits) }),
}

// unitsBefore stand before a number in any language.
const unitsBefore = `
	money dollar: $
	money dollar/USD: US$ USD U.S.$
	money dollar/AUD: A$ AU$ AUD
	money dollar/CAD: C$ CA$ CAD
	money dollar/SGD: S$ SGD
	money dollar/HKD: HK$ HKD
	money euro: € EUR
	money pound/GBP: £ GBP
	money yen: JPY JP¥
	money yuan: CNY RMB CN¥
	money dong: ₫ VND VNĐ
	money ruble/RUB: ₽ RUB
	money tenge: ₸ KZT
	money won: ₩ KRW
	money rupee: ₹ INR`

// commonUnits are written so in any language, in Latin letters.
const commonUnits = `
	length km: km
	length m: m
	length cm: cm
	length mm: mm
	area km2: km²|km2|sq km|sq. km
	area m2: m²|m2
	area ha: ha
	volume m3: m³|m3
	mass kg: kg
	mass g: g
	power kW: kw
	power MW: mw
	power GW: gw
	energy kWh: kwh
	energy MWh: mwh
	energy GWh: gwh
	energy TWh: twh
	speed km/h: km/h
	temperature C: °c|℃|° c
	temperature F: °f|℉|° f
	money dollar: $
	money dollar/USD: usd|us$
	money dollar/AUD: aud
	money dollar/CAD: cad
	money dollar/SGD: sgd
	money dollar/HKD: hkd
	money euro: €|eur
	money pound/GBP: £|gbp
	money yen: jpy
	money yuan: cny|rmb
	money dong: ₫|vnd|vnđ
	money ruble/RUB: ₽|rub
	money ruble/BYN: byn
	money tenge: ₸|kzt
	money som: kgs
	money dram: amd
	money won: ₩|krw
	money rupee: ₹|inr
	money franc: chf`

const vietnameseUnits = `
	length km: ki-lô-mét|kilômét|ki lô mét|kilomet|cây số
	length m: mét|met
	length cm: xen-ti-mét|xăng-ti-mét|centimet
	length mm: mi-li-mét|milimét|milimet
	length mile: dặm
	length mile/sea: hải lý
	length foot: feet|foot
	length inch: inch|inches
	area km2: ki-lô-mét vuông|kilômét vuông|kilomet vuông|cây số vuông
	area m2: mét vuông
	area ha: hecta|héc-ta|hécta|héc ta
	area acre: mẫu anh|acre|acres
	volume m3: mét khối|khối
	volume l: lít|l
	volume barrel: thùng
	mass t: tấn
	mass q: tạ
	mass kg: ki-lô-gam|kilôgam|kilogam|ki lô gam|cân
	mass g: gam|gram
	power kW: ki-lô-oát|kilôoát
	power MW: mê-ga-oát|megawatt|mêgaoát
	power GW: gi-ga-oát|gigawatt
	speed km/h: km/giờ|ki-lô-mét/giờ|kilômét/giờ|km một giờ
	temperature C: độ c
	temperature F: độ f
	share points: điểm phần trăm|điểm %
	duration second: giây
	duration minute: phút
	duration hour: giờ|tiếng|giờ đồng hồ
	duration day: ngày
	duration week: tuần
	duration month: tháng
	duration year: năm
	money dollar: đô la|đô-la|đôla|đô|dollar
	money dollar/USD: đô la mỹ|đô-la mỹ|đôla mỹ|mỹ kim
	money dollar/AUD: đô la úc|đô-la úc|đôla úc
	money dollar/CAD: đô la canada|đô-la canada|đôla canada
	money dollar/SGD: đô la singapore|đô-la singapore|đôla singapore
	money dollar/HKD: đô la hồng kông|đô-la hồng kông|đô la hong kong
	money euro: euro|ơ-rô|ơ rô
	money pound/GBP: bảng anh|bảng
	money pound/lb: pound|pao
	money yen: yên|yen|yên nhật
	money yuan: nhân dân tệ|ndt|tệ
	money dong: đồng|đ
	money ruble: rúp|rup|rúp nga|ruble
	money tenge: tenge
	money som: som
	money dram: dram
	money won: won
	money rupee: rupee|rupi
	money franc: franc|phrăng`

const englishUnits = `
	length km: kilometer*|kilometre*
	length m: meter|meters|metre|metres
	length cm: centimeter*|centimetre*
	length mm: millimeter*|millimetre*
	length mile: mile|miles|mi
	length mile/sea: nautical mile*
	length foot: foot|feet|ft
	length inch: inch|inches
	length yard: yard|yards
	area km2: square kilometer*|square kilometre*|square km|sq km|sq. km
	area m2: square meter*|square metre*|sq m|sq. m
	area ha: hectare*
	area acre: acre|acres
	area mi2: square mile*|sq mi
	volume m3: cubic meter*|cubic metre*
	volume l: liter*|litre*
	volume gallon: gallon*
	volume barrel: barrel|barrels
	mass t: ton|tons|tonne|tonnes|metric ton|metric tons
	mass q: quintal*
	mass kg: kilogram*|kilo|kilos
	mass g: gram|grams|gramme*
	mass ounce: ounce|ounces
	power kW: kilowatt|kilowatts
	power MW: megawatt|megawatts
	power GW: gigawatt|gigawatts
	energy kWh: kilowatt-hour*|kilowatt hour*
	energy MWh: megawatt-hour*|megawatt hour*
	speed km/h: kph|kmh|km per hour|km an hour|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour
	speed mph: mph|miles per hour|miles an hour
	temperature C: degrees celsius|degrees centigrade|c
	temperature F: degrees fahrenheit|f
	share points: percentage point*|point|points|pp
	duration second: second|seconds
	duration minute: minute|minutes|min
	duration hour: hour|hours
	duration day: day|days
	duration week: week|weeks
	duration month: month|months
	duration year: year|years
	money dollar: dollar|dollars
	money dollar/USD: us dollar*|u.s. dollar*|american dollar*
	money dollar/AUD: australian dollar*
	money dollar/CAD: canadian dollar*
	money dollar/SGD: singapore dollar*|singaporean dollar*
	money dollar/HKD: hong kong dollar*
	money euro: euro|euros
	money pound: pound|pounds|lb|lbs
	money pound/GBP: pounds sterling|british pound*
	money yen: yen|japanese yen
	money yuan: yuan|renminbi|chinese yuan
	money dong: dong|dongs|vietnamese dong*|viet nam dong*|vietnam dong*
	money ruble: ruble|rubles|rouble|roubles
	money ruble/RUB: russian ruble*|russian rouble*
	money ruble/BYN: belarusian ruble*|belarusian rouble*
	money tenge: tenge
	money som: som|soms
	money dram: dram|drams
	money won: won
	money rupee: rupee|rupees
	money franc: franc|francs|swiss franc*`

const russianUnits = `
	length km: км|километр*
	length m: м|метр|метра|метров|метрах|метрам|метрами|метровый|метровая|метровой
	length cm: см|сантиметр*
	length mm: мм|миллиметр*
	length mile: миля|мили|миль|милях
	length mile/sea: морская миля|морских мил*|морские мили
	length foot: фут|фута|футов
	length inch: дюйм*
	area km2: км²|км2|кв. км|кв.км|кв км|квадратных километр*|квадратные километр*|квадратный километр|квадратного километр*
	area m2: м²|м2|кв. м|кв.м|квадратных метр*|квадратный метр|квадратного метра
	area ha: га|гектар*
	area acre: акр|акра|акров
	volume m3: м³|м3|куб. м|кубометр*|кубических метр*|кубических метра
	volume l: л|литр*
	volume barrel: баррел*
	mass t: т|тонн*
	mass q: ц|центнер*
	mass kg: кг|килограмм*
	mass g: г|грамм|грамма|граммов
	power kW: квт|киловатт|киловатта
	power MW: мвт|мегаватт*
	power GW: гвт|гигаватт*
	energy kWh: квт·ч|квт-ч|квтч|киловатт-час*
	energy MWh: мвт·ч|мвт-ч|мегаватт-час*
	speed km/h: км/ч|км/час|километров в час|километра в час
	temperature C: градусов цельсия|градуса цельсия|градусов по цельсию
	temperature F: градусов фаренгейта|градусов по фаренгейту
	share points: процентный пункт|процентного пункта|процентных пункта|процентных пунктов|пункт*|п. п.|п.п.|п.п
	duration second: сек|секунд*
	duration minute: мин|минут*
	duration hour: час|часа|часов|часах|часам|часами
	duration day: день|дня|дней|дням|днями|днях|сутки|суток
	duration week: недел*
	duration month: месяц|месяца|месяцев|месяцам|месяцами|месяцах|мес
	duration year: год|года|годам|годами|годах|лет|году
	money dollar: доллар*|долл
	money dollar/USD: долларов сша|долл. сша|доллара сша|доллар сша|американских доллар*
	money dollar/AUD: австралийских доллар*|австралийского доллара
	money dollar/CAD: канадских доллар*|канадского доллара
	money dollar/SGD: сингапурских доллар*
	money dollar/HKD: гонконгских доллар*
	money euro: евро
	money pound: фунт*
	money pound/GBP: фунтов стерлингов|фунта стерлингов|фунт стерлингов
	money yen: иена|иены|иен|йена|йены|йен|японских иен
	money yuan: юань|юаня|юаней|юани|юаням|юанями|китайских юаней
	money dong: донг*|вьетнамских донг*
	money ruble: рубл*|руб
	money ruble/RUB: российских рубл*
	money ruble/BYN: белорусских рубл*
	money tenge: тенге|казахстанских тенге
	money som: сом|сома|сомов|сомы
	money dram: драм|драма|драмов
	money won: вон|воны|вона
	money rupee: рупи*
	money franc: франк*|швейцарских франк*`

const belarusianUnits = `
	length km: км|кіламетр*
	length m: м|метр|метра|метраў|метры
	length cm: см|сантыметр*
	length mm: мм|міліметр*
	length mile: міля|мілі|міль
	length mile/sea: марская міля|марскіх міль|марскія мілі
	length foot: фут|фута|футаў|футы
	length inch: цаля|цалі|цаль|цаляў|дзюйм*
	area km2: км²|км2|кв. км|кв.км|квадратных кіламетр*|квадратныя кіламетры|квадратны кіламетр|квадратнага кіламетра
	area m2: м²|м2|кв. м|кв.м|квадратных метр*|квадратны метр|квадратныя метры
	area ha: га|гектар*
	area acre: акр|акра|акраў|акры
	volume m3: м³|м3|куб. м|кубаметр*|кубічных метр*
	volume l: л|літр*
	volume barrel: барэл*|барэляў
	mass t: т|тон|тона|тоны|тонаў
	mass q: ц|цэнтнер*
	mass kg: кг|кілаграм*
	mass g: г|грам|грама|грамаў|грамы
	power kW: квт|кілават|кілавата|кілават
	power MW: мвт|мегават*
	power GW: гвт|гігават*
	energy kWh: квт·г|квт-г|квтг|кілават-гадзін*
	energy MWh: мвт·г|мегават-гадзін*
	speed km/h: км/г|км/гадз|кіламетраў у гадзіну|кіламетры ў гадзіну
	temperature C: градусаў цэльсія|градусы цэльсія|градусаў па цэльсіі
	temperature F: градусаў фарэнгейта|градусаў па фарэнгейце
	share points: працэнтных пунктаў|працэнтныя пункты|працэнтны пункт|працэнтнага пункта|пункт*|п. п.|п.п.|п.п
	duration second: сек|секунд*
	duration minute: хв|хвілін*
	duration hour: гадзін*|гадз
	duration day: дзень|дня|дзён|дні|дням|днямі|днях|суткі|сутак
	duration week: тыдзень|тыдня|тыдні|тыдняў|тыдням
	duration month: месяц|месяца|месяцы|месяцаў|мес
	duration year: год|гады|гадоў|года|гадам|гадах|годзе
	money dollar: долар*|дол
	money dollar/USD: долараў зша|дол. зша|долар зша|долара зша|амерыканскіх долар*
	money dollar/AUD: аўстралійскіх долар*
	money dollar/CAD: канадскіх долар*
	money dollar/SGD: сінгапурскіх долар*
	money dollar/HKD: ганконгскіх долар*
	money euro: еўра
	money pound: фунт*
	money pound/GBP: фунтаў стэрлінгаў|фунта стэрлінгаў|фунты стэрлінгаў
	money yen: іена|іены|іен|ена|ены|ен
	money yuan: юань|юаня|юаняў|юані
	money dong: донг*|в'етнамскіх донг*
	money ruble: рубл*|рубель|руб
	money ruble/RUB: расійскіх рубл*
	money ruble/BYN: беларускіх рубл*
	money tenge: тэнге
	money som: сом|сома|сомаў|сомы
	money dram: драм|драма|драмаў
	money won: вон|воны|вона
	money rupee: рупі*
	money franc: франк*|швейцарскіх франк*`

const kazakhUnits = `
	length km: км|километр*|шақырым*
	length m: м|метр|метрге|метрден|метрлік|метрдей
	length cm: см|сантиметр*
	length mm: мм|миллиметр*
	length mile: миля|миль|милядан
	length mile/sea: теңіз миля*
	length foot: фут*
	length inch: дюйм*
	area km2: км²|км2|шаршы километр*|шаршы шақырым*|шаршы км|ш. км
	area m2: м²|м2|шаршы метр*
	area ha: га|гектар*
	area acre: акр|акрға|акрдан
	volume m3: м³|м3|текше метр*
	volume l: л|литр*
	volume barrel: баррел*
	mass t: т|тонна*
	mass q: ц|центнер*
	mass kg: кг|килограмм*|келі|келіден|келіге
	mass g: г|грамм|грамнан|грамға
	power kW: квт|киловатт|киловатқа
	power MW: мвт|мегаватт*
	power GW: гвт|гигаватт*
	energy kWh: квт·сағ|квт/сағ|киловатт-сағат*|киловатт сағат*
	energy MWh: мвт·сағ|мегаватт-сағат*
	speed km/h: км/сағ|км/сағат
	temperature C: градус цельсий*|цельсий градус*
	temperature F: градус фаренгейт*
	share points: пайыздық тармақ*|пайыздық пункт*|тармақ*|пункт*
	duration second: секунд*
	duration minute: минут*|мин
	duration hour: сағат*
	duration day: күн|күннен|күнге|күндік|күнде|тәулік*
	duration week: апта*
	duration month: ай|айға|айдан|айда|айлық|айдың
	duration year: жыл|жылға|жылда|жылдан|жылдық|жылдың|жылы
	money dollar: доллар*|долл
	money dollar/USD: ақш доллар*|америка доллар*
	money dollar/AUD: австралия доллар*|аустралия доллар*
	money dollar/CAD: канада доллар*
	money dollar/SGD: сингапур доллар*
	money dollar/HKD: гонконг доллар*
	money euro: еуро*|евро*
	money pound: фунт*
	money pound/GBP: фунт стерлинг*
	money yen: иен|иена*|йен|жапон иен*
	money yuan: юань*|юан*|қытай юан*
	money dong: донг*|вьетнам донг*
	money ruble: рубл*
	money ruble/RUB: ресей рубл*
	money ruble/BYN: беларусь рубл*
	money tenge: теңге*|тг
	money som: сом|сомға|сомнан
	money dram: драм*
	money won: вон|вонға|воннан
	money rupee: рупи*
	money franc: франк*|швейцария франк*`

const kyrgyzUnits = `
	length km: км|километр*|чакырым*
	length m: м|метр|метрге|метрден|метрлик
	length cm: см|сантиметр*
	length mm: мм|миллиметр*
	length mile: миля*|миль
	length mile/sea: деңиз миля*
	length foot: фут*
	length inch: дюйм*
	area km2: км²|км2|чарчы километр*|чарчы чакырым*|чарчы км
	area m2: м²|м2|чарчы метр*
	area ha: га|гектар*
	area acre: акр|акрга|акрдан
	volume m3: м³|м3|куб метр*
	volume l: л|литр*
	volume barrel: баррел*
	mass t: т|тонна*
	mass q: ц|центнер*
	mass kg: кг|килограмм*|кило
	mass g: г|грамм|граммга
	power kW: квт|киловатт|киловаттка
	power MW: мвт|мегаватт*
	power GW: гвт|гигаватт*
	energy kWh: квт·саат|квт/саат|киловатт-саат*|киловатт саат*
	energy MWh: мвт·саат|мегаватт-саат*
	speed km/h: км/саат|км/с
	temperature C: градус цельсий*|цельсий градус*
	temperature F: градус фаренгейт*
	share points: пайыздык пункт*|пайыздык чекит*|пункт*
	duration second: секунд*
	duration minute: мүнөт*|минут*
	duration hour: саат*
	duration day: күн|күндөн|күнгө|күндүк|күндө|сутка*
	duration week: апта*|жума|жумага|жумадан|жумалык
	duration month: ай|айга|айдан|айда|айлык
	duration year: жыл|жылга|жылда|жылдан|жылдык|жылдын|жылы
	money dollar: доллар*|долл
	money dollar/USD: акш доллар*|америка доллар*
	money dollar/AUD: австралия доллар*
	money dollar/CAD: канада доллар*
	money dollar/SGD: сингапур доллар*
	money dollar/HKD: гонконг доллар*
	money euro: евро*
	money pound: фунт*
	money pound/GBP: фунт стерлинг*
	money yen: иен|иена*|йен|жапон иен*
	money yuan: юань*|юан*|кытай юан*
	money dong: донг*|вьетнам донг*
	money ruble: рубл*
	money ruble/RUB: россия рубл*|орус рубл*
	money ruble/BYN: беларусь рубл*
	money tenge: теңге*|тенге*
	money som: сом|сомго|сомдон|сомду|сомдук
	money dram: драм*
	money won: вон|вонго|вондон
	money rupee: рупи*
	money franc: франк*|швейцария франк*`

const armenianUnits = `
	length km: կմ|կիլոմետր*
	length m: մ|մետր|մետրի|մետրից|մետրանոց|մետրով
	length cm: սմ|սանտիմետր*
	length mm: մմ|միլիմետր*
	length mile: մղոն*
	length mile/sea: ծովային մղոն*
	length foot: ֆուտ*|ոտնաչափ*
	length inch: դյույմ*
	area km2: կմ²|կմ2|քառ. կմ|քառակուսի կիլոմետր*|քառակուսի կմ
	area m2: մ²|մ2|քառ. մ|քառակուսի մետր*
	area ha: հա|հեկտար*
	area acre: ակր*
	volume m3: մ³|մ3|խորանարդ մետր*
	volume l: լ|լիտր*
	volume barrel: բարել*
	mass t: տ|տոննա*
	mass q: ց|ցենտներ*
	mass kg: կգ|կիլոգրամ*
	mass g: գ|գրամ|գրամի|գրամից
	power kW: կվտ|կիլովատ|կիլովատի
	power MW: մվտ|մեգավատ*
	power GW: գվտ|գիգավատ*
	energy kWh: կվտ·ժ|կվտժ|կվտ/ժ|կիլովատ-ժամ*|կիլովատ ժամ*
	energy MWh: մվտ·ժ|մեգավատ-ժամ*
	speed km/h: կմ/ժ|կմ/ժամ
	temperature C: աստիճան ցելսիուս*|աստիճան ըստ ցելսիուսի
	temperature F: աստիճան ֆարենհայթ*
	share points: տոկոսային կետ*|կետ|կետով|կետի
	duration second: վրկ|վայրկյան*
	duration minute: րոպե*
	duration hour: ժամ|ժամում|ժամից|ժամվա|ժամով
	duration day: օր|օրում|օրից|օրվա|օրով|օրական
	duration week: շաբաթ|շաբաթում|շաբաթից|շաբաթվա|շաբաթով
	duration month: ամիս*|ամսում|ամսվա|ամսից
	duration year: տարի|տարում|տարվա|տարուց|տարով
	money dollar: դոլար*|դոլլար*
	money dollar/USD: ամն դոլար*|ամն-ի դոլար*|ամերիկյան դոլար*
	money dollar/AUD: ավստրալական դոլար*
	money dollar/CAD: կանադական դոլար*
	money dollar/SGD: սինգապուրյան դոլար*
	money dollar/HKD: հոնկոնգյան դոլար*
	money euro: եվրո*
	money pound: ֆունտ*
	money pound/GBP: ֆունտ ստեռլինգ*|ֆունտ ստերլինգ*
	money yen: իեն*|ճապոնական իեն*
	money yuan: յուան*|չինական յուան*
	money dong: դոնգ*|վիետնամական դոնգ*
	money ruble: ռուբլ*
	money ruble/RUB: ռուսական ռուբլ*
	money ruble/BYN: բելառուսական ռուբլ*
	money tenge: տենգե*
	money som: սոմ*
	money dram: դրամ*|հայկական դրամ*
	money won: վոն|վոնի|վոնից
	money rupee: ռուփի*|ռուպի*
	money franc: ֆրանկ*|շվեյցարական ֆրանկ*`

const chineseUnits = `
	length km: 公里|千米
	length m: 米
	length cm: 厘米|公分
	length mm: 毫米
	length mile: 英里
	length mile/sea: 海里
	length foot: 英尺
	length inch: 英寸
	area km2: 平方公里|平方千米
	area m2: 平方米
	area ha: 公顷
	area acre: 英亩
	area mu: 亩
	volume m3: 立方米
	volume l: 升|公升
	volume barrel: 桶
	mass t: 吨|公吨
	mass kg: 公斤|千克
	mass g: 克
	power kW: 千瓦
	power MW: 兆瓦
	power GW: 吉瓦
	energy kWh: 千瓦时|度电
	energy MWh: 兆瓦时
	speed km/h: 公里/小时|千米/小时|公里每小时
	temperature C: 摄氏度
	temperature F: 华氏度
	share points: 个百分点|百分点
	duration second: 秒|秒钟
	duration minute: 分钟
	duration hour: 小时|个小时|个钟头
	duration day: 天
	duration week: 周|个星期|星期
	duration month: 个月
	duration year: 年|周年
	money dollar: 元美金|美金
	money dollar/USD: 美元
	money dollar/AUD: 澳元|澳大利亚元
	money dollar/CAD: 加元|加拿大元
	money dollar/SGD: 新元|新加坡元
	money dollar/HKD: 港元|港币
	money euro: 欧元
	money pound: 磅
	money pound/GBP: 英镑
	money yen: 日元|日圆
	money yuan: 元|人民币|元人民币|块
	money dong: 越南盾|越盾|盾
	money ruble: 卢布
	money ruble/RUB: 俄罗斯卢布|俄卢布
	money ruble/BYN: 白俄罗斯卢布
	money tenge: 坚戈
	money som: 索姆
	money dram: 德拉姆
	money won: 韩元|韩圆
	money rupee: 卢比
	money franc: 法郎|瑞士法郎|瑞郎`

const frenchUnits = `
	length km: kilomètre|kilomètres
	length m: mètre|mètres
	length cm: centimètre*
	length mm: millimètre*
	length mile: mile|miles|mille|milles
	length mile/sea: mille marin|milles marins|mille nautique|milles nautiques
	length foot: pied|pieds
	length inch: pouce|pouces
	area km2: kilomètres carrés|kilomètre carré|km carrés
	area m2: mètres carrés|mètre carré
	area ha: hectare*
	area acre: acre|acres
	volume m3: mètres cubes|mètre cube
	volume l: l|litre*
	volume barrel: baril|barils
	mass t: t|tonne|tonnes
	mass q: quintal|quintaux
	mass kg: kilogramme*|kilo|kilos
	mass g: gramme*
	power kW: kilowatt|kilowatts
	power MW: mégawatt|mégawatts
	power GW: gigawatt|gigawatts
	energy kWh: kilowattheure*|kilowatt-heure*|kilowatts-heure*
	energy MWh: mégawattheure*|mégawatt-heure*
	speed km/h: kilomètres à l'heure|kilomètres à l’heure|kilomètres par heure|kilomètres-heure|kilomètres/heure
	temperature C: degrés celsius|degrés
	temperature F: degrés fahrenheit
	share points: point|points|point de pourcentage|points de pourcentage
	duration second: seconde|secondes
	duration minute: minute|minutes|min
	duration hour: heure|heures
	duration day: jour|jours|journées
	duration week: semaine|semaines
	duration month: mois
	duration year: an|ans|année|années
	money dollar: dollar|dollars
	money dollar/USD: dollars américain*|dollar américain|dollars us|dollars des états-unis
	money dollar/AUD: dollars australien*
	money dollar/CAD: dollars canadien*
	money dollar/SGD: dollars singapourien*|dollars de singapour
	money dollar/HKD: dollars de hong kong|dollars hongkongais
	money euro: euro|euros
	money pound: livre|livres
	money pound/GBP: livres sterling|livre sterling
	money yen: yen|yens
	money yuan: yuan|yuans|renminbi
	money dong: dong|dongs
	money ruble: rouble|roubles
	money ruble/RUB: roubles russes
	money ruble/BYN: roubles biélorusses|roubles bélarusses
	money tenge: tenge|tenges
	money som: som|soms
	money dram: dram|drams
	money won: won|wons
	money rupee: roupie|roupies
	money franc: franc|francs|francs suisses`
