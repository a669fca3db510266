package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/text"
)

// class is the set of things a word can be in a sentence that reports speech.
type class uint32

const (
	wordLike  class = 1 << iota // a word or a number
	capital                     // begins in upper case
	auxiliary                   // has, was, would, not: stands between subject and cue
	adverb                      // later, also, flatly
	pronoun                     // he, she, they, it, I, we, who: can be a subject
	determiner
	preposition
	conjunction  // and, but, or
	subordinator // that, when, because, who: opens a clause
	title        // Mr, Sen., Dr
	notName      // capitalised at the head of a sentence without being a name
	dayMonth     // Monday, March
	roleNoun     // chairman, lawyer, spokesman: a person by office
	orgNoun      // company, ministry, union: a body by kind
	paperNoun    // report, statement, poll: a document that says something
	titleNoun    // film, song, show: stands before the name of a work
	crowdNoun    // officials, critics, people: a plural that speaks
	finiteWord   // is, has, will: shows that a clause is a clause
	connector    // of, de, von: joins the parts of a name
	speechNoun   // claim, promise, slogan: stands for what is said
	negator      // not, never, nobody
	markSign     // a quotation mark, or a comma or angle of which two make one
	opener       // of, asks: may begin a set phrase for what somebody says, see clauses.read
)

// frame tells how a reporting verb takes what is said.
type frame uint32

const (
	sayFrame    frame = 1 << iota // that the plant will close
	tellFrame                     // the Ledger that …: the addressee comes first
	askFrame                      // whether …
	writeFrame                    // in written form
	mannerFrame                   // marked words only: shouted
	labelFrame                    // a fragment: called it “…”
	thinkFrame                    // a view, not an utterance: believes that …
	showFrame                     // a document's verb: found that …
	denyFrame                     // that it is so is what is denied
	nounToo                       // the form is a common noun as well: claims, reports
	participle                    // -ing
	finiteForm                    // past or present; participle and base are not
	baseForm
	anyCue = sayFrame | tellFrame | askFrame | writeFrame | mannerFrame | labelFrame | thinkFrame | showFrame
	// speech is the frames whose clause is reported content.
	speech = sayFrame | tellFrame | askFrame | writeFrame
)

// verbs lists the reporting verbs by frame. A lemma with slashes gives its
// past, participle in -ing and third person; the others are regular.
var verbs = map[frame]string{
	sayFrame: `say/said/saying/says add note argue acknowledge explain continue declare claim respond reply/replied/replying/replies
		insist recall warn state announce suggest predict conclude observe remark counter concede admit/admitted/admitting/admits
		confess charge allege assert contend maintain boast brag/bragged/bragging/brags complain vow pledge promise testify/testified/testifying/testifies
		emphasize emphasise stress reiterate repeat opine muse caution advise retort protest elaborate clarify/clarified/clarifying/clarifies
		grouse hint comment imply/implied/implying/implies speculate estimate report reveal disclose confirm agree proclaim pronounce recount
		relate propose demand joke quip/quipped/quipping/quips lament grumble confide attest argue mention mean/meant/meaning/means
		signal/signalled/signalling/signals signal stipulate reckon point/pointed/pointing/points forecast/forecast/forecasting/forecasts
		recommend affirm reaffirm explain hold/held/holding/holds stammer swear/swore/swearing/swears volunteer underscore underline
		offer plead/pleaded/pleading/pleads urge answer write/wrote/writing/writes go/went/going/goes specify/specified/specifying/specifies posit
		rule concur reassert express voice renew underline relay marvel venture theorize hypothesize surmise intimate stipulate guarantee disagree apologize apologise gripe tout joke`,
	tellFrame: `tell/told/telling/tells assure inform remind notify/notified/notifying/notifies convince persuade warn caution advise promise`,
	askFrame:  `ask wonder inquire enquire question`,
	writeFrame: `write/wrote/writing/writes tweet retweet post text/texted/texting/texts blog/blogged/blogging/blogs email
		read/read/reading/reads publish caption headline`,
	mannerFrame: `make/made/making/makes shoot/shot/shooting/shoots fire/fired/firing/fires hit/hit/hitting/hits push/pushed/pushing/pushes put/put/putting/puts shout yell scream chant whisper mutter exclaim snap/snapped/snapping/snaps laugh chuckle grin/grinned/grinning/grins smile
		sigh cry/cried/crying/cries shrug/shrugged/shrugging/shrugs interject chime gush scoff sneer crack thunder fume rail rant vent intone
		blurt murmur growl bark hiss grouse snipe deadpan crow coo pipe beg/begged/begging/begs implore exhort
		sing/sang/singing/sings groan wail quote comment begin/began/beginning/begins
		start conclude finish sum/summed/summing/sums enthuse interrupt recite cheer roar bellow plead echo`,
	labelFrame: `encourage herald attribute paint cast/cast/casting/casts support oppose favor favour call describe dub/dubbed/dubbing/dubs label/labeled/labeling/labels label/labelled/labelling/labels brand characterize
		characterise refer/referred/referring/refers accuse blast slam/slammed/slamming/slams criticize criticise praise denounce mock deride
		dismiss rip/ripped/ripping/rips hail laud blame compare liken portray depict condemn decry/decried/decrying/decries bemoan attack
		defend endorse reject tout applaud blame cite invoke evoke express voice introduce term deem salute address mimic/mimicked/mimicking/mimics
		ridicule reference chide scold castigate lambast lambaste skewer belittle credit commend thank congratulate welcome
		discuss vow promise define bear/bore/bearing/bears speak/spoke/speaking/speaks mouth talk use mention trash bash welcome tout denigrate
		disparage assail lash berate rebuke disavow repudiate challenge urge promote advocate argue quote identify/identified/identifying/identifies`,
	thinkFrame: `believe think/thought/thinking/thinks feel/felt/feeling/feels know/knew/knowing/knows hope expect fear consider understand/understood/understanding/understands
		accept see/saw/seeing/sees realize realise doubt suspect worry/worried/worrying/worries anticipate assume regret`,
	showFrame: `show/showed/showing/shows find/found/finding/finds indicate suggest reveal read/read/reading/reads conclude
		detail document`,
	denyFrame | sayFrame: `deny/denied/denying/denies dispute rebut/rebutted/rebutting/rebuts refute`,
}

