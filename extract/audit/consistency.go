package audit

import "stet/extract/claim"

// consistency lists the checks that hold dates, ages, lists and repeated values
// against each other; the others do sums.
func consistency() []func(*page) []claim.Warning {
	return []func(*page) []claim.Warning{
		weekdayCheck,
		listCheck,
		bandCheck,
		orderCheck,
		ageCheck,
		tenseCheck,
		headlineCheck,
		repeatedCheck,
		spellingCheck,
	}
}
