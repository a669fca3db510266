package number

import "strings"

// nation is a country whose currency bears a word that others use too, or that
// adjectives single out: "Mexican pesos".
type nation struct {
	domain string // the last label of its publishers' addresses
	code   string // ISO 4217
	word   string // the singular of its currency's word
	names  string // of the country, its people and capital; of a name in two words the last
}

// nations are the countries whose money the news tells apart by name, as ISO
// 4217 lists them. Codes of money that is no longer in use come last.
var nations = []nation{
	{"us", "USD", "dollar", "us american america"},
	{"ca", "CAD", "dollar", "canadian canada"},
	{"au", "AUD", "dollar", "australian australia aussie"},
	{"nz", "NZD", "dollar", "zealand kiwi"},
	{"hk", "HKD", "dollar", "kong"},
	{"sg", "SGD", "dollar", "singapore singaporean"},
	{"tw", "TWD", "dollar", "taiwan taiwanese"},
	{"jm", "JMD", "dollar", "jamaican jamaica"},
	{"bs", "BSD", "dollar", "bahamian"},
	{"bb", "BBD", "dollar", "barbadian barbados"},
	{"fj", "FJD", "dollar", "fijian fiji"},
	{"zw", "ZWL", "dollar", "zimbabwean zimbabwe"},
	{"na", "NAD", "dollar", "namibian namibia"},
	{"lr", "LRD", "dollar", "liberian liberia"},
	{"bn", "BND", "dollar", "brunei"},
	{"tt", "TTD", "dollar", "trinidad trinidadian tobago"},
	{"bz", "BZD", "dollar", "belize"},
	{"gy", "GYD", "dollar", "guyanese guyana"},
	{"", "XCD", "dollar", "caribbean"},
	{"ky", "KYD", "dollar", "cayman"},
	{"uk", "GBP", "pound", "british britain uk england english scottish welsh london"},
	{"eg", "EGP", "pound", "egyptian egypt cairo"},
	{"sy", "SYP", "pound", "syrian syria damascus"},
	{"lb", "LBP", "pound", "lebanese lebanon beirut"},
	{"sd", "SDG", "pound", "sudanese sudan khartoum"},
	{"mx", "MXN", "peso", "mexican mexico"},
	{"ph", "PHP", "peso", "philippine philippines filipino manila"},
	{"ar", "ARS", "peso", "argentine argentinian argentina"},
	{"cl", "CLP", "peso", "chilean chile santiago"},
	{"co", "COP", "peso", "colombian colombia bogota bogotá"},
	{"cu", "CUP", "peso", "cuban cuba havana"},
	{"uy", "UYU", "peso", "uruguayan uruguay montevideo"},
	{"do", "DOP", "peso", "dominican"},
	{"in", "INR", "rupee", "indian india delhi mumbai"},
	{"pk", "PKR", "rupee", "pakistani pakistan islamabad karachi lahore"},
	{"lk", "LKR", "rupee", "lankan lanka colombo"},
	{"np", "NPR", "rupee", "nepalese nepali nepal kathmandu"},
	{"mu", "MUR", "rupee", "mauritian mauritius"},
	{"sc", "SCR", "rupee", "seychelles seychellois"},
	{"ch", "CHF", "franc", "swiss switzerland zurich geneva bern"},
	{"sn", "XOF", "franc", "cfa senegalese senegal ivorian ivoire malian mali togo togolese benin burkina niger nigerien"},
	{"cm", "XAF", "franc", "cameroonian cameroon gabonese gabon chad chadian"},
	{"cd", "CDF", "franc", "congolese congo kinshasa"},
	{"rw", "RWF", "franc", "rwandan rwanda kigali"},
	{"bi", "BIF", "franc", "burundian burundi"},
	{"gn", "GNF", "franc", "guinean guinea conakry"},
	{"dj", "DJF", "franc", "djiboutian djibouti"},
	{"se", "SEK", "krona", "swedish sweden stockholm"},
	{"is", "ISK", "krona", "icelandic iceland reykjavik"},
	{"no", "NOK", "krone", "norwegian norway oslo"},
	{"dk", "DKK", "krone", "danish denmark copenhagen"},
	{"se", "SEK", "crown", "swedish sweden stockholm"},
	{"is", "ISK", "crown", "icelandic iceland reykjavik"},
	{"no", "NOK", "crown", "norwegian norway oslo"},
	{"dk", "DKK", "crown", "danish denmark copenhagen"},
	{"cz", "CZK", "crown", "czech prague"},
	{"cz", "CZK", "koruna", "czech prague"},
	{"tr", "TRY", "lira", "turkish turkey ankara istanbul"},
	{"lb", "LBP", "lira", "lebanese lebanon beirut"},
	{"sy", "SYP", "lira", "syrian syria damascus"},
	{"ru", "RUB", "ruble", "russian russia moscow"},
	{"by", "BYN", "ruble", "belarusian belarus minsk"},
	{"ru", "RUB", "rouble", "russian russia moscow"},
	{"by", "BYN", "rouble", "belarusian belarus minsk"},
	{"kr", "KRW", "won", "korean korea seoul"},
	{"ke", "KES", "shilling", "kenyan kenya nairobi"},
	{"ug", "UGX", "shilling", "ugandan uganda kampala"},
	{"tz", "TZS", "shilling", "tanzanian tanzania"},
	{"so", "SOS", "shilling", "somali somalia mogadishu"},
	{"zm", "ZMW", "kwacha", "zambian zambia lusaka"},
	{"mw", "MWK", "kwacha", "malawian malawi"},
	{"sa", "SAR", "riyal", "saudi riyadh"},
	{"qa", "QAR", "riyal", "qatari qatar doha"},
	{"ye", "YER", "riyal", "yemeni yemen"},
	{"om", "OMR", "riyal", "omani oman muscat"},
	{"ir", "IRR", "rial", "iranian iran tehran"},
	{"om", "OMR", "rial", "omani oman muscat"},
	{"ye", "YER", "rial", "yemeni yemen"},
	{"sa", "SAR", "rial", "saudi riyadh"},
	{"qa", "QAR", "rial", "qatari qatar doha"},
	{"ae", "AED", "dirham", "emirati uae dubai dhabi emirates"},
	{"ma", "MAD", "dirham", "moroccan morocco rabat casablanca"},
	{"kw", "KWD", "dinar", "kuwaiti kuwait"},
	{"iq", "IQD", "dinar", "iraqi iraq baghdad"},
	{"jo", "JOD", "dinar", "jordanian jordan amman"},
	{"bh", "BHD", "dinar", "bahraini bahrain manama"},
	{"tn", "TND", "dinar", "tunisian tunisia tunis"},
	{"dz", "DZD", "dinar", "algerian algeria algiers"},
	{"ly", "LYD", "dinar", "libyan libya tripoli"},
	{"rs", "RSD", "dinar", "serbian serbia belgrade"},
	{"az", "AZN", "manat", "azerbaijani azeri azerbaijan baku"},
	{"tm", "TMT", "manat", "turkmen turkmenistan"},
	{"ro", "RON", "leu", "romanian romania bucharest"},
	{"md", "MDL", "leu", "moldovan moldova chisinau"},
	{"br", "BRL", "real", "brazilian brazil"},
	{"pe", "PEN", "sol", "peruvian peru"},
	{"cr", "CRC", "colon", "rican"},
	{"am", "AMD", "dram", "armenian armenia"},
	{"jp", "JPY", "yen", "japanese japan tokyo osaka yen"},
	{"cn", "CNY", "yen", "chinese china beijing shanghai shenzhen yuan renminbi rmb"},
	{"my", "MYR", "sen", "malaysian malaysia lumpur"},
	{"id", "IDR", "sen", "indonesian indonesia jakarta"},
	{"", "BAM", "mark", "bosnian convertible"},
	{"", "DEM", "mark", "german deutsche"},
	{"", "FRF", "franc", "french"},
	{"", "BEF", "franc", "belgian"},
	{"", "ITL", "lira", "italian"},
	{"", "IEP", "pound", "irish"},
	{"", "NLG", "guilder", "dutch"},
	{"", "FIM", "mark", "finnish"},
}