// nounCues are the forms that are common nouns too and need a look at the
// word before.
var nounCues = wordSet(`claims reports states notes comments charges calls report claim note call comment quotes tweets tweet posts post state
	reference references warning reading read shot fired fires fire think offers offer points point text texts stress estimate estimates hint hints demands demand
	promises promise pledges pledge questions question answers answer cries cry cracks crack means mean hopes hope fears fear views
	saw doubt doubts worry worries laugh laughs smile smiles proposal document documents detail details finding findings
	forecast forecasts signal signals boasts joke jokes uses use talks talk blame attack attacks holds goes credit credits remark remarks
	start starts pipe crow address welcome brand brands label labels term terms voice volunteer caution urge counter repeat repeats quip quips
	vow vows lament protest protests complaint reply replies show shows speaking going meaning feeling feelings understanding writing writings
	rule rules ruling headline headlines caption captions vent offering offerings email emails blog blogs document documents retweets signal signals`)

// doubled verbs double their last consonant before -ed and -ing; they are
// spelled out in verbs. This builds the rest.
func inflect(lemma string) (past, ing, third string) {
	last := lemma[len(lemma)-1]
	stem := lemma
	if last == 'e' {
		stem = lemma[:len(lemma)-1]
	}
	third = lemma + "s"
	if last == 's' || strings.HasSuffix(lemma, "sh") || strings.HasSuffix(lemma, "ch") || last == 'x' {
		third = lemma + "es"
	}
	return stem + "ed", stem + "ing", third
}

// frames maps each form of each reporting verb to its frames.
var frames = func() map[string]frame {
	m := make(map[string]frame, 1600)
	for f, list := range verbs {
		for item := range strings.FieldsSeq(list) {
			parts := strings.Split(item, "/")
			lemma := parts[0]
			past, ing, third := inflect(lemma)
			if len(parts) == 4 {
				past, ing, third = parts[1], parts[2], parts[3]
			}
			m[ing] |= f | participle
			m[third] |= f | finiteForm
			if past != lemma {
				m[lemma] |= f | baseForm
			}
			m[past] |= f | finiteForm
		}
	}
	m["written"] = sayFrame | writeFrame | baseForm // "has written"
	for w := range nounCues {
		if m[w] != 0 {
			m[w] |= nounToo
		}
	}
	return m
}()

