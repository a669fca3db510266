package number

import "strings"

// currencyWord tells what a word says about money.
type currencyWord struct {
	code  string // ISO 4217; the usual one where several countries share the word
	minor int    // decimals of a minor unit: 2 for cents; 0 for a major unit
	many  bool   // several countries share the word, so code is only the usual reading
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
		adj, _, _ := strings.Cut(key, " ")
		get(adj).class |= cNation
	}
	for w := range strings.FieldsSeq("us u.s hong new u.s.") {
		get(w).class |= cNation
	}
}

var currencyWords = []struct {
	words string
	currencyWord
}{
	{"dollar dollars buck bucks", currencyWord{"USD", 0, true}},
	{"cent cents", currencyWord{"USD", 2, true}},
	{"euro euros", currencyWord{"EUR", 0, false}},
	{"eurocent eurocents", currencyWord{"EUR", 2, false}},
	{"pound pounds", currencyWord{"GBP", 0, true}},
	{"sterling quid", currencyWord{"GBP", 0, false}},
	{"pence penny pennies", currencyWord{"GBP", 2, false}},
	{"yen", currencyWord{"JPY", 0, false}},
	{"yuan renminbi rmb", currencyWord{"CNY", 0, false}},
	{"won", currencyWord{"KRW", 0, true}},
	{"rupee rupees rs", currencyWord{"INR", 0, true}},
	{"paise paisa", currencyWord{"INR", 2, false}},
	{"rupiah rupiahs", currencyWord{"IDR", 0, false}},
	{"ringgit ringgits", currencyWord{"MYR", 0, false}},
	{"baht", currencyWord{"THB", 0, false}},
	{"dong", currencyWord{"VND", 0, false}},
	{"peso pesos", currencyWord{"MXN", 0, true}},
	{"reais", currencyWord{"BRL", 0, false}},
	{"franc francs", currencyWord{"CHF", 0, true}},
	{"krona kronor", currencyWord{"SEK", 0, true}},
	{"krone kroner", currencyWord{"NOK", 0, true}},
	{"koruna korunas koruny", currencyWord{"CZK", 0, false}},
	{"lira liras", currencyWord{"TRY", 0, true}},
	{"ruble rubles rouble roubles", currencyWord{"RUB", 0, false}},
	{"kopeck kopecks kopiyka kopiykas", currencyWord{"UAH", 2, true}},
	{"rand", currencyWord{"ZAR", 0, false}},
	{"shekel shekels", currencyWord{"ILS", 0, false}},
	{"dirham dirhams", currencyWord{"AED", 0, true}},
	{"riyal riyals", currencyWord{"SAR", 0, true}},
	{"rial rials", currencyWord{"IRR", 0, true}},
	{"dinar dinars", currencyWord{"KWD", 0, true}},
	{"naira", currencyWord{"NGN", 0, false}},
	{"cedi cedis", currencyWord{"GHS", 0, false}},
	{"hryvnia hryvnias", currencyWord{"UAH", 0, false}},
	{"zloty zlotys zlote", currencyWord{"PLN", 0, false}},
	{"forint forints", currencyWord{"HUF", 0, false}},
	{"leu lei", currencyWord{"RON", 0, true}},
	{"lev leva", currencyWord{"BGN", 0, false}},
	{"lari", currencyWord{"GEL", 0, false}},
	{"tenge", currencyWord{"KZT", 0, false}},
	{"tugrik tugriks", currencyWord{"MNT", 0, false}},
	{"taka", currencyWord{"BDT", 0, false}},
	{"kyat", currencyWord{"MMK", 0, false}},
	{"birr", currencyWord{"ETB", 0, false}},
	{"bitcoin bitcoins btc", currencyWord{"BTC", 0, false}},
	{"ether ethereum", currencyWord{"ETH", 0, false}},
	{"bolivar bolivars", currencyWord{"VES", 0, false}},
	{"pesetas peseta", currencyWord{"ESP", 0, false}},
	{"deutschmark deutschmarks", currencyWord{"DEM", 0, false}},
	{"guilder guilders", currencyWord{"NLG", 0, true}},
}

