package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/input"
)

// script is devices at which things happen at known updates of the window.
type script struct {
	update int
	steps  map[int][]string
}

// newScript reads "60 F2, 90 Tab, 100 @640:360": updates, and what happens at
// them: a key by its name, "Ctrl+" or "Shift+" before it, or a finger.
func newScript(text string) *script {
	s := &script{steps: map[int][]string{}}
	for _, step := range strings.Split(text, ",") {
		at, what, _ := strings.Cut(strings.TrimSpace(step), " ")
		n, err := strconv.Atoi(at)
		if err != nil {
			panic("script: " + step)
		}
		s.steps[n] = append(s.steps[n], what)
	}
	return s
}

// Read implements input.Source.
func (s *script) Read(r *input.Raw) {
	r.Reset()
	s.update++
	for _, what := range s.steps[s.update] {
		if place, ok := strings.CutPrefix(what, "@"); ok {
			var x, y float64
			fmt.Sscanf(place, "%f:%f", &x, &y)
			r.Taps = append(r.Taps, input.Tap{X: x, Y: y, Finger: true})
			continue
		}
		what, r.Ctrl = strings.CutPrefix(what, "Ctrl+")
		what, r.Shift = strings.CutPrefix(what, "Shift+")
		var k ebiten.Key
		if err := k.UnmarshalText([]byte(what)); err != nil {
			panic("script: " + err.Error())
		}
		r.Keys = append(r.Keys, k)
	}
}

// scripted is the program with a script for devices.
func scripted(text string) {
	o, err := parse(os.Args[1:])
	if err == nil {
		var p *production
		if p, err = o.prepare(); err == nil {
			err = p.run(context.Background(), o, staging{devices: newScript(text), times: 1}, os.Stdout, os.Stderr)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}
