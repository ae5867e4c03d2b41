package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"jiayou/audio"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/watch"
	"jiayou/sim"
	"jiayou/sim/field"
)

// TestWhatIsSavedReachesTheShow passes on what came of three saves of a file.
func TestWhatIsSavedReachesTheShow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mei.star")
	if err := os.WriteFile(path, []byte("def think(me, world):\n    me.stop()\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	f := watch.NewFile(path)
	f.Poll()
	d, err := show.New(show.Config{Match: sim.DefaultConfig(1)})
	if err != nil {
		t.Fatal(err)
	}
	r, known := &reload{news: make(chan fileNews, 8)}, [2]int{}
	pass := func(change func(*watch.Brain)) *show.View {
		b := f.Brain
		change(&b)
		r.news <- fileNews{field.Away, b}
		r.tell(d, &known, d.Offer)
		if err := d.Update(nil, audio.Status{}); err != nil {
			t.Fatal(err)
		}
		v := d.View()
		return &v
	}
	if v := pass(func(b *watch.Brain) { b.Err = errors.New("half a brain") }); v.Teams[field.Away] != "embers" || v.Complaint.Err == nil {
		t.Errorf("got %s and %v, want embers, who play on, and what is wrong", v.Teams[field.Away], v.Complaint.Err)
	}
	if v := pass(func(b *watch.Brain) { b.Version = 2 }); v.Teams[field.Away] != "mei" || v.Complaint.Err != nil {
		t.Errorf("got %s and %v, want the new brain and no complaint", v.Teams[field.Away], v.Complaint.Err)
	}
	at := d.View().Next.Tick
	if v := pass(func(b *watch.Brain) { b.Version = 2 }); v.Next.Tick <= at || known[field.Away] != 2 {
		t.Errorf("got version %d, want the same brain to play on", known[field.Away])
	}
}
