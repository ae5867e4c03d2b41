package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"time"

	"jiayou/cmd/jiayou/settings"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim/team"
)

// programme is how the show goes: the whole cycle in a kiosk, bare matches in a
// lesson, and at a desk matches at once, with everything that belongs to them.
func (o *options) programme() show.Programme {
	switch {
	case o.kiosk:
		return show.Kiosk
	case o.class != "" || o.academy != "":
		return show.Matches
	}
	return show.Desk
}

// housePairs are the matches of a kiosk of its own: every built-in team meets
// every other one.
func housePairs() (pairs [][2]string) {
	names := team.Names()
	for apart := 1; apart < len(names); apart++ {
		for i := range names {
			pairs = append(pairs, [2]string{names[i], names[(i+apart)%len(names)]})
		}
	}
	return pairs
}

// anyTeams reports whether nobody has said who plays.
func (o *options) anyTeams() bool {
	any := true
	o.set.Visit(func(f *flag.Flag) { any = any && f.Name != "home" && f.Name != "away" })
	return any
}

// memory is the best of the day, which a restart does not lose if there is a file
// for it, and which is forgotten overnight.
type memory struct {
	path string // empty for none
	kept day
}

// day is what the file says.
type day struct {
	Day  string    `json:"day"` // by the clock of this place
	Best show.Best `json:"best"`
}

const dayLayout = time.DateOnly

// remember opens the file, which need not be there yet, and tells the show what
// it says of today. A file that says nothing, as a power cut may leave behind, is
// put aside: it is no reason not to play.
func remember(path string, d *show.Show, now time.Time) (*memory, error) {
	m := &memory{path: path, kept: day{Day: now.Format(dayLayout)}}
	if path == "" {
		return m, nil
	}
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(b) == 0 { // so it may be found after a power cut
		return m, m.save() // whoever can't write it hears of it now
	}
	if err != nil {
		return nil, fmt.Errorf("read today's best: %w", err)
	}
	var was day
	if err := json.Unmarshal(b, &was); err != nil {
		err = fmt.Errorf("read today's best: %s: %w: it begins anew, and the file is %s.bad now", path, err, path)
		return m, cmp.Or(os.Rename(path, path+".bad"), m.save(), error(&forgotten{err}))
	}
	if was.Day == m.kept.Day {
		m.kept = was
		d.SetBest(was.Best)
	}
	return m, nil
}

// forgotten is that today's best is lost, or will be, with which a show can go on.
type forgotten struct{ error }

// update begins a new day at midnight, and saves what is better than before once
// a match is over.
func (m *memory) update(d *show.Show, now time.Time) error {
	if today := now.Format(dayLayout); today != m.kept.Day {
		m.kept = day{Day: today}
		d.SetBest(show.Best{})
	}
	if d.Best() == m.kept.Best || d.View().Scene != show.Result {
		return nil
	}
	m.kept.Best = d.Best()
	return m.save()
}

// save writes the file. After an error it is not tried again; that of a full disk is
// forgotten.
func (m *memory) save() error {
	if m.path == "" {
		return nil
	}
	b, err := json.Marshal(m.kept)
	if err == nil {
		err = settings.Replace(m.path, string(b)+"\n")
	}
	if err == nil {
		return nil
	}
	m.path = ""
	err = fmt.Errorf("save today's best: %w", err)
	if errors.Is(err, syscall.ENOSPC) { // the folder is the right one
		return &forgotten{err}
	}
	return err
}
