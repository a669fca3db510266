package claim

import "testing"

func TestUnits(t *testing.T) {
	tests := []struct{ unit, one, many string }{
		{"mile", "mile", "miles"}, {"foot", "foot", "feet"}, {"square foot", "square foot", "square feet"}, {"acre-foot", "acre-foot", "acre-feet"},
		{"inch", "inch", "inches"}, {"mile per hour", "mile per hour", "miles per hour"}, {"kilohertz", "kilohertz", "kilohertz"},
		{"fahrenheit", "degree Fahrenheit", "degrees Fahrenheit"}, {"celsius", "degree Celsius", "degrees Celsius"}, {"kelvin", "kelvin", "kelvin"},
		{"degree celsius", "degree celsius", "degrees celsius"}, {"gas", "gas", "gas"}, {"kg", "kg", "kg"}, {"", "", ""},
	}
	for _, tt := range tests {
		if one, many := Units(tt.unit, true), Units(tt.unit, false); one != tt.one || many != tt.many {
			t.Errorf("%q: one %q, many %q; want %q, %q", tt.unit, one, many, tt.one, tt.many)
		}
	}
}

func TestSay(t *testing.T) {
	tests := []struct {
		b           Bound
		count, date string
	}{
		{Exact, "2010", "2010"}, {"", "2010", "2010"}, {Approx, "about 2010", "about 2010"}, {MoreThan, "more than 2010", "after 2010"},
		{AtLeast, "at least 2010", "no earlier than 2010"}, {LessThan, "less than 2010", "before 2010"}, {AtMost, "at most 2010", "no later than 2010"},
		{Nearly, "nearly 2010", "shortly before 2010"},
	}
	for _, tt := range tests {
		if c, d := tt.b.Say("2010", false), tt.b.Say("2010", true); c != tt.count || d != tt.date {
			t.Errorf("%s: %q, %q; want %q, %q", tt.b, c, d, tt.count, tt.date)
		}
	}
	if got := MoreThan.Say("", false); got != "" {
		t.Errorf("a bound without a value: %q", got)
	}
}
