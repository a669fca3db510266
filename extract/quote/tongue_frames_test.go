package quote

import (
	"strings"
	"testing"
)

// TestGermanFrames holds ways of reporting that hang on a word before the comma, on a
// noun for somebody's words or on a sentence beside the quote.
func TestGermanFrames(t *testing.T) {
	const pier = "Der Hafen von Harnley ist seit Montag geschlossen, und die Leute warten noch auf eine Antwort.\n\n"
	tests := []struct{ name, in, want string }{
		{"told to a paper, with dass", `Karl Hahn sagte der „Harnley Post“, dass die Kräne verkauft würden.`,
			"scare|Harnley Post||\nindirect|die Kräne verkauft würden|Karl Hahn|sagte"},
		{"reckons with", `Der Ökonom Till Reuss rechnet damit, dass weitere Häfen folgen.`, "indirect|weitere Häfen folgen|Till Reuss|rechnet"},
		{"reckons", `Der Ökonom Till Reuss rechnet die Zahlen nach, dass es kracht.`, ""},
		{"goes out from", `Karl Hahn geht davon aus, dass der Hafen bleibt.`, "indirect|der Hafen bleibt|Karl Hahn|geht"},
		{"goes out", `Karl Hahn geht gern aus, damit er Leute trifft.`, ""},
		{"so it is called", `Der Kran werde, so heißt es aus dem Rathaus, abgerissen.`, "indirect|Der Kran werde / abgerissen|Rathaus|heißt es"},
		{"so X further", `Karl Hahn kam zu Wort. Er habe, so Hahn weiter, „nichts zu verbergen“.`,
			"indirect|Er habe / „nichts zu verbergen“|Karl Hahn|so\ndirect|nichts zu verbergen|Karl Hahn|so"},
		{"by the words of", `Nach den Worten des Ministers ist „alles in Ordnung“ am Kai.`,
			"indirect|ist „alles in Ordnung“ am Kai|Minister|Nach den Worten\ndirect|alles in Ordnung|Minister|Nach den Worten"},
		{"behind somebody's words", `Nach den Stunden des Wartens ist alles in Ordnung am Kai.`, ""},
		{"as a report shows", `Wie aus einem Bericht hervorgeht, waren die Zahlen falsch.`, "indirect|waren die Zahlen falsch|Bericht|hervorgeht"},
		{"as from a cloud", `Wie aus einem Traum erwacht, rieb sich der Wirt die Augen.`, ""},
		{"the sentence before has a subject", `Karl Hahn ist enttäuscht. „So geht man nicht mit Leuten um.“`, "direct|So geht man nicht mit Leuten um.|Karl Hahn|"},
		{"the sentence before has a thing", `Der Hafen ist zu. „So geht man nicht mit Leuten um.“`, "direct|So geht man nicht mit Leuten um.||"},
	}
	for _, tt := range tests {
		if got := strings.TrimSpace(read(pier + tt.in)); got != tt.want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.name, got, tt.want)
		}
	}
}

// TestFrenchFrames is TestGermanFrames in French.
func TestFrenchFrames(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"by the words of", `Selon les mots du ministre, « tout est en ordre ».`, "direct|tout est en ordre|ministre|Selon les mots du"},
		{"by the statements of somebody named", `Selon les déclarations de Paul Roux, la digue est vieille.`, "indirect|la digue est vieille|Paul Roux|Selon les déclarations de"},
		{"if one believes", `À en croire le syndicat, la mairie cache un rapport.`, "indirect|la mairie cache un rapport|syndicat|À en croire"},
		{"one believes", `Il faut croire au syndicat, la mairie le sait bien.`, ""},
		{"as somebody underlined", `Comme l'a souligné le maire, la ville n'a rien reçu.`, "indirect|la ville n'a rien reçu|maire|souligné"},
		{"as somebody works", `Comme le maire travaille, la ville dort encore un peu.`, ""},
		{"let know", `La compagnie Tarn a fait savoir qu'elle étudiait la demande.`, "indirect|elle étudiait la demande|compagnie Tarn|savoir"},
		{"knows", `Il faut savoir que la digue est vieille.`, ""},
		{"it follows from", `Il ressort d'un rapport que les chiffres étaient faux.`, "indirect|les chiffres étaient faux|un rapport|ressort"},
		{"remembers", `« Le maire a crié et tout le monde est parti », se souvient un voisin.`, "direct|Le maire a crié et tout le monde est parti|un voisin|souvient"},
		{"she is not the male minister", "Le ministre est venu.\n\n« Nous sommes prêts », lance-t-elle.", "direct|Nous sommes prêts||lance"},
		{"he is the male minister", "Le ministre est venu.\n\n« Nous sommes prêts », lance-t-il.", "direct|Nous sommes prêts|ministre|lance"},
	}
	for _, tt := range tests {
		if got := strings.TrimSpace(read(frenchPier + tt.in)); got != tt.want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.name, got, tt.want)
		}
	}
}