// adjectives single out money whose word is a country's own: "Japanese yen".
const adjectives = `ukrainian polish hungarian bulgarian georgian kazakh ghanaian nigerian african thai vietnamese israeli bangladeshi mongolian
	ethiopian burmese myanmar venezuelan cambodian laotian paraguayan bolivian guatemalan honduran nicaraguan haitian afghan macedonian albanian
	croatian south north sri hong new u.s u.s. u.k u.k.`

// nationMoney tells the currency of a country's name and a currency word.
var nationMoney = indexNations()

// nationCodes are the pairs of a country's name and its currency.
var nationCodes = indexCodes()

func indexCodes() map[[2]string]bool {
	m := make(map[[2]string]bool)
	for key, code := range nationMoney {
		m[[2]string{key[0], code}] = true
	}
	for _, w := range currencyWords {
		for word := range strings.FieldsSeq(w.words) {
			m[[2]string{word, w.code}] = true
		}
	}
	return m
}

// retired are the codes in nationMoney of money that is no longer in use: only
// its full name means it.
var retired = map[string]bool{"DEM": true, "FRF": true, "BEF": true, "ITL": true, "IEP": true, "NLG": true, "FIM": true}

// home tells the currency of a publisher's country and a currency word.
var home = indexHomes()

func indexNations() map[[2]string]string {
	m := make(map[[2]string]string)
	for _, n := range nations {
		for name := range strings.FieldsSeq(n.names) {
			m[[2]string{name, n.word}] = n.code
		}
	}
	return m
}

