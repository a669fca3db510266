package deal

import "strings"

func set(words ...string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range words {
		for f := range strings.FieldsSeq(w) {
			m[f] = true
		}
	}
	return m
}

var (
	// small words end a noun phrase or open a sentence and name nothing.
	small = set(`a an the of in on at to for by and or but as with from into over is are was were be been has have had will would may might could can
		that which who whose it its they their this these those not also than then so if when while after before since because about
		said says raised raises raise closed close secured acquired bought sold led valued put now last`)
	// common words that open a sentence with a capital.
	common = set(`the a an this that these those it its they their he she his her we our i you your in on at by for from to of with and but or so as if
		when while after before since because although though however meanwhile instead there here what who how why yet still also then now
		once both some many most all no not one two three four five under over during despite last next earlier later even just only nearly about around
		more less than first second third another other such each every according following shares investors analysts funding revenue sales
		today yesterday tomorrow across backed led founded based funded valued bought existing returning previous eight six seven nine ten until up
		total net profit losses loss sources people someone participating participants backers among including worldwide european talks`)
	// calendar words are no names.
	calendar = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
		november december jan feb mar apr jun jul aug sept sep oct nov dec mr mrs ms dr sir dame prof sen rep gov i us uk eu`)
	// vocabulary are words of this reader that keep their meaning with a
	// capital.
	vocabulary = set(`series seed ipo spac pipe saas vc safe safes ceo cfo cto`)
	// mainVerbs follow a name that opens a sentence.
	mainVerbs = set(`rakes hits nets scores snags lays lost made grew fell rose cut says plans filed posted sees makes runs owns employs sells told gets hit went saw`)
	// companyNouns after "the" stand for a company named elsewhere.
	companyNouns = set(`company startup start-up firm group maker developer operator service site website app platform business lender retailer portal
		leader giant seller bank unicorn provider chain publisher carmaker automaker specialist outfit newcomer store label studio network marketplace
		broker insurer brand manufacturer drugmaker chipmaker airline carrier producer supplier builder venture target brokerage
		newspaper broadcaster distributor designer processor brewer grocer exchange vendor corporation conglomerate agency consultancy newsroom
		owner business organisation organization enterprise player buyer acquirer parent subsidiary spinout spin-out biotech fintech`)
	// nounAfter follow a company noun that is only part of a longer phrase:
	// "the company valuation".
	nounAfter = set(`valuation round funding sale deal price tag revenue market stock shares sector industry`)
	// compound words are one unit although a hyphen parts them.
	compound = set(`start-up start-ups spin-out spin-off co-led co-lead co-leading co-invested buy-out blank-check blank-cheque pre-seed early-stage seed-stage e-commerce`)
	// papers are the last words of names of newspapers and the like.
	papers = set(`journal times post herald magazine ledger mercury gazette tribune chronicle courier telegraph guardian observer examiner inquirer dispatch
		daily weekly newspaper globe bulletin sentinel argus advertiser zeitung`)
	media = set(`reuters bloomberg recode techcrunch axios venturebeat fortune forbes cnbc cnn bbc politico wired engadget mashable`)
)

// Verbs and nouns of money facts.
var (
	raiseVerbs = set(`raise raised raises raising secure secured secures securing close closed closes closing land landed lands landing bag bagged bags
		pull pulled pulls bank banked banks collect collected collects collecting attract attracted attracts attracting net netted nets nab nabbed nabs
		score scored scores snag snagged snags scoop scooped receive received receives receiving get got gets getting take took takes taking
		pick picked picks picking sell sold sells selling gather gathered gathers garner garnered garners drew draw draws drawing amass amassed
		obtain obtained obtains completed complete completes completing announced announces announce announcing bring brought brings won win wins
		clinched clinch clinches wrapped wraps wrap gained gain pocketed pocket locked lock hauled haul accept accepted accepts seek seeks seeking sought
		want wants wanted looking tap tapped taps finalized finalised finalizing started starts`)
	investVerbs = set(`invest invested invests investing put puts putting pour poured pours pouring pump pumped pumps pumping inject injected injects injecting
		commit committed commits committing plow plowed plough ploughed sink sank sinks bet bets betting wager wagers wagered wagering wrote write writes plunk plunked contributed contribute contributes
		provided provide provides chipped stumped handed hand gave give gives kicked back backed backs fund funded funds funding`)
	buyVerbs = set(`acquire acquired acquires acquiring buy bought buys buying purchase purchased purchases purchasing snap snapped snaps snapping
		swallow swallowed gobbled gobble grabbed grab scooped absorbed absorb takeover`)
	roundOnly = set(`round rounds financing fundraise fundraising series seed pre-seed safes safe pipe tranche raise haul`)
	debtNouns = set(`debt loan loans credit bonds bond notes note debentures debenture facility mortgage borrowing borrowings`)
	buyNouns  = set(`acquisition takeover purchase buyout buy-out sale`)
	// approxs stand between a verb or preposition and its sum.
	approxs = set(`about around roughly some nearly almost over approximately just a an the further another additional estimated reported
		whopping cool massive mere record fresh new only whole north between anything hefty huge modest paltry tidy second third fourth first combined`)
)
