package audit

import (
	"testing"

	"stet/extract/claim"
	"stet/extract/name"
	"stet/extract/number"
	"stet/extract/text"
)

func TestListLength(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		// A colon, a dash, a bracket.
		{"Three investors joined: Alder, Copperhill, Harbour Seven and Lindqvist.", "flag Three|Alder|Copperhill|Harbour Seven|Lindqvist"},
		{"Four investors joined: Alder, Copperhill, Harbour Seven and Lindqvist.", "ok Four|Alder|Copperhill|Harbour Seven|Lindqvist"},
		{"They toured four cities — Paris, Lyon, Nice.", "flag four|Paris|Lyon|Nice"},
		{"They toured three cities — Paris, Lyon, Nice — by bus.", "ok three|Paris|Lyon|Nice"},
		{"The board has three members – Ann Lee, Bo Ray, Cy Fox and Di Poe – and a clerk.", "flag three|Ann Lee|Bo Ray|Cy Fox|Di Poe"},
		{"Two towns (Paris, Lyon and Nice) voted no.", "flag Two|Paris|Lyon|Nice"},
		{"It won in six states: Iowa, Ohio, Utah, Texas and Nevada.", "flag six|Iowa|Ohio|Utah|Texas|Nevada"},
		{"It won in five states: Iowa, Ohio, Utah, Texas, and Nevada.", "ok five|Iowa|Ohio|Utah|Texas|Nevada"},
		{"Three men were held: Ali Said, 32, Tom Brown, 41, and Bob Jones, 29.", "ok three|Ali Said|Tom Brown|Bob Jones"},
		{"Two men were held: Ali Said, 32, Tom Brown, 41, and Bob Jones, 29.", "flag two|Ali Said|Tom Brown|Bob Jones"},
		{"He wrote two books: “Up,” “Down” and “Sideways.”", "flag two|Up|Down|Sideways"},
		{"Four tools are kept here: a hammer, a saw and an axe.", "flag Four|a hammer|a saw|an axe"},
		{"Two people were killed: the driver, his wife and a cyclist.", "flag Two|the driver|his wife|a cyclist"},
		{"It ordered four radio stations - Alder, Birch, and Cole - to shut down.", "flag four|Alder|Birch|Cole"},
		{"It ordered three radio stations -- Alder, Birch-Hall, and Cole -- to shut down.", "ok three|Alder|Birch-Hall|Cole"},
		{"It bought time in six races: Ohio, Iowa, Utah, Texas and Maine.", "flag six|Ohio|Iowa|Utah|Texas|Maine"},
		{"Four mayors were ousted: Ann Lee in 1868, Bo Ray in 1998, and Cy Fox in 2019.", "flag Four|Ann Lee in 1868|Bo Ray in 1998|Cy Fox in 2019"},
		{"Five candidates - Gov. Ann Lee of Ohio, Gov. Bo Ray of Utah, Cy Fox and Mr. Poe - stood.", "flag five|Gov. Ann Lee of Ohio|Gov. Bo Ray of Utah|Cy Fox|Mr. Poe"},
		{"It turns into 5 ' - acid, salt, and lime.", ""},
		// Names between commas.
		{"The three countries, France and Italy, signed.", "flag three|France|Italy"},
		{"They have two children, Ann, Bo and Cy.", "flag two|Ann|Bo|Cy"},
		{"The two, Anna Berg and Carl Holm, left.", "ok two|Anna Berg|Carl Holm"},
		{"The two, Anna Berg, Bo Falk and Carl Holm, left.", "flag two|Anna Berg|Bo Falk|Carl Holm"},
		{"The two sons, John and Paul, and a daughter, Ann, live here.", "ok two|John|Paul"},
		// Items with an "and" of their own.
		{"Three firms bid: Marks and Spencer, Next and Primark.", "ok Three|Marks and Spencer|Next|Primark"},
		{"Two firms bid: Marks and Spencer, Next and Primark.", ""},
		{"Two firms merged: Johnson & Johnson and Alder.", "ok Two|Johnson & Johnson|Alder"},
		{"Two acts played: Blur, Florence and the Machine.", ""},
		{"It has two divisions: Retail, Food and Drink.", ""},
		{"Two lawyers sued: Dean, Howe, Moss & Poe.", ""},
		{"It has three departments (finance, legal, sales and HR).", "flag three|finance|legal|sales|HR"},
		{"The two singers, Anna Berg, Bo Falk and Carl Holm, left.", "flag two|Anna Berg|Bo Falk|Carl Holm"},
		// Open lists and lists of something else.
		{"They toured four cities, including Paris, Lyon and Nice.", ""},
		{"They toured four cities: Paris, Lyon and others.", ""},
		{"They toured four cities, among them: Paris, Lyon and Nice.", ""},
		{"Three counties, Kent, Essex and Surrey among them, voted no.", ""},
		{"Only one of the five banks answered: Alder or Birch.", ""},
		{"After two matches, France, Germany and Spain are level.", ""},
		{"The two leaders, Berlin, Paris and Rome, agree.", ""},
		{"The two letters, Anna Berg, Bo Falk and Carl Holm, were lost.", ""},
		{"The first two, Anna Berg, Bo Falk and Carl Holm, left.", ""},
		{"Two candidates stood: Smith, a Democrat, and Jones, a Republican.", ""},
		{"Two towns flooded: Lyon, France, and Turin, Italy.", ""},
		{"Two venues were full: Old Mill, Leeds, and Dock Hall, Hull.", ""},
		{"Five people were killed: a driver, his wife, two children and a cyclist.", ""},
		{"The ship carried five people: men, women and children.", ""},
		{"Three words matter: Location, location, location.", ""},
		{"She has two goals: win the seat, raise money and keep friends.", ""},
		{"They had three top ten hits: Alder, Birch and Cole.", ""},
		{"It seized two towns - Paris (on a river; in the north), Lyon and Nice.", "flag two|Paris|Lyon|Nice"},
		{"More than three investors joined: Alder, Copperhill, Harbour Seven and Lindqvist.", ""},
		{"Another two investors joined: Alder, Copperhill and Lindqvist.", ""},
		{"The two-hour show had it all: Alder, Copperhill and Lindqvist.", ""},
		{"Two women (both from Kent) and three men left: Ann.", ""},
		{"He had two questions: Who, what and why?", ""},
		{"The match ended 3: 2 in the rain.", ""},
		{"Three brothers, John, Paul, and their sister Ann, left.", ""},
	} {
		want := tt.want
		if got := outcome(tt.in, ListLength); !sameFold(got, want) {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, want)
		}
	}
}

