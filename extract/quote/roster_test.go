package quote

import "testing"

// TestFormerOffices holds that an office of once is none of now in French and
// German, and that one behind the name counts.
func TestFormerOffices(t *testing.T) {
	const fr, de = "La réunion sur les quais a eu lieu à Lille devant les élus de la ville.\n\n", "Die Sitzung über den Hafen war am Montag in der Stadt und dauerte lange.\n\n"
	tests := []struct{ name, in, want string }{
		{"ancien, before", fr + "L’ancien premier ministre Bruno Martin a parlé lundi. « C’est juste », a déclaré l’ancien premier ministre.", `direct|C’est juste|Bruno Martin|déclaré`},
		{"ancien, behind", fr + "Bruno Martin, ancien premier ministre, a parlé lundi. « C’est juste », a déclaré l’ancien premier ministre.", `direct|C’est juste|Bruno Martin|déclaré`},
		{"ancien is not the one of now", fr + "Bruno Martin, ancien premier ministre, a parlé lundi. « C’est juste », a déclaré le premier ministre.", `direct|C’est juste|premier ministre|déclaré`},
		{"the one of now is not the ancien", fr + "Le ministre Bruno Martin a parlé lundi. « C’est juste », a déclaré l’ancien ministre.", `direct|C’est juste|ancien ministre|déclaré`},
		{"frühere, behind", de + "Anna Weber, die frühere Ministerin, sprach mit der Presse. „Das ist gut“, sagte die frühere Ministerin.", `direct|Das ist gut|Anna Weber|sagte`},
		{"frühere is not the one of now", de + "Anna Weber, die frühere Ministerin, sprach mit der Presse. „Das ist gut“, sagte die Ministerin.", `direct|Das ist gut|Ministerin|sagte`},
		{"the one of now", de + "Anna Weber, die Ministerin, sprach mit der Presse. „Das ist gut“, sagte die Ministerin.", `direct|Das ist gut|Anna Weber|sagte`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
