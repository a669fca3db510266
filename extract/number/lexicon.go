package number

import "strings"

// class says what part a word may play in a figure. A word may play several:
// "second" is an ordinal and a unit of time, "May" a month and a verb.
type class uint64

const (
	cUnit     class = 1 << iota // one to nine
	cTeen                       // ten to nineteen
	cTens                       // twenty to ninety
	cHundred                    // hundred
	cScale                      // thousand and up, dozen
	cOrdinal                    // first, second, twentieth
	cFraction                   // half, third, quarters
	cMany                       // dozens, thousands: a plural magnitude
	cFew                        // several, few, couple
	cArticle                    // a, an
	cPercent                    // percent, pct
	cTime                       // second to century: a unit of duration
	cPeriod                     // day, week, weekend, month, quarter, year, decade: may be dated
	cMonth
	cWeekday
	cSeason
	cDaypart  // morning, night
	cDay      // today, yesterday
	cRelative // last, next, this, previous
	cEdge     // early, late, mid
	cMeasure
	cCurrency // dollars, cents
	cNation   // Canadian, Swiss: tells one dollar from another
	cSign     // minus, negative
	cStop     // function words: they end a noun phrase
	cVerb     // common verb forms that end a noun phrase
	cPast     // a verb in the past
	cFuture   // a word that looks ahead
	cChange   // rose, fell, up
	cContest  // beat, won, voted: what follows may be a score
	cSpend    // cost, paid, worth: what follows may be money
	cLabel    // room, gate, version: the number after it is a name
	cTimes    // doubled, halved
	cPhrase   // recently, "so far", "at": may open a dating phrase
	cPlural   // people, children: a plural without s
	cHoliday  // opens the name of a day: Christmas
	cDecade   // sixties: a decade of a century or of a life
	cGame     // touchdown: a word of sport reports
	cForeign  // opens a date in German or French
)

// startWord are the classes of word that may open a figure.
const startWord = cUnit | cTeen | cTens | cHundred | cScale | cOrdinal | cFraction | cMany | cFew | cArticle |
	cTime | cPeriod | cMonth | cWeekday | cSeason | cDay | cRelative | cEdge | cSign | cTimes | cPhrase | cDecade | cHoliday | cForeign

// entry is one word of the lexicon.
type entry struct {
	s     string // the word, lower case
	class class
	value int64 // cardinal, ordinal, denominator, seconds, month or weekday number
	exp   int   // power of ten of a scale word
	unit  string
	money currencyWord
}

// lexicon holds every word that the grammar knows, in lower case.
var lexicon = buildLexicon()

// shapes tells most words that are not in the lexicon without a look into it.
var shapes = buildShapes()

// shapeSet holds, under the first two letters and the last one, which lengths
// of word the lexicon has: a bit a length.
type shapeSet [1 << 12]uint32

func buildShapes() *shapeSet {
	var s shapeSet
	for w := range lexicon {
		s[s.at([]byte(w))] |= 1 << len(w)
	}
	return &s
}

func (s *shapeSet) at(w []byte) int {
	return (int(w[0]) + int(w[min(1, len(w)-1)])<<4 + int(w[len(w)-1])<<7) & (len(s) - 1)
}

// may reports whether w, in lower case, can be in the lexicon.
func (s *shapeSet) may(w []byte) bool { return len(w) > 0 && s[s.at(w)]&(1<<len(w)) != 0 }

// longestWord is the length of the longest word in the lexicon, in bytes.
const longestWord = 16

func buildLexicon() map[string]*entry {
	m := make(map[string]*entry, 1200)
	get := func(w string) *entry {
		e := m[w]
		if e == nil {
			e = &entry{s: w}
			m[w] = e
		}
		return e
	}
	addCardinals(get)
	addTimes(get)
	addMeasures(get)
	addMoney(get)
	for first := range holidays {
		get(first).class |= cHoliday
	}
	get("o'clock") // known in both apostrophes
	for _, l := range wordLists {
		for w := range strings.FieldsSeq(l.words) {
			get(w).class |= l.class
		}
	}
	return m
}

