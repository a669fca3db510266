package name

import "strings"

// set makes a set of the words in a text; "_" stands for a space inside one.
func set(words ...string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range words {
		for f := range strings.FieldsSeq(w) {
			m[strings.ReplaceAll(f, "_", " ")] = true
		}
	}
	return m
}

// Titles and roles. A title stands directly before a person's name and is no
// part of it.
var (
	// honorifics are never anything but titles.
	honorifics = set(`mr mrs ms miss mx dr drs prof professor sen sens senator senators rep reps representative congressman congresswoman
		gov govs governor governors lt gen sgt capt cpl cmdr adm maj col rev reverend hon sir dame lady madam messrs pres
		president presidents taoiseach tánaiste rt cllr chancellor minister premier ayatollah sheikh mullah imam rabbi archbishop monsignor father sister brother
		mayor ambassador secretary treasurer superintendent commissioner sheriff constable detective inspector
		lieutenant colonel sergeant corporal admiral commander commodore brigadier
		ceo cfo cto coo cio cmo cpo ciso chairman chairwoman chairperson chair vice-chairman co-chairman co-chair vice-president
		director administrator manager founder co-founder cofounder spokesman spokeswoman spokesperson
		princess emperor empress pharaoh sultan emir tsar comrade congressmember assemblyman assemblywoman councilman councilwoman councilmember
		alderman delegate undersecretary deputy leader prosecutor economist analyst strategist editor columnist correspondent reporter
		quarterback qb rb wr lb cb te dl ol striker goalkeeper midfielder coach manager-general singer rapper actor actress filmmaker author
		pastor deacon chaplain attorney lawyer solicitor-general`)
	// ambiguous titles are surnames or parts of other names as well; they
	// count only before what may be a person's name.
	ambiguous = set(`general major prince king queen duke earl baron count judge justice marshal bishop dean chief captain pope speaker
		cardinal canon officer don lord saint master counselor principal warden provost agent private ranger page majority minority
		senior junior assistant associate executive head house fellow trade foreign defense defence interior finance prime vice first acting interim former then-president
		pc dc wpc ds di dci dsi dcs late young little big uncle aunt grandma democratic candidate`)
	// phrases are titles of several words, the longest first where one begins
	// another.
	phrases = strings.Split(`chief executive officer|chief executive|chief financial officer|chief operating officer|chief technology officer|
chief information officer|chief marketing officer|chief product officer|chief medical officer|chief security officer|chief economist|chief scientist|chief justice|
chief of staff|chief strategist|executive vice president|senior vice president|vice president|vice chairman|vice chair|vice minister|vice premier|
executive director|executive chairman|executive chair|executive editor|managing director|managing partner|managing editor|
general manager|general counsel|general secretary|deputy prime minister|prime minister|foreign minister|defense minister|
defence minister|finance minister|interior minister|justice minister|health minister|trade minister|education minister|
energy minister|oil minister|home secretary|foreign secretary|defense secretary|treasury secretary|health secretary|press secretary|
deputy secretary|assistant secretary|secretary of state|secretary of defense|secretary of the treasury|secretary general|secretary-general|
attorney general|solicitor general|surgeon general|inspector general|deputy attorney general|assistant attorney general|
trade representative|special representative|national security adviser|national security advisor|security adviser|
first lady|first minister|majority leader|minority leader|opposition leader|party leader|supreme leader|crown prince|
district attorney|city manager|police chief|fire chief|supreme court justice|state senator|state representative|
staff sergeant|lieutenant governor|lieutenant colonel|lieutenant general|major general|brigadier general|rear admiral|vice admiral|
head coach|assistant coach|associate professor|assistant professor|senior fellow|research fellow|
senior analyst|senior director|senior adviser|senior advisor|research director|associate director|deputy director|director general|
state superintendent|deputy mayor|deputy commissioner|chief inspector|special agent|special counsel|special envoy|
chief negotiator|chief spokesman|chief of police`, "|")
	// roleNouns are the small-letter words for persons by what they do; after
	// a name's comma they say that the name is a person's.
	roleNouns = set(`chief executive president chairman chairwoman chair director manager head founder co-founder cofounder ceo cfo cto coo
		partner analyst economist strategist professor scientist researcher scholar historian biologist physicist chemist engineer
		lawyer attorney judge prosecutor officer spokesman spokeswoman spokesperson minister senator congressman congresswoman
		governor mayor leader member adviser advisor aide ambassador secretary commissioner superintendent teacher student author
		writer editor reporter journalist correspondent columnist critic actor actress singer musician artist director producer
		coach player captain striker goalkeeper quarterback driver farmer doctor physician nurse surgeon resident owner activist
		advocate expert consultant specialist investor trader broker banker entrepreneur candidate lawmaker politician official
		detective sergeant lieutenant colonel general commander soldier veteran pilot astronaut priest pastor bishop rabbi imam
		father mother son daughter brother sister wife husband widow girlfriend boyfriend friend neighbor neighbour
		democrat republican fellow billionaire tycoon millionaire executive boss lecturer dean principal
		psychologist psychiatrist sociologist anthropologist epidemiologist virologist geologist meteorologist architect designer developer
		programmer model dancer comedian rapper filmmaker novelist poet playwright photographer painter chef golfer boxer cyclist
		swimmer sprinter organizer organiser coordinator administrator treasurer president-elect successor predecessor colleague
		man woman boy girl victim suspect defendant plaintiff witness refugee protester gunman passenger tourist
		guitarist drummer bassist vocalist frontman pianist violinist cellist composer lyricist host anchor comic cartoonist
		magnate mogul heir heiress monarch prince princess king queen star winner champion laureate
		skipper batsman bowler midfielder winger defender passenger commuter pensioner shopper footballer cricketer athlete rower jockey barrister solicitor councillor councilman councilwoman headteacher vicar curator
		pharmacologist hydrologist biochemist neuroscientist ecologist astronomer mathematician statistician pathologist oncologist
		psychotherapist nutritionist ornithologist historian librarian electrician plumber midwife paramedic firefighter fisherman crofter
		organist palaeontologist choreographer sculptor illustrator presenter newsreader pundit envoy diplomat`)
)

