package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"stet/store"
	"stet/store/leak"
	"stet/store/vault"
	"stet/ui"
	"stet/ui/present"
)

// The source that nobody may find.
const (
	canaryName  = "Ottoline Brackwater"
	canaryPhone = "+44 20 7946 0958"
)

// pocket is a keyring in memory.
type pocket map[string]string

func (p pocket) Get(user string) (string, error) {
	if s, ok := p[user]; ok {
		return s, nil
	}
	return "", vault.ErrNoSecret
}
func (p pocket) Set(user, secret string) error { p[user] = secret; return nil }
func (p pocket) Delete(user string) error      { delete(p, user); return nil }

// stage is the real window on the real store and vault, without a display.
type stage struct {
	t      *testing.T
	dir    string
	s      *store.Store
	w      *ui.Window
	win    fyne.Window
	mu     sync.Mutex
	todo   []func()
	traced strings.Builder
}

func (g *stage) do(f func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.todo = append(g.todo, f)
}

// settle runs what is to be run on the drawing thread until nothing is left.
func (g *stage) settle() {
	for {
		g.w.Desk().Wait()
		g.mu.Lock()
		todo := g.todo
		g.todo = nil
		g.mu.Unlock()
		if len(todo) == 0 {
			return
		}
		for _, f := range todo {
			f()
		}
	}
}

// until waits for what the window does by itself.
func (g *stage) until(what string, done func() bool) {
	g.t.Helper()
	for end := time.Now().Add(10 * time.Second); !done(); time.Sleep(10 * time.Millisecond) {
		if g.settle(); time.Now().After(end) {
			g.t.Fatalf("%s: not after ten seconds", what)
		}
	}
}

// newStage opens the window on a store in a folder, where the journal lies too.
func newStage(t *testing.T, dir string, now func() time.Time) *stage {
	t.Helper()
	g := &stage{t: t, dir: dir}
	s, err := store.Open(filepath.Join(g.dir, "stet.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	g.s = s
	deps, err := dependencies(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	kept := vaultBeside(s, pocket{})
	deps.Vault, deps.Exporter, deps.Bundler, deps.Now = kept, exporter{kept: kept}, bundler{s, kept, filepath.Join(g.dir, "identity")}, now
	test.NewTempApp(t)
	g.win = test.NewTempWindow(t, nil)
	g.w = ui.New(g.win, deps, g.do)
	trace := newTracer(true, &g.traced)
	trace.journal = openJournal(dir)
	t.Cleanup(trace.journal.close)
	g.w.Desk().Trace = trace.line
	g.win.Resize(fyne.NewSize(1366, 768))
	g.w.Desk().Start(sampleLocator, "")
	g.settle()
	return g
}

// keys types runes to what has the focus.
func (g *stage) keys(text string) {
	for _, r := range text {
		if f := g.win.Canvas().Focused(); f != nil {
			f.TypedRune(r)
		} else {
			g.win.Canvas().OnTypedRune()(r)
		}
	}
	g.settle()
}

func (g *stage) key(name fyne.KeyName) {
	if f := g.win.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
	g.settle()
}

// entry is the field on show with a placeholder.
func (g *stage) entry(placeholder string) fyne.Focusable {
	g.t.Helper()
	for _, o := range test.LaidOutObjects(g.win.Content()) {
		f, ok := o.(fyne.Focusable)
		if hint, is := property(o, "PlaceHolder").(string); ok && is && o.Visible() && strings.HasPrefix(hint, placeholder) {
			return f
		}
	}
	g.t.Fatalf("no field %q", placeholder)
	return nil
}

// property is an exported field of a widget of the window, whose type is its own.
func property(o fyne.CanvasObject, name string) any {
	v := reflect.Indirect(reflect.ValueOf(o))
	if v.Kind() != reflect.Struct {
		return nil
	}
	if f := v.FieldByName(name); f.IsValid() && f.CanInterface() {
		return f.Interface()
	}
	return nil
}

// choose takes an option of the choice that has one beginning so.
func (g *stage) choose(option string) {
	g.t.Helper()
	for _, o := range test.LaidOutObjects(g.win.Content()) {
		options, _ := property(o, "Options").([]string)
		i := slices.IndexFunc(options, func(s string) bool { return strings.HasPrefix(s, option) })
		if c, ok := o.(interface{ SetSelected(string) }); ok && i >= 0 {
			c.SetSelected(options[i])
			g.settle()
			return
		}
	}
	g.t.Fatalf("no choice %q", option)
}

// onScreen reports whether words are drawn anywhere, dialogs too.
func (g *stage) onScreen(words string) bool {
	roots := append([]fyne.CanvasObject{g.win.Content()}, g.win.Canvas().Overlays().List()...)
	for _, root := range roots {
		for _, o := range test.LaidOutObjects(root) {
			if l, ok := o.(*widget.Label); ok && l.Visible() && strings.Contains(l.Text, words) {
				return true
			}
		}
	}
	return false
}

// tells lists the files outside the vault that tell who the source is: by their bytes
// and by what they unpack to.
func (g *stage) tells() []string {
	g.t.Helper()
	words := leak.Name("A", canaryName).Add(leak.Number("A", canaryPhone), leak.Text("A", "Brackwater"), leak.Text("A", "Ottoline"))
	var out []string
	err := filepath.WalkDir(g.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), "vault.age") {
			return err
		}
		body, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		low := bytes.ToLower(body)
		if bytes.Contains(low, []byte("brackwater")) || bytes.Contains(low, []byte("ottoline")) || bytes.Contains(low, []byte("7946 0958")) || len(words.Find("x", body)) > 0 {
			out = append(out, d.Name())
		}
		return nil
	})
	if err != nil {
		g.t.Fatal(err)
	}
	return out
}

