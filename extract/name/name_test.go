package name

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// show lists the names of a text as "type canonical: mention, mention".
func show(s string) []string {
	var out []string
	for _, c := range Read(text.New(claim.Plain(s))) {
		var m []string
		for _, sp := range c.Name.Mentions {
			m = append(m, s[sp.Start:sp.End])
		}
		line := fmt.Sprintf("%s %s: %s", c.Name.Type, c.Name.Canonical, strings.Join(m, ", "))
		if c.Name.Role != "" {
			line += " (" + c.Name.Role + ")"
		}
		if c.Name.Employer != "" {
			line += " [" + c.Name.Employer + "]"
		}
		out = append(out, line)
	}
	return out
}

func TestRead(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"surname and full name, role before", "The CEO of LanternGrid, Teresa Vaughn, has hit back. Vaughn said the report was wrong.",
			"org LanternGrid: LanternGrid | person Teresa Vaughn: Teresa Vaughn, Vaughn (CEO of LanternGrid) [LanternGrid]"},
		{"a lost space between two names", "Speaking to The GazetteVaughn said no. Later Teresa Vaughn told The Gazette more.",
			"org The Gazette: The Gazette, The Gazette | person Teresa Vaughn: Vaughn, Teresa Vaughn"},
		{"a lost space after a paper named once", "Talking to The Harbour TimesVaughn said no. Teresa Vaughn left.",
			"org The Harbour Times: The Harbour Times | person Teresa Vaughn: Vaughn, Teresa Vaughn"},
		{"a lost space after a person", "That was Teresa VaughnThey left. Teresa Vaughn, 40, stayed.", "person Teresa Vaughn: Teresa Vaughn, Teresa Vaughn"},
		{"two persons of one surname", "Joan Keller runs the bank. Keller said so. Peter Keller, a teacher, disagreed. Keller shrugged.",
			"person Joan Keller: Joan Keller, Keller | person Peter Keller: Peter Keller, Keller (teacher)"},
		{"one surname, told apart by the form of address", "Nadia Costa, the minister, sued her brother, Luis Costa, a banker. Mr. Costa left early. Ms. Costa stayed.",
			"person Nadia Costa: Nadia Costa, Costa (minister) | person Luis Costa: Luis Costa, Costa (banker)"},
		{"a sister who is said to be his", "Nadia Costa, who runs the mill, founded it with Luis Costa, her brother. Luis Costa left. Ms. Costa stayed. Mr. Costa paints.",
			"person Nadia Costa: Nadia Costa, Costa | person Luis Costa: Luis Costa, Luis Costa, Costa (her brother)"},
		{"the head of a family without a form of address", "Chief executive Omar Quill and his sister Nora Quill opened the mill. Quill said so.",
			"person Omar Quill: Omar Quill, Quill (Chief executive) | person Nora Quill: Nora Quill"},
		{"the relative by the pronoun", "Omar Quill and his sister Nora Quill opened the mill. Quill said she was glad.",
			"person Omar Quill: Omar Quill | person Nora Quill: Nora Quill, Quill"},
		{"a man of a woman's surname", "Mr. Omar Quill paid. Mrs. Quill did not. Mr. Quill left.", "person Omar Quill: Omar Quill, Quill | person Quill: Quill"},
		{"a pronoun that is another's", "Omar Quill told her that it was late. Mr. Quill left.", "person Omar Quill: Omar Quill, Quill"},
		{"legal forms with a bar or dots", "Larrin Vindkraft A/S hired. It bought Prato Tessuti S.p.A. and Halden Holding N.V. on Monday. Fjord Kraft SE. It grew.",
			"org Larrin Vindkraft A/S: Larrin Vindkraft A/S | org Prato Tessuti S.p.A.: Prato Tessuti S.p.A. | org Halden Holding N.V.: Halden Holding N.V. | org Fjord Kraft SE: Fjord Kraft SE"},
		{"two banks", "Morgan Stanley and Lazard advised Halden Corp.", "org Morgan Stanley: Morgan Stanley | org Lazard: Lazard | org Halden Corp.: Halden Corp."},
		{"a firm of two partners", "Slaughter and May advised Halden Corp.", "org Slaughter and May: Slaughter and May | org Halden Corp.: Halden Corp."},
		{"what the firm is, before its name", "Startup Larrin has raised $5 million.", "org Larrin: Larrin"},
		{"ranks", "DI Marsh praised PC Quilby. Detective Inspector Nora Marsh had led. Mr Justice Tallow sat.",
			"person Quilby: Quilby | person Nora Marsh: Marsh, Nora Marsh (Detective Inspector) | person Tallow: Tallow (Justice)"},
		{"letters that are no rank", "He bought a PC World voucher and saw DC United play.", "org PC World: PC World | org DC United: DC United"},
		{"investors' lists", "The round of $9 million was led by Quorra, with participation from Halden Nine, Larrin and angel investor Nora Marsh.",
			"org Quorra: Quorra | org Halden Nine: Halden Nine | org Larrin: Larrin | person Nora Marsh: Nora Marsh (angel investor)"},
		{"an investor and a person in one list", "It burned through $74 million from the likes of Quorra, Larrin Fund and actor Omar Quill.",
			"org Quorra: Quorra | org Larrin Fund: Larrin Fund | person Omar Quill: Omar Quill (actor)"},
		{"persons who lead what is no round", "The hike was led by Nora Marsh and Omar Quill.", "person Nora Marsh: Nora Marsh | person Omar Quill: Omar Quill"},
		{"firms called like persons", "She sold it to John Deere. Deere also bought a mill. Thoma Bravo is nearing a deal.", "org John Deere: John Deere, Deere | org Thoma Bravo: Thoma Bravo"},
		{"underwriters", "Quorra, Halden Marsh and Larrin Partners are acting as joint book-running managers.",
			"org Quorra: Quorra | org Halden Marsh: Halden Marsh | org Larrin Partners: Larrin Partners"},
		{"a firm and its trade", "Online travel agency Meridian Travel cut jobs. Meridian, which is profitable, was valued at $1 billion.", "org Meridian Travel: Meridian Travel, Meridian"},
		{"a firm and its arm", "Google Ventures paid. On Monday Google said so.", "org Google Ventures: Google Ventures | org Google: Google"},
		{"brands and a journal", "It owns the Blue Pier and Old Tarn brands. The study was published on Thursday in Tarn Microbiology.",
			"org Blue Pier: Blue Pier | org Old Tarn: Old Tarn | org Tarn Microbiology: Tarn Microbiology"},
		{"published in a town", "The book was published in Lyon.", "place Lyon: Lyon"},
		{"the firm's chief by what it is", "Halden & Stowe Inc. lost money. “It was hard,” said Nora Marsh, the retailer's CEO, on a call.",
			"org Halden & Stowe Inc.: Halden & Stowe Inc. | person Nora Marsh: Nora Marsh (retailer's CEO) [Halden & Stowe Inc.]"},
		{"one of two firms", "Halden Inc. sued Larrin Corp. “It was hard,” said Nora Marsh, the retailer's CEO, on a call.",
			"org Halden Inc.: Halden Inc. | org Larrin Corp.: Larrin Corp. | person Nora Marsh: Nora Marsh (retailer's CEO)"},
		{"the one called so", "Halden Inc. sued the retailer Larrin Corp. “It was hard,” said Nora Marsh, the retailer's CEO, on a call.",
			"org Halden Inc.: Halden Inc. | org Larrin Corp.: Larrin Corp. | person Nora Marsh: Nora Marsh (retailer's CEO) [Larrin Corp.]"},
		{"a nickname in marks", "William “Bill” Tanner, a plumber, was cold. Bill said he had no heating.", "person William “Bill” Tanner: William “Bill” Tanner, Bill (plumber)"},
		{"a given name that is a place as well", "Nadia Reyes, who runs the Austin office, met Austin Boyd, a lawyer.",
			"person Nadia Reyes: Nadia Reyes | place Austin: Austin | person Austin Boyd: Austin Boyd (lawyer)"},
		{"the employer beside the office", "Quillon Labs and Tallow co-founder Teresa Vaughn left. Tallow said so.",
			"org Quillon Labs: Quillon Labs | org Tallow: Tallow, Tallow | person Teresa Vaughn: Teresa Vaughn (Quillon Labs and Tallow co-founder) [Tallow]"},
		{"now as against formerly", "Peter Marsh, a former partner at Harbor Associates and now chief executive of Tallow Health, spoke.",
			"person Peter Marsh: Peter Marsh (chief executive of Tallow Health) [Tallow Health] | org Harbor Associates: Harbor Associates | org Tallow Health: Tallow Health"},
		{"a country's body by its initials", "Officials at the U.S. SEC said on Monday that they had asked the UK FCA for help. UK MPs voted.", "org U.S. SEC: U.S. SEC | org UK FCA: UK FCA | place UK: UK"},
		{"ships", "HMS Daring and the ferry Pride of Tarn followed the USS Hartwell.", "product HMS Daring: HMS Daring | product Pride of Tarn: Pride of Tarn | product USS Hartwell: USS Hartwell"},
		{"works in marks, treaties", "The film “The Long Tide” is about the Treaty of Lisbon.", "work The Long Tide: The Long Tide | work Treaty of Lisbon: Treaty of Lisbon"},
		{"a saint's house", "Dr. Ruth Ellison of St. Mary's Hospital spoke. Ellison knows St Mary's well.",
			"person Ruth Ellison: Ruth Ellison, Ellison [St. Mary's Hospital] | org St. Mary's Hospital: St. Mary's Hospital, St Mary's"},
		{"a heading over a paragraph", "Marsh Blames Contractor\n\nPeter Marsh, the council's leader, blamed the builder for all the delays on Monday.\n\nContractor Hits Back\n\nThe firm said that the council had changed the plans four times since May last year.",
			"person Peter Marsh: Marsh, Peter Marsh (council's leader)"},
		{"a heading in capitals", "TALLOW PLANS\n\nPeter Marsh, chief executive of Tallow Health, said on Monday that Tallow would open an office in Leeds.",
			"person Peter Marsh: Peter Marsh (chief executive of Tallow Health) [Tallow Health] | org Tallow Health: TALLOW, Tallow Health, Tallow | place Leeds: Leeds"},
		{"capitals behind a possessive", "Quillon's New Factory opened in May, the chief executive of Quillon said.", "org Quillon: Quillon, Quillon"},
		{"teams", "Harwick United beat Harwick City 3-2 at Mill Lane. United lead the table, City are fifth. Brighton drew with West Ham.",
			"org Harwick United: Harwick United, United | org Harwick City: Harwick City, City | place Mill Lane: Mill Lane | org Brighton: Brighton | org West Ham: West Ham"},
		{"offices of several words", "U.S. Secretary of State Daniel Hoyt spoke to Kenya's foreign minister, Musalia Oduya, and Olav Brekke, a palaeontologist at the University of Oslo.",
			"place U.S.: U.S. | person Daniel Hoyt: Daniel Hoyt (U.S. Secretary of State) | place Kenya: Kenya | person Musalia Oduya: Musalia Oduya (foreign minister) | person Olav Brekke: Olav Brekke (palaeontologist at the University of Oslo) [University of Oslo] | org University of Oslo: University of Oslo"},
		{"a work that is explained", "It opened with “The Glass Harbour”, a drama by Ingrid Brandt.", "work The Glass Harbour: The Glass Harbour | person Ingrid Brandt: Ingrid Brandt"},
		{"short form in brackets", "The Harbour Fisheries Authority (HFA) opened an inquiry. The HFA declined to comment.",
			"org Harbour Fisheries Authority: Harbour Fisheries Authority, HFA, HFA"},
		{"peoples, days and months are no names", "On Monday the French visitors met Chinese officials in March.", ""},
		{"employer before a title", "Quillon Energy President Maria Ortega met US President Paul Barker in Ohio.",
			"org Quillon Energy: Quillon Energy | person Maria Ortega: Maria Ortega (Quillon Energy President) [Quillon Energy] | place US: US | person Paul Barker: Paul Barker (US President) | place Ohio: Ohio"},
		{"investors", "It raised $72 million from Harbor Associates, Tillman Venture Partners, and Old Mill Square Ventures.",
			"org Harbor Associates: Harbor Associates | org Tillman Venture Partners: Tillman Venture Partners | org Old Mill Square Ventures: Old Mill Square Ventures"},
		{"an office in a firm outweighs a given name", "The chief executive of Morgan Haddow, Ines Rolland, resigned.",
			"org Morgan Haddow: Morgan Haddow | person Ines Rolland: Ines Rolland (chief executive of Morgan Haddow) [Morgan Haddow]"},
		{"valued at", "Morgan Haddow is valued at about £40 million.", "org Morgan Haddow: Morgan Haddow"},
		{"a trade", "Sterling Airlines, Hudson Ferries and Marlow Press grew. Hudson Ferries hired.",
			"org Sterling Airlines: Sterling Airlines | org Hudson Ferries: Hudson Ferries, Hudson Ferries | org Marlow Press: Marlow Press"},
		{"a surname that is a trade", "Later Heather Mills met Samantha Banks.", "person Heather Mills: Heather Mills | person Samantha Banks: Samantha Banks"},
		{"a partner with a people", "A third mill would cost more, according to Ruby Thunder, a Danish partner.", "org Ruby Thunder: Ruby Thunder"},
		{"a partner who is a person", "Ruby Ellison, a Danish partner at Tarn Capital, left.",
			"person Ruby Ellison: Ruby Ellison (Danish partner at Tarn Capital) [Tarn Capital] | org Tarn Capital: Tarn Capital"},
		{"hyphenated surname", "Anna Holt-Paris spoke. Holt-Paris left with Peter Lang-Stein. Lang-Stein laughed.",
			"person Anna Holt-Paris: Anna Holt-Paris, Holt-Paris | person Peter Lang-Stein: Peter Lang-Stein, Lang-Stein"},
		{"letters after a name", "Judge Helen Marwood KC sat with Neil Oduya MP on Friday.", "person Helen Marwood: Helen Marwood (Judge) | person Neil Oduya: Neil Oduya"},
		{"a given name that is a title", "“No,” said Dean Koval, who runs money.", "person Dean Koval: Dean Koval"},
		{"a town and its court", "He lives in Dunmere. Dunmere Crown Court heard so.", "place Dunmere: Dunmere | org Dunmere Crown Court: Dunmere Crown Court"},
		{"a paper with a day", "He told the Sunday Courier so.", "org Sunday Courier: Sunday Courier"},
		{"pounds and millions", "It cost £3m and $3m.", ""},
		{"a union of two", "She leads the Transport and Dockers Union.", "org Transport and Dockers Union: Transport and Dockers Union"},
		{"a role behind But", "But Sen. Omar Quill and Ben Harto, a partner at Tarn Growth until 2019, disagreed.",
			"person Omar Quill: Omar Quill (Sen.) | person Ben Harto: Ben Harto (partner at Tarn Growth) | org Tarn Growth: Tarn Growth"},
		{"teams", "Nagpur Lions beat the Deccan Giants. Skipper Omar Quill made 41.",
			"org Nagpur Lions: Nagpur Lions | org Deccan Giants: Deccan Giants | person Omar Quill: Omar Quill (Skipper)"},
		{"a firm without its trade", "Cobalt Ridge Mining bid again. Cobalt Ridge said so.", "org Cobalt Ridge Mining: Cobalt Ridge Mining, Cobalt Ridge"},
		{"an assistant attorney", "Assistant U.S. Attorney Joel Marsh told U.S. District Judge Carmen Iba so.",
			"place U.S.: U.S., U.S. | person Joel Marsh: Joel Marsh (Assistant U.S. Attorney) | person Carmen Iba: Carmen Iba (U.S. District Judge)"},
		{"a town and its paper", "She lives in Marlham. The Marlham Mercury said so.", "place Marlham: Marlham | org Marlham Mercury: Marlham Mercury"},
		{"a constable and a barrel", "PC Omar Quill left. Brent crude rose.", "person Omar Quill: Omar Quill"},
		{"a storm and ports", "Storm Oriel hit Port Severn and Lake Marian.", "event Storm Oriel: Storm Oriel | place Port Severn: Port Severn | place Lake Marian: Lake Marian"},
		{"a bishop's see", "The Bishop of Harnley, the Rt Rev Nora Lark, apologised.", "place Harnley: Harnley | person Nora Lark: Nora Lark (Rt Rev)"},
		{"a co-operative", "The Koromi Co-operative Group grew.", "org Koromi Co-operative Group: Koromi Co-operative Group"},
		{"an act of Parliament", "It was released under the Freedom of Information Act.", "work Freedom of Information Act: Freedom of Information Act"},
		{"rivals", "Two rivals, Fjordlys of Norway and Laval Bleue of France, bid. Suppliers including Larrin Tove and banks such as Halden Corvane paid.",
			"org Fjordlys: Fjordlys | place Norway: Norway | org Laval Bleue: Laval Bleue | place France: France | org Larrin Tove: Larrin Tove | org Halden Corvane: Halden Corvane"},
		{"employers", "Tarn Foods's chairman, Ann Lee, met Quillon Energy's Omar Quill and Ben Harto of Marlow Ferries. Nora Lark, former director of Tarn Foods, and Peter Keller, a critic of Tarn Foods, stayed away.",
			"org Tarn Foods: Tarn Foods, Tarn Foods, Tarn Foods | person Ann Lee: Ann Lee (chairman) [Tarn Foods] | org Quillon Energy: Quillon Energy | person Omar Quill: Omar Quill [Quillon Energy] | person Ben Harto: Ben Harto [Marlow Ferries] | org Marlow Ferries: Marlow Ferries | person Nora Lark: Nora Lark (former director of Tarn Foods) | person Peter Keller: Peter Keller (critic of Tarn Foods)"},
		{"a former name", "Tarn Foods Ltd, formerly known as Quillon Consolidated Grocers, grew. Quillon Consolidated Grocers had lost money. Tarn Foods hired.",
			"org Tarn Foods Ltd: Tarn Foods Ltd, Quillon Consolidated Grocers, Quillon Consolidated Grocers, Tarn Foods"},
		{"a council for something of something", "She told the Council for the Welfare of Miners so.",
			"org Council for the Welfare of Miners: Council for the Welfare of Miners"},
		{"a domain", "It brought London’s Marlow.ai $5 million.", "place London: London | org Marlow.ai: Marlow.ai"},
		{"a surname that is a place word", "Asked about it, Ms. Marsh, a Briton, smiled at Mr Hill.", "person Marsh: Marsh | person Hill: Hill"},
		{"no names", "However, Dutch farmers met Catholic bishops on Wednesday, in June. Republicans and Democrats argued. Section 4 of Chapter 11 and Grade A beef. God knows, said one.", ""},
		{"a headline", "Markets Fall Sharply As Fears Of Recession Grow\n\nShares fell on Friday as traders feared a recession.", ""},
		{"a headline in capitals", "FIRE KILLS TWO IN LEEDS\n\nTwo people died in a fire in Leeds on Monday.", "place Leeds: LEEDS, Leeds"},
		{"terms that a text defines", "Tarn Foods Ltd owes twelve payments (collectively, \"Scheduled Payments\"). It shall make the Scheduled Payments to Scheduled Payments' holders. \"Equipment Services\" means repairs. It paid for Equipment Services.",
			"org Tarn Foods Ltd: Tarn Foods Ltd"},
		{"a name in brackets is no term", "Its owner, Marlow Quillon Ferries (the “Quillon Group”), grew. The Quillon Group said so on Monday.",
			"org Marlow Quillon Ferries: Marlow Quillon Ferries | org Quillon Group: Quillon Group, Quillon Group"},
		{"marks on letters", "José Ordway spoke on Monday. Jose Ordway left.", "person José Ordway: José Ordway, Jose Ordway"},
		{"a numbered fund", "It is backed by Meridian Fund III.", "org Meridian Fund III: Meridian Fund III"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(show(tt.in), " | "); got != tt.want {
				t.Errorf("Read(%q)\n got %s\nwant %s", tt.in, got, tt.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "Al-", "A. B", "The X&Y Co., Inc.'s J.K.", "“Old Mill,” said al-Amin of the U.S.-China Bank of the West", "ABC (ABC) DEF", "iX eY 1X +X+"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a := claim.Plain(s)
		last := -1
		for _, c := range Read(text.New(a)) {
			if c.Span.Start < last {
				t.Fatalf("claim at %v after one at %d", c.Span, last)
			}
			last = c.Span.Start
			end := -1
			for _, m := range c.Name.Mentions {
				if m.Start < end {
					t.Fatalf("mentions overlap: %v", c.Name.Mentions)
				}
				end = m.End
				if _, err := a.Slice(m); err != nil && utf8.ValidString(s) {
					t.Fatal(err)
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	para := "Teresa Vaughn, the chief executive of LanternGrid, told The Gazette on Monday that Harbor Associates and Tillman Venture Partners of San Francisco had put $72 million into the company. Vaughn said it would open an office in Ohio.\n\n"
	d := text.New(claim.Plain(strings.Repeat(para, 100)))
	Read(d)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if n := len(Read(d)); n != 7 {
			b.Fatalf("found %d names, want 7", n)
		}
	}
}

func TestUnmarked(t *testing.T) {
	if a, b := utf8.RuneCountInString(marked), len(unmark); a != b {
		t.Fatalf("%d letters with marks, %d without", a, b)
	}
	for in, want := range map[string]string{"josé": "jose", "łukasz": "lukasz", "plain": "plain", "žižek": "zizek", "мир": "мир"} {
		if got := unmarked(in); got != want {
			t.Errorf("unmarked(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestForeign holds that nouns with a capital are no names in German.
func TestForeign(t *testing.T) {
	const german = `Der Vorstand der Marlow Werke hat am Montag in Berlin einen neuen Plan vorgelegt. Die Aktien des Unternehmens
fielen um vier Prozent. Der Minister sagte, die Regierung werde den Vorschlag prüfen und im Herbst entscheiden. Die Gewerkschaft
forderte mehr Geld für die Beschäftigten und drohte mit Streiks im Winter. Nach Angaben der Polizei kamen rund tausend Menschen zur
Kundgebung auf dem Platz vor dem Rathaus. Die Stadt will nun einen Bericht veröffentlichen, der die Kosten der Sanierung zeigt. Der
Bürgermeister lehnte eine Stellungnahme ab. Im Parlament soll am Freitag über das Gesetz abgestimmt werden, das die Opposition
kritisiert. Die Wirtschaft wuchs im vergangenen Jahr um zwei Prozent, die Inflation sank. Der Verband begrüßte die Entscheidung des
Gerichts, das den Antrag abgelehnt hatte.`
	if got, want := strings.Join(show(german), " | "), "org Marlow Werke: Marlow Werke | place Berlin: Berlin"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
