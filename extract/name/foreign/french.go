package foreign

// french is own work throughout, as german is.
var french = &grammar{
	elided: set(`l d qu s n j m t c jusqu lorsqu puisqu`),
	given: set(`adrien agathe agnès alain alexandre alexis alice aline amandine amélie anaïs andré anne annick annie antoine antonin arnaud arthur audrey aurélie aurélien aurore aymeric aziz baptiste barbara bastien béatrice
		benjamin benoît bernadette bernard bertrand brice brigitte bruno camille carole caroline catherine cécile cédric céline chantal charles charlotte chloé christelle christian christiane christine christophe claire clara claude clémence
		clément clémentine colette corinne cyril damien daniel danièle david delphine denis denise didier dominique dorothée édouard éléonore éliane élisabeth élise élodie éloïse emma emmanuel emmanuelle éric estelle émile émilie émilien étienne évelyne eugénie eva
		fabien fabienne fabrice fadila fanny farid fatima félix fleur flora florence florent florian franck françois françoise frédéric frédérique gabriel gaël gaëlle gaëtan geneviève geoffroy georges gérald gérard germaine ghislaine gilbert gilles grégoire
		grégory guillaume gustave guy gwenaël hélène henri hervé hubert hugo hugues inès ingrid irène isabelle jacques jean jeanne jérémie jérémy jérôme joël joëlle jordan josé joseph joséphine josette julie julien juliette justine karim karine kévin
		khadija laetitia laure laurence laurent léa léon léonie lilian lionel lise loïc louis louise luc lucas lucie lucien lucile ludovic madeleine magali malika manon manuel marc marcel margaux marguerite maria marianne marie marie-christine marie-france marina marine marion
		marius marjorie martin martine mathieu mathilde matthieu maud maurice maxence maxime mélanie michel michèle mickaël mireille mohamed monique morgane muriel mustapha myriam nadège nadia nadine natacha nathalie nathan nicolas nicole noël noémie océane odette odile
		olivia olivier oscar pascal pascale patrice patricia patrick paul paule pauline perrine philippe pierre quentin rachel rachida raphaël raymond rebecca régine régis rémi rémy renaud rené renée richard robert robin rodolphe roger roland romain romane roselyne
		ségolène sabine sabrina samia samir samuel sandra sandrine sarah sébastien serge séverine simon simone solange sonia sophie stanislas stéphane stéphanie suzanne sylvain sylvie théo théodore thérèse thibault thibaut thierry thomas tristan ursula valentin
		valentine valérie vanessa véronique victoire victor victoria vincent violette virginie vivien viviane xavier yacine yann yannick yasmina yohan yoann youssef yvan yves yvette yvonne zoé rima elsa leïla aïcha jean-luc jean-pierre jean-marie jean-claude jean-michel jean-paul jean-françois jean-louis`),
	noGiven:   set(`paris france lyon rose violette fleur page art mode florence aurore marine camping virginia georgia china israel london son mai avril juin may an un le la les de du en au`),
	particles: set(`de du des la le d von van der el al ben`),
	address:   set(`m mme mlle mm mmes me monsieur madame mademoiselle maître`),
	degrees:   set(`dr pr docteur professeur`),
	roles: set(`président présidente ministre premier première directeur directrice maire sénateur sénatrice député députée procureur procureure avocat avocate juge porte-parole secrétaire conseiller conseillère
		préfet préfète patron patronne fondateur fondatrice cofondateur cofondatrice dirigeant dirigeante entraîneur entraîneuse sélectionneur joueur joueuse capitaine attaquant attaquante gardien gardienne défenseur milieu
		économiste historien historienne chercheur chercheuse sociologue politologue médecin écrivain écrivaine auteur autrice romancier romancière réalisateur réalisatrice acteur actrice comédien comédienne
		chanteur chanteuse musicien musicienne peintre photographe journaliste rédacteur rédactrice analyste expert experte professeur professeure enseignant enseignante agriculteur agricultrice infirmier infirmière
		commissaire général colonel lieutenant amiral chancelier chancelière pape évêque archevêque cardinal roi reine prince princesse ambassadeur ambassadrice eurodéputé eurodéputée vice-président vice-présidente
		président-directeur pdg délégué déléguée responsable chef cheffe adjoint adjointe candidat candidate leader militant militante coureur coureuse nageur nageuse philosophe architecte ingénieur climatologue
		biologiste physicien physicienne épidémiologiste virologue gérant gérante propriétaire habitant habitante retraité retraitée étudiant étudiante voisin voisine frère sœur père mère épouse époux veuve fils fille`),
	inflected: []string{"s"},
	tails:     set(``),
	bodyNouns: set(`groupe société entreprise compagnie banque association agence journal quotidien hebdomadaire magazine chaîne marque enseigne constructeur équipementier fabricant opérateur distributeur éditeur
		géant start-up startup filiale fondation fonds parti syndicat club cabinet plateforme site ong collectif assureur avionneur transporteur loueur laboratoire hôtelier armateur`),
	with:       set(`chez`),
	placeNouns: set(`ville commune village département région province canton quartier métropole île banlieue port aéroport gare préfecture`),
	placeLinks: set(`sur sous en lès les la le de du`),
	in:         set(`à en au aux dans de du vers depuis près pour contre d via entre sur`),
	toward:     set(`à`),
	and:        set(`et ou`),
	heads: set(`université institut tribunal cour hôpital chu lycée école ministère conseil chambre fédération syndicat confédération union comité commission association fondation centre agence autorité assemblée sénat banque
		caisse musée théâtre opéra festival société compagnie mutuelle parti mouvement rassemblement ligue ordre académie observatoire office direction groupe parquet préfecture mairie secours croix-rouge médecins reporters électricité crédit aéroports radio`),
	lowHeads:   set(`tribunal cour université chambre parquet musée hôpital institut préfecture mairie conseil ministère`),
	clubs:      set(`fc rc as olympique stade racing sporting psg om ol losc`),
	links:      set(`de du des d et la le les l pour sans à contre aux au en`),
	scopes:     set(`national nationale européen européenne central centrale général générale régional régionale supérieur supérieure français française international internationale fédéral fédérale interprofessionnel interprofessionnelle départemental départementale scientifique technique polytechnique`),
	adjective:  set(`haute haut grand grande`),
	sites:      set(`rue avenue boulevard place quai pont mont château forêt lac golfe mer cap vallée stade gymnase collège lycée salle parc centre pont aéroport gare`),
	selves:     set(`matignon bercy élysée insee cnrs onu otan bce fmi oms ocde sncf ratp edf cgt cfdt fo medef fnsea pcf eelv unicef unesco ademe inserm cnil inrae afp`),
	streetEnds: nil,
	legal:      set(`sa sas sarl sasu scop eurl snc sca se ag gmbh inc ltd plc`),
	bodies: phrases(`union européenne|commission européenne|parlement européen|banque centrale européenne|nations unies|assemblée nationale|sénat|conseil constitutionnel|conseil d'état|cour des comptes|cour de cassation|banque de france|
		parti socialiste|les républicains|rassemblement national|la france insoumise|renaissance|modem|les écologistes|europe écologie-les verts|parti communiste|horizons|reconquête|lfi|
		total|totalenergies|renault|peugeot|stellantis|citroën|michelin|air france|air france-klm|airbus|dassault|dassault aviation|thales|safran|bouygues|orange|sfr|free|veolia|engie|carrefour|auchan|leclerc|casino|danone|
		l'oréal|lvmh|kering|hermès|sanofi|bnp paribas|société générale|crédit agricole|crédit mutuel|la poste|axa|alstom|vinci|accor|decathlon|fnac|ubisoft|capgemini|atos|eramet|vivendi|canal+|tf1|france télévisions|radio france|france inter|franceinfo|bfmtv|
		le monde|le figaro|libération|les echos|le parisien|ouest-france|sud ouest|la croix|mediapart|l'équipe|l'express|le point|la voix du nord|agence france-presse|reuters|rtl|europe 1|
		psg|paris saint-germain|olympique de marseille|olympique lyonnais|fifa|uefa|cio|greenpeace|amnesty international|croix-rouge|météo-france|pôle emploi|france travail|médecins sans frontières|secours populaire|emmaüs|
		google|apple|amazon|microsoft|meta|facebook|twitter|tiktok|netflix|tesla|boeing|maison blanche|kremlin|pentagone|hamas|hezbollah`),
	places: phrases(`france|allemagne|belgique|suisse|luxembourg|italie|espagne|portugal|royaume-uni|angleterre|écosse|irlande|pays-bas|danemark|suède|norvège|finlande|islande|pologne|hongrie|roumanie|bulgarie|grèce|turquie|russie|ukraine|biélorussie|serbie|
		croatie|slovénie|slovaquie|autriche|république tchèque|tchéquie|estonie|lettonie|lituanie|états-unis|canada|québec|mexique|brésil|argentine|chili|colombie|venezuela|pérou|haïti|chine|japon|corée du sud|corée du nord|inde|pakistan|afghanistan|iran|
		irak|syrie|liban|israël|gaza|cisjordanie|jordanie|arabie saoudite|qatar|yémen|égypte|libye|tunisie|algérie|maroc|mali|niger|tchad|sénégal|côte d'ivoire|burkina faso|cameroun|gabon|congo|république démocratique du congo|rwanda|éthiopie|soudan|afrique du sud|
		madagascar|australie|nouvelle-zélande|indonésie|vietnam|thaïlande|birmanie|philippines|taïwan|hong kong|europe|asie|afrique|amérique latine|moyen-orient|proche-orient|méditerranée|atlantique|
		bretagne|normandie|bourgogne|alsace|lorraine|occitanie|nouvelle-aquitaine|aquitaine|auvergne|auvergne-rhône-alpes|provence|île-de-france|hauts-de-france|grand est|pays de la loire|corse|savoie|haute-savoie|guadeloupe|martinique|guyane|la réunion|mayotte|nouvelle-calédonie|
		alpes|pyrénées|vosges|jura|seine|loire|rhône|garonne|paris|marseille|lyon|toulouse|nice|nantes|montpellier|strasbourg|bordeaux|lille|rennes|reims|saint-étienne|le havre|toulon|grenoble|dijon|angers|nîmes|clermont-ferrand|le mans|aix-en-provence|brest|tours|amiens|
		limoges|annecy|perpignan|metz|besançon|orléans|rouen|mulhouse|caen|nancy|saint-denis|argenteuil|montreuil|roubaix|tourcoing|dunkerque|avignon|poitiers|versailles|créteil|pau|calais|la rochelle|cannes|ajaccio|bastia|bayonne|quimper|lorient|bruxelles|genève|lausanne|zurich|berne|
		londres|berlin|munich|rome|milan|madrid|barcelone|lisbonne|moscou|kiev|varsovie|vienne|athènes|prague|budapest|copenhague|amsterdam|la haye|pékin|tokyo|washington|new york|los angeles|montréal|alger|tunis|rabat|dakar|abidjan|bamako|le caire|beyrouth|jérusalem|tel-aviv|téhéran|davos|seine-saint-denis|ille-et-vilaine|loire-atlantique|maine-et-loire|puy-de-dôme|bouches-du-rhône|alpes-maritimes|haute-garonne|hauts-de-seine|val-de-marne|val-d'oise|seine-et-marne|seine-maritime|côte-d'or|côtes-d'armor|saône-et-loire|indre-et-loire|lot-et-garonne|tarn-et-garonne|meurthe-et-moselle|bas-rhin|haut-rhin|charente-maritime|pyrénées-atlantiques|pyrénées-orientales|morbihan|calvados|finistère|gironde|vendée|var|nord|pas-de-calais`),
	peoples:  set(`portugais portugaise espagnol espagnole italien italienne belge belges suisse suisses néerlandais néerlandaise suédois suédoise danois japonais japonaise coréen coréenne indien indienne turc turque polonais polonaise canadien canadienne américaine allemande chinoise russe britannique marocain marocaine algérien algérienne tunisien tunisienne brésilien brésilienne mexicain lillois lyonnais nantais toulousain marseillais bordelais breton bretonne normand normande français française françaises européen européens américain américains russe russes ukrainien ukrainiens allemand allemands britannique britanniques chinois israélien israéliens palestinien palestiniens parisien parisiens`),
	townly:   []string{"ais", "aise", "ain", "aine", "ois", "oise", "ien", "ienne"},
	firmEnds: set(`partners ventures capital invest group labs technologies gestion investissement`),
	articles: set(`le la les l du des au aux un une`),
	noBody:   set(`pdf tv cd pc usb gps adn covid sms pib tva tgv ter rer vtt suv ia co2 dvd vip pme tpe hlm rsa smic bac bts ceo ok ii iii iv vi xv km kg ac usa uk cdi cdd ehpad`),
	nouns:    set(`président ministre gouvernement état république euros millions milliards jours ans mois heures etat pays ville maire police justice`),
	never: set(`le la les l un une des du de d et ou mais donc or ni car je tu il elle on nous vous ils elles ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
		en au aux à dans par pour sur sous avec sans chez contre vers entre depuis pendant après avant selon malgré dès lors si que qui quoi dont où quand comme comment pourquoi
		ne pas plus moins très bien aussi ainsi alors encore déjà toujours jamais ici là y est sont était a ont avait c'est cela ça tout tous toute toutes autre autres même
		lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier aujourd'hui demain
		enfin ensuite puis cependant toutefois pourtant deux trois quatre cinq six sept huit neuf dix mr mrs`),
	starters: set(`le la les un une des`),
	verbs:    set(`a est était qui dit explique estime affirme assure déclare avait va doit peut et mais ont`),
}
