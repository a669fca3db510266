package page

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func sieved(t testing.TB, code string) string {
	b, err := io.ReadAll(newSieve(code))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestSieve leaves out what no text is read of, and nothing else.
func TestSieve(t *testing.T) {
	long, little := strings.Repeat("var a=1;", heavy/8), strings.Repeat("var a=1;", heavy/8-1)
	picture := strings.Repeat("iVBORw0K", heavyPicture/8)
	for _, tt := range []struct{ name, in, want string }{
		{"script", "<p>One.<script>a<b</script><p>Two.", "<p>One.<script></script><p>Two."},
		{"capitals", "<SCRIPT type=x>" + long + "</Script ><p>Two.", "<SCRIPT type=x></Script ><p>Two."},
		{"style", "<style media=all type=x title=y>p{}</style><p>Two.", "<style media=all type=x ></style><p>Two."},
		{"a style that hides something", "<style>p{display:none}</style><svg><style>p{display:none}</style></svg>", "<style></style><svg><style></style></svg>"},
		{"comment", "<p>One.<!-- a > b --><p>Two.", "<p>One.<!----><p>Two."},
		{"tags in a script", "<script>x'<p>x</p>'</script>y", "<script></script>y"},
		{"never closed", "<p>One.<script>" + long, "<p>One.<script>"},
		{"comment never closed", "<p>One.<!-- a", "<p>One.<!--"},
		{"tag never closed", "<p>One.<p class='a", "<p>One."},
		{"JSON-LD", "<script type='application/LD+JSON'>{}</script><script type='application/ld&#43;json'>[]</script>", ""},
		{"heavy JSON-LD", "<script type='application/ld+json'>" + long + "</script>x", "<script type='application/ld+json'></script>x"},
		{"a script that hides its end", "<script><!-- <script>a</script>b--></script>c<style>d</style>", ""},
		{"a script in a comment", "<script><!-- a //--></script>b", "<script></script>b"},
		{"attributes", "<p data-a='1' class=b onclick=\"x>y\" c  d = e>f", "<p  class=b >f"},
		{"an attribute in front", "<p data-a='1'class='b'/>f", "<p class='b'/>f"},
		{"signs among them", "<p / =a data-b=/>c<p data-b>d", "<p / >c<p >d"},
		{"attributes of formatting", "<b data-a=1>x</b><a data-a=1>y</a>", "<b data-a=1>x</b><a >y</a>"},
		{"sources", "<img src=a><script src=a></script><iframe src=b></iframe>", "<img ><script src=a></script><iframe src=b></iframe>"},
		{"a drawing", "<svg class=x><title>a</title><g><path d='<'/></g><!--b--></svg>c", "<svg class=x></svg>c"},
		{"HTML in a drawing", "<svg><path data-d=x /><p>a</p></svg><p data-d=x>b", "<svg><path data-d=x /><p>a</p></svg><p >b"},
		{"CDATA in a drawing", "<svg><a><![CDATA[<style>]]></a></svg><style>a</style>", ""},
		{"a style in a drawing", "<svg><a/><style>a</style></svg>b", "<svg><a/><style></style></svg>b"},
		{"elements in a style in a drawing", "<svg><a/><style><b data-c=d>e</style></svg><style>f</style>", ""},
		{"HTML elements in MathML", "<math><mi>a</mi><mtext><style>b</style></mtext></math><style>c</style>", ""},
		{"MathML", "<math><mi>a</mi></math><style>c</style>", "<math><mi>a</mi></math><style></style>"},
		{"text to the end", "<plaintext><script>a</script>", ""},
		{"texts without tags", "<title><style>a</style></title><textarea><!--a--></textarea><noscript><p data-a></noscript>", ""},
		{"pictures in attributes that are asked for", "<a href='data:image/png;base64," + picture + "=='>x", "<a href='data:image/png;base64,'>x"},
		{"a little picture", "<a href='data:image/png;base64," + picture[1:] + "'>", ""},
		{"an empty comment", "<!--><p>a--> <!--->b-->", ""},
		{"a mark for one browser", "<!--[if !IE]><!--><p>a<!--<![endif]-->", "<!----><p>a<!---->"},
		{"the end of a comment as few write it", "<!--a--!>b<!--c-->", "<!--a--!>b<!---->"},
		{"other elements", "<scripture>a</scripture><p>", ""},
		{"other signs", "a < b <1> </> </3 data-x> <? a ?> <!x data-a> <", ""},
		{"heavy things where nothing is sure", "<plaintext><script>" + long + "</script><script>" + little + "</script>;base64," + picture + "!",
			"<plaintext><script></script><script>" + little + "</script>;base64,!"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.want == "" {
				tt.want = tt.in
			}
			if got := sieved(t, tt.in); got != tt.want {
				t.Errorf("%d bytes became %d, want %d: %.200q", len(tt.in), len(got), len(tt.want), got)
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

// TestSheets keeps the style sheets that hide something.
func TestSheets(t *testing.T) {
	s := newSieve("<style media='print'>.a{display:none}</style><style>.b{color:red}</style><svg><style media=screen>.c{display:none}</style></svg>")
	if _, err := io.ReadAll(s); err != nil {
		t.Fatal(err)
	}
	if want := []sheet{{".a{display:none}", "print"}, {".c{display:none}", "screen"}}; !slices.Equal(s.sheets, want) {
		t.Errorf("%q, want %q", s.sheets, want)
	}
}

// TestAsked lets every attribute through that the package reads.
func TestAsked(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	read := regexp.MustCompile(`(?:\battr\(|AttrOr\(|attributeOf\()(?:[\w.()\[\]]+, )?"([\w:-]+)"`)
	found := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range read.FindAllStringSubmatch(string(source), -1) {
			if found++; !isAsked(m[1], "p") && !isAsked(m[1], "style") {
				t.Errorf("%s reads the attribute %s, which the sieve leaves out", file, m[1])
			}
		}
	}
	if found < 20 {
		t.Errorf("%d attributes found", found)
	}
}

// FuzzSieve parses a page whole and without what the sieve leaves out: the trees
// have the same elements with the same texts.
func FuzzSieve(f *testing.F) {
	for _, s := range []string{
		"<!DOCTYPE html><title>a&amp;b</title><script>if(a<b){}</script><p data-x='>' class=y>One <b x=1>two</b> <a href=/ rel=z>three</a><br/><img src=x alt=y/>",
		"<svg viewBox='0 0 1 1'><title>x</title><style>a{}</style><path d='M0'/></svg><p>y<svg><foreignObject><style><p>z</style></foreignObject></svg>",
		"<svg><![CDATA[<p>]]></svg><script><!-- <script> </script> --></script><style>a</style>", "<math><mi><style>x</style></mi></math>",
		"<table><svg><p>x</table><select><svg></select><script>a", "<p a=b/><br a=/><svg a=b/><svg a=b a=c/>x</svg>y", "<!--a--!>b<!-->c<!--->d</p x='>'>e",
		"<textarea><script></textarea><noscript><svg></noscript><iframe><style></iframe><xmp></script></xmp>", "<svg></math><style>x</style><desc><style><b></style></desc>",
		"<svg /an-attribute-without-end><yle>x", "<svg a=bb a=c/>x</svg>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, code string) {
		whole, err := html.Parse(strings.NewReader(code))
		if err != nil || len(code) > 1<<16 {
			return
		}
		less, err := html.Parse(newSieve(code))
		if err != nil {
			t.Fatal(err)
		}
		if a, b := outline(whole), outline(less); a != b {
			t.Errorf("%q\nbecame %q\n%s\nis now\n%s", code, sieved(t, code), a, b)
		}
	})
}

// outline lists the elements and texts of a tree, without what is left out.
func outline(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch n.Type {
		case html.TextNode:
			b.WriteString("\"" + n.Data + "\"")
		case html.CommentNode:
			b.WriteString("!")
		case html.ElementNode:
			b.WriteString("<" + n.Data)
			for _, a := range n.Attr {
				if isAsked(a.Key, n.Data) && a.Namespace == "" && n.Namespace == "" {
					b.WriteString(" " + a.Key + "=" + a.Val)
				}
			}
			b.WriteString(">")
			if n.Data == "style" || n.Data == "svg" || n.Data == "script" && !isJSONLD(attr(n, "type")) {
				return
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		b.WriteString(".")
	}
	walk(n)
	return b.String()
}
