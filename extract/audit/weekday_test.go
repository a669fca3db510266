package audit

import "testing"

func TestWeekday(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"The ruling came on Tuesday, March 3, 2020.", "ok Tuesday, March 3, 2020"},
		{"It was signed on Monday, March 3, 2020.", "flag Monday, March 3, 2020"},
		{"It was signed on Mon., Mar. 3, 2020.", "flag Mon., Mar. 3, 2020"},
		{"It was signed on Tuesday evening, 3 March 2020.", "ok 3 March 2020|Tuesday"},
		{"The mill burned down on Wednesday, 14 June 1988.", "flag Wednesday, 14 June 1988"},
		{"The mill burned down on 14 June 1988 (Tuesday).", "ok 14 June 1988|Tuesday"},
		{"The mill burned down on 14 June 1988, a Friday.", "flag 14 June 1988|Friday"},
		{"14 June 1988 was a Tuesday and the mill was full.", "ok 14 June 1988|Tuesday"},
		// Without a year the article's own date, 5 March 2020, tells it.
		{"The council met on Monday, March 2.", "ok Monday, March 2"},
		{"The council met on Monday night, March 2.", "ok March 2|Monday"},
		{"The council met on Tuesday, March 2.", "flag Tuesday, March 2"},
		{"The council will meet on Thursday, 12 March.", "ok Thursday, 12 March"},
		{"The council will meet on Friday, 12 March.", "flag Friday, 12 March"},
		{"The council will meet on Monday, 4 January.", "ok Monday, 4 January"},                    // of 2021
		{"The council met on Tuesday, December 31.", "ok Tuesday, December 31"},                    // of 2019
		{"The fair opens on Monday, 9 November.", "ok Monday, 9 November"},                         // far off, fits
		{"The fair opens on Friday, 11 September.", "ok Friday, 11 September"},                     // far off, fits
		{"It was tried on Sunday, 6 September.", "ok Sunday, 6 September"},                         // next September, whatever the verb
		{"It was tried on Monday, 7 June.", "cannot_tell Monday, 7 June"},                          // too far from the article to know the year
		{"In 1971 all was quiet until Friday, March 5, when the dam broke.", "ok Friday, March 5"}, // of 1971
		{"The heirs of Bloody Sunday, 30 January, marched.", ""},                                   // the year is another
		{"Two dates are off: Monday, March 3, and Monday, March 10.", "cannot_tell Monday, March 3; cannot_tell Monday, March 10"},
		{"The council met on Monday (March 2).", "ok March 2|Monday"},
		{"The council met on Tuesday (March 2).", "flag March 2|Tuesday"},
		{"The feast, 25 December 2019, fell on a Tuesday.", "flag 25 December 2019|Tuesday"},
		{"The feast, 25 December 2019, which was a Wednesday, was quiet.", "ok 25 December 2019|Wednesday"},
		{"On 25 December 2019 a Tuesday crowd came.", ""},
		// Ranges and lists of days.
		{"The fair is open Saturday and Sunday, March 7-8.", "ok Sunday, March 7|Saturday"},
		{"The fair is open Friday and Saturday, March 7-8.", "flag Saturday, March 7|Friday"},
		{"The fair is open Friday, Saturday and Sunday, March 6 to 8.", "ok Sunday, March 6|Friday"},
		{"It was shut on Saturday and Sunday, March 8.", ""},
		{"It ran from Monday to Wednesday, March 2 to 4.", ""},
		// Nothing to compare.
		{"He spoke on Monday about the March 3 deal.", ""},
		{"Monday's March 3 game was put off.", ""},
		{"They met on Monday. March 3 came and went.", ""},
		{"The mayor said Wednesday the March 3 fire was put out.", ""},
		{"The March 3 Monday deadline passed.", ""},
		{"On 3 March, a Tuesday night crowd came.", ""},
		{"The Sun, 3 March 2020, page 4.", ""},
		// Old calendars.
		{"Troops fired on the crowd on Sunday, 22 January 1905.", "ok Sunday, 22 January 1905"},
		{"Troops fired on the crowd on Sunday, 9 January 1905.", "cannot_tell Sunday, 9 January 1905"},
		{"Troops fired on the crowd on Friday, 9 January 1905.", "flag Friday, 9 January 1905"},
	} {
		if got := outcome(tt.in, Weekday); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}
