package number

import "strings"

// addTimes adds months, weekdays, and the units of time with their length in
// seconds: a month is 30 days and a year 365, as the contract of Number says.
func addTimes(get func(string) *entry) {
	const day = 24 * 60 * 60
	for unit, def := range map[string]struct {
		words   string
		seconds int64
	}{
		"second":    {"second seconds sec secs", 1},
		"minute":    {"minute minutes min mins", 60},
		"hour":      {"hour hours hr hrs", 60 * 60},
		"day":       {"day days", day},
		"night":     {"nights", day},
		"week":      {"week weeks wk wks", 7 * day},
		"fortnight": {"fortnight fortnights", 14 * day},
		"month":     {"month months", 30 * day},
		"quarter":   {"quarter quarters qtr", 90 * day},
		"year":      {"year years yr yrs", 365 * day},
		"decade":    {"decade decades", 3650 * day},
		"century":   {"century centuries", 36500 * day},
		"weekend":   {"weekend weekends", 2 * day},
	} {
		for w := range strings.FieldsSeq(def.words) {
			e := get(w)
			e.class |= cTime
			e.unit = unit
			e.exp = int(def.seconds) // quarter and second keep value for the fraction and the ordinal
		}
	}
	for w := range strings.FieldsSeq("day week weekend month quarter qtr year decade century fortnight") {
		get(w).class |= cPeriod
	}
	months := [...]string{"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
		"september sept sep", "october oct", "november nov", "december dec"}
	for i, words := range months {
		for w := range strings.FieldsSeq(words) {
			e := get(w)
			e.class, e.value = e.class|cMonth, int64(i+1)
		}
	}
	days := [...]string{"sunday sun", "monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu thur", "friday fri", "saturday sat"}
	for i, words := range days {
		for w := range strings.FieldsSeq(words) {
			e := get(w)
			e.class, e.value = e.class|cWeekday, int64(i)
		}
	}
	for i, w := range [...]string{"winter", "spring", "summer", "autumn"} {
		get(w).value = int64(i)
	}
	get("fall").value = 3
}

// addMeasures adds the units of measure that news uses, singular by spelling.
func addMeasures(get func(string) *entry) {
	for unit, words := range measures {
		for w := range strings.FieldsSeq(words) {
			e := get(w)
			e.class |= cMeasure
			if e.unit == "" {
				e.unit = unit
			}
		}
	}
}

// measures maps a unit to the ways in which it is written, lower case.
var measures = map[string]string{
	"mile":       "mile miles mi",
	"kilometre":  "kilometre kilometres kilometer kilometers km kms",
	"metre":      "metre metres meter meters",
	"centimetre": "centimetre centimetres centimeter centimeters cm",
	"millimetre": "millimetre millimetres millimeter millimeters mm",
	"nanometre":  "nanometre nanometres nanometer nanometers nm",
	"yard":       "yard yards yd",
	"foot":       "foot feet ft",
	"inch":       "inch inches",
	"acre":       "acre acres",
	"hectare":    "hectare hectares ha",
	"tonne":      "tonne tonnes",
	"ton":        "ton tons",
	"kilogram":   "kilogram kilograms kilogramme kilogrammes kg kgs kilo kilos",
	"gram":       "gram grams gramme grammes",
	"milligram":  "milligram milligrams mg",
	"ounce":      "ounce ounces oz",
	"stone":      "",
	"pound":      "lb lbs",
	"litre":      "litre litres liter liters ltr",
	"millilitre": "millilitre millilitres milliliter milliliters ml",
	"centilitre": "cl centilitre centilitres",
	"gallon":     "gallon gallons",
	"pint":       "pint pints",
	"quart":      "quart quarts",
	"cup":        "cup cups",
	"teaspoon":   "teaspoon teaspoons tsp",
	"tablespoon": "tablespoon tablespoons tbsp",
	"barrel":     "barrel barrels bbl",
	"bushel":     "bushel bushels",
	"watt":       "watt watts",
	"kilowatt":   "kilowatt kilowatts kw",
	"megawatt":   "megawatt megawatts mw",
	"gigawatt":   "gigawatt gigawatts gw",
	"terawatt":   "terawatt terawatts tw",

	"kilowatt-hour":      "kwh",
	"megawatt-hour":      "mwh",
	"gigawatt-hour":      "gwh",
	"terawatt-hour":      "twh",
	"volt":               "volt volts",
	"hertz":              "hertz hz",
	"kilohertz":          "khz kilohertz",
	"megahertz":          "mhz megahertz",
	"gigahertz":          "ghz gigahertz",
	"byte":               "byte bytes",
	"bit":                "bit bits",
	"kilobyte":           "kb kilobyte kilobytes",
	"megabyte":           "mb megabyte megabytes",
	"gigabyte":           "gb gigabyte gigabytes",
	"terabyte":           "tb terabyte terabytes",
	"petabyte":           "petabyte petabytes",
	"calorie":            "calorie calories",
	"kilocalorie":        "kcal",
	"joule":              "joule joules",
	"kilojoule":          "kj",
	"decibel":            "decibel decibels",
	"knot":               "knots",
	"mile per hour":      "mph",
	"kilometre per hour": "kph kmh kmph",
	"carat":              "carat carats karat karats",
	"horsepower":         "horsepower hp",
	"pixel":              "pixel pixels",
	"megapixel":          "megapixel megapixels",
	"degree":             "degree degrees",
	"light year":         "lightyear lightyears",
	"radian":             "rad radian radians",
	"kelvin":             "kelvin",
	"celsius":            "celsius centigrade",
	"fahrenheit":         "fahrenheit",
	"pascal":             "pascal pascals",
	"kilopascal":         "kpa",
	"electronvolt":       "ev",
	"newton":             "newton newtons",
	"nautical mile":      "nmi",
	"micrometre":         "micron microns",
}

// areas are the units that may follow "square" or "cubic" and their prefixes
// in letters glued to a digit: km2, m3.
var powered = map[string]string{
	"km2": "square kilometre", "m2": "square metre", "cm2": "square centimetre", "mm2": "square millimetre", "mi2": "square mile",
	"ft2": "square foot", "km²": "square kilometre", "m²": "square metre", "m3": "cubic metre", "cm3": "cubic centimetre",
	"km3": "cubic kilometre", "sqm": "square metre", "sqft": "square foot",
}
