package quote

import "testing"

const frenchIntro = "Nora Vance a rencontré Paul Roux sur le quai et elle est rentrée chez elle.\n\n"

// TestFrench gives each case as TestConstructions does; a negative case has no
// claim, or one without a speaker.
func TestFrench(t *testing.T) {
	tests := []struct{ in, want string }{
		{`« Nous partons à midi », a dit Nora Vance.`, `direct|Nous partons à midi|Nora Vance|dit`},
		{`« Nous partons à midi », a déclaré lundi Paul Roux.`, `direct|Nous partons à midi|Paul Roux|déclaré`},
		{`« Nous partons à midi », a déclaré à la presse le maire Paul Roux.`, `direct|Nous partons à midi|Paul Roux|déclaré`},
		{`« Nous partons à midi », explique Roux.`, `direct|Nous partons à midi|Paul Roux|explique`},
		{`« Nous partons à midi », affirme la directrice de l'usine, Nora Vance.`, `direct|Nous partons à midi|Nora Vance|affirme`},
		{`« Nous partons à midi », assure un porte-parole de la police.`, `direct|Nous partons à midi|un porte-parole de la police|assure`},
		{`« Nous partons à midi », dit-il.`, `direct|Nous partons à midi|Paul Roux|dit`},
		{`« Nous partons à midi », a-t-elle ajouté.`, `direct|Nous partons à midi|Nora Vance|ajouté`},
		{`« Nous partons à midi », affirme-t-elle.`, `direct|Nous partons à midi|Nora Vance|affirme`},
		{`« Nous partons à midi », a fait savoir la préfecture.`, `direct|Nous partons à midi|préfecture|fait savoir`},
		{`« Nous partons à midi », a déclaré le maire, Yann Le Goff, lundi.`, `direct|Nous partons à midi|Yann Le Goff|déclaré`},
		{`« Nous partons à midi », a dit Yann, le frère de Roux.`, `direct|Nous partons à midi|Yann|dit`},
		{`« Nous partons à midi », s'exclame Paul Roux.`, `direct|Nous partons à midi|Paul Roux|s'exclame`},
		{`« Nous partons à midi », s'est indigné M. Roux.`, `direct|Nous partons à midi|Paul Roux|indigné`},
		{`« Nous partons à midi », selon Paul Roux.`, `direct|Nous partons à midi|Paul Roux|selon`},
		{`« Nous partons à midi », peut-on lire dans le rapport.`, `direct|Nous partons à midi|rapport|peut-on lire`},
		{`“Nous partons à midi”, a dit Roux.`, `direct|Nous partons à midi|Paul Roux|dit`},
		{`"Nous partons à midi", a dit Roux.`, `direct|Nous partons à midi|Paul Roux|dit`},
		{`<< Nous partons à midi >>, a dit Roux.`, `direct|Nous partons à midi|Paul Roux|dit`},
		{`Roux a dit : « Nous partons à midi. »`, `direct|Nous partons à midi.|Paul Roux|dit`},
		{`Lundi, Paul Roux a déclaré : « Nous partons à midi. »`, `direct|Nous partons à midi.|Paul Roux|déclaré`},
		{`Interrogé par la presse, le maire de la ville a répondu : « Nous partons à midi. »`, `direct|Nous partons à midi.|maire de la ville|répondu`},
		{`Paul Roux, qui dirige l'usine, a dit : « Nous partons. »`, `direct|Nous partons.|Paul Roux|dit`},
		{`Paul Roux, maire de la ville, a dit : « Nous partons. »`, `direct|Nous partons.|Paul Roux|dit`},
		{`Roux s'est levé et a dit : « Nous partons. »`, `direct|Nous partons.|Paul Roux|dit`},
		{`« Si la glace fond, a dit Roux, nous partons. »`, `direct|Si la glace fond / nous partons.|Paul Roux|dit`},
		{`« Si la glace fond, explique-t-elle, nous partons ce soir. »`, `direct|Si la glace fond / nous partons ce soir.|Nora Vance|explique`},
		{`« Si la glace fond », a dit Roux, « nous partons. »`, `direct|Si la glace fond / nous partons.|Paul Roux|dit`},
		{`« Nous partons », a dit Roux. « Ensuite, nous attendons. »`, `direct|Nous partons / Ensuite, nous attendons.|Paul Roux|dit`},
		{`« Partez-vous ? » lui a demandé un journaliste.`, `direct|Partez-vous ?|un journaliste|demandé`},
		{`« Nous partons », leur dit Paul Roux.`, `direct|Nous partons|Paul Roux|dit`},
		{`La directrice du port de Harnley, Nora Vance, est venue. « Nous partons », a dit la directrice.`, `direct|Nous partons|Nora Vance|dit`},
		{`La directrice du port de Harnley, Nora Vance, est venue. « Nous partons », a dit la préfète.`, `direct|Nous partons|préfète|dit`},
		{`« Partez-vous ? » demande Vance.`, `direct|Partez-vous ?|Nora Vance|demande`},
		{`« Tu m'as dit “jamais plus” », a dit Roux.`, `direct|Tu m'as dit “jamais plus”|Paul Roux|dit`},
		{`Roux juge la décision « absurde ».`, `direct|absurde|Paul Roux|juge`},
		{`Roux dénonce « une honte ».`, `direct|une honte|Paul Roux|dénonce`},
		{`Vance a qualifié les débats de « pur théâtre ».`, `direct|pur théâtre|Nora Vance|qualifié`},
		{`Pour Paul Roux, « c'est la fin ».`, `direct|c'est la fin|Paul Roux|Pour`},
		{`Roux a dit que le chantier fermait en mai.`, `indirect|le chantier fermait en mai|Paul Roux|dit`},
		{`Vance affirme qu'elle fermera le chantier.`, `indirect|elle fermera le chantier|Nora Vance|affirme`},
		{`Selon Paul Roux, le chantier fermera en mai.`, `indirect|le chantier fermera en mai|Paul Roux|Selon`},
		{`D'après la police, deux hommes ont été blessés.`, `indirect|deux hommes ont été blessés|police|D'après`},
		{`Le chantier fermera en mai, a indiqué Roux.`, `indirect|Le chantier fermera en mai|Paul Roux|indiqué`},
		{`Le chantier fermera en mai, selon la préfecture.`, `indirect|Le chantier fermera en mai|préfecture|selon`},
		{`Le chantier va, selon Paul Roux, fermer en mai.`, `indirect|Le chantier va / fermer en mai|Paul Roux|selon`},
		{`Un porte-parole du ministère a nié que le hangar soit vendu.`, `indirect|le hangar soit vendu|un porte-parole du ministère|nié|not`},
		{`Roux n'a pas dit que le hangar était vendu.`, `indirect|le hangar était vendu|Paul Roux|dit|not`},
		{`Roux a estimé que le chantier était « à bout » et allait fermer.`,
			"indirect|le chantier était « à bout » et allait fermer|Paul Roux|estimé\ndirect|à bout|Paul Roux|estimé"},
		{`« Nous partons », a dit Roux au « Courrier ».`, "direct|Nous partons|Paul Roux|dit\nscare|Courrier||"},
		{`« Nous partons », a réagi le député Paul Roux auprès de Reuters.`, `direct|Nous partons|Paul Roux|réagi`},
		{`« Nous partons », martèle Nora Vance, 34 ans, en marge de la séance.`, `direct|Nous partons|Nora Vance|martèle`},
		{`« Nous partons », tonne-t-il.`, `direct|Nous partons|Paul Roux|tonne`},
		{`Roux se dit « confiant ».`, `direct|confiant|Paul Roux|dit`},
		{`À la question « Pourquoi ? », Vance a répondu : « Parce qu'il dégèle. »`, "direct|Pourquoi ?||\ndirect|Parce qu'il dégèle.|Nora Vance|répondu"},
		{`Il faut « agir », a dit Roux, « avant qu'il ne soit trop tard ».`, `direct|agir / avant qu'il ne soit trop tard|Paul Roux|dit`},
		{`Selon lui, le chantier ferme en mai.`, `indirect|le chantier ferme en mai|Paul Roux|Selon`},
		{`L'usine a rejeté des accusations « sans fondement ».`, `direct|sans fondement|usine|rejeté`},
		// What must not be read so.
		{`La soi-disant « flotte fantôme » dort dans le port.`, `scare|flotte fantôme||`},
		{`Le film « Marée basse » sort vendredi.`, `scare|Marée basse||`},
		{`Le dit chantier et l'usine qu'elle dirige ferment.`, ``},
		{`Le maire a ajouté une chaise à la table.`, ``},
		{`L'usine d'hier n'est plus celle d'aujourd'hui, c'est clair.`, ``},
		{`La planche fait 19" de large.`, ``},
		{`Pour la ville, le port est tout ce qui reste.`, ``},
		{`Le vent a tourné, et le bac est resté au port.`, ``},
		{`« Jamais plus. »`, `direct|Jamais plus.||`},
	}
	for _, tt := range tests {
		if got := read(frenchIntro + tt.in); got != tt.want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
		}
	}
}
