package audit

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

func TestSum(t *testing.T) {
	run(t, []probe{
		{"The brewery has raised $36m in total: $4m in 2008, $12m in 2010 and $20m in 2013.", "sum ok $36m|$4m|$12m|$20m"},
		{"The brewery has raised $46m in total: $4m in 2008, $12m in 2010 and $20m in 2013.", "sum flag $46m|$4m|$12m|$20m"},
		{"The brewery has raised a total of £36m over three rounds: £4m, £12m and £20m.", "sum ok £36m|£4m|£12m|£20m"},
		{"The fleet has 40 boats: 12 in Brest, 18 in Lorient and 10 in Nantes.", "sum ok 40|12|18|10"},
		{"The fleet has 40 boats: 12 in Brest, 18 in Lorient and 16 in Nantes.", "sum flag 40|12|18|16"},
		{"The council has 31 members, made up of 14 Greens, 11 Liberals and 6 independents.", "sum ok 31|14|11|6"},
		{"Nine people were hurt: four men, three women and two children.", "sum ok Nine|four|three|two"},
		{"Nine people were hurt: four men, three women and three children.", "sum flag Nine|four|three|three"},
		{"The choir took in 12 boys and 9 girls, a total of 21 children.", "sum ok 21|12|9"},
		{"The choir took in 12 boys and 9 girls, a total of 24 children.", "sum flag 24|12|9"},
		{"She has 1,280 pledged delegates and 469 others for a total of 1,749.", "sum ok 1,749|1,280|469"},
		{"The town paid $3m for the site and $4m for the hall, $8m in all.", "sum flag $8m|$3m|$4m"},
		{"Of the 30 sailors, 12 were rescued and the other 18 drowned.", "sum ok 30|12|18; part_whole ok 12|30"},
		{"Of the 30 sailors, 12 were rescued and the other 14 drowned.", "sum flag 30|12|14; part_whole ok 12|30"},
		{"The fund gave €9.4m: €3.2m to schools, €2.5m to clinics and €3.6m to roads.", "sum cannot_tell €9.4m|€3.2m|€2.5m|€3.6m"},
		{"The two funds put in $5m and $7m, for a total of $13m.", "sum flag $13m|$5m|$7m"},
		{"The cost of $10bn is split between schools ($6bn) and clinics ($5bn).", "sum flag $10bn|$6bn|$5bn"},
		{"The club won ten medals: three golds, two silvers and four bronzes.", "sum flag ten|three|two|four"},
		{"Twelve jurors, seven women and five men, heard the case.", "sum ok Twelve|seven|five"},
		{"Twelve jurors, seven women and six men, heard the case.", "sum flag Twelve|seven|six"},
		{"The storm wrecked 25 homes, 14 on the hill and 12 by the river.", "sum flag 25|14|12"},
		{"It employs 5,000 people, 3,000 of them in Norway and 2,500 in Sweden.", "sum flag 5,000|3,000|2,500; part_whole ok 3,000|5,000"},
		{"It has 40 boats — 12 in Brest, 18 in Lorient and 10 in Nantes.", "sum ok 40|12|18|10"},
		{"It sold 40 cars and 60 vans. That makes 110 in all.", "sum flag 110|40|60"},
		{"Of the 30 sailors, 12 drowned. The other 16 were saved.", "sum flag 30|12|16; part_whole ok 12|30"},
		{"Of 45 members, 30 voted yes and 18 no.", "sum flag 45|30|18; part_whole ok 30|45"},
		{"A total of 40 boats sank, 22 in Brest and 25 in Lorient.", "sum flag 40|22|25"},
		{"Grants went to two towns, $1.2 million to Alton and $0.8 million to Corby, for a total of $3 million.", "sum flag $3 million|$1.2 million|$0.8 million"},
		{"Two donors gave £400,000 and £350,000, together £850,000.", "sum flag £850,000|£400,000|£350,000"},
		{"The first round brought in $4m and the second $9m, bringing the total to $15m.", "sum flag $15m|$4m|$9m"},
		{"This year brought in $4m and $9m, bringing the total to $15m.", ""},
		// What must be left alone.
		{"A total of 40 boats sank, 12 in Brest and 18 in Lorient.", ""},
		{"She won a total of 20 gold cups, 12 silver cups, six bronze cups and four spoons.", ""},
		{"Of the 12 plants in 5 countries, 7 are in Spain.", ""},
		{"Eight teachers, five pupils and four parents met.", ""},
		{"The storm wrecked 25 homes, 14 on the hill and 8 by the river.", ""},
		{"A quake of at least 7 was followed by three tremors with magnitudes of 6.", ""},
		{"The party won control of at least 60 of the 100 councils, and its rival took 40.", "part_whole ok 60|100"},
		{"It holds at least three bodies (50000 Quill, 90377 Tarn and Ode).", ""},
		{"The fleet has 40 boats: 12 in Brest, 18 in Lorient and several in Nantes.", ""},
		{"The fleet has 40 boats, including 12 in Brest and 18 in Lorient.", "part_whole ok 12|40"},
		{"He set himself three tasks: 40 push-ups and 30 sit-ups.", ""},
		{"The firm hired 12 cooks and 8 drivers, bringing the total to 300.", ""},
		{"The firm hired 12 cooks and 8 drivers out of a total of 90 applicants.", ""},
		{"In all, 12 boats and 8 barges sank.", ""},
		{"The trip took three days: two at sea and one in port.", ""},
		{"He won in all 50 states, with 12 by a hair and 8 by a mile.", ""},
		{"It has raised $36m in total, and it paid $4m for a site and $5m for a hall.", ""},
		{"The two sides met 14 times: Leeds won 6 and Derby won 5.", ""},
		{"Of the 30 sailors, 12 were from Brest and 20 were men.", "part_whole ok 12|30"},
	})
}

// TestTally adds up bullets and a table with a line for the total.
func TestTally(t *testing.T) {
	tests := []struct {
		name  string
		kind  claim.BlockKind
		lines string
		want  string
	}{
		{"bullets", claim.ListItem, "Roads: £3m|Schools: £4m|Total: £7m", "ok £7m|£3m|£4m"},
		{"wrong bullets", claim.ListItem, "Roads: £3m|Schools: £4m|Total: £8m", "flag £8m|£3m|£4m"},
		{"no total", claim.ListItem, "Roads: £3m|Schools: £4m|Parks: £8m", ""},
		{"a line without a sum", claim.ListItem, "Roads: £3m|Schools: nothing yet|Parks: £2m|Total: £8m", ""},
		{"table", claim.Table, "Town\tBoats\tCrew|Brest\t12 boats\t30 sailors|Lorient\t18 boats\t50 sailors|Total\t30 boats\t90 sailors",
			"ok 30|12|18; flag 90|30|50"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := &claim.Article{Text: strings.ReplaceAll(tt.lines, "|", "\n"), Published: published}
			at := 0
			for line := range strings.Lines(a.Text) {
				if tt.kind == claim.ListItem {
					a.Blocks = append(a.Blocks, claim.Block{Kind: tt.kind, Span: claim.Span{Start: at, End: at + len(strings.TrimSpace(line))}})
				}
				at += len(line)
			}
			if tt.kind == claim.Table {
				a.Blocks = []claim.Block{{Kind: tt.kind, Span: claim.Span{Start: 0, End: at}}}
			}
			d, cs := readArticle(a)
			if got := said(d, Check(d, cs), Sum); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
