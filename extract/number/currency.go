package number

import "strings"

// currencyWord tells what a word says about money.
type currencyWord struct {
	code  string // ISO 4217; the usual one where several countries share the word
	minor int    // decimals of a minor unit: 2 for cents; 0 for a major unit
	// family is the singular under which several countries share the word, so
	// that code is only the usual reading; "" for a word of one country.
	family string
}

// addMoney adds currency words and the adjectives that part one from another.
func addMoney(get func(string) *entry) {
	for _, c := range currencyWords {
		for w := range strings.FieldsSeq(c.words) {
			e := get(w)
			e.class |= cCurrency
			e.money = c.currencyWord
		}
	}
	for key := range nationMoney {
		get(key[0]).class |= cNation
	}
	for w := range strings.FieldsSeq(adjectives) {
		get(w).class |= cNation
	}
}

// dollar is the currency of a bare "$".
var dollar = currencyWord{"USD", 0, "dollar"}

var currencyWords = []struct {
	words string
	currencyWord
}{
	{"dollar dollars buck bucks", currencyWord{"USD", 0, "dollar"}},
	{"cent cents", currencyWord{"USD", 2, "cent"}},
	{"euro euros", currencyWord{"EUR", 0, ""}},
	{"eurocent eurocents", currencyWord{"EUR", 2, ""}},
	{"pound pounds", currencyWord{"GBP", 0, "pound"}},
	{"sterling quid", currencyWord{"GBP", 0, ""}},
	{"pence", currencyWord{"GBP", 2, ""}},
	{"penny pennies", currencyWord{"GBP", 2, "penny"}},
	{"sen sens", currencyWord{"MYR", 2, "sen"}},
	{"centavo centavos", currencyWord{"MXN", 2, "peso"}},
	{"yen", currencyWord{"JPY", 0, ""}},
	{"yuan renminbi rmb", currencyWord{"CNY", 0, ""}},
	{"won", currencyWord{"KRW", 0, "won"}},
	{"rupee rupees rs", currencyWord{"INR", 0, "rupee"}},
	{"paise paisa", currencyWord{"INR", 2, ""}},
	{"rupiah rupiahs", currencyWord{"IDR", 0, ""}},
	{"ringgit ringgits", currencyWord{"MYR", 0, ""}},
	{"baht", currencyWord{"THB", 0, ""}},
	{"dong", currencyWord{"VND", 0, ""}},
	{"peso pesos", currencyWord{"MXN", 0, "peso"}},
	{"reais real reals", currencyWord{"BRL", 0, ""}},
	{"franc francs", currencyWord{"CHF", 0, "franc"}},
	{"krona kronor", currencyWord{"SEK", 0, "krona"}},
	{"krone kroner", currencyWord{"NOK", 0, "krone"}},
	{"koruna korunas koruny", currencyWord{"CZK", 0, ""}},
	{"lira liras", currencyWord{"TRY", 0, "lira"}},
	{"ruble rubles", currencyWord{"RUB", 0, "ruble"}},
	{"rouble roubles", currencyWord{"RUB", 0, "rouble"}},
	{"kopeck kopecks kopek kopeks", currencyWord{"RUB", 2, ""}},
	{"kopiyka kopiykas", currencyWord{"UAH", 2, ""}},
	{"rand", currencyWord{"ZAR", 0, ""}},
	{"shekel shekels", currencyWord{"ILS", 0, ""}},
	{"dirham dirhams", currencyWord{"AED", 0, "dirham"}},
	{"riyal riyals", currencyWord{"SAR", 0, "riyal"}},
	{"rial rials", currencyWord{"IRR", 0, "rial"}},
	{"dinar dinars", currencyWord{"KWD", 0, "dinar"}},
	{"naira", currencyWord{"NGN", 0, ""}},
	{"cedi cedis", currencyWord{"GHS", 0, ""}},
	{"hryvnia hryvnias", currencyWord{"UAH", 0, ""}},
	{"zloty zlotys zlote", currencyWord{"PLN", 0, ""}},
	{"forint forints", currencyWord{"HUF", 0, ""}},
	{"leu lei", currencyWord{"RON", 0, "leu"}},
	{"lev leva", currencyWord{"BGN", 0, ""}},
	{"lari", currencyWord{"GEL", 0, ""}},
	{"tenge", currencyWord{"KZT", 0, ""}},
	{"tugrik tugriks", currencyWord{"MNT", 0, ""}},
	{"taka", currencyWord{"BDT", 0, ""}},
	{"kyat", currencyWord{"MMK", 0, ""}},
	{"birr", currencyWord{"ETB", 0, ""}},
	{"bitcoin bitcoins btc", currencyWord{"BTC", 0, ""}},
	{"ether ethereum", currencyWord{"ETH", 0, ""}},
	{"bolivar bolivars", currencyWord{"VES", 0, ""}},
	{"pesetas peseta", currencyWord{"ESP", 0, ""}},
	{"deutschmark deutschmarks", currencyWord{"DEM", 0, ""}},
	{"shilling shillings", currencyWord{"KES", 0, "shilling"}},
	{"kwacha", currencyWord{"ZMW", 0, "kwacha"}},
	{"manat", currencyWord{"AZN", 0, "manat"}},
	{"crown crowns", currencyWord{"CZK", 0, "crown"}},
	{"mark marks", currencyWord{"DEM", 0, "mark"}},
	{"sol soles", currencyWord{"PEN", 0, ""}},
	{"colon colones", currencyWord{"CRC", 0, ""}},
	{"dram drams", currencyWord{"AMD", 0, ""}},
	{"pula", currencyWord{"BWP", 0, ""}},
	{"kwanza kwanzas", currencyWord{"AOA", 0, ""}},
	{"dalasi dalasis", currencyWord{"GMD", 0, ""}},
	{"metical meticais", currencyWord{"MZN", 0, ""}},
	{"ariary", currencyWord{"MGA", 0, ""}},
	{"leone leones", currencyWord{"SLE", 0, ""}},
	{"boliviano bolivianos", currencyWord{"BOB", 0, ""}},
	{"quetzal quetzals quetzales", currencyWord{"GTQ", 0, ""}},
	{"lempira lempiras", currencyWord{"HNL", 0, ""}},
	{"cordoba cordobas", currencyWord{"NIO", 0, ""}},
	{"guarani guaranis guaraníes", currencyWord{"PYG", 0, ""}},
	{"gourde gourdes", currencyWord{"HTG", 0, ""}},
	{"afghani afghanis", currencyWord{"AFN", 0, ""}},
	{"denar denars", currencyWord{"MKD", 0, ""}},
	{"lek", currencyWord{"ALL", 0, ""}},
	{"riel riels", currencyWord{"KHR", 0, ""}},
	{"kip", currencyWord{"LAK", 0, ""}},
	{"rufiyaa", currencyWord{"MVR", 0, ""}},
	{"kina", currencyWord{"PGK", 0, ""}},
	{"kuna", currencyWord{"HRK", 0, ""}},
	{"guilder guilders", currencyWord{"NLG", 0, ""}},
}