// TestCanary types a confidential name and number into every field that may hold
// them. They are on the disk while nobody has said that the source is confidential,
// and from then on in no file but the vault.
func TestCanary(t *testing.T) {
	now := time.Date(2026, 11, 20, 10, 31, 0, 0, time.UTC)
	g := newStage(t, t.TempDir(), func() time.Time { return now })
	g.keys("jo")
	for hint, typed := range map[string]string{"Web address": "/home/desk/" + canaryName + ".pdf", "Title": canaryName, "Page": canaryName + ", p. 3", "Note": canaryPhone} {
		g.win.Canvas().Focus(g.entry(hint))
		g.keys(typed)
	}
	g.win.Canvas().Unfocus()
	g.keys("j") // what is half typed is written down
	g.until("the draft is on the disk", func() bool { return len(g.tells()) > 0 })
	g.keys("ko")
	g.choose("confidential")
	g.until("the draft is off the disk", func() bool { return len(g.tells()) == 0 })
	for hint, typed := range map[string]string{"Other names": "Otti Brackwater, O. Brackwater", "Telephone": canaryPhone, "E-mail": "ottoline@brackwater.example", "Where they live": "4 Brackwater Lane"} {
		g.win.Canvas().Focus(g.entry(hint))
		g.keys(typed)
	}
	g.choose("on background")
	g.key(fyne.KeyReturn)
	if got := g.tells(); len(got) > 0 || !g.onScreen("Source A") || !g.onScreen(canaryName) {
		t.Fatalf("saved: told in %v; pseudonym on the screen %v, name %v", got, g.onScreen("Source A"), g.onScreen(canaryName))
	}
	g.writesNoName()
	g.locks(&now)
	g.exports()
	if got := g.tells(); len(got) > 0 {
		t.Errorf("told in %v", got)
	}
	if steps, err := os.ReadFile(filepath.Join(g.dir, "stet.log")); err != nil || !strings.Contains(string(steps), "exported ·") || !strings.Contains(string(steps), "bundle ·") {
		t.Errorf("the journal has not what was done: %v\n%s", err, steps)
	}
	if strings.Contains(strings.ToLower(g.traced.String()), "brackwater") {
		t.Errorf("traced:\n%s", g.traced.String())
	}
	if err := g.s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := g.tells(); len(got) > 0 {
		t.Errorf("after the end told in %v", got)
	}
}

