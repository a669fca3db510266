package deal

import "stet/extract/text"

// tongues are the languages besides English that deals are read in.
var tongues = map[string]*tongue{text.German: &german, text.French: &french}

var german = tongue{
	roles: set(`unternehmen firma start-up startup jungunternehmen konzern gruppe investor investoren geldgeber konkurrent konkurrenten rivale rivalen wettbewerber
		tochter mutter anbieter hersteller entwickler betreiber händler bank versicherer verlag zulieferer autobauer maschinenbauer risikokapitalgeber
		wagniskapitalgeber beteiligungsgesellschaft familienunternehmen fintech biotech plattform app gründer finanzinvestor brauerei reederei`),
	ends: []string{"unternehmen", "konzern", "hersteller", "anbieter", "firma", "bauer", "investor", "investoren", "geber", "gebern", "gesellschaft", "händler",
		"betreiber", "entwickler", "spezialist", "dienstleister", "zulieferer", "lieferant", "tochter", "start-up", "startup", "kette", "verlag", "konkurrenten"},
	plain: set(`runde finanzierungsrunde umsatz gewinn verlust stellen mitarbeiter mitarbeiterinnen beschäftigte euro dollar franken million millionen milliarde
		milliarden prozent jahr jahre jahren ende anfang mitte geld kapital anteil anteile anteilen summe preis kaufpreis angaben informationen bericht berichten kreisen insidern
		börse börsengang markt branche kunden produkt produkte welt land stadt zahl zahlen woche monat tag quartal geschäft geschäftsjahr vorjahr millionenbetrag
		unterdessen inzwischen danach daraufhin indes indessen derweil mittlerweile daneben ferner schließlich zuletzt anschließend später früher bereits erst kürzlich
		jüngst vergangene vergangenen außerhalb trotzdem dennoch deshalb deswegen daher dagegen hingegen immerhin gleichzeitig parallel ebenfalls künftig demnach somit ursprünglich offenbar
		zugleich auch damit dabei zudem nach seit laut insgesamt bislang bisher angeführt zuvor nun jetzt heute gestern dazu darunter außerdem allerdings rund etwa
		berliner münchner hamburger kölner wiener zürcher frankfurter stuttgarter leipziger dresdner bremer düsseldorfer deutsche deutscher kredit darlehen anleihe wagniskapital risikokapital eigenkapital fremdkapital hedgefonds staatsfonds pensionsfonds
		fonds übernahme kauf verkauf bewertung investition beteiligung arbeitsplätze jobs vertrag strafe bußgeld haushalt etat chef geschäftsführer sprecher
		sprecherin vorstand aufsichtsrat seed serie series führung gründerin gründern gelder mittel montag dienstag mittwoch donnerstag freitag samstag sonntag
		januar februar märz april mai juni juli august september oktober november dezember teil beteiligt wie wer was so wir sie es er ihr sein ihre seine`),
	nouns:    []string{"ungen", "ung", "heit", "keit", "ität", "runde", "messe", "jahr", "umsatz", "preis", "markt", "stellen", "plätze"},
	refs:     set(`unternehmen firma konzern start-up startup gesellschaft gruppe anbieter hersteller es sie`),
	articles: set(`der die das den dem des ein eine einen einem einer eines sein seine seinen seinem ihr ihre ihren ihrem dieser diese dieses diesen`),
	preps:    set(`von vom durch mit bei beim in im an am auf für über aus nach zu zum zur um unter gegen laut an neben samt`),
	by:       set(`von vom durch`),
	of:       set(`von vom des der bei beim`),
	be:       set(`wird wurde werden wurden worden ist sind war`),
	and:      set(`und sowie auch`),
	notDeal: set(`strafe bußgeld geldbuße haushalt etat budget marktvolumen preisgeld fördermittel förderung fördergeld subvention subventionen spende spenden auftrag
		auftragswert schaden stiftung zuschuss kosten miete gehalt schadenersatz`),
	valued:  set(`bewertet bewertete bewerten bewertung unternehmensbewertung wert`),
	revenue: set(`umsatz umsätze jahresumsatz erlöse erlös umsatzerlöse konzernumsatz`),
	profit:  set(`gewinn nettogewinn überschuss jahresüberschuss betriebsgewinn konzerngewinn ertrag`),
	loss:    set(`verlust verluste nettoverlust fehlbetrag jahresfehlbetrag minus`),
	debt:    set(`kredit kredite darlehen anleihe anleihen wandelanleihe kreditlinie schulden schuldschein`),
	buy: set(`übernimmt übernahm übernehmen übernommen kauft kaufte kaufen gekauft erwirbt erwarb erwerben erworben schluckt schluckte aufkauft aufgekauft zugekauft
		verkauft verkaufte`),
	buyNoun:  set(`übernahme kauf zukauf verkauf erwerb`),
	price:    set(`kaufpreis kaufsumme preis`),
	offering: set(`börsengang börsengangs ipo`),
	fund:     set(`fonds fondsvolumen`),
	total:    set(`insgesamt bislang bisher gesamtsumme inzwischen`),
	invest:   set(`investiert investierte investieren steckt steckte beteiligt beteiligte beteiligen steigt stieg einsteigt eingestiegen pumpt`),
	into:     set(`in an bei beim im`),
	round: set(`finanzierungsrunde kapitalrunde runde seed-runde wachstumsrunde series-a series-b series-c anschlussfinanzierung finanzierung kapitalerhöhung
		seed serie series risikokapital wagniskapital`),
	takes: set(`sammelt sammelte sammeln eingesammelt einsammeln erhält erhielt erhalten bekommt bekam bekommen sichert sicherte gesichert eingeworben einwerben
		wirbt warb holt holte geholt schließt schloss abgeschlossen aufgenommen`),
	cut:  set(`streicht strich streichen gestrichen baut baute abbauen abgebaut entlässt entließ entlassen kündigt kündigte abbau streichung wegfallen fallen kürzt`),
	jobs: set(`stellen arbeitsplätze jobs mitarbeiter mitarbeiterinnen mitarbeitern beschäftigte beschäftigten vollzeitstellen arbeitsplätzen`),
	led:  set(`angeführt geführt führung leitung anführt`),
	from: set(`von vom`), joins: set(`beteiligt beteiligen beteiligte beteiligten investierten investieren mit-investiert zogen`),
	planned:   set(`will wollen plant planen möchte könnte könnten soll sollen verhandelt strebt beabsichtigt erwägt prüft geplant geplante vereinbart vereinbarten`),
	rumoured:  set(`insidern kreisen offenbar angeblich gerüchten medienberichten insider gerüchte`),
	denied:    set(`dementiert dementierte bestreitet bestritt zurückgewiesen abgesagt gescheitert platzte geplatzt`),
	according: set(`laut nach`),
	series: set(`serie series seed seed-runde seed-finanzierung series-a-runde series-b-runde series-c-runde series-d-runde series-a-finanzierungsrunde series-b-finanzierungsrunde series-c-finanzierungsrunde
		series-a series-b series-c series-d`),
}