// needNation are currency words that mean other things as often: they are money
// after the name of a country, or after a scale word.
var needNation = set(`real reals sol soles colon colones crown crowns mark marks dram drams quetzal quetzals lek kina kip kuna lev leva pula rand
	afghanis dong cordoba som`)

// symbols are the currency signs that stand alone. "$" and "¥" are shared and
// settled by what stands before them and by the article.
var symbols = map[string]currencyWord{
	"$": {"USD", 0, "dollar"}, "＄": {"USD", 0, "dollar"}, "£": {"GBP", 0, ""}, "€": {"EUR", 0, ""}, "¥": {"JPY", 0, "yen"}, "￥": {"JPY", 0, "yen"},
	"₹": {"INR", 0, ""}, "₨": {"INR", 0, "rupee"}, "₽": {"RUB", 0, ""}, "₩": {"KRW", 0, ""}, "₺": {"TRY", 0, ""},
	"₪": {"ILS", 0, ""}, "₦": {"NGN", 0, ""}, "₴": {"UAH", 0, ""}, "฿": {"THB", 0, ""}, "₫": {"VND", 0, ""},
	"₱": {"PHP", 0, ""}, "₸": {"KZT", 0, ""}, "₾": {"GEL", 0, ""}, "₿": {"BTC", 0, ""}, "₵": {"GHS", 0, ""},
	"₡": {"CRC", 0, ""}, "₲": {"PYG", 0, ""}, "₼": {"AZN", 0, ""}, "৳": {"BDT", 0, ""}, "৲": {"INR", 0, "rupee"}, "௹": {"INR", 0, "rupee"}, "૱": {"INR", 0, "rupee"}, "₭": {"LAK", 0, ""}, "₮": {"MNT", 0, ""},
	"֏": {"AMD", 0, ""}, "؋": {"AFN", 0, ""}, "៛": {"KHR", 0, ""}, "﷼": {"IRR", 0, "rial"}, "¢": {"USD", 2, "cent"}, "￠": {"USD", 2, "cent"},
}