// nationMoney tells the currency of a country's adjective and a currency
// word's singular.
var nationMoney = map[string]string{
	"american dollar": "USD", "us dollar": "USD", "canadian dollar": "CAD", "australian dollar": "AUD", "zealand dollar": "NZD",
	"kong dollar": "HKD", "singapore dollar": "SGD", "singaporean dollar": "SGD", "taiwan dollar": "TWD", "taiwanese dollar": "TWD",
	"jamaican dollar": "JMD", "bahamian dollar": "BSD", "barbadian dollar": "BBD", "fijian dollar": "FJD", "zimbabwean dollar": "ZWL",
	"namibian dollar": "NAD", "liberian dollar": "LRD", "brunei dollar": "BND", "trinidad dollar": "TTD", "belize dollar": "BZD",
	"british pound": "GBP", "egyptian pound": "EGP", "syrian pound": "SYP", "lebanese pound": "LBP", "sudanese pound": "SDG",
	"turkish lira": "TRY", "italian lira": "ITL", "swiss franc": "CHF", "french franc": "FRF", "belgian franc": "BEF", "cfa franc": "XOF",
	"swedish krona": "SEK", "icelandic krona": "ISK", "norwegian krone": "NOK", "danish krone": "DKK", "czech koruna": "CZK",
	"mexican peso": "MXN", "philippine peso": "PHP", "argentine peso": "ARS", "argentinian peso": "ARS", "chilean peso": "CLP",
	"colombian peso": "COP", "cuban peso": "CUP", "uruguayan peso": "UYU", "dominican peso": "DOP",
	"indian rupee": "INR", "pakistani rupee": "PKR", "lankan rupee": "LKR", "nepalese rupee": "NPR", "mauritian rupee": "MUR",
	"indonesian rupiah": "IDR", "malaysian ringgit": "MYR", "thai baht": "THB", "vietnamese dong": "VND", "japanese yen": "JPY",
	"chinese yuan": "CNY", "chinese renminbi": "CNY", "korean won": "KRW", "russian ruble": "RUB", "belarusian ruble": "BYN",
	"saudi riyal": "SAR", "saudi rial": "SAR", "qatari riyal": "QAR", "qatari rial": "QAR", "omani rial": "OMR", "omani riyal": "OMR",
	"yemeni rial": "YER", "iranian rial": "IRR", "emirati dirham": "AED", "uae dirham": "AED", "moroccan dirham": "MAD",
	"kuwaiti dinar": "KWD", "iraqi dinar": "IQD", "jordanian dinar": "JOD", "bahraini dinar": "BHD", "tunisian dinar": "TND",
	"algerian dinar": "DZD", "libyan dinar": "LYD", "serbian dinar": "RSD", "israeli shekel": "ILS", "brazilian real": "BRL",
	"african rand": "ZAR", "nigerian naira": "NGN", "ukrainian hryvnia": "UAH", "polish zloty": "PLN", "hungarian forint": "HUF",
	"romanian leu": "RON", "bulgarian lev": "BGN", "georgian lari": "GEL", "kazakh tenge": "KZT", "ghanaian cedi": "GHS",
	"kenyan shilling": "KES", "ugandan shilling": "UGX", "tanzanian shilling": "TZS", "bangladeshi taka": "BDT",
}

// symbols are the currency signs that stand alone. "$" and "¥" are shared and
// settled by what stands before them and by the article.
var symbols = map[string]currencyWord{
	"$": {"USD", 0, true}, "＄": {"USD", 0, true}, "£": {"GBP", 0, false}, "€": {"EUR", 0, false}, "¥": {"JPY", 0, true}, "￥": {"JPY", 0, true},
	"₹": {"INR", 0, false}, "₨": {"INR", 0, true}, "₽": {"RUB", 0, false}, "₩": {"KRW", 0, false}, "₺": {"TRY", 0, false},
	"₪": {"ILS", 0, false}, "₦": {"NGN", 0, false}, "₴": {"UAH", 0, false}, "฿": {"THB", 0, false}, "₫": {"VND", 0, false},
	"₱": {"PHP", 0, false}, "₸": {"KZT", 0, false}, "₾": {"GEL", 0, false}, "₿": {"BTC", 0, false}, "₵": {"GHS", 0, false},
	"₡": {"CRC", 0, false}, "₲": {"PYG", 0, false}, "₼": {"AZN", 0, false}, "¢": {"USD", 2, true}, "￠": {"USD", 2, true},
}

// dollarPrefix are the letters before "$" (and "¥", "£") that name a country.
var dollarPrefix = map[string]string{
	"us": "USD", "u.s.": "USD", "u.s": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "cad": "CAD", "cdn": "CAD",
	"a": "AUD", "au": "AUD", "aud": "AUD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD", "sg": "SGD", "sgd": "SGD",
	"nt": "TWD", "twd": "TWD", "r": "BRL", "brl": "BRL", "mex": "MXN", "mx": "MXN", "mxn": "MXN", "j": "JMD", "b": "BSD", "tt": "TTD",
	"bz": "BZD", "fj": "FJD", "z": "ZWL", "ar": "ARS", "arg": "ARS", "cl": "CLP", "clp": "CLP", "col": "COP", "cop": "COP", "rd": "DOP",
	"n": "NAD", "ec": "XCD", "bds": "BBD", "g": "GYD", "l": "LRD",
}

// codes are the ISO 4217 codes and common letter signs read beside a figure.
// Left out are those that are words of headlines: ALL, TOP.
var codes = buildCodes()

func buildCodes() map[string]string {
	m := map[string]string{"RMB": "CNY", "RM": "MYR", "Rs": "INR", "Rs.": "INR", "Re": "INR", "INR": "INR", "Rp": "IDR", "Kč": "CZK",
		"zł": "PLN", "Ft": "HUF", "Kr": "SEK", "kr": "SEK", "SFr": "CHF", "Sfr": "CHF", "Fr": "CHF", "DM": "DEM", "Tk": "BDT", "KSh": "KES", "Ksh": "KES",
		"NIS": "ILS", "Dh": "AED", "Dhs": "AED", "STG": "GBP", "CNH": "CNY", "BTC": "BTC", "ETH": "ETH", "XBT": "BTC", "DEM": "DEM", "FRF": "FRF"}
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

// countries tells the currency of a publisher by the last label of its
// address; only those whose own papers write a bare sign.
var countries = map[string]string{
	"au": "AUD", "nz": "NZD", "ca": "CAD", "sg": "SGD", "hk": "HKD", "tw": "TWD", "jm": "JMD", "mx": "MXN", "ar": "ARS", "cl": "CLP",
	"co": "COP", "fj": "FJD", "tt": "TTD", "na": "NAD",
}