var french = tongue{
	roles: set(`société entreprise groupe start-up startup jeune pousse fonds concurrent rival filiale éditeur fabricant spécialiste banque géant assureur
		investisseur plateforme application marque enseigne pépite licorne fintech biotech distributeur constructeur opérateur`),
	plain: set(`euros euro dollars francs millions million milliards milliard le la les un une des en dans pour avec selon après avant depuis son sa ses ce cette
		ces il elle ils elles on au aux du de et mais ou donc par sur sous chez valorisée valorisé fondée créée basée aussi ainsi outre alors quant hier
		aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre bourse`),
	refs:     set(`société entreprise groupe start-up startup elle il compagnie pépite enseigne licorne`),
	articles: set(`le la les l un une des du de ce cette son sa ses leur leurs cet`),
	preps:    set(`de du des par chez auprès dans à au aux avec pour sur sous selon contre en d`),
	by:       set(`par`),
	of:       set(`de du d des`),
	be:       set(`est sont a été été fut`),
	and:      set(`et ainsi que aussi`),
	notDeal:  set(`amende budget subvention subventions marché prix don dons contrat commande loyer dommages crédits`),
	valued:   set(`valorisée valorisé valorisés valorisées valorise valorisent valorisant valorisation`),
	revenue:  set(`affaires`),
	profit:   set(`bénéfice bénéfices`),
	loss:     set(`perte pertes`),
	debt:     set(`prêt prêts emprunt emprunté emprunte dette dettes obligataire`),
	buy:      set(`rachète rachètent racheté rachetée racheter achète acheté achetée acquiert acquis acquise acquérir offre cède cédé cédée reprend repris`),
	buyNoun:  set(`rachat acquisition`),
	price:    set(`prix montant`),
	offering: set(`introduction ipo`),
	fund:     set(`véhicule`),
	total:    set(`total création`),
	invest:   set(`investit investissent investi investir injecte injecté`),
	into:     set(`dans chez`),
	round:    set(`table levée financement amorçage tour`),
	takes:    set(`lève lèvent levé lever boucle bouclé boucler obtient obtenu récolte récolté`),
	cut:      set(`supprime supprimer suppriment supprimé suppression licencie licencier licencié licenciement licenciements`),
	jobs:     set(`postes emplois salariés collaborateurs personnes`),
	led:      set(`mené menée conduit conduite emmené emmenée dirigé dirigée mené`),
	from:     set(`auprès côtés participation`), joins: set(`participent participé participe participant`),
	planned:   set(`va vont devrait devraient veut veulent souhaite prévoit compte envisage pourrait espère cherche négocie`),
	rumoured:  set(`serait aurait seraient auraient sources rumeurs`),
	denied:    set(`dément démenti rejette rejeté renonce renoncé annule annulé abandonné`),
	according: set(`selon`),
	series:    set(`série series amorçage seed`),
}
