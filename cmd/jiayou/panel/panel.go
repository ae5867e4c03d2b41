// Package panel is the operator's menu, in the way of arcade machines: tests,
// statistics, audits, adjustments. It stands beside the match, which goes on and
// is seen to.
//
// A Panel knows no window and no device. It is told what is wanted (package
// input) and where somebody has tapped; what stands on its pages, and what comes
// of a change, is its Desk's business:
//
//	p.Do(action, desk)           // or p.Tap(x, y, desk)
//	p.Update()                   // once in every update of the show
//	p.Layout(pen, w, h, desk)    // the sheet, without a window
//
// Keys, buttons, mouse and fingers reach the same things: whatever can be
// pressed is a target at least 48 points high, of the 720 of the short side.
package panel

import (
	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/show"
)

// Page is one of the panel's pages.
type Page uint8

// The pages, in the order of their tabs.
const (
	Tests Page = iota
	Statistics
	Audits
	Adjustments
	Pages // how many there are
)

var pages = [Pages]string{"panel.tests", "panel.statistics", "panel.audits", "panel.adjustments"}

// String returns the key of the page's title.
func (p Page) String() string { return pages[p] }

// Row is one row of a page.
type Row struct {
	ID     string // what the desk knows it by
	Label  string // text, in the language of the panel; empty for a row that is all value
	Value  string
	Choice bool      // left and right change it
	Press  bool      // it can be pressed
	Trace  []float64 // a curve in place of the value, each 0…1, oldest first; the row is twice as high
	Mark   float64   // … or a bar up to Level, with a mark on it; none for 0
	Level  float64
	Lit    bool // the bar is gold: the crowd roars
	Alarm  bool // the value is bad news
}

// Desk is where the panel's rows come from, and what is behind them.
type Desk interface {
	Rows(page Page, rows []Row) []Row // appends those of a page as they are now
	Change(id string, by int)         // −1 for the value before, 1 for the next one
	Press(id string)
}

// idle is how long a panel that nobody touches stays open, in updates: somebody
// has walked away.
const idle = 180 * show.UpdatesPerSecond

// Panel is the panel. The zero value is a closed one, without a PIN.
type Panel struct {
	PIN string // that opens it, empty for none

	open    bool
	lock    lock
	page    Page
	cursor  [Pages]int
	first   [Pages]int // row at the top
	still   int        // updates since anybody did anything
	rows    []Row      // as last laid out
	targets []target
	notice  notice
}

// Open reports whether the panel is open, locked or not.
func (p *Panel) Open() bool { return p.open }

// Page returns the page that is shown, false if none is.
func (p *Panel) Page() (Page, bool) { return p.page, p.open && !p.locked() }

// Show opens a page.
func (p *Panel) Show(page Page) {
	p.open, p.page, p.still = true, page, 0
	p.clear()
}

// clear forgets what was laid out: until the page is, there is nothing on it that
// could be pressed.
func (p *Panel) clear() { p.rows, p.targets = p.rows[:0], p.targets[:0] }

// Toggle opens the panel where it was closed, or closes it.
func (p *Panel) Toggle() {
	if p.open {
		p.Close()
		return
	}
	p.Show(p.page)
}

// Close closes the panel, and locks it if there is a PIN.
func (p *Panel) Close() {
	p.open, p.lock.typed, p.lock.opened = false, "", false
	p.clear()
}

// Update lets a sixtieth of a second pass.
func (p *Panel) Update() {
	p.still++
	if p.open && p.still > idle {
		p.Close()
	}
	p.lock.update()
	p.notice.update()
}

// Do does what is wanted while the panel is open. What it has no use for, such
// as a picture, it leaves to its caller: then it reports false.
func (p *Panel) Do(a input.Action, desk Desk) bool {
	if !p.open {
		return false
	}
	p.still = 0
	if a == input.Menu {
		p.Close()
		return true
	}
	if p.locked() {
		return p.unlock(a)
	}
	switch a {
	case input.Cancel:
		p.Close()
	case input.PageOn:
		p.turn(1)
	case input.PageBack:
		p.turn(-1)
	case input.Up:
		p.move(-1)
	case input.Down:
		p.move(1)
	case input.Left:
		p.change(-1, desk)
	case input.Right:
		p.change(1, desk)
	case input.Confirm:
		p.press(desk)
	default:
		return false
	}
	return true
}

// turn turns to another page.
func (p *Panel) turn(by int) { p.Show(Page((int(p.page) + by + int(Pages)) % int(Pages))) }

// move moves the cursor, and the page with it.
func (p *Panel) move(by int) {
	n := len(p.rows)
	if n == 0 {
		return
	}
	at := &p.cursor[p.page]
	*at = (*at + by + n) % n
}

// row returns the row under the cursor.
func (p *Panel) row() (Row, bool) {
	if at := p.cursor[p.page]; at < len(p.rows) {
		return p.rows[at], true
	}
	return Row{}, false
}

func (p *Panel) change(by int, desk Desk) {
	if r, ok := p.row(); ok && r.Choice {
		desk.Change(r.ID, by)
	}
}

func (p *Panel) press(desk Desk) {
	r, ok := p.row()
	switch {
	case !ok:
	case r.Press:
		desk.Press(r.ID)
	case r.Choice:
		desk.Change(r.ID, 1)
	}
}
