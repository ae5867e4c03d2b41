package panel_test

import (
	"fmt"
	"strings"
	"testing"

	"jiayou/assets"
	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/panel"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/words"
)

// counter is a desk with a few rows that counts what is done to them.
type counter struct {
	rows    int
	changed map[string]int
	pressed []string
}

func (c *counter) Rows(page panel.Page, rows []panel.Row) []panel.Row {
	if page != panel.Adjustments {
		return append(rows, panel.Row{Label: "a reading", Value: "42"})
	}
	for i := range c.rows {
		rows = append(rows, panel.Row{ID: fmt.Sprint("choice ", i), Label: "choice", Value: fmt.Sprint(i), Choice: true})
	}
	return append(rows, panel.Row{ID: "press", Label: "press", Press: true})
}

func (c *counter) Change(id string, by int) {
	if c.changed == nil {
		c.changed = map[string]int{}
	}
	c.changed[id] += by
}

func (c *counter) Press(id string) { c.pressed = append(c.pressed, id) }

// booth is a panel on a screen.
type booth struct {
	t     *testing.T
	panel panel.Panel
	desk  counter
	hud   *hud.HUD
	sheet hud.Sheet
	w, h  float64
}

func open(t *testing.T, tag string, w, h float64) *booth {
	t.Helper()
	language, err := words.Load(tag)
	if err != nil {
		t.Fatal(err)
	}
	head, err := hud.New(language)
	if err != nil {
		t.Fatal(err)
	}
	return &booth{t: t, hud: head, w: w, h: h, desk: counter{rows: 3}}
}

// lay lays the panel out, as every picture does.
func (b *booth) lay() *hud.Sheet {
	b.panel.Layout(b.hud.Pen(&b.sheet, b.w, b.h), b.w, b.h, &b.desk)
	return &b.sheet
}

// do does one thing after the other.
func (b *booth) do(all ...input.Action) {
	for _, a := range all {
		b.lay()
		b.panel.Do(a, &b.desk)
	}
}

// tap taps on the text on the sheet that reads like that, dx to its right.
func (b *booth) tap(text string, dx float64) {
	b.t.Helper()
	m := markOf(b.t, b.lay(), text)
	b.panel.Tap(m.X+dx, m.Y, &b.desk)
}

func TestKeysReachEverything(t *testing.T) {
	b := open(t, "en", 1280, 720)
	b.panel.Toggle()
	b.do(input.PageBack) // to the last page
	if page, _ := b.panel.Page(); page != panel.Adjustments {
		t.Fatalf("got page %v, want adjustments", page)
	}
	b.do(input.Right, input.Right, input.Left, input.Down, input.Confirm, input.Up, input.Up, input.Confirm)
	if got := fmt.Sprint(b.desk.changed, b.desk.pressed); got != "map[choice 0:1 choice 1:1] [press]" {
		t.Errorf("got %s, want two choices changed by one and the last row pressed", got)
	}
	b.do(input.Menu)
	if b.panel.Open() || b.panel.Do(input.Up, &b.desk) {
		t.Error("a closed panel still obeys")
	}
}

// TestAPageThatIsNotSeenYetIsNotPressed turns a page and confirms before it is laid
// out, as on a machine that draws fewer pictures than there are updates.
func TestAPageThatIsNotSeenYetIsNotPressed(t *testing.T) {
	b := open(t, "en", 1280, 720)
	b.panel.Show(panel.Adjustments)
	b.lay()
	b.panel.Do(input.PageOn, &b.desk)
	if b.panel.Do(input.Confirm, &b.desk); len(b.desk.changed) > 0 {
		t.Errorf("got %v changed on the page before", b.desk.changed)
	}
	b.panel.PIN = "1234"
	b.panel.Show(panel.Adjustments)
	b.do(input.Digit1, input.Digit2, input.Digit3, input.Digit4)
	row := markOf(t, b.lay(), "press")
	b.panel.Close()
	b.panel.Toggle()
	if b.panel.Tap(row.X, row.Y, &b.desk); len(b.desk.pressed) > 0 {
		t.Errorf("got %v pressed behind a PIN", b.desk.pressed)
	}
}