func sameFold(a, b string) bool { return text.Lower(a) == text.Lower(b) }

// TestListInBlocks counts lists whose members are blocks.
func TestListInBlocks(t *testing.T) {
	for _, tt := range []struct {
		blocks []claim.BlockKind
		texts  []string
		want   string
	}{
		{[]claim.BlockKind{"paragraph", "list_item", "list_item"}, []string{"It rests on three rules:", "No smoking", "No dogs"}, "flag three|No smoking|No dogs"},
		{[]claim.BlockKind{"paragraph", "list_item", "list_item"}, []string{"It rests on two rules:", "No smoking", "No dogs"}, "ok two|No smoking|No dogs"},
		{[]claim.BlockKind{"paragraph", "list_item", "list_item"}, []string{"It rests on three rules.", "No smoking", "No dogs"}, ""},
		{[]claim.BlockKind{"paragraph", "list_item", "list_item"}, []string{"After two years the three rules that all the men and women of the club must keep are these:", "No smoking", "No dogs"}, ""},
		{[]claim.BlockKind{"paragraph", "paragraph", "paragraph"}, []string{"There are three rules:", "1. No smoking", "2. No dogs"}, "flag three|1. No smoking|2. No dogs"},
		{[]claim.BlockKind{"heading", "heading", "paragraph", "heading", "paragraph", "heading"},
			[]string{"Two reasons to stay", "1. Rain", "It rains.", "2. Mud", "There is mud.", "3. Fog"}, "flag Two|1. Rain|2. Mud|3. Fog"},
		{[]claim.BlockKind{"heading", "heading", "paragraph", "heading"}, []string{"Five reasons to stay", "1. Rain", "It rains.", "2. Mud"}, "cannot_tell Five|1. Rain|2. Mud"},
		{[]claim.BlockKind{"heading", "heading", "heading"}, []string{"Five reasons to stay", "5. Rain", "4. Mud"}, ""},
	} {
		a := &claim.Article{Published: published}
		for i, k := range tt.blocks {
			if i > 0 {
				a.Text += "\n\n"
			}
			a.Blocks = append(a.Blocks, claim.Block{Kind: k, Span: claim.Span{Start: len(a.Text), End: len(a.Text) + len(tt.texts[i])}})
			a.Text += tt.texts[i]
		}
		d := text.New(a)
		cs := append(number.Read(d), name.Read(d)...)
		claim.Sort(cs)
		if got := said(d, Check(d, cs), ListLength); got != tt.want {
			t.Errorf("%q\ngot  %s\nwant %s", tt.texts, got, tt.want)
		}
	}
}