// dollarPrefix are the letters before "$" (and "¥", "£") that name a country.
var dollarPrefix = map[string]string{
	"us": "USD", "u.s.": "USD", "u.s": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "cad": "CAD", "cdn": "CAD",
	"a": "AUD", "au": "AUD", "aud": "AUD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD", "sg": "SGD", "sgd": "SGD",
	"nt": "TWD", "twd": "TWD", "r": "BRL", "brl": "BRL", "mex": "MXN", "mx": "MXN", "mxn": "MXN", "j": "JMD", "b": "BSD", "tt": "TTD",
	"bz": "BZD", "fj": "FJD", "z": "ZWL", "ar": "ARS", "arg": "ARS", "cl": "CLP", "clp": "CLP", "col": "COP", "cop": "COP", "rd": "DOP",
	"n": "NAD", "ec": "XCD", "bds": "BBD", "g": "GYD", "l": "LRD", "bm": "BMD", "ky": "KYD", "mop": "MOP", "cn": "CNY", "jp": "JPY", "gh": "GHS", "e": "EGP", "ir": "IEP", "ni": "GBP",
}

// codes are the ISO 4217 codes and common letter signs read beside a figure.
// Left out are those that are words of headlines: ALL, TOP.
var codes = buildCodes()

// sharedCodes are the letter signs that several countries use, with the family
// that settles them.
var sharedCodes = map[string]string{"Rs": "rupee", "Rs.": "rupee", "Re": "rupee", "Kr": "crown", "kr": "crown", "Fr": "franc", "Dh": "dirham", "Dhs": "dirham",
	"Sh": "shilling", "Shs": "shilling", "ரூ": "rupee", "ரூ.": "rupee", "रु": "rupee", "रु.": "rupee", "रू": "rupee", "रू.": "rupee"}

// wordyCodes are codes and signs that stand for other things as often: COP26, the
// World CUP, MAD and RON, PHP 7. They are money beside a scale word or a figure
// in groups, or where the article names their country or money.
var wordyCodes = set(`AMD ANG BAM BIF BOB COP CUP CVE DOP ERN ETH GEL GIP ILS LAK LSL MAD MOP MUR NAD NIS PAB PEN PHP RON RUB SAR SCR SHP SLE SOS SRD SSP STN
	SVC SYP TRY WST Ft DM LE CFA Re`)

// codeWord returns the currency of letters beside a figure, the zero word where
// they are none.
func codeWord(letters string) currencyWord {
	return currencyWord{code: codes[letters], family: sharedCodes[letters]}
}

func buildCodes() map[string]string {
	m := map[string]string{"RMB": "CNY", "RM": "MYR", "Rs": "INR", "Rs.": "INR", "Re": "INR", "INR": "INR", "Rp": "IDR", "Kč": "CZK",
		"zł": "PLN", "Ft": "HUF", "Kr": "SEK", "kr": "SEK", "SFr": "CHF", "Sfr": "CHF", "Fr": "CHF", "DM": "DEM", "Tk": "BDT", "KSh": "KES", "Ksh": "KES",
		"NIS": "ILS", "LE": "EGP", "Sh": "KES", "Shs": "KES", "TSh": "TZS", "Tsh": "TZS", "USh": "UGX", "Ush": "UGX", "CFA": "XOF", "Dh": "AED", "Dhs": "AED", "STG": "GBP", "CNH": "CNY", "BTC": "BTC", "ETH": "ETH", "XBT": "BTC", "DEM": "DEM", "FRF": "FRF",
		"ரூ": "INR", "ரூ.": "INR", "रु": "INR", "रु.": "INR", "रू": "INR", "रू.": "INR", "රු": "LKR", "රු.": "LKR"}
	for c := range strings.FieldsSeq(`AED AFN AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
		CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF
		IDR ILS IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
		MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE
		SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL`) {
		m[c] = c
		switch c {
		case "USD", "EUR", "GBP", "JPY", "CAD", "AUD", "CHF", "INR", "CNY", "HKD", "SGD", "NZD", "SEK", "MXN", "BRL", "KRW":
			m[strings.ToLower(c)] = c
		}
	}
	return m
}