// TestRowsAreAsHighAsAFinger: 48 points.
func TestRowsAreAsHighAsAFinger(t *testing.T) {
	b := open(t, "en", 1280, 720)
	b.panel.Show(panel.Adjustments)
	row, heights := markOf(t, b.lay(), "press"), 0
	for y := row.Y - 100; y < row.Y+100; y++ {
		b.desk.pressed = nil
		if b.panel.Tap(row.X, y, &b.desk); len(b.desk.pressed) > 0 {
			heights++
		}
	}
	if heights < 48 {
		t.Errorf("got a row of %d points that can be pressed, want 48", heights)
	}
}

// markOf returns the text on a sheet that reads like that.
func markOf(t *testing.T, s *hud.Sheet, text string) hud.Text {
	t.Helper()
	for _, m := range s.Marks {
		if m.Text.String == text {
			return m.Text
		}
	}
	t.Fatalf("there is no %q", text)
	return hud.Text{}
}

func TestFingersReachEverything(t *testing.T) {
	b := open(t, "en", 1280, 720)
	b.panel.Toggle()
	b.tap("Settings", 0)
	b.tap("2", 150) // the key after the value of the third row
	b.tap("2", -150)
	b.tap("1", 150)
	b.tap("press", 0)
	if got := fmt.Sprint(b.desk.changed, b.desk.pressed); got != "map[choice 1:1 choice 2:0] [press]" {
		t.Errorf("got %s", got)
	}
	if b.panel.Tap(10, 10, &b.desk) {
		t.Error("the match beside the panel is not the panel's")
	}
}

// TestInArabicTheKeysAreMirrored taps where the keys are seen.
func TestInArabicTheKeysAreMirrored(t *testing.T) {
	b := open(t, "ar", 1280, 720)
	b.panel.Show(panel.Adjustments)
	b.tap("2", -150)
	if got := b.desk.changed["choice 2"]; got != 1 {
		t.Errorf("got a change by %d on the left, want 1: that is where the next value is", got)
	}
}

// TestTheCursorStaysInSight goes through a page that is longer than the screen.
func TestTheCursorStaysInSight(t *testing.T) {
	b := open(t, "en", 1280, 720)
	b.desk.rows = 40
	b.panel.Show(panel.Adjustments)
	for i := range 40 {
		if found := strings.Contains(read(b.lay()), fmt.Sprintf(" | choice | %d | ", i)); !found {
			t.Fatalf("row %d under the cursor is not to be seen in %s", i, read(&b.sheet))
		}
		b.do(input.Down)
	}
}

// read joins what is written on a sheet.
func read(s *hud.Sheet) string {
	var all []string
	for _, m := range s.Marks {
		if m.Text.String != "" {
			all = append(all, m.Text.String)
		}
	}
	return strings.Join(all, " | ") + " | "
}

func TestAPINKeepsItShut(t *testing.T) {
	b := open(t, "en", 1280, 720)
	b.panel.PIN = "2580"
	b.panel.Toggle()
	b.do(input.PageBack, input.Right)
	if _, ok := b.panel.Page(); ok || b.desk.changed != nil {
		t.Fatal("a locked panel obeys")
	}
	b.do(input.Digit2, input.Digit5, input.Digit8, input.Digit1)
	if _, ok := b.panel.Page(); ok {
		t.Fatal("a wrong PIN opens")
	}
	for _, digit := range []string{"2", "5", "8", "0"} {
		b.tap(digit, 0)
	}
	if _, ok := b.panel.Page(); !ok {
		t.Fatal("the right PIN does not open")
	}
	b.panel.Close()
	b.panel.Toggle()
	if _, ok := b.panel.Page(); ok {
		t.Error("it is not locked again")
	}
}