// Heads of names: the last word, or the one before "of", tells the type.
var (
	orgSuffix = set(`inc incorporated corp corporation co ltd limited llc llp lp plc gmbh ag sa spa nv bv oy ab asa kk pty se kgaa sarl sas l.l.c l.l.c. l.p l.p. l.l.p l.l.p.`)
	orgHead   = set(`company companies group bank ventures venture capital partners associates holdings holding university college school academy
		institute institution association committee subcommittee commission agency department ministry council court party union foundation federation
		society guild club league team post journal news press magazine network networks channel studios studio entertainment pictures records
		airlines airline airways motors systems technologies technology labs lab laboratories laboratory robotics pharmaceuticals pharmaceutical therapeutics
		energy petroleum oil gas steel securities management equities services industries enterprises media brothers bros police army
		navy force forces guard senate congress parliament legislature assembly administration bureau office authority board trust fund funds church
		hospital center centre clinic corps coalition alliance front movement brigade brigades consortium cooperative insurance financial finance
		investments investment advisors advisers consulting communications telecom mobile software solutions interactive games gaming
		electronics semiconductor semiconductors biosciences biotech bio health healthcare medical foods brewery restaurants hotels resorts
		stores markets exchange times tribune herald gazette chronicle observer telegraph globe newspaper newspapers broadcasting radio television
		weekly daily review register orchestra philharmonic symphony choir band united city_council secretariat directorate division squad unit task_force cabinet caucus
		chamber embassy consulate inspectorate tribunal jury faculty seminary temple mosque synagogue diocese conservatory
		equity asset wealth mutual savings credit lending payments logistics shipping railways railroad railway transit transport
		aerospace aviation dynamics analytics data cloud networks digital online wireless partnership initiative advocates project teachers workers air rail tools productions publishing publishers books brands observatory estates developments studios power`)
	// trades are last words that only firms and teams have: what they sell or
	// run, in the plural mostly. "Mills", "Banks" and the like are surnames.
	trades = set(`jewellers jewelers butchers grocers florists newsagents solicitors ferries airlines airways robotics foods motors press advisory foundry seafoods cruises liners rovers rangers wanderers athletic hotspur
		textiles resources minerals metals mining distillery distillers distilleries breweries bakeries dairies haulage hauliers coaches chemicals plastics
		ceramics instruments aircraft engines tyres tires automotive vehicles bikes cycles optics diagnostics genomics cement forestry plantations wines
		spirits beverages confectionery toys footwear fashions outfitters opticians pharmacies supermarkets holidays leisure hospitality theatres cinemas
		freight couriers parcels utilities renewables recruitment staffing reinsurance underwriting kitchens interiors furnishings properties lettings
		housebuilders builders contractors engineering shipbuilding shipyards aeronautics satellites batteries semiconductors imaging
		energi energie trucks buses trams tankers trawlers fisheries`)
	// sides are the last words of teams; persons have some of them for surnames.
	sides = set(`knights lions tigers giants kings titans warriors hawks eagles bears bulls sharks wolves panthers raiders mariners royals capitals rockets
		stars chargers riders strikers hurricanes blues reds dragons saints falcons broncos cowboys dolphins ravens steelers packers bengals chiefs seahawks
		rams cardinals cubs yankees dodgers mets braves astros pirates phillies celtics lakers nets knicks spurs pistons pacers raptors wizards hornets
		grizzlies pelicans nuggets jazz clippers suns canucks oilers flames senators bruins sabres penguins flyers devils islanders ducks kraken
		sixers heat renegades scorchers thunder crusaders highlanders brumbies waratahs rebels jaguars leopards stallions mavericks cavaliers gladiators`)
	// orgFirst are first words of bodies in other languages.
	orgFirst = set(`instituto universidad universidade università université universität universitat banco banca banque institut école ecole escuela colegio
		museo musée musee teatro partido partito parti movimento mouvement ministerio ministère fundación fundação fondazione fondation asociación
		associação associazione confederación grupo gruppo compañía compagnie société societe sociedad`)
	placeHead = set(`street avenue road boulevard lane drive highway river lake island islands isle isles valley beach park airport bridge square
		county province peninsula sea ocean bay gulf desert mountains mountain mount hills hill heights canyon coast forest falls creek harbor
		harbour port strait channel_islands building tower towers stadium arena plaza statehouse capitol palace castle cathedral
		district town township village prefecture governorate oblast region territory territories republic kingdom emirate city state states
		pond brook mall dock docks reservoir junction playfield station terminal base camp prison zone border crossing cemetery garden gardens zoo museum hall mall jail prison courthouse campus dam pipeline lighthouse shelf glacier basin trench reef lagoon marsh
		swamp plateau plain plains ridge tunnel cove meadow meadows orchard ranch estuary point quay wharf pier moor marina viaduct weir estuary lodge cottage manor priory barn`)
	placeFirst = set(`mount mt lake fort port san santa santo st saint el los las la north south east west northern southern eastern western
		new central upper lower greater cape isle gulf bay loch lough`)
	eventHead = set(`conference summit cup olympics games festival awards award prize war revolution uprising massacre championship championships
		tournament open marathon expo convention election elections referendum primary primaries caucus caucuses day week month weekend eve season crisis trial
		debate fest trophy derby masters carnival ball gala parade fair exhibition biennale concert hurricane storm earthquake series bowl grand_prix oscars`)
	workHead = set(`act bill treaty agreement accord accords protocol pact constitution amendment law code resolution doctrine plan report
		program programme license licence policy scheme directive declaration convention testament bible symphony trilogy theory principle rule`)
	productHead = set(`rover telescope satellite spacecraft shuttle missile phone tablet console smartphone browser engine vr player reader cam mini lite pro buds watch drone laptop speaker camera edition`)
	// ofHeads may be followed by "of" inside one name.
	ofHeads = set(`freedom municipality journal register university bank department ministry house institute college school church bureau board council court office academy association
		federation society museum isle gulf bay cape republic kingdom city county state states town village district duke chamber league center centre
		army front party union confederation organization organisation order brotherhood sons daughters knights friends museum library temple hall
		commission committee committees tower bank port strait sea straits people's_republic commonwealth faculty division national_bank archdiocese diocese battle
		supreme_court tribunal authority emirates guild archbishop conference hospital legion union coalition directorate palace mount`)
	// onHeads may be followed by "for", "on", "to", "in", "against" or "at".
	onHeads = set(`commissioner center centre institute committee subcommittee commission council foundation campaign coalition centers office bureau fund
		society alliance partnership network agency association organization organisation court department doctors reporters mothers students americans citizens academy initiative project`)
	// sharedHead may follow "and" inside one name: Securities and Exchange
	// Commission.
	sharedHead = set(`commission administration services agency committee association department board bureau council corps affairs
		industries union development trust institute organization organisation company office ministry partners group society
		conservation prevention medicine security sciences technology management centre center finance school university enforcement museum`)
	// orgNouns in small letters before a name, or after its comma, say that an
	// organisation is named.
	orgNouns = set(`company firm startup start-up group bank agency newspaper website site organization organisation retailer maker manufacturer giant
		operator platform service provider network broadcaster publisher brand chain developer publication outlet magazine
		conglomerate carrier airline automaker carmaker drugmaker chipmaker brewer lender insurer brokerage exchange fund investor
		union party team club band militia charity nonprofit non-profit ngo think-tank watchdog regulator ministry department institute university
		business venture supplier distributor unicorn vendor backer rival competitor subsidiary unit affiliate parent consultancy contractor
		studio label corporation marketplace app search-engine accelerator incubator collective coalition movement lab laboratory
		utility miner house broker insurer carriers leader steelmaker builder homebuilder hotelier restaurateur portal blog newsletter daily weekly tabloid wire`)
	// bodies are the plurals that introduce a list of bodies.
	bodies = set(`companies firms banks rivals suppliers carriers airlines start-ups startups lenders insurers retailers clubs teams unions agencies newspapers
		makers manufacturers carmakers automakers drugmakers chipmakers platforms brands charities regulators developers operators universities
		conglomerates publishers broadcasters utilities miners brokerages competitors peers`)
	placeNouns = set(`city town village province state region island country nation capital district county neighborhood neighbourhood suburb
		port municipality township hamlet river lake mountain valley peninsula territory republic resort enclave stronghold governorate borough`)
	productNouns = set(`smartphone phone tablet console app game drug vaccine car sedan suv model operating-system browser software device rocket spacecraft satellite
		ship vessel ferry jet trawler tanker yacht warship frigate submarine destroyer hurricane storm typhoon`)
	workNouns = set(`film movie album song book novel show series sitcom play single magazine-cover documentary musical opera painting memoir poem drama ballet podcast thriller biography`)
)

