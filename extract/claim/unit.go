package claim

import "strings"

// Units writes the unit of a measure behind a value as English does, in the
// singular where one is true: "feet", "square feet", "miles per hour", "degrees
// Fahrenheit". The unit is that of Number.Unit.
func Units(unit string, one bool) string {
	head, tail := unit, ""
	if i := strings.Index(unit, " per "); i >= 0 {
		head, tail = unit[:i], unit[i:]
	} else if rest, ok := strings.CutPrefix(unit, "degree "); ok {
		head, tail = "degree", " "+rest
	}
	switch head {
	case "":
		return unit
	case "celsius", "fahrenheit":
		head, tail = "degree", " "+strings.ToUpper(head[:1])+head[1:]+tail
	}
	switch {
	case one, head == "kelvin":
	case strings.HasSuffix(head, "foot"):
		head = strings.TrimSuffix(head, "foot") + "feet"
	case strings.HasSuffix(head, "inch"):
		head += "es"
	case !strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "hertz") && len(head) > 2:
		head += "s"
	}
	return head + tail
}

// Say writes a value with its bound as English does: "more than 40", "about
// USD 3", and of a date "after 2010", "no later than 3 May 2017". The value is
// in words already; "" stays "".
func (b Bound) Say(value string, date bool) string {
	if value == "" {
		return ""
	}
	switch {
	case b == Exact || b == "":
		return value
	case b == Approx:
		return "about " + value
	case !date:
		return strings.ReplaceAll(string(b), "_", " ") + " " + value
	case b == MoreThan:
		return "after " + value
	case b == AtLeast:
		return "no earlier than " + value
	case b == LessThan:
		return "before " + value
	case b == AtMost:
		return "no later than " + value
	}
	return "shortly before " + value // nearly
}
