package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/audio"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/watch"
	"jiayou/sim"
	"jiayou/sim/brain/child/python"
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
		r.news <- fileNews{side: field.Away, brain: b}
		r.tell(d, &known, func(n *fileNews) { d.Offer(n.side, n.brain.Name, n.brain.Squad) })
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

// TestASavedProgramIsStartedAndGreets saves a program twice: what does not greet is
// complained of, what does is there to take the seat.
func TestASavedProgramIsStartedAndGreets(t *testing.T) {
	python.Needed(t)
	path := filepath.Join(t.TempDir(), "mei.py")
	save := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const greets = "print('{\"type\":\"hello\",\"protocol\":1}', flush=True)\nwhile input(): pass\n"
	save(greets)
	cfg := sim.DefaultConfig(1)
	r := &reload{cfg: cfg}
	r.open([2]string{"waves", path})
	defer r.close()
	save("raise SystemExit('I have nothing to say')\n")
	if n := <-r.news; n.side != field.Away || n.child != nil || n.brain.Err == nil || !strings.Contains(n.brain.Err.Error(), "I have nothing to say") {
		t.Errorf("got %v, want what is wrong with it", n.brain.Err)
	}
	save("# better\n" + greets)
	n := <-r.news
	defer n.close()
	if n.child == nil || n.brain.Err != nil || n.brain.Version != 3 {
		t.Errorf("got version %d and %v, want a program that has greeted", n.brain.Version, n.brain.Err)
	}
	d, err := show.New(show.Config{Match: cfg})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	r.news <- fileNews{side: field.Away, brain: watch.Brain{Version: 2, Err: errors.New("mute")}}
	known, offered := [2]int{}, 0
	if r.tell(d, &known, func(*fileNews) { offered++ }); offered > 0 {
		t.Error("a program that does not greet is to take the seat")
	}
}
