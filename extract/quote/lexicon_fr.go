package quote

import (
	"strings"

	"stet/extract/text"
)

const (
	frenchSaying = `dit disent déclare déclarent affirme affirment explique expliquent ajoute ajoutent assure assurent estime estiment souligne soulignent
		indique indiquent précise précisent poursuit poursuivent conclut concluent raconte racontent lance lancent répond répondent confie confient
		écrit écrivent annonce annoncent rappelle rappellent dénonce dénoncent regrette regrettent demande demandent promet promettent prévient
		préviennent insiste insistent martèle note notent observe observent remarque remarquent reconnaît reconnaissent admet admettent avance
		soutient soutiennent prétend prétendent juge jugent croit croient pense pensent espère espèrent craint craignent redoute nie nient dément
		démentent conteste contestent réplique rétorque interroge s'interroge s'exclame s'inquiète s'indigne s'étonne s'insurge s'amuse s'emporte
		s'agace s'alarme témoigne témoignent résume renchérit nuance plaide plaident ironise glisse tempère détaille lâche lâchent peste souffle soupire murmure crie crient
		martelait disait expliquait affirmait ajoutait déclarait estimait assurait écrivait racontait soulignait précisait jugeait rapporte rapportent
		réclame réclament alerte alertent félicite réjouit désole défend tweete publie révèle révèlent confirme confirment commente analyse conclue
		scandent scande proteste appelle appellent souvient souviennent réjouissent désolent indigne étonne inquiète félicitent résigne
		fulmine fulminent tonne tonnent enrage rugit gronde grondent balbutie bredouille philosophe enchaîne embraye reprend reprennent abonde
		acquiesce objecte objectent riposte ripostent tranche tranchent certifie certifient garantit garantissent jure jurent suggère suggèrent`
	frenchLabels = `juge jugent qualifie qualifient évoque évoquent parle parlent dénonce dénoncent fustige fustigent critique critiquent traite accuse
		accusent décrit décrivent salue saluent réclame pointe pointent vante vantent déplore déplorent condamne condamnent nomme voit voient rejette rejettent balaie réfute réfutent qualifiait évoquait
		parlait dénonçait jugeait`
	frenchSpoken = `dit déclaré affirmé expliqué ajouté assuré estimé souligné indiqué précisé poursuivi conclu raconté lancé répondu confié écrit annoncé
		rappelé dénoncé regretté demandé promis prévenu insisté martelé noté observé remarqué reconnu admis avancé soutenu prétendu jugé cru pensé
		espéré nié démenti contesté répliqué rétorqué interrogé exclamé inquiété indigné étonné insurgé amusé emporté agacé alarmé témoigné résumé
		renchéri nuancé plaidé ironisé glissé tempéré détaillé soufflé soupiré murmuré crié rapporté réclamé alerté félicité réjoui désolé défendu
		tweeté publié révélé confirmé commenté qualifié évoqué parlé fustigé critiqué traité accusé décrit salué déploré condamné réaffirmé réagi
		protesté scandé garanti suggéré rejeté balayé réfuté constaté maintenu certifié supposé lâché tranché appelé exhorté invité`
	frenchMen = `adrien alexandre alexis antonin armand arnaud aurelien baptiste basile bastien benoit bernard bruno cedric christophe clement
		cyril cyrille damien dominique edouard eric fabien florent florian francis franck frederic gael gaspard gaetan germain gregoire guy hervé
		herve hippolyte hugues jean jeremie jerome joel jules julien kevin laurent leo leon lionel loic ludovic luc lucien marcel martial mathias
		maxence maxime nicolas noel octave olivier pascal patrice pierrick quentin raoul raphael raymond regis remi renaud roger romain
		sacha samuel sebastien stephane sylvain tanguy theo theodore thibault thibaut timothee tristan valentin victor vincent yann yannick yohan yvon`
	frenchWomen = `adele agathe agnes alix amandine amelie anais anne-marie anne-sophie annick apolline armelle arlette aude aurelie aurore blandine
		camille capucine catherine celeste celine charlene clarisse clemence clementine clotilde coline colette coralie corinne delphine
		eliane elisabeth elsa emeline emilie emmanuelle estelle eugenie fabienne fanny faustine flavie florence floriane francoise gaelle
		ghislaine gwenaelle helene heloise henriette ines ingrid jeanne jocelyne josette justine laetitia laure laurence leonie lise louison
		lucie lucile ludivine madeleine maelle manon margaux margot marguerite marie-claude marielle marine marthe mathilde maud melanie
		mireille morgane mylene myriam nadege ninon noemie oceane odette odile ombeline pascale patricia pauline perrine raphaelle regine
		roxane salome segolene severine solene sophie soizic stephanie sylvaine therese tiphaine valentine violette viviane yvette`
	frenchRoles = `président présidente ministre maire porte-parole parole directeur directrice patron patronne avocat avocate procureur procureure
		juge chercheur chercheuse professeur professeure médecin député députée sénateur sénatrice secrétaire chef cheffe responsable dirigeant
		dirigeante fondateur fondatrice analyste économiste auteur autrice écrivain entraîneur entraîneuse capitaine préfet préfète évêque conseiller conseillère
		délégué déléguée syndicaliste commissaire gérant gérante propriétaire témoin habitant habitante voisin voisine pêcheur agriculteur agricultrice
		ingénieur ingénieure historien historienne adjoint adjointe candidat candidate`
)

// french is the tongue of French news: forms in the present and imperfect, and
// the participles of the perfect.
var french = &tongue{
	code:     text.French,
	saying:   wordSet(frenchSaying),
	labels:   wordSet(frenchLabels),
	spoken:   wordSet(frenchSpoken),
	helpers:  wordSet(`a ont avait avaient aurait s'est s'était s'sont est n'a n'ont l'a l'ont n'avait`),
	denying:  wordSet(`nie nient nié dément démentent démenti conteste contestent contesté`),
	pronouns: genderMap(map[gender]string{male: `il`, female: `elle`, either: `on ils elles je nous vous`}),
	articles: wordSet(`le la les l un une des ce cette ces son sa ses leur leurs notre nos plusieurs certains certaines quelques deux trois quatre cinq d'autres
		chaque aucun aucune`),
	definite: wordSet(`le la les l ce cette ces`),
	prepositions: wordSet(`à dans en sur pour par avec sans sous vers chez selon au aux lors devant après avant depuis pendant dès face malgré jusqu'à contre
		entre durant d'après auprès à`),
	subordinate: wordSet(`quand lorsque si parce comme alors tandis puisque interrogé interrogée interrogés joint jointe sollicité sollicitée contacté contactée invité
		invitée questionné questionnée`),
	adverbs: wordSet(`aussi ensuite encore également toutefois pourtant enfin déjà hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi
		dimanche notamment ainsi même alors d'abord puis cependant lui-même elle-même ne pas jamais lui leur y en se nous m'`),
	joins:    wordSet(`et mais ou or car puis`),
	works:    wordSet(`film roman livre chanson album série journal quotidien magazine hebdomadaire exposition opéra pièce titre podcast émission essai intitulé intitulée surnommé surnommée baptisé baptisée`),
	soCalled: wordSet(`soi-disant prétendu prétendue prétendus prétendues dit-on`),
	titles:   genderMap(map[gender]string{male: `m monsieur`, female: `mme mlle madame`, either: `me dr`}),
	roles:    strings.Fields(frenchRoles),
	given:    genderMap(map[gender]string{male: frenchMen, female: frenchWomen}),
	subject:  frenchSubject,
	after:    frenchAfter,
	before:   frenchBefore,
	clauses:  frenchClauses,
}