func addCardinals(get func(string) *entry) {
	number := func(c class, step int64, first int64, words string) {
		for w := range strings.FieldsSeq(words) {
			e := get(w)
			e.class |= c
			e.value = first
			first += step
		}
	}
	number(cUnit, 1, 0, "zero one two three four five six seven eight nine")
	number(cTeen, 1, 10, `ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`)
	number(cTens, 10, 20, "twenty thirty forty fifty sixty seventy eighty ninety")
	number(cTens, 10, 40, "fourty")
	number(cUnit, 0, 0, "nought naught")
	number(cOrdinal, 1, 1, `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
		fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`)
	number(cOrdinal, 10, 30, "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth")
	number(cFraction, 1, 3, "third fourth fifth sixth seventh eighth ninth tenth")
	number(cFraction, 1, 3, "thirds fourths fifths sixths sevenths eighths ninths tenths")
	number(cFraction, 0, 2, "half halves")
	number(cFraction, 0, 4, "quarter quarters")
	number(cFraction, 10, 20, "twentieth thirtieth fortieth fiftieth")
	number(cFraction, 10, 20, "twentieths thirtieths fortieths fiftieths")
	number(cFraction, 0, 100, "hundredth hundredths")
	number(cOrdinal, 0, 100, "hundredth")
	for w, v := range map[string]int64{"thousandth": 1e3, "millionth": 1e6, "billionth": 1e9, "trillionth": 1e12} {
		number(cOrdinal|cFraction, 0, v, w)
		number(cFraction, 0, v, w+"s")
	}
	tens, units := strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety"), strings.Fields("one two three four five six seven eight nine")
	ranks := strings.Fields("first second third fourth fifth sixth seventh eighth ninth")
	for t, ten := range tens {
		for u := range units { // "twentyfive", as careless papers write it
			number(cTeen, 0, int64(10*(t+2)+u+1), ten+units[u])
			number(cOrdinal, 0, int64(10*(t+2)+u+1), ten+ranks[u])
		}
	}
	number(cHundred, 0, 100, "hundred")
	number(cDecade, 0, 0, "noughties aughts")
	number(cDecade, 10, 20, "twenties thirties forties fifties sixties seventies eighties nineties")
	for w, exp := range map[string]int{"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15, "quintillion": 18,
		"lakh": 5, "lakhs": 5, "lac": 5, "lacs": 5, "crore": 7, "crores": 7, "krore": 7, "krores": 7,
		"mn": 6, "mln": 6, "mil": 6, "mio": 6, "bn": 9, "bln": 9, "tn": 12, "trn": 12, "tln": 12, "cr": 7} {
		e := get(w)
		e.class |= cScale
		e.exp, e.value = exp, 1
	}
	for w := range strings.FieldsSeq("dozen doz dozs dz dzs") {
		e := get(w)
		e.class, e.value = e.class|cScale, 12
	}
	for w, low := range map[string]int64{"dozens": 24, "scores": 40, "tens": 20, "hundreds": 200, "thousands": 2000,
		"millions": 2e6, "billions": 2e9, "trillions": 2e12} {
		e := get(w)
		e.class |= cMany
		e.value = low
	}
}

