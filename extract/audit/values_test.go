package audit

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/name"
	"stet/extract/number"
	"stet/extract/text"
)

// titled reads a text whose first line is a heading, and the same text with
// that line as the article's title, and writes what is said of both.
func titled(in, kind string) (heading, title string) {
	a := claim.Plain(in)
	a.Published = published
	a.Blocks[0].Kind, a.Blocks[0].Level = claim.Heading, 1
	d := text.New(a)
	cs := append(number.Read(d), name.Read(d)...)
	claim.Sort(cs)
	heading = said(d, Check(d, cs), kind)

	line, rest, _ := strings.Cut(in, "\n\n")
	a, t := claim.Plain(rest), text.New(claim.Plain(line))
	a.Published = published
	d = text.New(a)
	cs = append(number.Read(d), name.Read(d)...)
	claim.Sort(cs)
	return heading, said(d, Title(d, cs, t, number.Read(t)), kind)
}

func TestHeadlineAgainstText(t *testing.T) {
	for _, tt := range []struct{ in, heading, title string }{
		{"Firm cuts 120 jobs\n\nAlder said on Monday that it will cut 100 jobs.", "flag 120|100", "flag 100"},
		{"Firm cuts 120 jobs\n\nAlder said on Monday that it will cut 120 jobs.", "ok 120|120", "ok 120"},
		{"Alder raises $50m\n\nAlder has raised $40 million from three funds. It makes boats.", "flag $50m|$40 million", "flag $40 million"},
		{"Alder raises $50m\n\nAlder has raised $49.8 million from three funds. It makes boats.", "ok $50m|$49.8 million", "ok $49.8 million"},
		{"Ten killed in bus crash\n\nTwelve people were killed when a bus left the road on Monday.", "flag Ten|Twelve", "flag Twelve"},
		{"Bus fares rise 5%\n\nBus fares in Leeds will rise 7 percent in May.", "flag 5%|7 percent", "flag 7 percent"},
		{"Floods kill 14 in Leeds\n\nSome 18 people died in floods in Leeds on Monday.", "flag 14|18", "flag 18"},
		{"Bank to close 45 branches\n\nThe bank will shut 54 branches by May.", "flag 45|54", "flag 54"},
		{"Three arrested in Leeds theft\n\nPolice in Leeds arrested four men over a theft.", "flag Three|four", "flag four"},
		{"Mayor wins with 54% of vote\n\nThe mayor won 45% of the vote on Sunday.", "flag 54%|45%", "flag 45%"},
		{"Council approves $3.2 million budget\n\nThe council approved a budget of $2.3 million on Monday.", "flag $3.2 million|$2.3 million", "flag $2.3 million"},
		{"City plants 5,000 trees\n\nThe city planted 50,000 trees on Monday.", "flag 5,000|50,000", "flag 50,000"},
		{"Alder raises $50 million\n\nAlder has raised $50 billion.", "flag $50 million|$50 billion", "flag $50 billion"},
		{"Profits up 20% at Alder\n\nProfits at Alder rose 12% to $3m.", "flag 20%|12%", "flag 12%"},
		{"Nearly 1,000 jobs to go at Alder\n\nAlder will cut 774 jobs.", "flag 1,000|774", "flag 774"},
		// Hedges and rounding.
		{"Nearly 900 march in Leeds\n\nSome 874 people marched in Leeds on Monday.", "ok 900|874", "ok 874"},
		{"Over 800 march in Leeds\n\nSome 874 people marched in Leeds on Monday.", "ok 800|874", "ok 874"},
		{"12,000 march in Leeds\n\nThere were 12,300 people who marched in Leeds.", "ok 12,000|12,300", "ok 12,300"},
		{"Alder buys Birch for $2bn\n\nAlder bought Birch for $1.5bn.", "", ""},
		{"Alder loses $3m\n\nAlder lost $3.4m.", "ok $3m|$3.4m", "ok $3.4m"},
		{"100 boats lost in storm\n\nDozens of boats were lost in a storm.", "", ""},
		{"12 boats lost in storm\n\nA dozen boats were lost in a storm.", "ok 12|A dozen", "ok A dozen"},
		// The text has it elsewhere, or as a sum.
		{"Firm cuts 120 jobs\n\nAlder will cut 100 jobs in Leeds and 20 in York.", "", ""},
		{"Firm cuts 120 jobs\n\nAlder will cut 100 jobs in Leeds. With those in York it comes to 120.", "", ""},
		{"Firm cuts 120 jobs\n\nAlder will cut 20 jobs in York. In Leeds 140 jobs are safe.", "", ""},
		{"Firm cuts 120 jobs\n\nAlder cut 20 of the 300 jobs.", "", ""},
		{"Alder profit jumps to $3m\n\nAlder profit rose from $2m.", "", ""},
		// Something else, or another time.
		{"Firm cuts 120 jobs\n\nAlder cut another 100 jobs.", "", ""},
		{"Firm cuts 120 jobs\n\nAlder last year cut 100 jobs.", "", ""},
		{"Firm cuts 120 jobs\n\nAlder cut 100 posts.", "", ""},
		{"Firm cuts 120 jobs\n\nAlder saved 100 jobs.", "", ""},
		{"Firm cuts 120 jobs\n\nAlder cut 100 jobs. Birch cut 90 jobs.", "", ""},
		{"Firm cuts 120 jobs\n\nAlder cut 5 jobs.", "", ""},
		{"Firm cuts 12 percent of jobs\n\nAlder cut 100 jobs.", "", ""},
		{"Five reasons to stay\n\nThere are three reasons that people leave.", "", ""},
		{"Alder raises €50m\n\nAlder has raised $60 million from three funds.", "", ""},
	} {
		heading, title := titled(tt.in, TwoValues)
		if heading != tt.heading || title != tt.title {
			t.Errorf("%s\ngot  %s / %s\nwant %s / %s", tt.in, heading, title, tt.heading, tt.title)
		}
	}
}

