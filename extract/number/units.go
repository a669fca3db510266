package number

import (
	"sort"
	"strings"
)

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

// addMeasures adds the units of measure that news uses and that are one word.
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

// measures maps a unit to the words that write it, in lower case. Letters that
// mean another unit in upper case stand in unitSymbols.
var measures = map[string]string{
	"mile":          "mile miles mi",
	"kilometre":     "kilometre kilometres kilometer kilometers km kms",
	"metre":         "metre metres meter meters",
	"decimetre":     "decimetre decimetres decimeter decimeters",
	"centimetre":    "centimetre centimetres centimeter centimeters cm cms",
	"millimetre":    "millimetre millimetres millimeter millimeters mm",
	"micrometre":    "micron microns micrometre micrometres micrometer micrometers",
	"nanometre":     "nanometre nanometres nanometer nanometers nm",
	"yard":          "yard yards yd yds",
	"foot":          "foot feet ft",
	"inch":          "inch inches",
	"fathom":        "fathom fathoms",
	"furlong":       "furlong furlongs",
	"light year":    "lightyear lightyears",
	"parsec":        "parsec parsecs",
	"nautical mile": "nmi",

	"acre":      "acre acres",
	"hectare":   "hectare hectares ha",
	"acre-foot": "",

	"tonne":        "tonne tonnes",
	"ton":          "ton tons",
	"kilotonne":    "kilotonne kilotonnes",
	"megatonne":    "megatonne megatonnes",
	"gigatonne":    "gigatonne gigatonnes gigaton gigatons",
	"kiloton":      "kiloton kilotons",
	"megaton":      "megaton megatons",
	"kilogram":     "kilogram kilograms kilogramme kilogrammes kg kgs kilo kilos",
	"gram":         "gram grams gramme grammes",
	"milligram":    "milligram milligrams milligramme milligrammes mg",
	"microgram":    "microgram micrograms microgramme microgrammes mcg",
	"ounce":        "ounce ounces oz",
	"stone":        "",
	"pound":        "lb lbs",
	"carat":        "carat carats karat karats",
	"litre":        "litre litres liter liters ltr ltrs",
	"millilitre":   "millilitre millilitres milliliter milliliters ml",
	"centilitre":   "centilitre centilitres centiliter centiliters cl",
	"decilitre":    "decilitre decilitres deciliter deciliters dl",
	"megalitre":    "megalitre megalitres megaliter megaliters",
	"gallon":       "gallon gallons gal",
	"pint":         "pint pints",
	"quart":        "quart quarts",
	"cup":          "cup cups",
	"teaspoon":     "teaspoon teaspoons tsp tsps",
	"tablespoon":   "tablespoon tablespoons tbsp tbsps",
	"barrel":       "barrel barrels bbl bbls",
	"bushel":       "bushel bushels",
	"watt":         "watt watts",
	"kilowatt":     "kilowatt kilowatts kw",
	"megawatt":     "megawatt megawatts mw",
	"gigawatt":     "gigawatt gigawatts gw",
	"terawatt":     "terawatt terawatts tw",
	"horsepower":   "horsepower hp bhp",
	"volt":         "volt volts",
	"kilovolt":     "kilovolt kilovolts kv",
	"ampere":       "ampere amperes amps",
	"ohm":          "ohm ohms",
	"hertz":        "hertz hz",
	"kilohertz":    "khz kilohertz",
	"megahertz":    "mhz megahertz",
	"gigahertz":    "ghz gigahertz",
	"byte":         "byte bytes",
	"bit":          "bit bits",
	"kilobyte":     "kb kilobyte kilobytes",
	"megabyte":     "mb megabyte megabytes meg megs",
	"gigabyte":     "gb gigabyte gigabytes",
	"terabyte":     "tb terabyte terabytes",
	"petabyte":     "petabyte petabytes",
	"exabyte":      "exabyte exabytes",
	"zettabyte":    "zettabyte zettabytes",
	"kilobit":      "kilobit kilobits",
	"megabit":      "megabit megabits",
	"gigabit":      "gigabit gigabits",
	"calorie":      "calorie calories",
	"kilocalorie":  "kcal kcals kilocalorie kilocalories",
	"joule":        "joule joules",
	"kilojoule":    "kj kilojoule kilojoules",
	"megajoule":    "megajoule megajoules",
	"electronvolt": "ev electronvolt electronvolts",
	"decibel":      "decibel decibels",
	"knot":         "knots",
	"pixel":        "pixel pixels",
	"megapixel":    "megapixel megapixels",
	"degree":       "degree degrees deg",
	"radian":       "rad radian radians",
	"kelvin":       "kelvin kelvins",
	"celsius":      "celsius centigrade celcius centigrate",
	"fahrenheit":   "fahrenheit farenheit fahrenhiet",
	"pascal":       "pascal pascals",
	"hectopascal":  "hpa hectopascal hectopascals",
	"kilopascal":   "kpa kilopascal kilopascals",
	"megapascal":   "megapascal megapascals",
	"millibar":     "millibar millibars mbar",
	"newton":       "newtons",
	"lumen":        "lumens",
	"millisecond":  "millisecond milliseconds",
	"microsecond":  "microsecond microseconds",
	"nanosecond":   "nanosecond nanoseconds",
	"sievert":      "sievert sieverts",
	"millisievert": "millisievert millisieverts",
	"microsievert": "microsievert microsieverts",
	"becquerel":    "becquerel becquerels",

	"kilowatt-hour":         "kwh",
	"megawatt-hour":         "mwh",
	"gigawatt-hour":         "gwh",
	"terawatt-hour":         "twh",
	"british thermal unit":  "btu btus",
	"mile per hour":         "mph",
	"kilometre per hour":    "kph kmh kmph",
	"mile per gallon":       "mpg",
	"part per million":      "ppm",
	"part per billion":      "ppb",
	"pound per square inch": "psi",
	"barrel per day":        "bpd",
	"megabit per second":    "mbps",
	"gigabit per second":    "gbps",
	"kilobit per second":    "kbps",
	"revolution per minute": "rpm",

	"barrel of oil equivalent":         "boe",
	"barrel of oil equivalent per day": "boepd",
}