func indexHomes() map[[2]string]string {
	m := make(map[[2]string]string)
	for _, n := range nations {
		if n.domain != "" {
			m[[2]string{n.domain, n.word}] = n.code
		}
	}
	for domain, code := range map[string]string{"mx": "MXN", "ar": "ARS", "cl": "CLP", "co": "COP", "uy": "UYU"} {
		m[[2]string{domain, "dollar"}] = code // their own sign is "$" too
	}
	for domain := range strings.FieldsSeq("ie de fr es it nl be at fi gr pt eu") {
		m[[2]string{domain, "cent"}] = "EUR"
	}
	return m
}

// publishers are the papers of a country outside the United States that write
// a bare "$" for its own money and whose address does not tell the country.
var publishers = map[string]string{
	"theglobeandmail.com": "ca", "thestar.com": "ca", "nationalpost.com": "ca", "financialpost.com": "ca", "vancouversun.com": "ca",
	"montrealgazette.com": "ca", "ottawacitizen.com": "ca", "calgaryherald.com": "ca", "torontosun.com": "ca", "macleans.ca": "ca",
	"afr.com": "au", "straitstimes.com": "sg", "todayonline.com": "sg", "channelnewsasia.com": "sg", "jamaica-gleaner.com": "jm",
	"jamaicaobserver.com": "jm", "barbadostoday.bb": "bb", "thehindu.com": "in", "livemint.com": "in", "dawn.com": "pk",
	"inquirer.net": "ph", "rappler.com": "ph", "philstar.com": "ph", "bbc.com": "uk", "theguardian.com": "uk", "ft.com": "uk",
	"punchng.com": "ng", "news24.com": "za", "kathmandupost.com": "np", "thenationalnews.com": "ae", "irishtimes.com": "ie",
}

// domain returns the country of the article's publisher, as the last label of
// an address in it would be, "" where that is not known.
func domain(address string) string {
	host := address
	if _, rest, ok := strings.Cut(address, "://"); ok {
		host = rest
	}
	host, _, _ = strings.Cut(host, "/")
	host, _, _ = strings.Cut(host, ":")
	host = strings.ToLower(host)
	if strings.ContainsAny(host, " \t") || !strings.Contains(host, ".") {
		return ""
	}
	for h := host; h != ""; {
		if land := publishers[h]; land != "" {
			return land
		}
		_, h, _ = strings.Cut(h, ".")
	}
	last := host[strings.LastIndexByte(host, '.')+1:]
	if last == "co" && !strings.HasSuffix(host, ".com.co") {
		return "" // sold to anybody
	}
	return last
}