func TestTwoValues(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Anna Berg was born in 1962. Berg, who was born in 1963, lives in Leeds.", "flag 1962|1963"},
		{"Anna Berg was born in 1962. Berg, who was born in May 1962, lives in Leeds.", ""},
		{"Anna Berg was born on 4 May 1962. Berg, who was born on 5 May 1962, lives in Leeds.", "flag 4 May 1962|5 May 1962"},
		{"Anna Berg was born in 1962. Carl Holm was born in 1963.", ""},
		{"Anna Berg was born in 1962. Carl Berg was born in 1963. Berg was born in 1964.", ""},
		{"Alder Bank was founded in 1990. Alder Bank, founded in 1992, lends.", "flag 1990|1992"},
		{"Anna Berg founded Alder in 1990. Anna Berg founded Birch in 1992.", ""},
		{"Anna Berg, 45, leads the firm. It makes boats. Berg, 46, lives in Leeds.", "flag 45|46"},
		{"Anna Berg, 45, leads the firm. It makes boats. Berg, 45, lives in Leeds.", ""},
		{"Anna Berg, 45, leads the firm. In 2010 Berg, 35, lived in Leeds.", ""},
		{"Anna Berg, 45, leads the firm. Berg, then 35, lived in Leeds.", ""},
		{"Anna Berg, 45, and Carl Berg, 12, live in Leeds. Berg, 12, goes to school.", ""},
		{"Alder Bank employs 250 people. The town is small. Alder Bank employs 270 people.", "flag 250|270"},
		{"Alder Bank employs 250 people. The town is small. Alder Bank, which employs 270 people, is not.", "flag 250|270"},
		{"Alder Bank employs 250 people. The town is home to Birch Bank, which employs 270 people.", ""},
		{"Alder Bank employs 250 people. The town is small. Alder Bank employs about 260 people.", ""},
		{"Alder Bank employs 250 people. The town is small. Alder Bank employs 270 people in Leeds.", ""},
		{"Alder Bank employs 250 people. Birch Bank employs 270 people.", ""},
		{"Alder represents 250 clubs. The law is old. Alder represents 270 clubs.", "flag 250|270"},
		{"Alder represents 250 clubs. The law is old. Alder represented 270 clubs.", ""},
		{"Alder represents 250 clubs. The law is old. Alder represents 270 choirs.", ""},
		{"Alder manages 12 funds. It is old. Alder manages 14 funds for Birch.", ""},
	} {
		if got := outcome(tt.in, TwoValues); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

// TestCaptionAgainstText needs noun, verb and one more word in common.
func TestCaptionAgainstText(t *testing.T) {
	for _, tt := range []struct{ caption, want string }{
		{"The fire in Leeds destroyed 14 boats.", "flag 12|14"},
		{"The fire in Leeds destroyed 12 boats.", "ok 12|12"},
		{"Owners mourn 14 boats.", ""},
	} {
		in := "A fire in Leeds destroyed 12 boats on Monday.\n\n" + tt.caption
		a := claim.Plain(in)
		a.Published = published
		a.Blocks[1].Kind = claim.Caption
		d := text.New(a)
		cs := append(number.Read(d), name.Read(d)...)
		claim.Sort(cs)
		ws := Check(d, cs)
		for i := range ws {
			if len(ws[i].Spans) == 2 && ws[i].Spans[0].Start > ws[i].Spans[1].Start {
				ws[i].Spans[0], ws[i].Spans[1] = ws[i].Spans[1], ws[i].Spans[0]
			}
		}
		if got := said(d, ws, TwoValues); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.caption, got, tt.want)
		}
	}
}
