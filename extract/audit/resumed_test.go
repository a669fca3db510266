package audit

import "testing"

// TestResumed adds up what the next sentence says of the things counted.
func TestResumed(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"The line carried 8.4 million passengers. Of the passengers, 4.1 million went by ferry, 2.6 million by bus and 1.9 million by tram.", "flag 8.4 million|4.1 million|2.6 million|1.9 million"},
		{"The line carried 8.6 million passengers. Of the passengers, 4.1 million went by ferry, 2.6 million by bus and 1.9 million by tram.", "ok 8.6 million|4.1 million|2.6 million|1.9 million"},
		{"The airport handled 8.4 million passengers last year. Of those passengers, 4.1 million flew abroad, 2.6 million flew home and 1.9 million changed planes.", "flag 8.4 million|4.1 million|2.6 million|1.9 million"},
		{"The school has 900 pupils. Of these pupils, 400 walk, 300 cycle and 250 come by bus.", "flag 900|400|300|250"},
		{"The line carried 8.4 million passengers. Of the passengers, 4.1 million went by ferry, 2.6 million by bus and 1.6 million by tram.", "cannot_tell 8.4 million|4.1 million|2.6 million|1.6 million"},
		// What one passenger may be twice, what leaves something out, and another whole.
		{"The line carried 8.4 million passengers. Of the passengers, 4.1 million were women, 2.6 million were tourists and 1.9 million were over 60.", ""},
		{"The line carried 8.4 million passengers. Of the passengers, 4.1 million had a pass, 2.6 million had a card and 1.9 million had a ticket.", ""},
		{"The line carried 8.4 million passengers. Of the passengers, 2.1 million went by ferry, 1.6 million by bus and 1.2 million by tram.", ""},
		{"The line carried 8.4 million passengers. Of the passengers, 4.1 million went by ferry and 2.6 million by bus.", ""},
		{"The line carried 8.4 million passengers. Of the drivers, 400 drive a ferry, 200 a bus and 100 a tram.", ""},
		{"The line carried 8.4 million passengers and 2 million passengers changed. Of the passengers, 4.1 million went by ferry, 2.6 million by bus and 1.9 million by tram.", ""},
		{"The line carried 8.4 million passengers. It has 40 boats. Of the passengers, 4.1 million went by ferry, 2.6 million by bus and 1.9 million by tram.", ""},
		{"The line carried about 9 million passengers. Of the passengers, 4.1 million went by ferry, 2.6 million by bus and 1.9 million by tram.", "ok 9 million|4.1 million|2.6 million|1.9 million"},
		{"The school has 900 pupils. Of these pupils, 400 said they walk, 300 said they cycle and 250 said they come by bus.", ""},
		{"The school has 900 pupils. Of these pupils, 400 play chess, 300 also sing and 250 dance.", ""},
		{"The school has 900 pupils. Of these pupils, 400 walk, 300 cycle, 250 come by bus and others by tram.", ""},
		{"The school has 900 pupils. Of the pupils, 40 teachers know 400, 300 and 250.", ""},
		{"The school has 900 pupils and 90 teachers. Of the teachers, 400 walk, 300 cycle and 250 come by bus.", ""},
	} {
		if got := outcome(tt.in, Sum); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}
