package quote

import "stet/extract/text"

// vocabulary is the words by which one language reports speech.
type vocabulary struct {
	frames  map[string]frame
	classes map[string]class
}

// languageSample is how many tokens decide what language a text is in.
const languageSample = 3000

// vocabularyOf returns the vocabulary of the article's language: the one its
// page states if there is one for it, else the one whose function words are
// the most frequent. It returns false for a text in another language, of which
// the reader reads the marks only.
func vocabularyOf(d *text.Doc) (vocabulary, bool) {
	counts := make(map[string]int, 3)
	words := 0
	for i := 0; i < len(d.Tokens) && i < languageSample; i++ {
		if d.Tokens[i].Kind != text.Word {
			continue
		}
		words++
		if l := functionWords[d.Word(i)]; l != "" {
			counts[l]++
		}
	}
	switch {
	case counts["de"] > 2*counts["en"] && counts["de"] >= counts["fr"] || d.Article.Lang == "de":
		return german, true
	case counts["fr"] > 2*counts["en"] || d.Article.Lang == "fr":
		return french, true
	}
	return vocabulary{frames, classes}, words < 60 || counts["en"]*25 >= words
}

// functionWords maps frequent words that only one of the languages has.
var functionWords = func() map[string]string {
	m := make(map[string]string, 90)
	for l, words := range map[string]string{
		"en": `the and of to in that is was for with his her they which from have has had are were this but not said will would be been by`,
		"de": `der die das und nicht ist ein eine einen dem den mit von auf für sich auch werden wird wir haben hat sagte aber bei nach zum zur dass am`,
		"fr": `le la les et est une dans pour que qui sur pas au aux du avec sont ce cette nous vous il elle ont été dit par ne se`,
	} {
		for w := range wordSet(words) {
			m[w] = l
		}
	}
	return m
}()

// speechForms maps the forms of reporting verbs to the frame of saying.
func speechForms(words string) map[string]frame {
	m := make(map[string]frame)
	for w := range wordSet(words) {
		m[w] = sayFrame | finiteForm
	}
	return m
}

func classMap(lists map[class]string) map[string]class {
	m := make(map[string]class)
	for c, list := range lists {
		for w := range wordSet(list) {
			m[w] |= c
		}
	}
	return m
}

var german = vocabulary{
	frames: speechForms(`sagte sagt sagten sagen erklärte erklärt erklärten betonte betont meinte meint fügte schrieb schreibt teilte warnte warnt
		forderte fordert berichtete berichtet kritisierte kritisiert behauptete behauptet versicherte versichert ergänzte ergänzt kündigte
		fragte fragt antwortete antwortet rief räumte bestätigte bestätigt dementierte lobte klagte mahnte verkündete äußerte gab twitterte`),
	classes: classMap(map[class]string{
		auxiliary:    `hat haben hatte hatten ist war wird wurde werden nicht`,
		finiteWord:   `hat haben hatte hatten ist sind war waren wird werden wurde wurden kann können muss soll will`,
		adverb:       `auch dann später zuvor weiter noch bereits jedoch am`,
		pronoun:      `er sie es ich wir wer man`,
		determiner:   `der die das den dem des ein eine einer einem einen sein seine ihr ihre kein keine dieser diese`,
		preposition:  `in an auf von mit bei nach zu zum zur für über unter gegen aus vor seit laut im am beim durch ohne um`,
		conjunction:  `und aber oder`,
		subordinator: `dass weil wenn als ob während obwohl nachdem`,
		title:        `herr frau dr prof professor minister ministerin kanzler kanzlerin präsident präsidentin`,
		notName:      `der die das den dem des ein eine und aber oder er sie es ich wir wer man in an auf von mit bei nach zu zum zur für auch dann als wenn dass`,
		roleNoun:     `sprecher sprecherin chef chefin minister ministerin präsident präsidentin kanzler kanzlerin vorsitzende vorsitzender direktor direktorin`,
		orgNoun:      `firma unternehmen konzern bank ministerium partei polizei behörde gericht verein`,
		negator:      `nicht nie niemals kein keine`,
	}),
}

var french = vocabulary{
	frames: speechForms(`dit déclaré déclare affirmé affirme expliqué explique ajouté ajoute assuré assure estimé estime souligné souligne indiqué
		indique précisé précise poursuivi poursuit conclu conclut raconté raconte lancé lance répondu répond confié confie écrit annoncé annonce
		rappelé rappelle dénoncé dénonce regretté regrette demandé demande promis promet prévenu prévient insisté insiste martelé`),
	classes: classMap(map[class]string{
		auxiliary:    `a ont avait avaient est était ne pas n'a`,
		finiteWord:   `a ont avait avaient est sont était étaient sera seront peut doit fait va`,
		adverb:       `aussi ensuite encore également toutefois`,
		pronoun:      `il elle ils elles on je nous vous qui`,
		determiner:   `le la les l un une des ce cette ces son sa ses leur leurs notre nos`,
		preposition:  `à de du dans en sur pour par avec sans sous vers chez selon au aux lors`,
		conjunction:  `et mais ou`,
		subordinator: `que quand lorsque si parce comme`,
		title:        `m mme mlle monsieur madame président présidente ministre`,
		notName:      `le la les un une des et mais ou il elle ils elles on je nous vous qui que dans en sur pour par avec selon au aux lors ce cette`,
		roleNoun:     `porte-parole président présidente directeur directrice ministre maire patron patronne`,
		orgNoun:      `entreprise société groupe banque ministère parti police syndicat`,
		negator:      `ne pas jamais`,
	}),
}