// TestAGamepadTypesAPIN moves over the pad: from 1 down to 4, right to 5, then 5
// three times more.
func TestAGamepadTypesAPIN(t *testing.T) {
	b := open(t, "en", 1280, 720)
	b.panel.PIN = "4555"
	b.panel.Toggle()
	b.do(input.Down, input.Confirm, input.Right, input.Confirm, input.Confirm, input.Confirm)
	if _, ok := b.panel.Page(); !ok {
		t.Error("the PIN does not open")
	}
}

// TestAWrongPINIsSeenToBeOne wants four red dots for a while, and no sooner.
func TestAWrongPINIsSeenToBeOne(t *testing.T) {
	b := open(t, "en", 1280, 720)
	b.panel.PIN = "2580"
	b.panel.Toggle()
	red := func() (dots int) {
		for _, m := range b.lay().Marks {
			if m.Text.String == "" && m.Box.Colour == hud.Palette.Alarm {
				dots++
			}
		}
		return dots
	}
	b.do(input.Digit2, input.Digit5, input.Digit8)
	if n := red(); n != 0 {
		t.Errorf("got %d red dots before the last digit, want none", n)
	}
	b.do(input.Digit1)
	if n := red(); n != 4 {
		t.Errorf("got %d red dots, want four", n)
	}
	b.do(input.Digit2)
	if n := red(); n != 0 {
		t.Errorf("got %d red dots when the next is typed, want none", n)
	}
	b.do(input.Digit2, input.Digit2, input.Digit2)
	for range 2 * show.UpdatesPerSecond {
		b.panel.Update()
	}
	if n := red(); n != 0 {
		t.Errorf("got %d red dots after two seconds, want none", n)
	}
}

func TestWhoGuessesWaits(t *testing.T) {
	b := open(t, "en", 1280, 720)
	b.panel.PIN = "1111"
	b.panel.Toggle()
	for range 5 {
		b.do(input.Digit0, input.Digit0, input.Digit0, input.Digit0)
	}
	b.do(input.Digit1, input.Digit1, input.Digit1, input.Digit1)
	if _, ok := b.panel.Page(); ok || !strings.Contains(read(b.lay()), "wait 30 s") {
		t.Errorf("after five wrong PINs the right one opens at once; it says %s", read(&b.sheet))
	}
	for range 31 * 60 {
		b.panel.Update()
	}
	b.do(input.Digit1, input.Digit1, input.Digit1, input.Digit1)
	if _, ok := b.panel.Page(); !ok {
		t.Error("after half a minute the right one does not open")
	}
}

func TestValidPINs(t *testing.T) {
	for pin, want := range map[string]bool{"": true, "0000": true, "12345678": true, "123": false, "123456789": false, "12a4": false, "１２３４": false} {
		if got := panel.ValidPIN(pin); got != want {
			t.Errorf("%q: got %v, want %v", pin, got, want)
		}
	}
}

// TestAPanelThatNobodyTouchesCloses lets time pass.
func TestAPanelThatNobodyTouchesCloses(t *testing.T) {
	b := open(t, "en", 1280, 720)
	b.panel.Toggle()
	for range 179 * 60 {
		b.panel.Update()
	}
	b.do(input.Down)
	for range 179 * 60 {
		b.panel.Update()
	}
	if !b.panel.Open() {
		t.Error("it closes although somebody touched it")
	}
	for range 2 * 60 {
		b.panel.Update()
	}
	if b.panel.Open() {
		t.Error("it stays open when nobody is there")
	}
}

// screens are those that the panel must fit.
var screens = [...]struct{ w, h float64 }{{1280, 720}, {1920, 1080}, {1024, 768}, {2560, 1080}, {1080, 1920}, {3840, 2160}}

// everyRow is a desk whose pages have the labels of all rows that there are, by
// what stands beside them.
type everyRow struct {
	counter
	words *words.Words
}