// siteNouns are works that bear a firm's or a place's name.
var siteNouns = set(`plant factory mine refinery depot farm quarry shipyard airfield reactor smelter pipeline warehouse brewery deposit prospect oilfield gasfield`)

// Words around names.
var (
	saidVerbs = set(`said says say added adds told tells wrote writes argued argues claimed claims noted notes explained explains warned warns
		asked asks insisted insists acknowledged admitted denied recalled recalls stated suggested testified replied commented commenting
		observed concluded predicted vowed conceded quipped continued confirmed stressed emphasized complained joked tweeted remarked
		thinks believes thought believed hopes wants wanted hoped expects`)
	personVerbs = set(`resigned died born married retired tweeted testified smiled laughed shrugged joked grew graduated studied
		lives lived stepped walked sat stood arrived recalls remembers played scored sings sang starred apologized apologised
		pleaded nodded grinned sighed knew felt feels wept cried fled`)
	orgVerbs = set(`raised acquired acquires announced launched launches filed reported employs operates owns sells makes merged
		unveiled unveils released releases offers provides plans expects declined hired hires fired bought buys paid pays
		shut closed shipped invested invests backed develops manufactures posted beat missed issued opened expanded recruited selected awarded`)
	orgAfter = set(`shares stock spokesman spokeswoman spokesperson executives executive employees officials earnings customers users subsidiary
		investors shareholders revenue revenues stores products headquarters board staff lawyers analysts researchers engineers
		ceo cfo cto coo president chairman chief founder co-founder director reporter correspondent data report reports analyst
		fighters militants militant leaders leader-in-chief supporters commander commanders editor survey poll rules accounts service`)
	placeIn = set(`in near across throughout outside inside around within into toward towards beyond downtown central northern southern eastern western
		northeastern northwestern southeastern southwestern north south east west nearby neighboring neighbouring rural mainland`)
	ofOrg = set(`ceo cfo cto coo chief head founder co-founder founders president chairman director shares owner owners parent maker stake
		acquisition takeover purchase spokesman spokeswoman member members employee employees shareholders customers user users
		board subsidiary unit division part arm creator creators valuation sale executive editor professor partner`)
	// officeOf words before "of" are said of bodies alone: no person has a chief
	// executive or shares.
	officeOf = set(`ceo cfo cto coo executive chairman chairwoman chairperson chair shares shareholders customers subsidiary takeover acquisition founder founders
		co-founder co-founders spokesman spokeswoman spokesperson employees board`)
	ofPlace = set(`city town province state people streets north south east west capital outskirts region part parts suburb suburbs coast president government
		king queen governor mayor citizen citizens mile miles kilometers kilometres invasion island republic bishop archbishop kingdom`)
	// connectors join small-letter parts of a person's or place's name.
	particles = set(`de da van von bin al del la el der den ibn dos du le di ben bint st ul ur af av zu ter ten e y`)
	// starters open sentences and name nothing by themselves.
	starters = set(`the a an this that these those it its he she his her they their we our i you your my but and or so if in on at as by for from
		to after before when while where since because although though however meanwhile instead there here what who how why yet still also
		then now once both some many most all no not one two three four five six seven eight nine ten with among according under over
		during despite last next earlier later even just only nearly about around more less than first second third another other others
		such each every either neither nor none nobody nothing anyone everyone someone something anything everything whether until unless
		upon without within through throughout across against along between beyond beside besides like unlike near inside outside toward towards
		is are was were be been being am do does did has have had will would can could may might must shall should let let's
		yes no ok okay well oh ah please thank thanks today tomorrow yesterday tonight
		shares officials former rival beauty speaking asked given based according following compared thousands hundreds millions dozens
		moreover furthermore nevertheless nonetheless conversely overall altogether elsewhere likewise otherwise accordingly consequently
		therefore thus hence indeed perhaps maybe rather together plus regardless again once several few whose which whom him them us me mr half part
		new old good bad big small great real high low long short full early late best worst top another same own whole
		people men women children students teachers police investors analysts experts critics supporters opponents lawmakers
		researchers scientists voters workers consumers companies markets stocks`)
)