// classes maps words in lower case to what they can be.
var classes = func() map[string]class {
	m := make(map[string]class, 2000)
	for c, list := range wordLists {
		for w := range strings.FieldsSeq(list) {
			m[w] |= c
		}
	}
	return m
}()

var wordLists = map[class]string{
	auxiliary: `has had have is was were are be been being am will would could can cannot should may might must did do does not never n't
		hasn't haven't hadn't isn't wasn't weren't aren't won't wouldn't couldn't can't shouldn't didn't don't doesn't needn't
		himself herself themselves itself myself both all each simply then`,
	finiteWord: `has had have is was were are am will would could can cannot should may might must did do does
		hasn't haven't hadn't isn't wasn't weren't aren't won't wouldn't couldn't can't shouldn't didn't don't doesn't
		he's she's it's that's there's they're we're you're i'm i've they've we've you've he'd she'd they'd we'd i'd he'll she'll it'll they'll we'll i'll
		became becomes got gets went goes came comes made makes took takes gave gives left leaves led leads lost loses won wins
		knew knows thought thinks wants wanted needs needed seems seemed began begins ran runs fell falls rose rises grew grows held holds kept keeps
		stood stands met meets paid pays sold sells bought buys cut cuts put puts set sets let lets hit hits sent sends spent spends brought brings built builds
		stole hid ate beat became bit bled blew bore bred caught clung crept dealt dug fed fled flew forbade forgot forgave froze
		hung hurt knelt laid lay lent lit meant mistook overcame oversaw rode rang sang sank sat shook shot shrank shut slept slid sought spread
		sprang struck stuck swam swept swore taught tore threw understood undertook upheld withdrew withheld woke wore wove wrung
		felt feels heard hears saw sees spoke speaks broke breaks chose chooses drew draws drove drives said says told tells wrote writes`,
	adverb: `also later once just even still first again recently already often always soon now quickly only previously reportedly further actually
		ultimately instead simultaneously perhaps then meanwhile famously repeatedly afterward afterwards earlier today yesterday
		jokingly there else too long yet moreover nonetheless nevertheless thus therefore sometimes twice online back ever elsewhere publicly privately
		aloud loudly angrily`,
	pronoun: `he she they it i we you who one nobody everyone someone others some many most neither none both`,
	determiner: `the a an neither either his her their its our my your some many several two three four five six seven eight nine ten another both this that these those
		no each every most other few such any more one all half dozens hundreds certain various numerous at-least`,
	preposition: `in on at from to by with about after before during over under against despite following according through via per for of into amid
		amidst since as until till upon among between within without toward towards across behind beyond near like unlike outside inside
		around beside besides because due including regarding concerning throughout alongside given`,
	conjunction: `and but or nor yet so then`,
	subordinator: `that when while because if although though whether where which than unless since as until after before so who whom whose why how what
		whereas once lest wherever whenever whatever`,
	title: `mr mrs ms mx miss dr rt sir sen senator rep representative president gov governor prof professor lord lady dame judge justice sens reps lt col gen
		capt sgt rev mayor congressman congresswoman chancellor minister king queen prince princess pope cardinal bishop archbishop secretary
		ambassador general colonel captain sergeant lieutenant admiral detective officer inspector coach sheriff attorney madame monsieur herr frau
		chairman chairwoman chairperson ceo director former ex vice deputy spokesman spokeswoman spokesperson`,
	notName: `when even plus just thus there in it this that these those but and so if as while although though after before since because then now
		still yet however meanwhile also instead perhaps maybe here what why how where who which at on by for from with to of or nor not no yes
		earlier later last next only more most many some asked speaking citing according during once one two three four five six seven eight nine ten
		the a an his her their its our my your he she they i we you both all each every few several other another others such any
		despite following under over about through until unless whether like unlike among amid into within without against between
		never ever always often again soon today yesterday tomorrow tonight recently finally ultimately indeed moreover nevertheless nonetheless
		hours minutes days weeks months years back given because due ok okay well oh let please thank thanks sure first second third
		until rather besides therefore otherwise overall together asked told pressed questioned half nobody everyone someone everything nothing
		whoever whatever whenever wherever`,
	dayMonth: `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
		november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec christmas easter thanksgiving`,
	roleNoun: `chairman chairwoman chairperson chair chief executive ceo cfo coo cto president founder co-founder cofounder director manager minister
		secretary spokesman spokeswoman spokesperson lawyer attorney solicitor barrister judge justice analyst strategist economist professor
		researcher scientist author writer reporter journalist editor columnist host governor senator representative congressman congresswoman
		mayor councillor councilman councilwoman commissioner candidate nominee officer official aide adviser advisor consultant partner
		investor owner head leader boss coach captain player manager producer actor actress singer artist musician designer engineer developer
		doctor nurse teacher principal student superintendent sheriff detective inspector sergeant lieutenant general colonel admiral ambassador
		diplomat envoy prosecutor witness victim suspect defendant plaintiff father mother son daughter brother sister husband wife
		friend neighbor neighbour colleague resident farmer worker driver pilot priest bishop pastor rabbi imam pope king queen prince
		princess premier chancellor treasurer trustee historian expert critic activist organizer organiser campaigner pollster source insider
		veteran billionaire entrepreneur businessman businesswoman banker broker trader lawmaker legislator politician democrat republican
		conservative liberal man woman boy girl person speaker moderator anchor interviewer correspondent blogger commentator pundit frontrunner
		rival opponent agent planner biologist physicist chemist psychologist astronomer architect chef baker firefighter paramedic technician
		mechanic accountant auditor curator librarian dean provost mogul tycoon magnate heir heiress retiree mom dad grandmother grandfather
		widow teenager programmer hacker landlord tenant homeowner fisherman rancher miner electrician plumber carpenter model dancer filmmaker
		screenwriter composer conductor pianist guitarist rapper comedian presenter novelist poet playwright biographer photographer
		physician surgeon epidemiologist economist sociologist archaeologist lecturer scholar fellow co-author creator inventor
		co-owner successor predecessor shareholder patient customer client user passenger survivor volunteer visitor viewer reader voter fan buyer seller tourist
		guest caller counterpart landlady backbencher ecologist oceanographer geologist apprentice midwife carer postman shopkeeper florist lifeguard magistrate referee umpire vicar whistleblower striker defender midfielder goalkeeper winger skipper sprinter golfer boxer jockey coroner gunman attacker protester demonstrator heckler singer songwriter star narrator`,
	orgNoun: `inquest tribunal jury inquiry company firm group bank agency ministry department office union party campaign committee commission council board court panel team club
		university school college hospital newspaper magazine paper network station site website publisher startup start-up business maker
		manufacturer retailer airline carrier association organization organisation nonprofit charity foundation fund institute think-tank lab
		laboratory government administration regulator watchdog authority police city county state body corporation conglomerate brokerage
		house senate parliament congress white coalition alliance federation league service bureau outlet broadcaster platform operator developer
		supplier trust insurer lender studio label chain brand employer unit subsidiary parent venture consortium mission embassy consulate`,
	paperNoun: `report statement study poll survey letter email e-mail memo document documents filing lawsuit complaint indictment affidavit transcript
		article story editorial post tweet message note release book paper ad advertisement sign banner placard website page headline caption
		press ruling order decision petition brief review analysis data figures numbers results records papers findings
		testimony speech op-ed column blog entry notice invitation text texts law rule rules bill resolution motion flyer flier leaflet poster video
		polls surveys studies reports letters emails filings`,
	titleNoun: `book books film films movie movies show shows program programme podcast song songs titled entitled album series magazine newspaper blog
		documentary novel autobiography biography bestseller column section headlined play musical hit single episode sitcom drama comedy thriller sequel franchise memoir essay
		poem painting exhibition opera classic video game soundtrack feature segment anthem tune track miniseries reboot remake story article report
		chapter painting sculpture ballad broadcast`,
	crowdNoun: `officials critics people analysts experts supporters opponents lawyers attorneys prosecutors police authorities investigators
		sources aides advisers advisors allies lawmakers leaders republicans democrats conservatives liberals members observers economists
		scientists researchers doctors reporters journalists editors voters residents protesters protestors demonstrators activists workers
		employees executives investors traders witnesses neighbors neighbours friends relatives parents students teachers fans users customers
		skeptics sceptics campaigners organizers organisers pollsters respondents others insiders strategists senators congressmen governors
		ministers diplomats scholars historians advocates groups companies banks unions firms media outlets pundits commentators donors delegates
		locals villagers islanders townspeople sailors soldiers skippers fishermen miners nurses pilots players tenants passengers survivors commuters
		shoppers drivers pensioners refugees migrants inmates firefighters paramedics rescuers pupils academics biologists engineers
		psychologists purists detractors backers admirers cynics optimists pessimists naysayers doubters hardliners moderates separatists nationalists
		staffers operatives men women delegates farmers owners officers commanders militants rebels`,
	speechNoun: `statement claim claims remark remarks comment comments call calls assertion assertions promise promises pledge pledges vow warning
		warnings argument suggestion description characterization characterisation accusation accusations allegation allegations criticism
		admission declaration insistence contention dictum tweet tweets chant chants slogan slogans motto message question answer reply response quip joke phrase
		refrain mantra denunciation embrace rejection dismissal reference references admonition advice appeal plea prediction
		proposal conclusion view views opinion belief boast complaint complaints demand demands exhortation observation pronouncement
		rhetoric taunt threat threats words word term insult attack attacks line aside sentiment catchphrase cry cries cheer cheers shout shouts lament notion idea`,
	connector: `of de von van al bin del la le da di el der den dos du ben ibn ter ten af av e y and`,
	opener:    `of according per in let lets demanded demands wanted wants asked asks put puts ` + mindWords,
	negator: `not never n't no nobody none neither nor hardly scarcely hasn't haven't hadn't isn't wasn't weren't aren't won't wouldn't couldn't can't cannot
		didn't don't doesn't refused declined refuses declines refusing declining without failed fails`,
}