// unitSymbols are the signs of units whose case or mark tells one from
// another, and powers written in one word: "Mb" is no "MB", "km2" no "km".
var unitSymbols = map[string]string{
	"Quadratmeter": "square metre", "Quadratmetern": "square metre", "Quadratkilometer": "square kilometre", "Kubikmeter": "cubic metre", "Kubikmetern": "cubic metre", // German
	"km2": "square kilometre", "m2": "square metre", "cm2": "square centimetre", "mm2": "square millimetre", "mi2": "square mile",
	"ft2": "square foot", "m3": "cubic metre", "cm3": "cubic centimetre", "km3": "cubic kilometre", "ft3": "cubic foot", "sqm": "square metre",
	"sqft": "square foot", "sqkm": "square kilometre", "dm": "decimetre", "µm": "micrometre", "μm": "micrometre", "µg": "microgram", "μg": "microgram",
	"kt": "kilotonne", "Mt": "megatonne", "MT": "megatonne", "Gt": "gigatonne", "GT": "gigatonne", "Mb": "megabit", "Gb": "gigabit", "Kb": "kilobit",
	"PB": "petabyte", "EB": "exabyte", "ZB": "zettabyte", "GJ": "gigajoule", "MJ": "megajoule", "PJ": "petajoule", "TJ": "terajoule",
	"MPa": "megapascal", "GPa": "gigapascal", "mSv": "millisievert", "µSv": "microsievert", "μSv": "microsievert", "Bq": "becquerel",
	"Gy": "gray", "dB": "decibel", "GeV": "gigaelectronvolt", "TeV": "teraelectronvolt", "MeV": "megaelectronvolt", "keV": "kiloelectronvolt",
	"℃": "celsius", "℉": "fahrenheit", "ºC": "celsius", "ºF": "fahrenheit", "Ω": "ohm", "MWe": "megawatt", "MWp": "megawatt", "MVA": "megavolt-ampere", "mAh": "milliampere-hour",
	"Wh": "watt-hour", "ms": "millisecond", "Nm": "newton metre", "cc": "cubic centimetre",
}

