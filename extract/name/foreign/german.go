package foreign

// german is own work throughout: lists of the commonest given names, of
// countries and towns in their German forms, and of the bodies that news names
// without a word of explanation.
var german = &grammar{
	upNouns:  true,
	genitive: true,
	given: set(`achim adelheid albrecht alexandra alina aljoscha alois amelie andrea andreas angela angelika anja anke annalena anneliese annegret annette antje anton
		arne armin arndt astrid aydan ayşe barbara bärbel bastian beate beatrix benedikt benjamin bernd bernhard berthold bettina birgit bianca bodo boris
		björn brigitte britta burkhard carla carola carsten cem christa christel christian christiane christina christine christoph claudia claus clemens constantin
		corinna cornelia dagmar daniel daniela david denise dennis detlef dieter dietmar dirk doris dorothea dorothee eberhard eckart eckhard edeltraud edgar edmund egon
		elena elfriede elisabeth elke ellen emre erich erika ernst erwin esra eva fabian falk fatma felix ferdinand finn florian frank franz franziska
		frauke friedhelm friedrich fritz gabriele georg gerald gerd gerda gerhard gerlinde gernot gertrud gesine gisela gottfried götz gregor gudrun guido günter günther gunnar
		hannah hannelore hannes hans harald hartmut hasan hedwig heidi heike heiko heiner heinrich heinz helene helga helge helmut hendrik henning henrike henrik herbert heribert hermann
		hilde hildegard holger horst hubert hubertus hülya ilka ilona ilse inge ingeborg ingo ingrid iris irmgard isabel isabell isabelle jakob jan jana janina jannik
		jens jessica joachim jochen johann johanna johannes jonas jörg josef judith julia julian juliane jürgen jutta kai karin karina karl karla karoline
		karsten katarina katharina kathrin katja katrin kerstin kevin kilian kirsten klara klaus konrad konstantin kristin kristina kurt lars laura lea lena leonie leon leopold
		lieselotte linda lisa lothar luca ludger ludwig luisa luise lukas lutz magdalena maike malte mandy manfred manuel manuela marc marcel marco marcus mareike maren
		margarete margit margot margret maria marianne marie marina mario marion marius markus marlene marlies marta martin martina mathias matthias maximilian mechthild mehmet meike
		melanie michael michaela miriam mona monika moritz mustafa nadine nadja nancy natalie nicola nicole niklas nikolaus nils nina norbert olaf ole oliver olga oskar otto
		pascal patricia patrick paul paula petra philipp pia rainer ralf ralph ramona regina regine reinhard reinhold reiner renate rené ricarda richard rita robert
		robin roland rolf roman romy ronny rosemarie rosa roswitha rüdiger rudi rudolf ruth sabine sabrina samuel sandra sara sarah sascha saskia sebastian sevim siegfried sigmar sigrid
		silke silvia simon simone sina sofia solveig sonja sophie stefan stefanie steffen steffi stephan stephanie susanne susann svenja sven swantje sylvia tamara tanja tarek
		tatjana theo theodor theresa therese thea thilo thomas thorben thorsten tilman tim timo tina tobias torben torsten udo ulf ulla uli ulrich ulrike ursula ute uta
		uwe valentin valerie vanessa vera verena veronika viktor viktoria vincent volker volkmar waldemar walter waltraud werner wiebke wilfried wilhelm willi winfried wolfgang wolfram wolf
		xaver yannick yasmin yvonne yusuf zeynep`),
	noGiven: set(`art mark see may mai fee rose sage star page will die der an in so am al else heide sommer winter ernst april august juni juli tag ende mode
		media virginia florence kent paris london sydney chelsea austin dallas jordan georgia china israel america asia brooklyn carolina
		dakota savannah trinity faith hope grace joy honor justice mercy royal king prince duke earl major general rock reich bill
		dam ton alma mater ford lane rome berlin hamburg frankfurt hessen ana opal pearl ruby jade ivy rot lot not wald berg stein tal son mir man
		marine bunker kelly ore mine aera era ära gala vita villa magna ultra normal genial tagen kanal laser sonne palme kirche markt dame herr frau pro contra van von`),
	particles: set(`von van de der den zu ten ter da del di al bin ibn`),
	address:   set(`herr herrn frau familie eheleute`),
	degrees:   set(`dr prof professor professorin med jur phil rer nat ing dipl h c mdb mdl`),
	roles: set(both(`minister präsident bundespräsident kanzler sprecher meister leiter direktor trainer politiker wissenschaftler gründer inhaber manager autor regisseur
		schauspieler sänger spieler richter kläger reporter redakteur senator lehrer schüler unternehmer künstler polizist botschafter berater händler
		schriftsteller musiker komponist maler fotograf architekt ingenieur informatiker mathematiker physiker chemiker philosoph theologe ökonom astronom pilot
		kommissar könig prinz fürst graf baron bäcker metzger bauer pfarrer imam rabbiner rentner student anwohner nachbar landwirt winzer förster wirt
		aktivist experte analyst investor moderator produzent dirigent tänzer athlet läufer fahrer radprofi rennfahrer kapitän torschütze verteidiger historiker
		geschäftsführer bürgermeister oberbürgermeister ministerpräsident vizepräsident vizekanzler bundeskanzler altkanzler außenminister innenminister finanzminister
		generalsekretär staatssekretär staatsanwalt landrat aufseher verleger publizist kolumnist kritiker pressesprecher kandidat`) +
		` chef chefs chefin co-chef vize vorstand vorständin vorstandschef vorsitzende vorsitzender vorsitzenden abgeordnete abgeordneter abgeordneten beauftragte beauftragter beauftragten anwalt anwältin arzt ärztin
		psychologe psychologin biologe biologin soziologe soziologin virologe virologin papst bischof erzbischof bischöfin kardinal kaiser kaiserin prinzessin fürstin gräfin torwart torhüter torfrau stürmer
		stürmerin mittelfeldspieler general oberst zeuge zeugin witwe witwer bruder schwester tochter sohn ehefrau ehemann mutter vater landrätin stadträtin rektor rektorin dekan dekanin bauleiter
		ex-minister ceo cfo coo cto leutnant hauptmann sekretär sekretärin autorenduo intendant intendantin kurator kuratorin verteidigerin beamter beamtin mitgründer mitgründerin mitinhaber
		freundin freund lebensgefährte lebensgefährtin angeklagte angeklagter angeklagten doktor trainerlegende weltmeister weltmeisterin olympiasieger olympiasiegerin sheriff premier premierminister premierministerin`),
	roleEnds: []string{"minister", "ministerin", "präsident", "präsidentin", "kanzler", "kanzlerin", "chef", "chefin", "sprecher", "sprecherin", "meister", "meisterin", "leiter", "leiterin",
		"direktor", "direktorin", "trainer", "trainerin", "vorsitzende", "vorsitzender", "vorstand", "vorständin", "sekretär", "sekretärin", "anwalt", "anwältin", "forscher", "forscherin",
		"experte", "expertin", "ökonom", "ökonomin", "historiker", "historikerin", "politiker", "politikerin", "wissenschaftler", "wissenschaftlerin", "kommissar", "kommissarin", "beauftragte",
		"beauftragter", "abgeordnete", "abgeordneter", "kandidat", "kandidatin", "gründer", "gründerin", "inhaber", "inhaberin", "führer", "führerin", "manager", "managerin", "autor",
		"autorin", "spieler", "spielerin", "stürmer", "stürmerin", "richter", "richterin", "reporter", "reporterin", "redakteur", "redakteurin", "journalist", "journalistin", "bischof",
		"rätin", "senator", "senatorin", "analyst", "analystin", "berater", "beraterin", "unternehmer", "unternehmerin", "lehrer", "lehrerin", "fahrer", "fahrerin", "läufer", "läuferin",
		"loge", "login", "ärztin", "pfleger", "pflegerin", "aktivist", "aktivistin", "inspektor", "botschafter", "botschafterin", "aufseher", "sieger", "siegerin"},
	inflected: []string{"s", "en", "n", "es"},
	tails: set(`aktie aktien tochter konzern vorstand aufsichtsrat fraktion mitglied mitglieder mitarbeiter angaben zentrale werk gruppe manager sprecher partei spitze bericht studie umfrage
		kunden kunde marke modell modelle spiel fans zahlen landesverband bundesvorstand bundestagsfraktion landtagsfraktion mitarbeiterin mitarbeitern vertreter anteile beteiligung`),
	bodyNouns: set(`konzern unternehmen firma hersteller betreiber anbieter händler kette verband verein gewerkschaft stiftung zeitung magazin sender portal agentur plattform marke airline
		reederei brauerei partei bank versicherer start-up startup autobauer energieversorger discounter handelskette nachrichtenagentur fluggesellschaft organisation initiative genossenschaft band
		klub club kanzlei hotel traditionsunternehmen familienunternehmen softwarehaus chiphersteller dienst onlinedienst fraktion rivale konkurrent mutterkonzern onlinehändler verlag`),
	bodyEnds: []string{"konzern", "unternehmen", "firma", "hersteller", "bauer", "betreiber", "anbieter", "händler", "versicherer", "versorger", "verband", "gewerkschaft", "stiftung", "zeitung", "magazin",
		"sender", "portal", "agentur", "plattform", "reederei", "brauerei", "riese", "ausrüster", "zulieferer", "discounter", "netzwerk", "startup", "spezialist", "produzent", "dienstleister",
		"verlag", "tochter", "sparte", "werft", "airline", "klinikkette", "organisation", "initiative", "orchester", "brauer", "makler", "vermieter"},
	with: set(``),
	placeNouns: set(`stadt kreis landkreis gemeinde bezirk insel bundesland region provinz kanton ortsteil stadtteil dorf hauptstadt landeshauptstadt hansestadt kleinstadt großstadt hafenstadt werk standort
		universitätsstadt metropole ort flughafen bahnhof küstenstadt grenzstadt urlaubsinsel inselstaat ostseeinsel nordseeinsel`),
	placeEnds:  []string{"stadt", "landkreis", "insel", "gemeinde", "provinz", "metropole"},
	placeLinks: set(`am an der im ob bei vor in auf`),
	in:         set(`in aus nach bei bis von ab über nahe richtung um für zwischen gegen sowie`),
	toward:     set(``),
	and:        set(`und sowie oder`),
	heads: set(`kunsthalle kunsthaus staatsgalerie zweckverband universität hochschule fachhochschule landgericht amtsgericht verwaltungsgericht oberlandesgericht oberverwaltungsgericht sozialgericht arbeitsgericht staatsanwaltschaft
		generalstaatsanwaltschaft stadtwerke klinikum uniklinik universitätsklinikum sparkasse volksbank handwerkskammer industrie-verband bundesamt landesamt amt bundesanstalt bundesinstitut
		institut ministerium bundesministerium bundesverband landesverband zentralverband gesellschaft gewerkschaft verband verbraucherzentrale polizeipräsidium bistum erzbistum landeskirche
		theater staatstheater oper staatsoper museum akademie forum bündnis initiative deutsche deutscher deutsches landtag senat stadtrat kreistag charité technische rat zentrum kammer flughafengesellschaft verkehrsbetriebe verkehrsverbund philharmoniker
		polizei feuerwehr bezirksregierung regierungspräsidium oberfinanzdirektion zoll hauptzollamt`),
	headEnds:  []string{"gericht", "universität", "hochschule", "institut", "staatsanwaltschaft", "akademie", "klinikum", "sparkasse", "bund", "philharmoniker", "verkehrsbetriebe"},
	clubs:     set(`fc sc sv vfb vfl tsv fsv tsg borussia eintracht bayer hertha werder arminia fortuna hannover rb spvgg msv ssv dsc ehc hsv ksc`),
	links:     set(`für und der des zur`),
	adjective: stems(`rote weiße technische freie deutsche europäische internationale nationale bayerische sächsische hessische ludwig-maximilians- rheinische westfälische max-planck- fraunhofer- evangelische katholische süddeutsche norddeutsche westdeutsche ostdeutsche mitteldeutsche badische württembergische sächsische thüringische brandenburgische saarländische`),
	sites:     set(`schloss burg kloster dom festung straße`),
	selves:    set(`bundestag bundesrat bundesregierung bundesbank bundeswehr bundesverfassungsgericht bundesgerichtshof bundesnetzagentur bundeskartellamt bundeskriminalamt landeskriminalamt bundespolizei bundesanwaltschaft bundesfinanzhof bundesrechnungshof bundessozialgericht bundesarbeitsgericht bundesverwaltungsgericht bundesagentur bundesumweltamt umweltbundesamt verfassungsschutz europaparlament eu-kommission eu-parlament kanzleramt bundeskanzleramt`),
	selfEnds:  []string{"ministerium", "ministeriums"},
	townEnds: []string{"ingen", "heim", "hausen", "burg", "dorf", "feld", "bach", "itzsch", "witz", "nitz", "litz", "ritz", "furt", "stedt", "büttel", "kirchen", "hofen", "münde", "walde", "rode", "nau",
		"bing", "ching", "ding", "fing", "ow", "born", "brück", "brücken", "hagen", "horst"},
	streetEnds: []string{"straße", "strasse", "allee", "gasse"},
	legal:      set(`gmbh ag se kg kgaa ohg ug mbh ggmbh eg e.v. e.v ev plc inc ltd llc sa nv bv holding group corp`),
	trades:     set(`werke werken gruppe verlag brauerei kliniken bank versicherung versicherungen logistik energie holding reederei stiftung systeme airlines kaffee moden motoren maschinenbau capital ventures partners labs`),
	bodies: phrases(`spd|cdu|csu|fdp|afd|bsw|die linke|die grünen|grüne|grünen|linke|linken|union|ssw|freie wähler|deutsche bahn|deutsche bank|deutsche post|deutsche telekom|telekom|commerzbank|lufthansa|siemens|
		volkswagen|vw|bmw|audi|porsche|daimler|mercedes|mercedes-benz|opel|bosch|continental|zf|basf|bayer|merck|henkel|sap|allianz|münchner rück|munich re|eon|e.on|rwe|enbw|vattenfall|uniper|thyssenkrupp|thyssen-krupp|
		adidas|puma|tui|aldi|lidl|edeka|rewe|kaufland|karstadt|galeria|zalando|infineon|airbus|rheinmetall|vonovia|hapag-lloyd|ergo|dhl|db cargo|hochtief|beiersdorf|covestro|tchibo|otto group|
		ard|zdf|wdr|ndr|mdr|swr|rbb|orf|srf|dpa|afp|ap|epd|kna|reuters|rtl|sat.1|prosieben|arte|deutschlandfunk|der spiegel|spiegel online|die zeit|die welt|süddeutsche zeitung|frankfurter allgemeine zeitung|faz|taz|bild am sonntag|
		bild-zeitung|handelsblatt|tagesspiegel|berliner zeitung|wirtschaftswoche|rheinische post|augsburger allgemeine|
		eu|nato|un|uno|who|iwf|ezb|opec|oecd|unesco|unicef|bnd|bka|lka|bgh|adac|dgb|ig metall|ig bau|ig bce|verdi|ver.di|gdp|gew|gdl|evg|dihk|bdi|bda|vda|bdew|ifo|ifo-institut|diw|iw|zew|rki|robert koch-institut|robert-koch-institut|
		fraunhofer|fraunhofer-gesellschaft|max-planck-gesellschaft|greenpeace|amnesty international|nabu|caritas|diakonie|drk|rotes kreuz|deutsches rotes kreuz|technisches hilfswerk|thw|tüv|awo|pro asyl|fridays for future|letzte generation|
		dfb|dfl|dosb|fifa|uefa|ioc|bvb|hsv|fc bayern|fc bayern münchen|helmholtz-zentrum für umweltforschung|bayern münchen|borussia dortmund|hertha|hertha bsc|werder|schalke|schalke 04|
		europäische union|europäische zentralbank|europäische kommission|vereinte nationen|weißes haus|öbb|övp|spö|fpö|neos|svp|sbb|ubs|credit suisse|nestlé|novartis|roche|migros|swisscom|austrian airlines|omv|red bull|erste bank|raiffeisen|
		google|apple|amazon|microsoft|meta|facebook|instagram|whatsapp|twitter|tiktok|youtube|netflix|tesla|openai|nvidia|intel|samsung|huawei|boeing|ford|toyota|ikea|blackrock|goldman sachs|gazprom|kreml|pentagon|hamas|hisbollah|taliban`),
	places: phrases(germanPlaces),
	peoples: set(`berliner hamburger münchner münchener kölner frankfurter stuttgarter düsseldorfer dortmunder essener leipziger bremer dresdner dresdener hannoveraner nürnberger duisburger bochumer wuppertaler bielefelder
		bonner mannheimer karlsruher wiesbadener münsteraner augsburger gelsenkirchener aachener braunschweiger kieler chemnitzer magdeburger freiburger lübecker erfurter rostocker mainzer kasseler potsdamer saarbrücker
		heidelberger darmstädter regensburger würzburger ulmer wolfsburger heilbronner göttinger oldenburger osnabrücker trierer jenaer schweriner konstanzer bamberger passauer tübinger wiener grazer linzer salzburger innsbrucker zürcher basler
		berner genfer luzerner pariser londoner moskauer brüsseler washingtoner new-yorker römer mailänder athener warschauer prager deutsche deutscher deutschen europäer amerikaner russen ukrainer franzosen briten
		türken polen chinesen italiener spanier österreicher schweizer syrer afghanen israelis palästinenser`),
	firmEnds: set(`energy healthineers mobility technologies capital ventures partners labs group software systems digital health media invest motors semiconductors`),
	waters:   set(`main ruhr oder saale donau elbe weser neckar rhein lahn inn isar mosel spree havel leine aller fils brenz enz tauber see ammersee aisch ilm unstrut lech iller rems jagst kocher nahe sieg wupper lippe ems mur enns drau`),
	articles: set(`der die das den dem des beim vom zum zur ans im am einer eine ein`),
	noBody: set(`tv cd dvd pc pdf gps usb led lkw pkw suv kfz ki it wm em op ok usa uk us ddr brd ev km kg kw kwh mw gw mbit sms mail app dna hiv aids covid co2 eeg ard-sendung plz iban faq pr vip ceo cfo cto coo
		ii iii dax mdax tecdax sdax etf esg npd-verbot abc bip mwst u-bahn s-bahn bzw mrd mio ag gmbh se kg nr hbf ob mdb mdl pkk-anhänger uhr ja nein not ice ic re re1 a1 a2 a3 a5 a7 a8 a9 b1`),
	nouns: set(`anfang ende mitte prozent euro dollar franken pfund uhr jahr jahre jahren tag tage tagen woche wochen monat monate monaten stunde stunden minuten meter metern kilometer kilometern liter tonnen tonne
		millionen milliarden million milliarde tausende hunderte dutzend zahl teil großteil angaben haft haus hause kraft betrieb höhe zukunft ordnung frage form gefahr sicherheit rente protest angst
		menschen leute kinder frauen männer mann frau herr mutter vater familie polizei feuerwehr gericht prozess urteil streit krieg kritik opfer täter unfall brand feuer wahl wahlen land länder stadt städte
		regierung opposition parlament koalition markt märkte preis preise kosten umsatz gewinn verlust aktie aktien kurs börse bank banken konzern firma firmen unternehmen kunden kunde mitarbeiter beschäftigte stellen
		arbeit arbeitsplätze schule schulen kita kitas lehrer eltern wohnung wohnungen miete mieten bauer bauern klima wetter regen sturm wasser strom gas energie verkehr bahn zug züge flug flüge auto autos straße platz wald
		see meer berg fluss insel sommer winter frühjahr herbst morgen abend nacht mittag wochenende spiel spiele tor tore team mannschaft trainer saison liga sieg niederlage punkt punkte rang runde halbzeit minute
		buch bücher film filme musik kunst ausstellung festival konzert bericht berichte studie zeitung sender quelle quellen gespräch interview erklärung rede sitzung treffen gipfel abkommen vertrag verträge gesetz gesetze
		plan pläne projekt programm ziel ziele grund folge folgen beispiel problem probleme lösung hilfe schutz recht rechte freiheit macht druck risiko chance idee weg schritt stück wert werk fall fälle ort raum zeit
		staat bund kreis amt ämter rat stadtrat landtag senat partei parteien fraktion mitglied mitglieder kandidat chef spitze führung leitung entscheidung antrag angebot nachfrage export import handel industrie wirtschaft
		deutsche deutschen deutscher deutsches medien daten netz internet seite rund mal dank laut ergebnis kind schiff schiffe hafen brücke linie tickets gäste besucher zuschauer fans reise reisen urlaub hotel
		eltern sohn tochter verdacht ermittler anwalt richter zeugen stimme stimmen gruppe gruppen verein vereine verband gewerkschaft konto geld schulden haushalt steuer steuern beitrag spende spenden museum theater kirche
		dienst technik forschung universität klinik arzt ärzte patient patienten pflege impfung virus welt erde leben tod liebe herz kopf hand hände auge augen stimme wort worte nachricht nachrichten brief post paket handy`),
	nounEnds: []string{"ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "täten", "nis", "nisse", "ismus", "tum", "ment", "erenz", "ierung", "ateur", "ateure", "preis", "preise", "kosten",
		"arbeit", "plan", "pläne", "zahl", "zahlen", "jahr", "jahre", "tag", "woche", "gesetz", "recht", "markt", "haus", "häuser", "weg", "zeit", "werk", "werke", "gruppe", "kraft", "kräfte", "leute", "spiel", "bericht"},
	never: set(`der die das den dem des ein eine einen einem einer eines und oder aber doch denn sondern ich du er sie es wir ihr ihre ihrer sein seine seiner mein unser unsere
		in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter durch für gegen ohne um bis seit während wegen trotz laut zwischen hinter neben ab dass wenn als wie wo was wer warum wann da hier dort
		nun nur noch auch schon so sehr mehr viel viele alle alles kein keine nicht ist sind war waren wird werden wurde wurden hat haben hatte kann können soll sollen will muss müssen
		montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember heute gestern morgen
		damit dabei dazu davon dagegen daher deshalb dennoch trotzdem allerdings außerdem zudem jedoch zugleich bislang bisher zuvor danach dann zuletzt erst insgesamt rund etwa fast mindestens
		diese dieser dieses diesen jener jene jede jeder jedes man sich selbst einige mehrere beide andere weitere neue neuer neues nächste letzte erste zweite dritte zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
		kurz derzeit später früher bereits weil obwohl ob sowie je pro statt außer gemeinsam ebenso nachdem bevor sobald jetzt immer wieder nie niemand jemand etwas nichts ja nein danke bitte hätte wäre könnte würde
		sollte wollte konnte musste gab gibt es geht ging kommt kam steht sagt sagte mr mrs`),
	starters: set(`die der das den dem bei für mit auch nach laut`),
	verbs:    set(`sagte sagt erklärte erklärt hat hatte ist war wird wurde und dass wie kritisierte betonte teilte kündigte warnte forderte will soll kann muss habe sei`),
}