func wordSet(words string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// lexeme is what a word can be wherever it stands.
type lexeme struct {
	class class
	frame frame
}

// look returns the word w in its folded form and what it can be.
func (v vocabulary) look(w string, k text.Kind) (string, lexeme) {
	low := text.Lower(w)
	switch k {
	case text.Word:
	case text.Number:
		return low, lexeme{class: wordLike}
	default:
		if familyOf(w) != noMark || w == "," || w == "<" || w == ">" || w == "&" {
			return low, lexeme{class: markSign}
		}
		return low, lexeme{}
	}
	known := v[low]
	c := wordLike | known.class
	first, _ := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(first) {
		c |= capital
	} else if len(low) > 4 && strings.HasSuffix(low, "ly") && !notAdverbs[low] {
		c |= adverb
	}
	if strings.HasSuffix(low, "n't") {
		c |= negator
	}
	if base, _, ok := strings.Cut(low, "'"); ok && c&(auxiliary|notName) == 0 {
		if p := v[base].class & pronoun; p != 0 {
			c |= p | finiteWord | notName
		}
	}
	return low, lexeme{class: c, frame: known.frame}
}

// inPlace takes from the class of token i what it cannot be where it stands: a
// capitalised pronoun or auxiliary inside a sentence is a name.
func (r *reader) inPlace(i int) {
	t := &r.tok[i]
	if t.class&preposition != 0 && i > 0 && r.d.Is(i-1, text.Number) && r.d.Tokens[i].Glued {
		t.class &^= preposition | adverb // 6ft 2in
	}
	if t.class&finiteWord != 0 && r.heardThere(i) {
		t.frame = sayFrame | finiteForm // the court heard that
	}
	if t.class&capital == 0 || r.low(i) == "i" {
		return
	}
	inside := i > 0 && r.d.Is(i-1, text.Word) && !r.lineEnds(i-1) && !strings.HasSuffix(r.d.Word(i-1), ".") // "at 7 p.m. He"
	if inside && t.class&(auxiliary|finiteWord) != 0 && t.class&pronoun == 0 {
		t.class &^= auxiliary | finiteWord // in May, Bob Will
	}
	if w := r.low(i); !inside && (w == "had" || w == "were") {
		t.class |= notName // Had Vance said so
	}
	if t.class&pronoun == 0 {
		return
	}
	next := i+1 < len(r.tok) && r.d.Is(i+1, text.Word) && r.d.Capital(i+1) && !r.lineEnds(i)
	if r.low(i) == "he" && next || inside {
		t.class &^= pronoun | notName | determiner // He Ping, The It Group
	}
}

// venues are the bodies before which things are said: what a court has heard
// somebody has said there, the report does not tell who.
var venues = wordSet("court inquest jury tribunal inquiry hearing trial jurors magistrates")

// notAdverbs end in -ly and are nouns, verbs or adjectives.
var notAdverbs = wordSet(`family reply ally rally assembly anomaly supply imply apply monopoly italy july bully belly jelly weekly daily monthly friendly
	elderly comply rely multiply butterfly homily`)