// wordLists are the words that need no value.
var wordLists = []struct {
	class class
	words string
}{
	{cArticle, "a an"},
	{cFew, "several few couple"},
	{cPercent, "percent pct percentage percents"},
	{cSign, "minus negative"},
	{cRelative, `last next this past previous coming following current upcoming preceding prior same final`},
	{cEdge, "early late mid earlier later end beginning start middle rest remainder"},
	{cDay, "today yesterday tomorrow tonight tmrw"},
	{cDaypart, "morning afternoon evening night nights mornings afternoons evenings"},
	{cSeason, "spring summer autumn fall winter"},
	{cPhrase, "recently so at another all fiscal fy noon midnight year-to-date weeklong monthlong yearlong daylong decadelong"},
	{cTimes, "doubled tripled trebled quadrupled halved doubling tripling halving double triple twice thrice quadrupling quintupled quintupling sextupled trebling twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold hundredfold"},
	{cStop, `a an the this that these those of in on at to from by for with without into onto over under above below
		between among against about across after before during since until till through throughout within toward towards
		per via than as and or but nor so yet if when while where because although though whether unless
		i you he she it we they them him her us who whom whose which what there here not no only also just even still
		his its our their your my each every both all any some most many such another other more less fewer
		is are was were be been being am has have had having do does did will would shall should may might can could must
		won't can't don't didn't isn't aren't wasn't weren't hasn't haven't hadn't ago now then up down out off back away
		together apart alone again already ever never including amid beyond behind beside besides near outside inside
		myself himself herself itself themselves yourself ourselves oneself
		despite plus minus worth instead last next upon around how why too very once twice`},
	{cVerb, `said says say told tells asked asks went go goes gone came come comes got get gets gave give gives took take
		takes made make makes left leave leaves lost lose loses won win wins held hold holds met meet meets sat sit sits
		ran run runs rose rise rises fell fall falls grew grow grows led lead leads paid pay pays sold sell sells bought buy
		built spent spend sent send kept keep thought found find felt became become began begin broke brought caught chose
		drew drove ate flew forgot hit hurt knew know let lay lie rode saw see seen sang sank shut slept spoke stood stole
		struck swam taught threw wore wrote need needs want wants live lives lived die dies work works worked remain
		remains survive survives appear appears died agree agrees think believe believes took use uses show shows showed
		fled quit put cut set cost costs`},
	{cPast, `said was were had did told asked went came got gave took made left lost won held met sat ran rose fell grew led
		paid sold bought built spent sent kept thought found felt became began broke brought caught chose drew drove ate flew
		forgot hit hurt knew lay rode saw seen sang sank shut slept spoke stood stole struck swam taught threw wore wrote
		been fled quit has have closed`},
	{cFuture, `will shall won't 'll would could plan plans planned planning due expected expects expect scheduled upcoming set
		going aim aims hope hopes intend intends poised slated likely may might coming must can should`},
	{cChange, `rose rise rises rising fell fall falls falling grew grow grows growing up down gained gain gains lost slipped
		climbed climb jumped jump soared surged dropped drop drops dropping declined decline increased increase increases
		increasing decreased decrease cut raised lowered lifted went moved shrank shrunk plunged tumbled slumped slid edged
		ticked doubled tripled trebled halved quadrupled swelled widened narrowed expanded advanced recovered rebounded
		changed reduced reduce boosted boost improved accelerated slowed dipped eased higher lower ballooned`},
	{cContest, `beat beats beaten won win wins winning lost loses lose losing defeated defeat defeats victory draw drew drawn
		tied split vote voted votes score scored lead led trailed thrashed edged score scoreline ruled ruling decision
		favour favor passed rejected match game final drubbing goals rout`},
	{cSpend, `cost costs costing spent spend spends spending paid pay pays paying worth price priced sold bought earn earns
		earned raised fine fined fined charge charged fee fees donated invested invest owed owe borrowed salary bill budget
		fetched saved lost loan rent`},
	{cLabel, `room gate terminal flight route highway interstate section article clause chapter page version windows boeing
		airbus apollo fortune formula channel unit platform phase title rule act volume episode figure table area
		model mark iphone ios android galaxy playstation xbox catch studio amendment paragraph line pier
		bay dock ward district block lot apartment suite floor stage exit junction runway channel
		level grade tier class type category factor radio form schedule annex appendix psalm genesis opus resolution
		port isbn bus ubuntu macos photoshop python java http error code pin zip building camp hut borough precinct troop battalion
		verse verses squadron regiment division brigade polaris soyuz vostok gemini voyager sputnik ariane falcon chapter`},
	{cPlural, `people children men women sheep police cattle geese mice feet teeth staff fish deer troops personnel
		households aircraft species series lives data media criteria alumni`},
	{cPercent, "pp ppt ppts"},
	{cGame, `touchdown touchdowns rebounds halftime quarterback innings inning coach playoff playoffs fumble kickoff pointer pointers nba nfl goalkeeper`},
}

// set makes a set of words.
func set(words string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