// TestCanaryBreaks breaks the program down while the vault is open and a name is
// being typed: neither the report nor the journal tells it.
func TestCanaryBreaks(t *testing.T) {
	if dir := os.Getenv("STET_TEST_BREAK_OPEN"); dir != "" {
		g := newStage(t, dir, time.Now)
		watchCrashes(dir)
		g.keys("jo")
		g.choose("confidential")
		g.win.Canvas().Focus(g.entry("Real name"))
		g.keys(canaryName)
		g.win.Canvas().Focus(g.entry("Telephone"))
		g.do(func() {
			nothing()[canaryPhone] = len(g.win.Canvas().Overlays().List()) // an assignment to a nil map
		})
		g.keys(canaryPhone)
		return
	}
	g := &stage{t: t, dir: t.TempDir()}
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run", "^TestCanaryBreaks$")
	cmd.Env = append(os.Environ(), "STET_TEST_BREAK_OPEN="+g.dir)
	if err := cmd.Run(); err == nil {
		t.Fatal("the process did not break down")
	}
	for name, want := range map[string]string{"breakdown-*.txt": "TestCanaryBreaks", "stet.log": "article shown"} {
		files, err := filepath.Glob(filepath.Join(g.dir, name))
		if err != nil || len(files) != 1 {
			t.Fatalf("%s: %v, %v", name, files, err)
		}
		if b, err := os.ReadFile(files[0]); err != nil || !strings.Contains(string(b), want) {
			t.Errorf("%s: %v\n%s", name, err, b)
		}
	}
	if got := g.tells(); len(got) > 0 {
		t.Errorf("told in %v", got)
	}
}

// writesNoName types the name where anything may be typed: it is refused.
func (g *stage) writesNoName() {
	for _, hint := range []string{"Add a note", "Proposed wording"} {
		g.win.Canvas().Focus(g.entry(hint))
		g.keys(canaryName + " rang from " + canaryPhone)
		g.key(fyne.KeyReturn)
		if !g.onScreen("who is confidential") {
			g.t.Errorf("%s: nothing was said", hint)
		}
		g.win.Canvas().Unfocus()
		g.keys("jk")
		if got := g.tells(); len(got) > 0 {
			g.t.Errorf("%s: told in %v", hint, got)
		}
	}
}

// locks hides the names by the key and by the time that passes.
func (g *stage) locks(now *time.Time) {
	for _, lock := range []func(){
		func() { g.item("Lock or unlock") },
		func() { *now = now.Add(11 * time.Minute); g.w.Desk().Refresh() },
	} {
		lock()
		g.settle()
		if g.onScreen(canaryName) || g.w.Desk().VaultOpen() || !g.onScreen("Source A") {
			g.t.Errorf("locked: name on the screen %v, open %v", g.onScreen(canaryName), g.w.Desk().VaultOpen())
		}
		g.item("Lock or unlock")
		g.until("the name is there again", func() bool { return g.onScreen(canaryName) })
	}
}

// item chooses an item of the main menu.
func (g *stage) item(label string) {
	g.t.Helper()
	for _, m := range g.win.MainMenu().Items {
		for _, i := range m.Items {
			if strings.HasPrefix(i.Label, label) {
				i.Action()
				g.settle()
				return
			}
		}
	}
	g.t.Fatalf("no item %q", label)
}

// exports writes every kind of sheet, the letters and the bundle of every profile.
func (g *stage) exports() {
	for _, ending := range []string{".xlsx", ".docx", ".pdf", ".html", ".csv", ".md", ".json"} {
		g.w.Desk().Export(filepath.Join(g.dir, "sheet"+ending), "")
	}
	for _, p := range present.Profiles() {
		g.w.Desk().MakeBundle(present.BundleOrder{Path: filepath.Join(g.dir, p.Value+present.BundleEnding), Profile: p.Value})
		g.settle() // the next one would stop it
	}
	if made, _ := filepath.Glob(filepath.Join(g.dir, "*.*")); len(made) < 11+3 {
		g.t.Errorf("only %q were written", made)
	}
}
