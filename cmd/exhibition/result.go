package exhibition

import "jiayou/sim/stats"

// Schema names the form of a Result as JSON. It changes when a field changes
// its meaning or goes away, not when one is added.
const Schema = "jiayou.match/1"

// Result is what came out of a match.
type Result struct {
	Schema    string      `json:"schema"`
	Version   string      `json:"version"`   // sim.Version
	Canonical bool        `json:"canonical"` // whether the hash holds on every other canonical build
	Seed      uint64      `json:"seed"`
	Format    string      `json:"format"`
	Home      string      `json:"home"`
	Away      string      `json:"away"`
	Robot     string      `json:"robot"` // by its name, or that of its file
	Score     Score       `json:"score"`
	Ticks     int         `json:"ticks"` // of 10 ms
	Finished  bool        `json:"finished"`
	Goals     []Goal      `json:"goals"`
	Falls     int         `json:"falls"`
	GetUps    int         `json:"get_ups"`
	Removals  int         `json:"removals"` // robots that lay too long and were carried off
	Crowd     CrowdsShare `json:"crowd"`
	Hash      string      `json:"hash"` // of all ticks, 16 hexadecimal digits
	Wall      float64     `json:"wall_s"`
	RealTime  float64     `json:"x_realtime"` // seconds of play in a second
	Story     []Moment    `json:"-"`

	Perception Perception `json:"perception"`

	Brains []Conduct `json:"brains,omitempty"` // programs that thought for a side

	Stats *stats.Figures `json:"statistics,omitempty"` // if they were asked for
}

// Score is the number of goals of each side.
type Score struct {
	Home int `json:"home"`
	Away int `json:"away"`
}

// Goal is one goal.
type Goal struct {
	Time   float64 `json:"t_s"`    // since the match began
	Side   string  `json:"side"`   // that it counts for: home or away
	Number int     `json:"number"` // on the shirt of the robot that touched last
	Own    bool    `json:"own"`    // that robot plays for the other side
	Score  Score   `json:"score"`  // after it
}

// CrowdsShare is what the crowd did and what it changed.
type CrowdsShare struct {
	Source       string  `json:"source"` // the recording or script, empty for nobody
	Roars        int     `json:"roars"`
	FallenHelped int     `json:"fallen_helped"` // robots that stood up sooner for it, by 0.1 s or more
	Saved        float64 `json:"seconds_saved"` // time on the ground that they were spared, in all
}

// Moment is one line of a match's story.
type Moment struct {
	Tick int
	What string // a word: goal, fall, half-time, …
	Text string
}
