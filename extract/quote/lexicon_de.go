package quote

import (
	"strings"

	"stet/extract/text"
)

// german is the tongue of German news. The verbs are those that dpa-style
// reports use for speech; forms in the present and past, third person.
var german = &tongue{
	code:     text.German,
	saying:   wordSet(germanSaying),
	labels:   wordSet(germanLabels),
	spoken:   wordSet(germanSpoken),
	helpers:  wordSet(`hat haben hatte hatten habe`),
	denying:  wordSet(`bestritt bestreitet bestritten dementierte dementiert dementierten leugnete leugnet bezweifelte bezweifelt offen`),
	pronouns: genderMap(map[gender]string{male: `er`, female: `sie`, either: `es ich wir man wer`}),
	articles: wordSet(`der die das den dem des ein eine einer einem einen eines sein seine seiner ihr ihre ihrer kein keine dieser diese dieses
		jener mehrere einige viele zwei drei vier fünf manche andere beide zahlreiche mein meine unser unsere dessen deren`),
	definite: wordSet(`der die das den dem des`),
	prepositions: wordSet(`in an auf von mit bei nach zu zum zur für über unter gegen aus vor seit laut im am beim vom durch ohne um während
		wegen trotz angesichts gegenüber bis neben zwischen ins ans`),
	subordinate: wordSet(`wie als nachdem wenn weil während obwohl da bevor seit um indem sobald falls`),
	adverbs: wordSet(`auch dann später zuvor weiter weiterhin noch bereits jedoch sich ihm ihr ihnen uns mir dazu dabei darauf daraufhin zudem
		außerdem gestern heute morgen nun jetzt schon wörtlich hingegen dagegen allerdings abschließend demnach gleichzeitig zugleich anschließend
		schließlich damals kürzlich zuletzt vorher nachher montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag nicht nie
		montagabend dienstagabend mittwochabend donnerstagabend freitagabend so`),
	joins:    wordSet(`und oder aber doch denn sondern`),
	works:    wordSet(`film roman buch song lied album serie zeitung zeitschrift magazin ausstellung oper stück titel podcast sendung blatt magazins zeitungen motto spitznamen`),
	soCalled: wordSet(`sogenannte sogenannten sogenannter sogenanntes sogenanntem genannte genannten`),
	titles:   genderMap(map[gender]string{male: `herr herrn`, female: `frau`, either: `dr prof`}),
	roles:    strings.Fields(germanRoles),
	given:    genderMap(map[gender]string{male: germanMen, female: germanWomen}),
	subject:  germanSubject,
	after:    germanAfter,
	before:   germanBefore,
	clauses:  germanClauses,
}

// genderMap maps the words of each list to its gender.
func genderMap(lists map[gender]string) map[string]gender {
	m := make(map[string]gender)
	for g, list := range lists {
		for w := range strings.FieldsSeq(list) {
			m[w] = g
		}
	}
	return m
}

