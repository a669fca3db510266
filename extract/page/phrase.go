package page

import (
	"math/bits"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A phrase is wording that tells a box, a credit or a call to the reader from
// the article's own text. It counts only in blocks of at most words words.
type phrase struct {
	reason string // for the editor
	words  int
	// sure phrases are enough by themselves at the end of a plain text,
	// where nothing else (links, class names) speaks for or against a line.
	sure bool
	// signs are words, in lower case, of which the text must have one before
	// the expression is tried.
	signs []string
	// starts and within narrow that down, where there are any: the text must
	// begin with one of the first, after three signs at most, or have one of
	// the second anywhere.
	starts, within []string
	re             *regexp.Regexp
}

// mostWords is the largest number of words of any phrase.
const mostWords = 80

const pointerReason = "pointer to other articles"

// pointer is the phrase of links that are known by their place or look.
var pointer = phrase{reason: pointerReason, words: mostWords, sure: true}

// pointerSigns are words of pointers, see phrase.
var pointerSigns = [...]string{"related", "read", "see", "also", "more", "further", "most", "recommended", "you may", "you might", "miss", "trending", "popular",
	"next", "watch", "listen", "click", "in pictures", "lesen", "mehr", "auch", "weiter", "ähnlich", "verwandt", "inhaltsverzeichnis", "lire", "leggi", "lees", "lea", "mir",
	"puede", "leia", "veja", "czytaj", "dowiedz", "läs", "les ", "coverage", "plus"}

// phrases are tried in order; the first that fits gives the reason. English
// and German, from the boxes of news sites; none of them names a site.
var phrases = [...]phrase{
	{"call to follow", 45, true, []string{"follow", "folgen", "twitter", "@", " us on", " me on", " him on", " her on", " them on"},
		[]string{"you can", "please", "like and", "join and", "follow", "folgen sie", "find", "like", "friend", "reach", "contact", "email", "e-mail", "tweet"}, []string{"be reached", "be contacted"},
		regexp.MustCompile(`(?i)^(you can )?(please )?(like and |join and )?follow ([\pL'’.-]+ ){0,8}?(@\w+|on (twitter|facebook|instagram|x|threads|mastodon|bluesky|linkedin|tiktok|youtube|social media)\b|us\b|me\b)|^folgen sie (uns|mir)\b|^(find|like|friend) (us|me|him|her|them) on (twitter|facebook|instagram|linkedin)\b|^(reach|contact|e-?mail|tweet) ([\pL'’.-]+ ){1,4}(at|on|via) (\S*@|twitter)|\b(may|can) be (reached|contacted) (at|on|via) \S+@`)},
	{"call to follow", 45, true, []string{"@", "follow"},
		nil, []string{"@", "follow him on", "follow her on", "follow them on"},
		regexp.MustCompile(`(?i)(on twitter|via twitter|twitter:|on instagram|on facebook)[ ,:.]*@\w+|@\w+ on (twitter|instagram|x|threads)\b|\bfollow (him|her|them) on (twitter|facebook|instagram|x|linkedin)\b`)},
	{"newsletter box", 60, true, []string{"newsletter", "mail", "inbox", "alert", "updates", "briefing", "channel", "podcast", "feed", "delivered", "subscribe"},
		[]string{"sign up", "subscribe", "join", "register", "get", "click here to", "please"}, []string{"to our", "newsletter abonnieren", "newsletter bestellen", "newsletter anmelden"},
		regexp.MustCompile(`(?i)^(sign up|subscribe|join|register)\b.{0,80}\b(newsletter|e-?mails?|inbox|alerts?|updates|briefing|mailing list|channel|podcast|feed)\b|^get .{0,60}\b(newsletter|(in|to) your inbox|e-?mail alerts?|delivered)\b|\bto our (free )?(daily |weekly )?newsletter\b|newsletter (abonnieren|bestellen|anmelden)|^(click here to|please) subscribe\b`)},
	{"subscription box", 40, true, []string{"reading", "subscri", "member", "trial", "access", "free articles", "journalism", "free account", "log", "full story", "la suite", "lesen mit"},
		[]string{"get", "to continue", "to keep", "already a", "subscribe", "become a", "start your", "you have", "support", "this", "create a", "log in", "login", "to view", "pour lire", "weiterlesen", "jetzt lesen"}, nil,
		regexp.MustCompile(`(?i)^(get (full |unlimited |exclusive )?access to\b.{0,120}(subscri\w*|as little as|per (week|month|year)|a (week|month|year))|to (continue|keep) reading|already a (subscriber|member)|subscribe (now|today|to)|become a (subscriber|member)|start your (free )?trial|you have \w+ free articles|support (our|independent) journalism|this (article|story|content) is (only )?(available )?(for|to) subscribers|create a free account|log ?in or register|to view the full story|pour lire la suite|(weiterlesen|jetzt lesen) mit)\b`)},
	{"comment box", 40, true, []string{"comment", "kommentar", "repl", "conversation", "logged in", "having", "you think", "my name"},
		nil, nil,
		regexp.MustCompile(`(?i)^(please let us know if you('|’)re having (issues|trouble|problems)|(view|read|show|hide|load|see|post|leave|add|write) (a |all |the |your |more )?(\d+ )?(comments?|reply|replies)\b|join the (conversation|discussion)|comments? (are|have been) (closed|moderated|disabled)|you must be logged in|\d+ (comments?|kommentare)$|comments?:?$|leave a (comment|reply)|(tell us )?what (do )?you think( of this)?( story)?(\?|\.{2,}|…)( (let us know|tell us|share).*)?$|(let us know|tell us|share your thoughts)( what you think)? in the comments|kommentar(e)?( schreiben| verfassen)?$|(save my name|your email address will not))`)},
	{"share links", 25, true, []string{"share", "tweet", "pin", "mail", "print", "facebook", "twitter", "whatsapp", "linkedin", "reddit", "copy", "teilen", "drucken", "gefällt", "like", "enjoy", "love"},
		[]string{"share", "tweet", "pin", "email", "e-mail", "print", "facebook", "twitter", "whatsapp", "linkedin", "reddit", "copy link", "teilen", "drucken", "more sharing", "gefällt", "like", "enjoy", "love"}, nil,
		regexp.MustCompile(`(?i)^(share|tweet|pin|e-?mail|print|facebook|twitter|whatsapp|linkedin|reddit|copy link|teilen|drucken|more sharing|teilen sie dies mit|gefällt mir)( |:|$)(this|on|via|with|by|to|article|story|post|page|auf|twitter|facebook|whatsapp|e-?mail|reddit|linkedin|save|print|pin|it|link|share|tweet|x|bluesky|threads|mastodon|telegram|messenger|pinterest|flipboard|pocket|xing|copy|teilen|per|über|mailen|drucken|\W)*$|^(share|like) this( (article|story|post|page))?[:.]?$|^(like|enjoyed?|love) (this|our) (story|article|post|work)\?.{0,60}(share|friend|follow)`)},
	{pointerReason, 40, true, pointerSigns[:],
		[]string{"related", "also", "more", "read", "see also", "further", "most", "recommended", "you may", "you might", "don", "trending", "popular", "up next", "watch", "listen", "click here", "in pictures", "lesen sie", "mehr", "auch interessant", "weitere", "zum weiterlesen", "ähnliche", "verwandte", "inhaltsverzeichnis"}, nil,
		regexp.MustCompile(`(?i)^\W{0,3}(related( (stories|articles?|posts?|content|news|links|topics|coverage|reading|story|video))?( from [^:]{2,60})?|also: see [^.]{3,60}|more (great )?[^.:]{2,40}(stories|news|coverage)( (from|on) [^.:]{2,30})?|read (more|also|next|the full story|our (full )?coverage)|see also|also (read|see)|(more|further) (from|on|in|about) [^.]{1,60}|more (stories|news|coverage|reading)|more|most (read|popular|viewed|shared)|recommended( (stories|for you|reading))?|you (may|might) (also )?(like|enjoy|be interested)( in)?(\.{2,}|…)?|don['’]t miss|trending( now)?|popular( now| stories)?|up next|watch( now| more| the video)?|listen|click here|in pictures|lesen sie (auch|hier|mehr)|mehr (zum thema|dazu|artikel)|auch interessant|weitere (artikel|beiträge|themen|nachrichten)[^.]{0,40}|zum weiterlesen|(ähnliche|verwandte) (beiträge|artikel|themen)|inhaltsverzeichnis)\s*([:>»|\]→]|$)`)},
	{pointerReason, 30, true, pointerSigns[:],
		[]string{"more", "follow", "read", "see", "find", "get", "related", "also", "plus", "watch", "don", "lesen sie", "auch lesen", "lies auch", "zum weiterlesen", "weiterlesen", "siehe auch", "à lire", "lire aussi", "leggi anche", "lees ook", "lea", "mire", "mira", "puedes", "le puede", "leia", "veja", "czytaj", "dowiedz", "läs", "les også"}, nil,
		regexp.MustCompile(`(?i)^more [^.:]{2,30}: (https?:|www)|^(follow|read|see|find|get) [^.]{0,50}\bcoverage\b[^.]{0,60}( at| here\b|:)|^\W{0,3}(related( [\pL-]+){0,2}|also|plus|more (from|on) [^:]{2,40}|read more|read next|read also|see also|also read|more on this|watch|don['’]t miss|lesen sie auch|auch lesen|lies auch|(zum )?weiterlesen|siehe auch|à lire( aussi)?|lire aussi|leggi anche|lees ook|lea (también|más)|lea además|mire|mira|puedes ver|le puede interesar|leia (também|mais)|veja também|czytaj (też|także|więcej)|dowiedz się więcej|läs (också|mer)|les også)\s*[:>»|–—-]`)},
	{pointerReason, 30, true, []string{"check out"},
		nil, nil,
		regexp.MustCompile(`(?i)\bcheck out (our|all|more|the) [^.?!]{3,80}(picks?|guides?|best|reviews?|coverage|stories|posts)\b`)},
	{"copyright line", 45, true, []string{"©", "(c)", "copyright", "rights reserved", "rechte", "this material"},
		nil, nil,
		regexp.MustCompile(`(?i)^\W{0,3}(©|\(c\) ?\d{4}|copyright\b.{0,12}(©|\(c\)|\d{4}|by\b)|all rights reserved|alle rechte vorbehalten)|\ball rights reserved\b|this material may not be (published|reproduced|broadcast)`)},
	{"republication line", 45, true, []string{"published", "appeared", "ran", "republished", "syndicated", "produced", "version"},
		nil, nil,
		regexp.MustCompile(`(?i)^\W{0,3}(this (article|story|piece|post|column|interview|essay)( \w+)? (was |has been |is |first |originally ){0,3}(first |originally )?(published|appeared|ran|republished|syndicated|produced)\b|(originally|first) (published|appeared) (on|in|at|by)|a version of this (article|story|piece))`)},
	{"credit", 40, false, []string{"by", "from", "photo", "image", "picture", "illustration", "source", "credit", "foto", "bild", "quelle"},
		[]string{"additional", "reporting", "writing", "editing", "research", "compiled", "edited", "written", "produced", "text", "graphic", "photo", "illustration", "video", "with", "contribution", "files", "input", "image", "picture", "source", "credit", "foto", "bild", "quelle"}, nil,
		regexp.MustCompile(`(?i)^\W{0,3}((additional )?(reporting|writing|editing|research|compiled|edited|written|produced|text|graphics?|photos?|photographs?|photography|illustrations?|video)( and (reporting|writing|editing))? (by|from)\b|(with )?(contributions?|reporting|files|inputs?) from\b|(photo|image|picture|illustration|source|credit|foto|bild|quelle)s?( credits?)?( by)?\s*[:/|©]|(?-i:SOURCE)\s+\pL[^.]{1,60}$)`)},
	{"credit", 40, false, []string{"contributed", "getty", "reporting by"},
		nil, nil,
		regexp.MustCompile(`(?i)^\W{0,3}(the )?[^.]{3,80} contributed( reporting| research)? to this (report|story|article|post)|\bgetty images\b|contributed to this (report|story|article)|\bcontributed reporting\b|\breporting by [^.]{3,80}[;.] editing by\b`)},
	{"about the writer", 70, false, []string{"reporter", "writer", "editor", "correspondent", "columnist", "contributor", "journalist", "blogger", "producer", "fellow", "author", "curator", "novelist", "historian", "professor", "native", "resident", "covers", "writes", "reports", "blogs"},
		[]string{"the author", "the writer", "about the"}, []string{" is ", " covers ", "writes about", "reports on", "blogs about"},
		regexp.MustCompile(`(?i)^(the (author|writer) is\b|about the (author|writer)s?\b|[\pL'’.-]+ [\pL'’.-]+( [\pL'’.-]+)? is (a|an|the|\S+['’]s) ([\pL’'&-]+ ){0,6}(reporter|writer|editor|correspondent|columnist|contributor|journalist|blogger|producer|fellow|curator|author|novelist|historian|professor)( (at|for|with|in|of|on|and|who|covering|based)\b|[.,])|[^.]{3,60} is an? [^.]{3,60} (native|resident) [^.]{0,40}(living|who lives|based) in\b|[\pL'’.-]+( [\pL'’.-]+)? (covers|writes about|reports on|blogs about) [^.]{3,80} (for|at) )`)},
	{"app or shop box", 40, true, []string{"app", "click", "buy", "order", "shop", "available", "delivered", "on the go"},
		[]string{"get", "download", "install", "buy", "order", "shop", "available"}, []string{"click here", "clicking here"},
		regexp.MustCompile(`(?i)^((get|read) .{0,60}\b)?(by )?click(ing)? here\b.{0,60}$|^get [^.]{3,60} (delivered|on the go)\b|^(download|get|install) (the|our) .{0,40}\bapp\b|^(buy|order|shop) (now|it now|here|on amazon)\b|^available (now )?(on|at|from) (amazon|the app store|google play|itunes)`)},
	{"advertisement", 12, true, []string{"advert", "continu", "keep", "sponsored", "ad feedback", "anzeige", "werbung", "promoted", "paid"},
		nil, nil,
		regexp.MustCompile(`(?i)^\W{0,3}(adverts?$|advertisement|advertising|(continue|keep) reading( below| the main story)?$|sponsored( content)?|story continues( below( advertisement)?)?|(article|story|content) continues (below|after)|ad feedback|anzeige|werbung|promoted|paid (post|content))\b`)},
	{"shop links", 60, true, []string{"buy", "purchase", "affiliate"},
		[]string{"this"}, []string{"if you", "when you", "purchases made", "purchases you"},
		regexp.MustCompile(`(?i)\b(if you (buy|purchase)|when you (buy|purchase)|purchases (made|you make)) .{0,60}\b(links?|post|site|page)\b.{0,80}\b(commission|share of|affiliate)|^(this (post|article|page|story) (may )?contains? affiliate links)`)},
	{"cookie notice", 80, true, []string{"cookie", "by continuing", "using this"},
		nil, nil,
		regexp.MustCompile(`(?i)^(we|this (site|website)|diese (seite|website)|wir) (use|uses|verwenden|nutzen|verwendet|nutzt) cookies\b|\bby (continuing|using this site),? you (agree|accept|consent)\b`)},
	{"button", 20, true, []string{"[", "back", "close", "show", "expand", "collapse", "loading", "play", "pause", "next", "prev", "skip", "zoom", "enlarge", "caption", "view", "hide", "toggle", "mehr", "schließen", "weiter"},
		[]string{"[", "back to", "close", "show", "hide", "view", "load", "toggle", "expand", "collapse", "enlarge", "read", "see", "open", "start", "loading", "play", "pause", "next", "prev", "skip", "zoom", "mehr", "schließen", "weiterlesen", "nach oben", "zurück"}, nil,
		regexp.MustCompile(`(?i)^\[(button|caption|gallery|embed|vc_\w+) [^\]]*\]|^\W{0,2}(back to (top|gallery|article|the top)|close( (this|modal|menu))?|(show|hide|view|load|toggle|expand|collapse|enlarge|read|see|open|start) ?(more|less|all|captions?|gallery|slideshow|images?|this image|photos|full (article|story|screen)|description)?|loading|play( video)?|pause|next( (article|story|page|up))?|prev(ious)?( (article|story|page))?|skip( (ad|to [\pL ]+))?|zoom|expand|mehr (lesen|anzeigen)|schließen|weiterlesen|nach oben|zurück)\W{0,3}$`)},
	{"picture counter", 8, true, []string{"of", "/", "von", "slideshow"},
		nil, nil,
		regexp.MustCompile(`(?i)^(image|photo|picture|slide|bild) \d+ (of|/|of /|von) \d+$|^\d+ ?(/|of) ?\d+$|^this slideshow requires javascript`)},
	{"tags", 30, true, []string{"tag", "topic", "filed", "categor", "keyword", "schlagw", "themen", "label", "posted in", "in this"},
		[]string{"tag", "topic", "filed under", "categor", "keyword", "schlagw", "themen", "label", "posted in", "in this"}, nil,
		regexp.MustCompile(`(?i)^(tags?|topics?|filed under|categor(y|ies)|keywords?|schlagw(ö|oe)rter|themen|labels?|posted in|tagged( with)?|in this (article|story))\s*:?(\s|$)`)},
	{"corrections address", 12, true, []string{"@"},
		[]string{"tip", "news tip", "correction", "feedback", "letter", "leserbrief", "hinweis", "contact", "write", "email", "e-mail"}, nil,
		regexp.MustCompile(`(?i)^\W{0,3}((news )?tips?( line)?|corrections?|feedback|letters?|leserbriefe?|hinweise?|contact (the|our) (newsroom|desk)|(write|e-?mail) (to )?(us|the newsroom|our newsroom))( an| at| to| here)? ?:? \S+@\S+$`)},
	{"corrections address", 40, true, []string{"tip", "correction", "typo", "error", "mistake", "story", "feedback", "letter"},
		[]string{"have", "got", "do you have", "send", "email", "report", "suggest", "if you"}, []string{"letter to the editor", "letters to the editor"},
		regexp.MustCompile(`(?i)^(have|got|do you have) (a|any) (story|tip|news tip|correction|confidential)|^(send|email) (us )?(a |your |news )?(tips?|corrections?|feedback)\b|^(report|suggest) (a |an )?(typo|error|correction)\b|^if you (see|spot|find) (a|an) (typo|error|mistake)|\bletters? to the editor\b.{0,80}(hear|think|tips|e-?mail|send)`)},
}

// frontBytes is how far into a text the words of a pointer begin at the latest.
const frontBytes = 64

// phraseOf returns the phrase that text, which has n words, is an instance of,
// or nil.
func phraseOf(text string, n int) *phrase {
	if len(text) > 700 || n > mostWords {
		return nil
	}
	text = strings.ReplaceAll(text, "\u00a0", " ")
	low := strings.ToLower(text)
	for signed := signsOf(low); signed != 0; signed &= signed - 1 {
		if p := &phrases[bits.TrailingZeros32(signed)]; n <= p.words && p.re.MatchString(text) {
			return p
		}
	}
	return nil
}

// front reports whether the phrase's signs stand at the front of a text.
func (p *phrase) front() bool { return p.reason == pointerReason && len(p.signs) > 1 }

// signed reports whether low, a text in lower case, has a sign of the phrase.
// For all phrases at once see signsOf.
func (p *phrase) signed(low string) bool {
	if p.front() {
		low = low[:min(len(low), frontBytes)]
	}
	return slices.ContainsFunc(p.signs, func(s string) bool { return strings.Contains(low, s) })
}

// words counts runs of letters and digits.
func words(s string) int {
	n, in := 0, false
	for _, r := range s {
		w := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || in && (r == '\'' || r == '’')
		if w && !in {
			n++
		}
		in = w
	}
	return n
}

// folded is s in lower case with everything but letters and digits made one
// space: for comparing headlines.
func folded(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if r < utf8.RuneSelf && isWordByte(byte(r)) && r != '_' { // as most
			if space {
				b.WriteByte(' ')
				space = false
			}
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			b.WriteByte(byte(r))
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func lastRune(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }
