package number

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// Words beside a glued "m" that make metres of it; else it is millions.
var (
	lengths = set(`long wide thick high tall deep longer wider thicker higher taller deeper shorter narrower shallower from away apart above below underwater sprint sprints race races heat heats relay relays final freestyle butterfly backstroke
		breaststroke hurdles pool dash relay run swim wall fence wave waves drop radius dive platform springboard yacht boat ship
		tower tunnel stretch gap hole trench cliff crane mast peak mountain summit statue rule distance distancing exclusion spacing
		social perimeter plunge canvas banner ladder ridge tree trees telescope`)
	extents = set(`wave waves swell tsunami altitude elevation tall deep height depth distance length width feet km metres meters kilometres wide
		swimmer sprinter swam jumped jump ran sprinted`)
	// grounds are what is measured in metres where nothing beside it is counted
	// in millions.
	grounds = set(`snow snowfall snowline river rivers creek flood floods floodwater floodwaters flooded tide tides seabed ocean lake pool pools bridge
		bridges cliff cliffs wall walls tower towers tree trees statue slope slopes ridge ridges summit valley trench trenches shaft shafts tunnel
		tunnels cave caves ladder scaffolding scaffold drop crater sinkhole embankment footbridge dam reef wreck diver divers waterfall gorge ravine
		rope crane yacht hull metre meter cm`)
	// spans are verbs whose object is a length.
	spans = set(`sank sinks lies spans spanned spanning measures measured measuring swam swims dived dives abseiled crawled tunnelled sprinted drowned buried`)
	// matter follows "40m of".
	matter = set(`water snow rope cable cables fencing fence pipe piping rock ice road track wire tape wall hose concrete clearance visibility beach
		coastline shoreline railing railings guttering hedge scaffolding mud sand silt`)
	// millions are what a bare "m" counts, and the words of accounts.
	millions = set(`people population users user viewers readers listeners subscribers followers voters votes homes households jobs customers members
		inhabitants residents patients doses views downloads budget cost costs revenue profit profits sales turnover raised spent spend funding fund paid
		workers passengers visitors tourists tonnes barrels streams copies audience worth sum project dollars pounds euros debt debts investment`)
	// races are the distances that are run and swum.
	races = set("50 60 80 100 110 200 300 400 500 800 1000 1500 1,500 3000 3,000 5000 5,000 10000 10,000")
)

// metres reports whether the "m" glued to the figure a, before token j, is
// metres: it measures ("10m-deep", "60m high", "1.2m x 80cm"), the sentence
// speaks of lengths, or of water, walls and snow and of nothing that is counted
// in millions. A figure in groups has its millions elsewhere ("4,810m").
func (r *reader) metres(a *amount, j int, hyphenated bool) bool {
	if end := r.lengthList(j); end > j && r.in(end, lengths) {
		return true
	}
	switch {
	case r.in(j, lengths) && !(r.is(j, "from", "away") && r.has(a.from-1, cChange|cSpend)):
		return true
	case hyphenated, r.plural(j):
		return false
	case r.is(j, "x", "×", "by") && r.kind(j+1, text.Number) && (r.has(j+2, cMeasure) || r.raw(j+2) == "m"), a.grouped:
		return true
	case r.is(j, "of"):
		return r.in(j+1, matter)
	case r.is(a.from-1, "x", "×", "by") && r.metresBefore(a.from-1):
		return true
	}
	for k := max(r.first, j-12); k < min(r.last, j+6); k++ {
		if r.in(k, extents) {
			return true
		}
	}
	return r.ran(a, j) || r.reaches(a, j)
}

// lengthList returns the token after the further figures of "100m, 200m and 1500m
// races", j where none follow.
func (r *reader) lengthList(j int) int {
	for {
		k := j
		for r.is(k, ",", "and", "or") {
			k++
		}
		if k == j || !r.kind(k, text.Number) || r.raw(k+1) != "m" {
			return j
		}
		j = k + 2
	}
}

// metresBefore reports whether the last figure is of metres and ends before
// token i: "2.5m by 3m".
func (r *reader) metresBefore(i int) bool {
	if len(r.out) <= r.begun {
		return false
	}
	last := r.out[len(r.out)-1]
	return last.Number.Kind == claim.Measure && last.Number.Unit == "metre" && last.Span.End+1 >= r.d.Tokens[i].Start
}

// ran reports whether a is a race: "won the 400m", "the 1500m in a record
// time".
func (r *reader) ran(a *amount, j int) bool {
	if !races[r.raw(a.from)] || !r.is(a.from-1, "the", "men's", "women's", "girls'", "boys'", "over", "s") || r.kind(j, text.Word) && !r.has(j, cStop) {
		return false
	}
	for k := max(r.first, a.from-8); k < min(r.last, j+8); k++ {
		if r.has(k, cContest) || r.is(k, "seconds", "minutes", "olympic", "medal", "gold", "silver", "bronze", "champion", "record", "raced", "swim", "athlete", "heat", "heats") {
			return true
		}
	}
	return false
}

// reaches reports whether the sentence speaks of ground, water or height near
// a and of nothing counted in millions.
func (r *reader) reaches(a *amount, j int) bool {
	prev := a.from - 1
	near := r.in(prev, spans) || r.is(prev, "stood", "stands", "standing") && !r.is(prev-1, "sales", "profits") ||
		r.is(prev, "lay", "fell", "plunged", "plummeted", "climbed", "walked", "ran", "threw", "thrown") && r.is(j, "down", "to", "into", "onto", "off", "beneath") && !r.kind(j+1, text.Number)
	for k := max(r.first, a.from-12); k < min(r.last, j+7); k++ {
		if r.kind(k, text.Symbol) && symbols[r.raw(k)].code != "" || r.in(k, millions) {
			return false
		}
		near = near || r.in(k, grounds)
	}
	return near
}