func (e *everyRow) Rows(page panel.Page, rows []panel.Row) []panel.Row {
	for _, key := range labels[page] {
		row := panel.Row{Label: e.words.Say(key), Value: "12:34:56"}
		if key == "panel.frames" || key == "panel.delay" {
			row.Value = "90, 120, 300 ms"
		}
		switch page {
		case panel.Adjustments:
			row.Choice, row.Value = true, "100 %"
			if key == "panel.meter" {
				row.Value = "-48 / -48 dBFS(A)"
			}
		case panel.Tests:
			row.Mark, row.Level, row.Value = 0.35, 0.5, "100 %"
		case panel.Audits:
			row.Press, row.Value = true, ""
		}
		rows = append(rows, row)
	}
	return rows
}

// labels are the keys of labels: of bars, readings, what can be pressed and
// choices.
var labels = [panel.Pages][]string{
	{"panel.level", "panel.score", "panel.phrase"},
	{"panel.mic", "panel.loudness", "panel.roar", "panel.roars", "panel.lag", "panel.input", "panel.gamepads", "panel.uptime",
		"panel.matches", "panel.goals", "panel.falls", "panel.helped", "panel.saved", "panel.roars.count", "panel.cheering", "panel.pictures",
		"panel.frames", "panel.delay", "panel.memory", "panel.version", "panel.seed", "panel.format", "panel.file", "panel.room", "panel.errors", "panel.log"},
	{"panel.screen", "panel.learn", "panel.phrase.teach", "panel.phrase.keep", "panel.phrase.forget", "panel.picture", "panel.keep", "panel.quit"},
	{"panel.lang", "panel.home", "panel.away", "panel.cheer", "panel.mic", "panel.ear", "panel.whole", "panel.meter"},
}

// TestLabelsFit lays out all labels in all languages on all screens: whole, in
// letters that are read from near, and within the panel.
func TestLabelsFit(t *testing.T) {
	for _, tag := range assets.Languages() {
		for _, screen := range screens {
			b := open(t, tag, screen.w, screen.h)
			desk := &everyRow{words: b.hud.Words()}
			_, region := panel.Split(screen.w, screen.h)
			for page := range panel.Pages {
				b.panel.Show(page)
				for i := range labels[page] {
					if b.panel.Do(input.Down, desk); i%6 != 0 {
						continue // it has been seen
					}
					pen := b.hud.Pen(&b.sheet, b.w, b.h)
					b.panel.Layout(pen, b.w, b.h, desk)
					for _, m := range b.sheet.Marks {
						x := m.Text
						if x.String == "" {
							continue
						}
						half := pen.Width(x) / 2
						switch short := min(b.w, b.h); {
						case strings.HasSuffix(x.String, "…"):
							t.Fatalf("%s, %v, %v: %q is cut", tag, screen, page, x.String)
						case x.Size < 0.0208*short: // 15 points
							t.Fatalf("%s, %v, %v: %q is %.1f pixels high", tag, screen, page, x.String, x.Size)
						case x.X-half < region.X || x.X+half > region.X+region.W || x.Y < region.Y || x.Y > region.Y+region.H:
							t.Fatalf("%s, %v, %v: %q leaves the panel", tag, screen, page, x.String)
						}
					}
				}
			}
		}
	}
}

// TestControlsAreLargeAndStayInside feels for the controls with a grid of 48
// points.
func TestControlsAreLargeAndStayInside(t *testing.T) {
	for _, screen := range screens {
		b := open(t, "en", screen.w, screen.h)
		var c panel.Controls
		c.Come()
		for _, lesson := range []bool{false, true} {
			pen := b.hud.Pen(&b.sheet, b.w, b.h)
			c.Layout(pen, b.w, b.h, false, lesson)
			found := map[input.Action]bool{}
			step := 48 * min(b.w, b.h) / 720
			for y := step / 2; y < b.h; y += step {
				for x := step / 2; x < b.w; x += step {
					if a, ok := c.Tap(x, y); ok {
						found[a] = true
					}
				}
			}
			if want := 11; !lesson && len(found) != want || lesson && len(found) != want+3 {
				t.Errorf("%v, lesson %v: a grid of 48 points meets %d controls, want all of %d", screen, lesson, len(found), want)
			}
			for _, m := range b.sheet.Marks {
				if m.Box.X < 0 || m.Box.X+m.Box.W > b.w || m.Box.Y < 0 || m.Box.Y+m.Box.H > b.h {
					t.Errorf("%v: a control leaves the picture: %+v", screen, m.Box)
				}
			}
		}
	}
}