// germanPlaces are countries, states and towns by their German names, and towns
// that no list of the program holds in that form.
const germanPlaces = `deutschland|österreich|schweiz|frankreich|italien|spanien|portugal|polen|tschechien|slowakei|ungarn|rumänien|bulgarien|griechenland|türkei|russland|ukraine|belarus|weißrussland|moldau|großbritannien|england|schottland|wales|irland|nordirland|
	niederlande|niederlanden|belgien|luxemburg|dänemark|schweden|norwegen|finnland|island|estland|lettland|litauen|serbien|kroatien|slowenien|bosnien|bosnien-herzegowina|bosnien und herzegowina|kosovo|albanien|nordmazedonien|montenegro|zypern|malta|
	usa|vereinigte staaten|vereinigten staaten|kanada|mexiko|brasilien|argentinien|chile|kolumbien|venezuela|peru|kuba|bolivien|ecuador|china|japan|südkorea|nordkorea|indien|pakistan|afghanistan|iran|irak|syrien|libanon|israel|gaza|gazastreifen|westjordanland|
	jordanien|saudi-arabien|katar|jemen|ägypten|libyen|tunesien|algerien|marokko|sudan|südsudan|äthiopien|kenia|nigeria|ghana|mali|niger|kongo|südafrika|simbabwe|namibia|ruanda|uganda|tansania|somalia|senegal|kamerun|australien|neuseeland|indonesien|
	thailand|vietnam|malaysia|singapur|philippinen|bangladesch|myanmar|taiwan|hongkong|kasachstan|usbekistan|georgien|armenien|aserbaidschan|europa|asien|afrika|amerika|nordamerika|südamerika|lateinamerika|nahen osten|naher osten|ostsee|nordsee|mittelmeer|
	schwarzes meer|schwarzen meer|neiße|weser|isar|rhein|donau|elbe|main|mosel|neckar|spree|havel|alpen|harz|schwarzwald|eifel|bodensee|rügen|usedom|sylt|krim|donbass|bretagne|elsass|südtirol|tirol|vorarlberg|kärnten|steiermark|
	bayern|baden-württemberg|hessen|nordrhein-westfalen|nrw|niedersachsen|schleswig-holstein|mecklenburg-vorpommern|brandenburg|sachsen|sachsen-anhalt|thüringen|rheinland-pfalz|saarland|ruhrgebiet|franken|schwaben|oberbayern|niederbayern|oberpfalz|allgäu|
	berlin|hamburg|münchen|köln|frankfurt|frankfurt am main|frankfurt/main|stuttgart|düsseldorf|dortmund|leipzig|bremen|dresden|hannover|nürnberg|duisburg|bochum|wuppertal|bielefeld|bonn|münster|karlsruhe|mannheim|augsburg|wiesbaden|gelsenkirchen|mönchengladbach|
	braunschweig|chemnitz|kiel|aachen|magdeburg|freiburg|krefeld|lübeck|oberhausen|erfurt|mainz|rostock|kassel|saarbrücken|potsdam|oldenburg|osnabrück|leverkusen|heidelberg|darmstadt|regensburg|würzburg|ingolstadt|heilbronn|ulm|wolfsburg|göttingen|
	pforzheim|recklinghausen|bremerhaven|fürth|koblenz|jena|cottbus|schwerin|konstanz|tübingen|passau|bamberg|bayreuth|erlangen|trier|flensburg|greifswald|wismar|stralsund|görlitz|zwickau|halle|halle an der saale|hanau|offenbach|wien|graz|linz|salzburg|innsbruck|klagenfurt|
	bregenz|zürich|genf|basel|bern|lausanne|luzern|winterthur|paris|london|moskau|kiew|kyjiw|charkiw|brüssel|straßburg|rom|mailand|venedig|neapel|turin|athen|warschau|krakau|prag|breslau|danzig|posen|stettin|mallorca|budapest|bukarest|sofia|belgrad|zagreb|lissabon|madrid|barcelona|kopenhagen|stockholm|oslo|
	helsinki|dublin|amsterdam|rotterdam|den haag|istanbul|ankara|peking|shanghai|tokio|seoul|neu-delhi|mumbai|washington|new york|los angeles|san francisco|kalifornien|texas|florida|jerusalem|tel aviv|teheran|bagdad|damaskus|beirut|kairo|kabul|tripolis|riad|dubai|davos|ramstein|
	sankt petersburg|st. petersburg|st. gallen|sankt gallen|kreuzberg|neukölln|prenzlauer berg|altona|sankt pauli|st. pauli`
