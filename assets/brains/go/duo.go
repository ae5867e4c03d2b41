// Duo is a brain: number 1 keeps the goal, whoever is first at the ball shoots.
//
//	go build -o duo ./assets/brains/go
//	jiayou-lab match --home ./duo
//
// sim/brain/PROTOCOL.md says what a brain is told and what it can answer.
package main

import (
	"encoding/json"
	"log"
	"math"
	"os"
)

// told is what a line tells, as far as this brain wants to know.
type told struct {
	Type  string
	ID    int
	Pitch struct{ Length float64 }
	Me    struct {
		Number int
		Pos    [2]float64
		First  bool
	}
	Ball struct {
		Seen     bool
		Pos, Vel [2]float64
	}
}

// answer is what a robot can be told to do, as far as this brain has use for it.
type answer struct {
	Type        string  `json:"type"`
	ID          int     `json:"id"`
	ObeyReferee bool    `json:"obey_referee"`
	Search      bool    `json:"search,omitempty"`
	Block       bool    `json:"block,omitempty"`
	WalkTo      *walkTo `json:"walk_to,omitempty"`
	Strike      *strike `json:"strike,omitempty"`
}

type walkTo struct {
	Place [2]float64 `json:"place"`
}

type strike struct {
	At    [2]float64 `json:"at"`
	Power float64    `json:"power"`
}

// think returns what the robot shall do, given what it perceives.
func think(w *told, length float64) answer {
	switch {
	case !w.Ball.Seen:
		return answer{Search: true}
	case w.Me.First:
		return answer{Strike: &strike{At: [2]float64{length / 2, 0}, Power: 4}}
	case w.Me.Number == 1:
		return keep(w, length)
	}
	return support(w)
}

// keep stands between the ball and the middle of the goal, in the way of shots.
func keep(w *told, length float64) answer {
	goal, x, y := -length/2, w.Ball.Pos[0], w.Ball.Pos[1]
	if vx, vy := w.Ball.Vel[0], w.Ball.Vel[1]; vx < -2 && x < 0 {
		// A shot: where does it pass me, and when?
		t := (w.Me.Pos[0] - x) / vx
		side := y + vy*t - w.Me.Pos[1]
		if t > 0 && t < 0.7 && math.Abs(side) < 0.4 {
			return answer{Block: true}
		}
	}
	far := max(math.Hypot(x-goal, y), 0.01)
	out := min(0.3*far, 1.5)
	return answer{WalkTo: &walkTo{[2]float64{goal + out*(x-goal)/far, out * y / far}}}
}

// support waits behind the ball and to its side, ready for what comes back.
func support(w *told) answer {
	side := -1.5
	if w.Ball.Pos[1] < 0 {
		side = 1.5
	}
	return answer{WalkTo: &walkTo{[2]float64{w.Ball.Pos[0] - 2, side}}}
}

func main() {
	in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	length := 0.0
	for {
		var w told
		if err := in.Decode(&w); err != nil {
			log.Fatal(err)
		}
		var say any
		switch w.Type {
		case "hello":
			length = w.Pitch.Length
			say = map[string]any{"type": "hello", "protocol": 1, "name": "duo"}
		case "think":
			a := think(&w, length)
			a.Type, a.ID, a.ObeyReferee = "do", w.ID, true
			say = a
		case "bye":
			return
		default:
			continue
		}
		if err := out.Encode(say); err != nil {
			log.Fatal(err)
		}
	}
}