func TestControlsFadeAway(t *testing.T) {
	b := open(t, "en", 1280, 720)
	var c panel.Controls
	c.Come()
	c.Layout(b.hud.Pen(&b.sheet, b.w, b.h), b.w, b.h, false, false)
	menu := b.sheet.Marks[0].Box
	if a, ok := c.Tap(menu.X+5, menu.Y+5); !ok || a != input.Menu {
		t.Errorf("got %v, want the menu", a)
	}
	for range 10 * 60 {
		c.Update()
	}
	if _, ok := c.Tap(menu.X+5, menu.Y+5); ok {
		t.Error("a control that is not seen is pressed")
	}
}

func TestANoticeIsSaidAndGone(t *testing.T) {
	b := open(t, "en", 1280, 720)
	b.panel.Alarm("kiosk.toml:3: ear = \"clam\": want lively or calm")
	if got := read(b.lay()); !strings.Contains(got, "want lively or calm") {
		t.Errorf("got %q, want what is wrong", got)
	}
	for range 31 * 60 {
		b.panel.Update()
	}
	if got := read(b.lay()); got != " | " {
		t.Errorf("got %q after half a minute, want nothing", got)
	}
}

func ExamplePanel() {
	var p panel.Panel
	p.Toggle()
	var desk counter
	p.Do(input.PageOn, &desk)
	page, open := p.Page()
	fmt.Println(page, open)
	// Output: panel.statistics true
}

// only is a desk with one row.
type only struct{ panel.Row }

func (o only) Rows(_ panel.Page, rows []panel.Row) []panel.Row { return append(rows, o.Row) }
func (o only) Change(string, int)                              {}
func (o only) Press(string)                                    {}

// TestValuesAreReadInFull shows what can be chosen and what is read, in every language.
func TestValuesAreReadInFull(t *testing.T) {
	for _, tag := range assets.Languages() {
		b := open(t, tag, 1280, 720)
		say := b.hud.Words().Say
		reads := func(row panel.Row) {
			t.Helper()
			b.panel.Show(panel.Adjustments)
			b.panel.Layout(b.hud.Pen(&b.sheet, b.w, b.h), b.w, b.h, only{row})
			if got := read(&b.sheet); !strings.Contains(got, " | "+row.Label+" | "+row.Value+" | ") {
				t.Errorf("%s: want %q and %q in %q", tag, row.Label, row.Value, got)
			}
		}
		reads(panel.Row{Label: say("panel.side"), Value: say("panel.same")})
		for _, ill := range []string{"panel.clips", "panel.dead"} {
			for _, value := range []string{say(ill), say("panel.home") + ": " + say(ill), say("panel.away") + ": " + say(ill)} {
				reads(panel.Row{Label: say("panel.loudness"), Value: value, Alarm: true})
			}
		}
		for label, values := range map[string][]string{
			"panel.lang":     {say("panel.lang.auto")},
			"panel.mic":      {say("panel.mic.default"), say("panel.ear.off")},
			"panel.channels": {say("panel.channels.both"), say("panel.channels.swapped"), say("panel.channels.mix"), say("panel.channels.left"), say("panel.channels.right")},
			"panel.pair":     {say("panel.pair.stands"), say("panel.pair.apart", "metres", "0.15")},
			"panel.ear":      {say("panel.ear.lively"), say("panel.ear.calm")},
			"panel.whole":    {say("panel.on"), say("panel.off")},
			"panel.meter":    {"104 / 103 dB(A)", "-104 / -103 dBFS(A)"},
		} {
			for _, value := range values {
				reads(panel.Row{ID: "x", Label: say(label), Value: value, Choice: true})
			}
		}
	}
}
