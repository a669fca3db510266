package page

import "testing"

func TestSeams(t *testing.T) {
	tests := []struct{ name, html, want string }{
		{"year and event", `<div><span class="year">1914</span><span class="txt">The mill opens.</span></div>`, "1914 The mill opens."},
		{"year and event without names", `<div><span>1914</span><span>The mill opens.</span></div>`, "1914 The mill opens."},
		{"label and price", `<p><span>Price</span><span>19 euros</span></p>`, "Price 19 euros"},
		{"label in bold", `<p><b>Founded</b><span>1903</span></p>`, "Founded 1903"},
		{"title and date", `<p><span id="p_title">Mill closes</span><span id="p_date">03.02.2026</span></p>`, "Mill closes 03.02.2026"},
		{"label and small words", `<li><span class="label">open</span><span class="value">daily</span></li>`, "open daily"},
		{"kicker before text", `<h2><span class="kicker">Economy</span>Why the mill is late</h2>`, "Economy Why the mill is late"},
		{"text before a date", `<p>Mill closes<span class="date">3 May</span></p>`, "Mill closes 3 May"},
		{"question in bold", `<p><b>Who pays?</b><span>The town does.</span></p>`, "Who pays? The town does."},
		{"own style", `<p><span style="display: block">Mill closes</span><span>early</span></p>`, "Mill closes early"},
		{"time and count", `<p><span class="time">16:40</span><span class="count">3 posts</span></p>`, "16:40 3 posts"},
		{"in a cell", `<table><tr><th>Year</th><th>Ships</th></tr><tr><td><b>2011</b><span>Autumn</span></td><td>4</td></tr></table>`, "Year\tShips\n2011 Autumn\t4"},

		{"number of a paragraph", `<div><span class="num">2.</span><span class="para-text">It leaked.</span></div>`, "2. It leaked."},

		{"drop cap", `<p><span class="dropcap">A</span><span class="rest">pril came late.</span></p>`, "April came late."},
		{"drop cap before text", `<p><span class="initial">A</span>pril came late.</p>`, "April came late."},
		{"letters of one word", `<p><span>H</span><span>a</span><span>r</span><span>bour</span> news</p>`, "Harbour news"},
		{"raised ending", `<p>1<sup>st</sup> of May</p>`, "1st of May"},
		{"ending in a span", `<p><span>19</span><span>th</span> of May</p>`, "19th of May"},
		{"half a word in bold", `<p><b>un</b>believable</p>`, "unbelievable"},
		{"two halves of a word", `<p><span class="hl">un</span><span class="rest">believable</span></p>`, "unbelievable"},
		{"word parted by an editor", `<p><span class="c12">harb</span><span class="c3">our</span></p>`, "harbour"},
		{"capital inside a name", `<p><b>Mc</b><span>Donald</span> and <b>You</b>Tube</p>`, "McDonald and YouTube"},
		{"name of two parts", `<p><a href="/b">Silver</a><span>Oak</span> and <b>Gold</b><i>Reef</i> grew.</p>`, "SilverOak and GoldReef grew."},
		{"name of two parts and a word", `<p><b>Gold</b><i>Reef Corp</i> grew.</p>`, "GoldReef Corp grew."},
		{"bare label of two words", `<p><b>Chief executive</b><span>Jane Poe</span></p>`, "Chief executive Jane Poe"},
		{"bare label before a sentence", `<p><b>Port</b><span>The ferries are late.</span></p>`, "Port The ferries are late."},
		{"label told by its name", `<p><b class="label">Founder</b><span>Jane</span></p>`, "Founder Jane"},
		{"formula", `<p><span class="el">CO</span><span class="sub">2</span> fell</p>`, "CO2 fell"},
		{"price of two sizes", `<p><span class="whole">19</span><span class="cents">99</span> euros</p>`, "1999 euros"},
		{"unit", `<p>5<span class="unit">km</span> to go</p>`, "5km to go"},
		{"address", `<p>www.<b>harrow</b><span class="name">Ferry</span>.example</p>`, "www.harrowFerry.example"},
		{"plural", `<p><span class="caps">NGO</span><span class="text">s</span> met</p>`, "NGOs met"},
		{"full stop", `<p><span class="name">Paula Wren</span><span class="dot">.</span> She left.</p>`, "Paula Wren. She left."},
		{"written by hand", `<pre><span class="key">year</span><span class="value">2011</span></pre>`, "year2011"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, _ := parse("<html><body>" + tt.html + "</body></html>")
			blocks := render(body(doc).Nodes[0])
			if len(blocks) != 1 || blocks[0].text != tt.want {
				t.Errorf("got %+q, want %q", texts(blocks), tt.want)
			}
		})
	}
}

func texts(blocks []block) (all []string) {
	for i := range blocks {
		all = append(all, blocks[i].text)
	}
	return all
}
