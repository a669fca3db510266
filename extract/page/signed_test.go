package page

import (
	"slices"
	"testing"
)

// TestSignedLines reads writers from lines that name them in German, French and
// English, and none from those that only look so.
func TestSignedLines(t *testing.T) {
	m := &meta{}
	for in, want := range map[string][]string{
		"Ein Interview von Ida Berg":                            {"Ida Berg"},
		"Interview: Ida Berg und Olle Dahl":                     {"Ida Berg", "Olle Dahl"},
		"Eine Analyse von Ida Berg, Kiel":                       {"Ida Berg"},
		"Von Ida Berg und Olle Dahl, Berlin":                    {"Ida Berg", "Olle Dahl"},
		"Par Élodie Arnoux, à Brest":                            {"Élodie Arnoux"},
		"Propos recueillis par Élodie Arnoux":                   {"Élodie Arnoux"},
		"By Ana María Ruiz de la Prada and Jonas Berg":          {"Ana María Ruiz de la Prada", "Jonas Berg"},
		"By Daði Jónsson":                                       {"Daði Jónsson"},
		"By J. R. Vik Jr.":                                      {"J. R. Vik Jr."},
		"By Ida Berg, Jonas Vik and Bo Ek":                      {"Ida Berg", "Jonas Vik", "Bo Ek"},
		"Von der Küste bis in die Berge":                        nil,
		"By a staff reporter":                                   nil,
		"Interview mit Folgen":                                  nil,
		"Von Kiel nach Brest: die Fahrt der letzten Fischer":    nil,
		"Par ici la sortie":                                     nil,
		"Par Toutatis, les pêcheurs ont gagné leur procès hier": nil,
	} {
		var got []string
		if signature.MatchString(in) {
			got = whole(m.addAll(nil, in, false))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestSurnameFirst reads a writer whose surname stands first, and parts others.
func TestSurnameFirst(t *testing.T) {
	for in, want := range map[string][]string{
		"By Vik, Jonas and Ida Berg":     {"Jonas Vik", "Ida Berg"},
		"Vik, Jonas T.; Ida Berg":        {"Jonas T. Vik", "Ida Berg"},
		"Vik, Jonas":                     {"Jonas Vik"},
		"Reuters, Jonas and Ida Berg":    {"Reuters", "Jonas", "Ida Berg"},
		"Vik, Berg and Ek":               {"Vik", "Berg", "Ek"},
		"Ida Berg, Jonas Vik":            {"Ida Berg", "Jonas Vik"},
		"Vik, Jonas and Ida Berg, Bo Ek": {"Vik", "Jonas", "Ida Berg", "Bo Ek"},
	} {
		if got := splitNames(in); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestAgencySign reads reporters from the end of an agency's report.
func TestAgencySign(t *testing.T) {
	m := &meta{}
	for in, want := range map[string][]string{
		"(Reporting by Ida Berg in Kiel and Olle Dahl in Brest; Editing by Li Wei)": {"Ida Berg", "Olle Dahl"},
		"Reporting by Ida Berg; Writing by Olle Dahl; Editing by Li Wei":            {"Ida Berg"},
		"(Reporting by Ida Berg)":                                                     {"Ida Berg"},
		"(Editing by Li Wei)":                                                         nil,
		"(Additional reporting by Ida Berg; Editing by Li Wei)":                       nil,
		"Her reporting by the sea won a prize.":                                       nil,
		"The prize was given for reporting by Ida Berg on the harbour of Wick Sands.": nil,
	} {
		var got []string
		if s := reportedBy(in); s != "" {
			got = m.addAll(nil, s, false)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestTextSigned takes the writer of a plain text from its first lines, else
// from its last, as a guess, and leaves the text as it is.
func TestTextSigned(t *testing.T) {
	const lead = "The harbour board of Wick Sands approved a new quay on Monday, at a cost of three million pounds, it said. Work begins in the spring."
	for _, tt := range []struct {
		in   string
		want []string
	}{
		{"A quay for Wick Sands\n\nBy Ida Berg\n\n" + lead, []string{"Ida Berg"}},
		{"A quay for Wick Sands\nBy Ida Berg and Olle Dahl | 4 March 2026\n\n" + lead, []string{"Ida Berg", "Olle Dahl"}},
		{lead + "\n\n" + lead + "\n\n(Reporting by Ida Berg; Editing by Li Wei)", []string{"Ida Berg"}},
		{"A quay\n\nBy Ida Berg\n\n" + lead + "\n\n(Reporting by Li Wei)", []string{"Ida Berg"}},
		{lead + " " + lead + "\n\nBy Ida Berg", nil},
		{"By Monday night it was over\n\n" + lead, nil},
		{lead, nil},
	} {
		a := Text(tt.in)
		if !slices.Equal(a.Byline, tt.want) || a.Text != tt.in || len(a.Byline) > 0 && !a.Guessed("byline") {
			t.Errorf("%q: %q, guessed %v", tt.in, a.Byline, a.Guessed("byline"))
		}
	}
}
