package audit

import "testing"

// TestTwoTolls compares what one event did, where the text tells it twice.
func TestTwoTolls(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"A fire destroyed 14 homes in Alder. Officials said the fire destroyed 16 homes.", "flag 14|16"},
		{"A fire destroyed 14 homes. Nobody was hurt. Officials said the fire destroyed 16 homes.", "flag 14|16"},
		{"The strike involved 1,200 workers. The strike, which involved 1,300 workers, hit the port.", "flag 1,200|1,300"},
		{"The strike involved 1,200 workers. The strike, which involved 1,300 workers, ended on Friday.", "flag 1,200|1,300"},
		{"The explosion injured 30 people.\n\nThe roof fell in. The explosion injured 34 people, and the road is shut.", ""},
		{"The explosion injured 30 people.\n\nThe roof fell in. The explosion injured 34 people.", "flag 30|34"},
		{"The crash killed nine people. The crash killed ten people.", "flag nine|ten"},
		{"The storm damaged 400 houses. The storm damaged 4,000 houses.", "flag 400|4,000"},
		// What must stay silent.
		{"The crash killed nine people. The crash killed nine people.", ""},
		{"The crash killed nine people. The crash killed nine men.", ""},
		{"The crash killed nine people. The crash injured ten people.", ""},
		{"The crash killed nine people. A crash killed ten people.", ""},
		{"A crash killed nine people. A crash killed ten people. The crash killed ten people.", ""},
		{"The crash killed nine people. Another crash followed. The crash killed ten people.", ""},
		{"The crash killed nine people. Crashes are common. The crash killed ten people.", ""},
		{"The Alder crash killed nine people. The crash killed ten people.", ""},
		{"The quake killed nine people in Leeds. The quake killed ten people in Hull.", ""},
		{"A crash killed nine people in Leeds. The crash killed ten people in Hull.", ""},
		{"A quake killed nine people in Leeds. The quake killed ten people.", ""},
		{"The crash killed nine people. The crash killed nine people and a dog.", ""},
		{"The crash initially killed nine people. The crash killed ten people.", ""},
		{"The crash killed nine people on Monday. The crash killed ten people.", ""},
		{"Police said the crash killed nine people. The mayor said the crash killed ten people.", ""},
		{"The crash killed nine people. It would be worse if the crash killed ten people.", ""},
		{"The crash killed about 90 people. The crash killed 94 people.", ""},
		{"The crash killed at least nine people. The crash killed ten people.", ""},
		{"The crash killed more than 90 people. The crash killed 94 people.", ""},
		{"The fire burned 1.2 million acres. The fire burned 1.23 million acres.", ""},
		{"The fire destroyed 14 homes. The fire later destroyed 16 homes.", ""},
		{"The fire destroyed 14 homes. By then the fire destroyed 16 homes.", ""},
		{"The fire destroyed 14 homes. The fire destroyed six more homes.", ""},
		{"The fire destroyed 14 homes. In 1990 the fire destroyed 16 homes.", ""},
		{"The fire destroyed 14 homes. The fire also destroyed 16 homes.", ""},
		{"The fire destroyed 14 homes. The school fire destroyed 16 homes.", ""},
		{"The strike involved 1,200 workers. The strike, however, involved 1,300 workers.", ""},
		{"The strike involved 1,200 workers. The strike involved 1,300 nurses.", ""},
		{"The strike involved 12 workers. The strike involved 1,300 workers.", ""},
		{"The strike involved 12 of the workers. The strike involved 13 workers.", ""},
		{"The merger created 300 jobs. The merger created 400 jobs.", ""},
		{"Alder cut 300 jobs. Alder cut 400 jobs.", ""},
		{"The fire, which destroyed 14 homes, began at noon. A fire destroyed 16 homes.", ""},
		{"Reports that the fire destroyed 14 homes are wrong. The fire destroyed 16 homes.", ""},
		{"It is not true that the fire destroyed 14 homes. The fire destroyed 16 homes.", ""},
	} {
		if got := outcome(tt.in, TwoValues); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}
