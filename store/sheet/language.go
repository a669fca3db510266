package sheet

// languages are those that a table can be in.
func languages() []string { return []string{"en", "de", "fr"} }

// translated puts words of a sheet into a language; those without a word there
// stay as they are.
func translated(language, english string) string {
	at := map[string]int{"de": 0, "fr": 1}
	i, ok := at[language]
	if w, known := translations[english]; ok && known {
		return w[i]
	}
	return english
}

// original is the English of words of a sheet in any language.
func original(words string) string {
	for english, w := range translations {
		if words == w[0] || words == w[1] {
			return english
		}
	}
	return words
}

// translations are the words of a table in German and French, by the English
// ones.
var translations = map[string][2]string{
	// heads of columns
	"no.": {"Nr.", "n°"}, "paragraph. sentence": {"Absatz. Satz", "paragraphe. phrase"}, headWords: {"Wortlaut", "mots exacts"}, "kind": {"Art", "type"},
	"speaker, or what it counts": {"Sprecher, oder was gezählt wird", "locuteur, ou ce qui est compté"}, "value": {"Wert", "valeur"}, "amount": {"Betrag", "montant"},
	"unit": {"Einheit", "unité"}, headFinding: {"Befund", "constat"}, headDecision: {"Entscheidung", "décision"}, headWording: {"Formulierungsvorschlag", "formulation proposée"},
	"sources": {"Quellen", "sources"}, "independent sources": {"unabhängige Quellen", "sources indépendantes"}, "checker": {"geprüft von", "vérifié par"},
	"time (UTC)": {"Zeit (UTC)", "heure (UTC)"}, headNotes: {"Anmerkungen", "notes"}, "work state": {"Arbeitsstand", "état du travail"}, "second reader": {"Zweitleser", "second lecteur"},
	"against the source": {"gegen die Quelle", "face à la source"}, "warnings": {"Warnungen", "alertes"}, "questions and answers": {"Fragen und Antworten", "questions et réponses"},
	// findings
	"Unchecked": {"Ungeprüft", "Non vérifié"}, "Verified": {"Bestätigt", "Vérifié"}, "Said so (content not proved)": {"So gesagt (Inhalt nicht belegt)", "Dit ainsi (contenu non prouvé)"},
	"Verified with change": {"Mit Änderung bestätigt", "Vérifié avec modification"}, "Needs correction": {"Zu berichtigen", "À corriger"}, "Needs context": {"Zusammenhang fehlt", "Contexte manquant"},
	"Conflicting sources": {"Quellen widersprechen sich", "Sources contradictoires"}, "Cannot be verified": {"Nicht überprüfbar", "Invérifiable"}, "On author": {"Auf Wort des Autors", "Sur parole de l’auteur"},
	"No check needed": {"Keine Prüfung nötig", "Aucune vérification nécessaire"}, "Stale": {"Veraltet", "Périmé"}, "Checkers disagree": {"Prüfer uneins", "Vérificateurs en désaccord"},
	// decisions
	"Stet": {"Stehen lassen", "Bon à tirer"}, "Fix": {"Ändern", "Modifier"}, "Attribute": {"Zuschreiben", "Attribuer"}, "Cut": {"Streichen", "Couper"}, "Hold": {"Zurückstellen", "Suspendre"}, "To legal": {"An die Rechtsabteilung", "Au service juridique"},
	// kinds
	"Quote": {"Zitat", "Citation"}, "Number": {"Zahl", "Chiffre"}, "Name": {"Name", "Nom"}, "Deal": {"Geschäft", "Transaction"},
	// tabs and the head
	claimsSheet: {"Aussagen", "Affirmations"}, sourcesSheet: {"Belege", "Documents"}, aboutSheet: {"Über den Text", "À propos"},
	"Title": {"Titel", "Titre"}, "Author": {"Autor", "Auteur"}, "Published": {"Erschienen", "Publié"}, "Site": {"Medium", "Site web"}, "Address": {"Adresse", "URL"},
	"Opened from": {"Geöffnet aus", "Ouvert depuis"}, "Fetched (UTC)": {"Abgerufen (UTC)", "Récupéré (UTC)"}, "Text SHA-256": {"SHA-256 des Textes", "SHA-256 du texte"},
	"Checked": {"Geprüft", "Vérifiées"}, "Words": {"Wörter", "Mots"}, "Done": {"Erledigt", "Terminé"}, "Findings": {"Befunde", "Constats"}, "Open points": {"Offene Punkte", "Points ouverts"},
	"Confidential": {"Vertraulich", "Confidentiel"}, "Made": {"Erstellt", "Établi"}, "Arithmetic": {"Rechnung", "Calcul"}, "Note": {"Hinweis", "Remarque"}, "Findings mean": {"Bedeutung", "Signification"},
	legendText: {"So gesagt: die Person hat es gesagt, der Inhalt ist nicht belegt. Auf Wort des Autors: auf das Wort des Autors hin angenommen. Veraltet: der Text hat sich seit der Prüfung geändert.",
		"Dit ainsi : la personne l’a dit, le contenu n’est pas prouvé. Sur parole de l’auteur : accepté sur la parole de l’auteur. Périmé : le texte a changé depuis la vérification."},
	"%d of %d claims (%d%%)": {"%d von %d Aussagen (%d %%)", "%d affirmations sur %d (%d %%)"},
	"An apostrophe stands before text that a spreadsheet could take for a formula.": {"Ein Apostroph steht vor Text, den eine Tabellenkalkulation für eine Formel halten könnte.", "Une apostrophe précède tout texte qu’un tableur pourrait prendre pour une formule."},
	// heads of the sources
	"title": {"Titel", "titre"}, "author": {"Autor", "auteur"}, "publisher": {"Verlag", "éditeur"}, "published": {"erschienen", "publié"}, "address or file": {"Adresse oder Datei", "adresse ou fichier"},
	"seen (UTC)": {"gesehen (UTC)", "vu (UTC)"}, "seen by": {"gesehen von", "vu par"}, "attribution": {"Zuschreibung", "attribution"}, "note": {"Anmerkung", "note"}, "claims": {"Aussagen Nr.", "affirmations n°"},
}
