package wire

import (
	"fmt"
	"strings"

	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
	"jiayou/sim/geom"
)

// Do is an answer: what the robot shall do until it is asked again. Of the ways
// to move (walk_to, walk, strike, pass_to, search, stop) it names one at most;
// with none the robot stands. The rest can be added to any of them.
type Do struct {
	Type string `json:"type" jsonschema:"enum=do"`
	ID   int    `json:"id"` // of the question that this answers

	ObeyReferee bool `json:"obey_referee,omitempty"` // do what the referee wants instead, if he wants something of this robot

	WalkTo *WalkTo `json:"walk_to,omitempty"` // walk to a place, round others, and stop there
	Walk   *Place  `json:"walk,omitempty"`    // m/s, walk with a velocity
	Strike *Kick   `json:"strike,omitempty"`  // go behind the ball and kick it
	PassTo *Pass   `json:"pass_to,omitempty"` // go behind the ball and pass it
	Search bool    `json:"search,omitempty"`  // turn on the spot until the ball is found
	Stop   bool    `json:"stop,omitempty"`    // stand

	Face     *Place   `json:"face,omitempty"`                                                                                                   // m, turn to this place, once near where it goes
	Turn     *float64 `json:"turn,omitempty"`                                                                                                   // rad/s, turn counter-clockwise
	Kick     *Kick    `json:"kick,omitempty"`                                                                                                   // kick at once, if the ball is at its feet
	Squat    bool     `json:"squat,omitempty"`                                                                                                  // low: a slow ball that comes straight stays there
	Block    bool     `json:"block,omitempty"`                                                                                                  // spread legs and arms: the ball bounces off
	Dive     string   `json:"dive,omitempty" jsonschema:"enum=left,enum=right"`                                                                 // throw itself to a side; then it has to get up
	GetUp    bool     `json:"get_up,omitempty"`                                                                                                 // should it lie: rise as soon as its joints bear it, which fails more often
	StayDown bool     `json:"stay_down,omitempty"`                                                                                              // should it lie: not to rise
	LookAt   *Place   `json:"look_at,omitempty"`                                                                                                // m, look there, instead of at the ball
	Say      string   `json:"say,omitempty"`                                                                                                    // word to the mates over the radio, 16 bytes at most
	Show     string   `json:"show,omitempty" jsonschema:"enum=calm,enum=joy,enum=sorrow,enum=anger,enum=plea,enum=wave,enum=thanks,enum=dance"` // feeling to show the crowd
}

// WalkTo says where to walk.
type WalkTo struct {
	Place *Place  `json:"place"`           // m
	Speed float64 `json:"speed,omitempty"` // m/s, at most; left out for as fast as it can
}

// Kick says where to kick the ball.
type Kick struct {
	At    *Place   `json:"at"`              // m
	Power *float64 `json:"power,omitempty"` // m/s, of the ball: 1 for a touch; left out for a hard shot, 6
	Loft  float64  `json:"loft,omitempty"`  // rad, angle of climb; left out for flat
	Full  bool     `json:"full,omitempty"`  // out of a stop: harder and truer, but slow
}

// Pass says whom to pass to: a mate or a place.
type Pass struct {
	Mate  int     `json:"mate,omitempty"`  // number of a mate among mates
	Place *Place  `json:"place,omitempty"` // m
	Loft  float64 `json:"loft,omitempty"`  // rad, angle of climb; left out for flat
}

// hardShot is the power of a kick that names none, m/s.
const hardShot = 6

// fastest is how fast a robot may be told to turn, rad/s: more than any can.
const fastest = 10

// feelings are the names of the emotions, by agent.Emotion.
var feelings = [agent.Emotions]string{"calm", "joy", "sorrow", "anger", "plea", "wave", "thanks", "dance"}

// Command makes a command of the answer to what v shows. The error is for the
// author of the brain.
func (d *Do) Command(v *skill.View, h *skill.Habit) (agent.Command, error) {
	o, err := d.Order(v, h)
	if err != nil {
		return agent.Command{}, err
	}
	return v.Command(&o, h), nil
}

// Order returns the answer in the words of skill: what the referee wants, if it
// obeys him and he wants something, else what it says.
func (d *Do) Order(v *skill.View, h *skill.Habit) (skill.Order, error) {
	o, err := d.own(v)
	if err != nil || !d.ObeyReferee {
		return o, err
	}
	if wanted, busy := v.Obey(h); busy {
		wanted.Rise, wanted.Word, wanted.Show = o.Rise, o.Word, o.Show
		return wanted, nil
	}
	return o, nil
}

// own is the answer whatever the referee wants.
func (d *Do) own(v *skill.View) (o skill.Order, err error) {
	if err = d.move(v, &o); err != nil {
		return o, err
	}
	if d.Face != nil {
		o.Face, o.Facing = true, d.Face.vec()
	}
	if d.Turn != nil {
		o.Spin, o.Turn = true, geom.Clamp(*d.Turn, -fastest, fastest)
	}
	if d.Kick != nil {
		if o.Kick, err = d.Kick.kick("kick"); err != nil {
			return o, err
		}
	}
	if d.LookAt != nil {
		o.Look, o.LookAt = true, d.LookAt.vec()
	}
	if o.Guard, err = d.guard(); err != nil {
		return o, err
	}
	if o.Rise, err = d.rise(); err != nil {
		return o, err
	}
	if len(d.Say) > len(o.Word) {
		return o, fmt.Errorf("say: %q has %d bytes, the radio takes %d: use a shorter word", brief(d.Say), len(d.Say), len(o.Word))
	}
	copy(o.Word[:], d.Say)
	o.Show, err = d.feeling()
	return o, err
}

