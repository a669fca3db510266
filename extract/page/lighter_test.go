package page

import (
	"strings"
	"testing"
)

// TestLighter passes over what is heavy, and nothing else.
func TestLighter(t *testing.T) {
	long, little := strings.Repeat("var a=1;", heavy/8), strings.Repeat("var a=1;", heavy/8-1)
	picture := strings.Repeat("iVBORw0K", heavyPicture/8)
	for _, tt := range []struct{ name, in, want string }{
		{"script", "<p>One.<script>" + long + "</script><p>Two.", "<p>One.<script></script><p>Two."},
		{"capitals", "<SCRIPT type=x>" + long + "</Script><p>Two.", "<SCRIPT type=x></Script><p>Two."},
		{"style", "<style media=all>" + long + "</style><p>Two.", "<style media=all></style><p>Two."},
		{"comment", "<p>One.<!--" + long + "--><p>Two.", "<p>One.<!----><p>Two."},
		{"tags in a script", "<script>" + long + "'<p>x</p>'</script>y", "<script></script>y"},
		{"pictures", "<img src='data:image/png;base64," + picture + "'><p>" + little + "<img src='data:image/png;base64," + picture + "=='>x",
			"<img src='data:image/png;base64,'><p>" + little + "<img src='data:image/png;base64,'>x"},
		{"never closed", "<p>One.<script>" + long, "<p>One.<script>"},
		{"several little ones", "<script>" + little + "</script>a<script>" + little + "</script>b", ""},
		{"a little picture", "<img src='data:image/png;base64," + picture[1:] + "'>" + long, ""},
		{"an empty comment", "<!--><p>" + long + "--> <!--->" + long + "-->", ""},
		{"a mark for one browser", "<!--[if !IE]><!--><p>" + long + "<!--<![endif]-->", ""},
		{"other elements", "<scripture>" + long + "</scripture><p>" + long, ""},
		{"a little page", "<script>" + little[:1000] + "</script>a", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.want == "" {
				tt.want = tt.in
			}
			if got := strings.Join(lighter(tt.in), ""); got != tt.want {
				t.Errorf("%d bytes became %d, want %d; begins with %.60q", len(tt.in), len(got), len(tt.want), got)
			}
		})
	}
}

// TestTextAfterHeavy reads what stands after things that the parser cannot hold.
func TestTextAfterHeavy(t *testing.T) {
	const said = "The quarry at Halden was sold to its workers in the spring of the year before."
	for name, heavy := range map[string]string{
		"script":  "<script>" + strings.Repeat("var a=1;", 5<<20) + "</script>",
		"comment": "<!--" + strings.Repeat("a word a", 5<<20) + "-->",
		"picture": "<img src='data:image/png;base64," + strings.Repeat("iVBORw0K", 5<<20) + "'>",
	} {
		a := readHTML("<html><body>"+heavy+"<p>"+said+"</p>", "", trained)
		if a.Text != said {
			t.Errorf("%s: %.80q; notices %q", name, a.Text, a.Notices)
		}
	}
}