const (
	germanSaying = `sagte sagt sagten sagen erklärte erklärt erklärten erklären betonte betont betonten meinte meint meinten fügte fügt fügten
		schrieb schreibt schrieben schreiben teilte teilt teilten teilen warnte warnt warnten warnen forderte fordert forderten fordern
		berichtete berichtet berichteten berichten kritisierte kritisiert kritisierten behauptete behauptet behaupteten versicherte versichert
		versicherten ergänzte ergänzt ergänzten kündigte kündigt kündigten fragte fragt fragten antwortete antwortet antworteten rief riefen ruft
		räumte räumt räumten bestätigte bestätigt bestätigten dementierte dementiert dementierten bestritt bestreitet bestritten leugnete leugnet lobte lobt lobten
		klagte klagt klagten beklagte beklagt mahnte mahnt mahnten verkündete verkündet verkündeten äußerte äußert äußerten gab gibt gaben
		twitterte twittert glaubte glaubt glauben hoffte hofft hoffen vermutete vermutet befürchtete befürchtet fürchtete fürchtet versprach
		verspricht versprachen beteuerte beteuert beteuerten entgegnete entgegnet erwiderte erwidert erzählte erzählt erzählten erinnerte
		urteilte urteilt verlangte verlangt verlangten appellierte appelliert prognostizierte prognostiziert schätzte schätzt schätzten
		stellte stellt stellten unterstrich unterstreicht verteidigte verteidigt wetterte wettert witzelte scherzte spottete jubelte
		schwärmte resümierte bilanzierte argumentierte argumentiert argumentierten fand findet finden fanden freute freut ärgerte bedauerte bedauert bedauerten
		monierte moniert bemängelte bemängelt rügte rügt hob wies weist kommentierte kommentiert postete signalisierte signalisiert
		mitteilte mitteilten mitteilt mitteilen ankündigen bestätigen bestreiten dementieren behaupten versichern verkünden einräumen angab ankündigte hinzufügte einräumte äußern skandierten riefen höhnte brüllte flüsterte hält hielt lautete lautet zeigte zeigten bezweifelte bezweifelt plädierte plädiert`
	germanLabels = `nannte nennt nannten nennen bezeichnete bezeichnet bezeichneten sprach spricht sprachen sprechen warf wirft warfen tadelte verurteilte
		verurteilt verurteilten geißelte pries preist würdigte würdigt beschrieb beschreibt beschrieben schilderte schildert charakterisierte kritisierte
		wertete wertet bewertete bewertet verspottete beschimpfte lobte beklagte zitierte`
	germanSpoken = `gesagt erklärt betont gemeint hinzugefügt geschrieben mitgeteilt gewarnt gefordert berichtet kritisiert behauptet versichert ergänzt
		angekündigt gefragt geantwortet gerufen eingeräumt bestätigt dementiert bestritten gelobt geklagt beklagt gemahnt verkündet geäußert
		angegeben getwittert versprochen beteuert erzählt genannt bezeichnet gesprochen vorgeworfen beschrieben verurteilt gewürdigt verlangt bekräftigt`
	germanMen = `jörn jörg jürgen günter günther björn rüdiger lutz uli uwe hinrich henning hendrik heiner hartmut hubert egon erwin eugen ewald falk
		florian friedrich georg gregor harald hermann ingo jakob jan jannik jonas julius klaas konrad korbinian kai lennart leopold levin linus
		lorenz marius markus mats maximilian meinhard mirko moritz niklas nils ole olaf ottmar philipp raimund reinhard reinhold roland
		rupert sepp siegfried sönke swen thilo till tim tobias urs valentin veit vinzenz wenzel wieland wolf wolfram xaver yannick arne
		armin benno bodo bruno burkhard carsten christof clemens cornelius dieter eckart edgar elmar emil enno erich fabian ferdinand fiete`
	germanWomen = `anke antje astrid barbara bärbel beate berit britta brigitte carola cordula corinna dagmar doreen dörte edda elfriede elke
		elsbeth erika erna eva-maria franziska frauke friederike gerda gesine gudrun hanna hannelore hedwig heidemarie hildegard ilse imke
		ina inge inken irmgard jana janine johanna josefine juliane katja kathrin katrin klara kristina lea leonie liesel lieselotte lotte luise
		magda mareike margarete margot marie marlies mathilde mechthild meike melanie merle mona nadine nele ricarda rosemarie roswitha
		ruth sibylle sigrid silja simone sigrun stefanie steffi svenja swantje tanja tatjana thea ulla uta verena vera viola waltraud wiebke wiltrud`
	germanRoles = `chef chefin sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin direktor direktorin leiter leiterin
		vorsitzende vorsitzender vorsitzenden vorstand anwalt anwältin bürgermeister bürgermeisterin experte expertin professor professorin trainer
		trainerin forscher forscherin politiker politikerin abgeordnete abgeordneter abgeordneten richter richterin sekretär sekretärin rat rätin
		manager managerin gründer gründerin autor autorin analyst analystin ökonom ökonomin arzt ärztin kommissar kommissarin beauftragte
		beauftragter kapitän kapitänin betreiber betreiberin inhaber inhaberin landrat landrätin pfarrer pfarrerin bischof bischöfin lehrer lehrerin
		geschäftsführer geschäftsführerin intendant intendantin wirt wirtin bauer bäuerin fischer fischerin verteidiger senator senatorin`
)

// germanMood are the forms that show that a main clause is reported.
var germanMood = wordSet(`sei seien habe könne müsse solle wolle dürfe gebe gehe komme stehe wisse bleibe liege brauche mache lasse hätte hätten wäre
	wären würde würden könnte könnten müsste müssten sollte sollten werde dürfte dürften käme gäbe ginge bliebe halte nehme sehe trage laufe fehle
	gelte führe zeige bringe finde bedeute handele handle drohe bestehe verliere fahre sinke steige schließe verkaufe zahle falle rechne warte plane erwarte suche prüfe hoffe glaube denke wirke scheine
	fordere setze stelle folge koste dauere beginne wachse leide lebe arbeite biete`)

// germanVoices are the nouns of "nach Angaben von".
var germanVoices = wordSet(`angaben worten ansicht meinung auskunft einschätzung überzeugung darstellung aussage aussagen informationen auffassung`)