// unitPhrase is a unit of several words.
type unitPhrase struct {
	words []string
	unit  string
}

// unitPhrases holds the units of several words under their first word, the
// longest first. A hyphen may stand between the words.
var unitPhrases = indexUnits(map[string]string{
	"light year":               "light years|light year",
	"nautical mile":            "nautical miles|nautical mile",
	"metric ton":               "metric tons|metric ton|metric tonnes|metric tonne",
	"long ton":                 "long tons|long ton",
	"short ton":                "short tons|short ton",
	"troy ounce":               "troy ounces|troy ounce",
	"fluid ounce":              "fluid ounces|fluid ounce|fl oz|fl . oz",
	"british thermal unit":     "british thermal units|british thermal unit",
	"part per million":         "parts per million|part per million",
	"part per billion":         "parts per billion|part per billion",
	"part per trillion":        "parts per trillion|part per trillion",
	"acre-foot":                "acre feet|acre foot",
	"board foot":               "board feet|board foot",
	"astronomical unit":        "astronomical units|astronomical unit",
	"watt-hour":                "watt hours|watt hour",
	"kilowatt-hour":            "kilowatt hours|kilowatt hour|kw hours|kw hour",
	"megawatt-hour":            "megawatt hours|megawatt hour|mw hours|mw hour",
	"gigawatt-hour":            "gigawatt hours|gigawatt hour",
	"terawatt-hour":            "terawatt hours|terawatt hour",
	"barrel of oil equivalent": "barrels of oil equivalent|barrel of oil equivalent",
	"barrel per day":           "barrels per day|barrels a day|barrel per day|barrels daily",
	"revolution per minute":    "revolutions per minute",
	"frame per second":         "frames per second",
	"inch of mercury":          "inches of mercury",
	"millimetre of mercury":    "millimetres of mercury|millimeters of mercury",
})

func indexUnits(units map[string]string) map[string][]unitPhrase {
	m := make(map[string][]unitPhrase)
	for unit, forms := range units {
		for form := range strings.SplitSeq(forms, "|") {
			w := strings.Fields(form)
			m[w[0]] = append(m[w[0]], unitPhrase{w, unit})
		}
	}
	for _, list := range m {
		sort.Slice(list, func(i, k int) bool { return len(list[i].words) > len(list[k].words) })
	}
	return m
}

// rates are the compound units that words make: what may follow "per" after a
// unit. "Tonnes per year" is tonnes, told for each year, and "per share" no unit
// at all; "kilometres per hour" is one.
var rates = indexRates(map[string]string{
	"mile": "hour|second|minute|gallon", "kilometre": "hour|second|minute|litre", "metre": "hour|second|minute", "foot": "hour|second|minute",
	"inch": "hour", "centimetre": "hour|second", "millimetre": "hour|second", "yard": "second", "pound": "square inch|cubic foot", "kilogram": "cubic metre|square metre|hectare",
	"gram":      "litre|kilometre|kilogram|decilitre|cubic metre|mile|millilitre",
	"milligram": "litre|decilitre|kilogram|cubic metre|millilitre|kilometre", "microgram": "litre|decilitre|kilogram|cubic metre|millilitre|gram",
	"nanogram": "litre|millilitre", "barrel": "day", "barrel of oil equivalent": "day", "bushel": "acre|hectare", "tonne": "hectare|acre", "ton": "acre|hectare",
	"gallon": "minute|second", "litre": "second|minute", "cubic foot": "second|minute", "cubic metre": "second|minute", "byte": "second", "bit": "second",
	"kilobit": "second", "megabit": "second", "gigabit": "second", "kilobyte": "second", "megabyte": "second", "gigabyte": "second", "terabyte": "second",
	"watt": "square metre", "becquerel": "kilogram|litre", "millisievert": "hour", "microsievert": "hour",
})

func indexRates(over map[string]string) map[[2]string]string {
	m := make(map[[2]string]string)
	for unit, list := range over {
		for per := range strings.SplitSeq(list, "|") {
			m[[2]string{unit, per}] = unit + " per " + per
		}
	}
	return m
}