// move takes the way to move.
func (d *Do) move(v *skill.View, o *skill.Order) (err error) {
	if ways := d.ways(); len(ways) > 1 {
		return fmt.Errorf("%s: a robot can do one of these at a time", strings.Join(ways, " and "))
	}
	switch {
	case d.WalkTo != nil:
		if d.WalkTo.Place == nil {
			return missing("walk_to.place")
		}
		if d.WalkTo.Speed < 0 {
			return fmt.Errorf("walk_to.speed: got %g, want metres a second, more than 0", d.WalkTo.Speed)
		}
		o.Move, o.Place, o.Speed = skill.WalkTo, d.WalkTo.Place.vec(), d.WalkTo.Speed
	case d.Walk != nil:
		o.Move, o.Vel = skill.Walk, d.Walk.vec()
	case d.Strike != nil:
		k, err := d.Strike.kick("strike")
		o.Move, o.Place, o.Power, o.Loft, o.Full = skill.Strike, k.At, k.Power, k.Loft, k.Full
		return err
	case d.PassTo != nil:
		*o, err = d.PassTo.order(v)
	case d.Search:
		o.Move = skill.Search
	}
	return err
}

func missing(field string) error { return fmt.Errorf("%s is missing: want a place, [x, y]", field) }

// ways are the ways to move that the answer names.
func (d *Do) ways() []string {
	var ways []string
	for _, w := range [...]struct {
		named bool
		name  string
	}{
		{d.WalkTo != nil, "walk_to"}, {d.Walk != nil, "walk"}, {d.Strike != nil, "strike"},
		{d.PassTo != nil, "pass_to"}, {d.Search, "search"}, {d.Stop, "stop"},
	} {
		if w.named {
			ways = append(ways, w.name)
		}
	}
	return ways
}

func (k *Kick) kick(verb string) (agent.Kick, error) {
	if k.At == nil {
		return agent.Kick{}, missing(verb + ".at")
	}
	power := float64(hardShot)
	if k.Power != nil {
		power = *k.Power
	}
	if power <= 0 {
		return agent.Kick{}, fmt.Errorf("%s.power: got %g, want metres a second: 1 for a touch, %d for a hard shot", verb, power, hardShot)
	}
	return agent.Kick{At: k.At.vec(), Power: power, Loft: k.Loft, Full: k.Full}, nil
}

func (p *Pass) order(v *skill.View) (skill.Order, error) {
	at, err := p.target(v)
	if err != nil {
		return skill.Order{}, err
	}
	o := v.Pass(at)
	o.Loft = p.Loft
	return o, nil
}

// target returns where a pass goes: ahead of the mate, or to the place.
func (p *Pass) target(v *skill.View) (geom.Vec, error) {
	if p.Place != nil && p.Mate == 0 {
		return p.Place.vec(), nil
	}
	if p.Place != nil || p.Mate == 0 {
		return geom.Vec{}, fmt.Errorf("pass_to: want either the number of a mate or a place")
	}
	mates := v.P.Mates[:v.P.MateCount]
	for i := range mates {
		if mates[i].Number == p.Mate {
			return v.Ahead(mates[i].Pos), nil
		}
	}
	var numbers []string
	for i := range mates {
		numbers = append(numbers, fmt.Sprint(mates[i].Number))
	}
	if numbers == nil {
		numbers = []string{"nobody"}
	}
	return geom.Vec{}, fmt.Errorf("pass_to.mate: got %d, heard of %s: look into mates first", p.Mate, strings.Join(numbers, " and "))
}

// guard is what the robot does with its body.
func (d *Do) guard() (agent.Guard, error) {
	switch {
	case d.Dive == "left":
		return agent.DiveLeft, nil
	case d.Dive == "right":
		return agent.DiveRight, nil
	case d.Dive != "":
		return 0, fmt.Errorf("dive: got %q, want left or right", brief(d.Dive))
	case d.Block:
		return agent.Block, nil
	case d.Squat:
		return agent.Squat, nil
	}
	return agent.NoGuard, nil
}

// rise is when the robot gets up, should it lie.
func (d *Do) rise() (agent.Rise, error) {
	switch {
	case d.GetUp && d.StayDown:
		return 0, fmt.Errorf("get_up and stay_down: a robot can do one of these at a time")
	case d.GetUp:
		return agent.RiseNow, nil
	case d.StayDown:
		return agent.StayDown, nil
	}
	return agent.RiseRested, nil
}

func (d *Do) feeling() (agent.Emotion, error) {
	if d.Show == "" {
		return agent.Calm, nil
	}
	for i, f := range feelings {
		if f == d.Show {
			return agent.Emotion(i), nil
		}
	}
	return 0, fmt.Errorf("show: got %q, want %s%s", brief(d.Show), choice(feelings[:]), didYouMean(d.Show, feelings[:]))
}
