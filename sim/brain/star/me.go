package star

import (
	"fmt"
	"strconv"

	"go.starlark.net/starlark"

	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
	"jiayou/sim/geom"
)

// self is the robot, as its brain knows it: what it feels, what it remembers,
// and what it can be told to do.
type self struct {
	thing
	b     *body
	pos   starlark.Value
	vel   starlark.Value
	meet  starlark.Value
	verbs []*starlark.Builtin // by verbs
}

var senses = []string{"first", "heading", "max_kick", "max_walk", "meet", "memory", "number", "pos", "to_ball", "upright", "vel"}

// selfAttrs are the names of all attributes of me.
var selfAttrs = func() []string {
	names := senses
	for i := range verbs {
		names = append(names, verbs[i].name)
	}
	return names
}()

func (m *self) place() geom.Vec     { return m.b.view.P.Me.Pos }
func (m *self) AttrNames() []string { return selfAttrs }

// Attr implements starlark.HasAttrs.
func (m *self) Attr(name string) (starlark.Value, error) {
	b := m.b
	switch name {
	case "number":
		return starlark.MakeInt(b.number), nil
	case "memory":
		return b.memory, nil
	}
	if b.view.P == nil {
		return nil, m.early(name)
	}
	me := &b.view.P.Me
	switch name {
	case "pos":
		return kept(&m.pos, me.Pos), nil
	case "vel":
		return kept(&m.vel, me.Vel), nil
	case "heading":
		return starlark.Float(me.Heading), nil
	case "upright":
		return starlark.Bool(me.Upright), nil
	case "max_walk":
		return starlark.Float(me.MaxWalk), nil
	case "max_kick":
		return starlark.Float(me.MaxKick), nil
	case "first":
		return starlark.Bool(b.view.First(&b.habit)), nil
	case "to_ball":
		_, t := b.view.Meet()
		return starlark.Float(t), nil
	case "meet":
		at, _ := b.view.Meet()
		return kept(&m.meet, at), nil
	}
	for i := range verbs {
		if verbs[i].name == name {
			return m.verbs[i], nil
		}
	}
	return nil, nil
}

// early is the error of who asks in start what only think can know.
func (m *self) early(name string) error {
	for _, known := range selfAttrs {
		if known == name {
			return Mistake{Code: TooEarly, Name: "me." + name}.said("me.%s is not known before the match: start has me.number and me.memory", name)
		}
	}
	return nil
}

// verbs are what a robot can be told to do. Of several ways to move the last
// one counts.
var verbs = [...]function{
	{name: "walk_to", params: []string{"place", "face=", "speed="}, call: walkTo},
	{name: "strike", params: []string{"at", "power=", "loft=", "full="}, call: strike},
	{name: "pass_to", params: []string{"mate", "loft="}, call: passTo},
	{name: "kick", params: []string{"at", "power=", "loft=", "full="}, call: kick},
	{name: "can_kick", params: []string{"at"}, call: canKick},
	{name: "walk", params: []string{"velocity"}, call: walk},
	{name: "face", params: []string{"place"}, call: face},
	{name: "turn", params: []string{"rate"}, call: turn},
	{name: "stop", call: stop},
	{name: "search", call: search},
	{name: "squat", call: func(b *body, _ *arguments) (starlark.Value, error) { return b.guard(agent.Squat) }},
	{name: "block", call: func(b *body, _ *arguments) (starlark.Value, error) { return b.guard(agent.Block) }},
	{name: "dive", params: []string{"side"}, call: dive},
	{name: "get_up", call: func(b *body, _ *arguments) (starlark.Value, error) { return b.rise(agent.RiseNow) }},
	{name: "stay_down", call: func(b *body, _ *arguments) (starlark.Value, error) { return b.rise(agent.StayDown) }},
	{name: "look_at", params: []string{"place"}, call: lookAt},
	{name: "say", params: []string{"word"}, call: say},
	{name: "show", params: []string{"feeling"}, call: feel},
	{name: "obey_referee", cost: costly, call: obey},
}

func walkTo(b *body, a *arguments) (starlark.Value, error) {
	at, err := toPlace(a[0])
	if err != nil {
		return nil, err
	}
	speed, err := a.number(2, 0)
	if err != nil {
		return nil, err
	}
	if a[1] != nil {
		if err := b.face(a[1]); err != nil {
			return nil, err
		}
	}
	b.order.Move, b.order.Place, b.order.Speed = skill.WalkTo, at, speed
	return starlark.None, nil
}

// kicked reads the arguments of a kick.
func kicked(a *arguments, power float64) (agent.Kick, error) {
	at, err := toPlace(a[0])
	if err != nil {
		return agent.Kick{}, err
	}
	if power, err = a.number(1, power); err != nil {
		return agent.Kick{}, err
	}
	loft, err := a.number(2, 0)
	switch {
	case err != nil:
		return agent.Kick{}, err
	case power <= 0:
		return agent.Kick{}, Mistake{Code: WantsMore, Seen: fmt.Sprintf("power=%g", power)}.said("got power=%g, want metres a second: 1 for a touch, 6 for a hard shot", power)
	}
	return agent.Kick{At: at, Power: power, Loft: loft, Full: a.truth(3)}, nil
}

// hardShot is the power of a kick unless it is given, m/s.
const hardShot = 6

func strike(b *body, a *arguments) (starlark.Value, error) {
	k, err := kicked(a, hardShot)
	if err != nil {
		return nil, err
	}
	o := &b.order
	o.Move, o.Place, o.Power, o.Loft, o.Full = skill.Strike, k.At, k.Power, k.Loft, k.Full
	return starlark.None, nil
}

func kick(b *body, a *arguments) (starlark.Value, error) {
	k, err := kicked(a, hardShot)
	b.order.Kick = k
	return starlark.None, err
}

func canKick(b *body, a *arguments) (starlark.Value, error) {
	at, err := toPlace(a[0])
	return starlark.Bool(err == nil && b.view.AtFeet(at)), err
}

func passTo(b *body, a *arguments) (starlark.Value, error) {
	at, err := toPlace(a[0])
	if err != nil {
		return nil, err
	}
	loft, err := a.number(1, 0)
	if err != nil {
		return nil, err
	}
	if _, ok := a[0].(*mate); ok {
		at = b.view.Ahead(at)
	}
	o := &b.order
	o.Move, o.Place, o.Loft, o.Full = skill.Strike, at, loft, false
	o.Power = skill.PassPower(at.Dist(b.view.Ball.Pos))
	return starlark.None, nil
}

func walk(b *body, a *arguments) (starlark.Value, error) {
	vel, err := toPlace(a[0])
	if err != nil {
		return nil, mistake(err).said("%v; a velocity is vec(x, y) in metres a second", err)
	}
	b.order.Move, b.order.Vel = skill.Walk, vel
	return starlark.None, nil
}

func face(b *body, a *arguments) (starlark.Value, error) { return starlark.None, b.face(a[0]) }

// face turns the robot to a place, or in a direction.
func (b *body) face(v starlark.Value) error {
	at, err := toPlace(v)
	if angle, ok := starlark.AsFloat(v); ok && finite(angle) {
		at, err = b.view.P.Me.Pos.AddMul(geom.Polar(angle), 100), nil
	}
	b.order.Face, b.order.Facing, b.order.Spin = true, at, false
	return err
}

// fastest is how fast a robot may be told to turn, rad/s: more than any can.
const fastest = 10

func turn(b *body, a *arguments) (starlark.Value, error) {
	rate, err := toNumber(a[0])
	b.order.Spin, b.order.Turn = true, geom.Clamp(rate, -fastest, fastest)
	return starlark.None, err
}

func stop(b *body, _ *arguments) (starlark.Value, error) {
	b.order.Move = skill.Stop
	return starlark.None, nil
}

func search(b *body, _ *arguments) (starlark.Value, error) {
	b.order.Move = skill.Search
	return starlark.None, nil
}

func (b *body) guard(g agent.Guard) (starlark.Value, error) {
	b.order.Guard = g
	return starlark.None, nil
}

func (b *body) rise(r agent.Rise) (starlark.Value, error) {
	b.order.Rise = r
	return starlark.None, nil
}

var sides = []string{"left", "right"}

func dive(b *body, a *arguments) (starlark.Value, error) {
	side, err := a.word(0, sides)
	if err != nil {
		return nil, err
	}
	return b.guard(agent.DiveLeft + agent.Guard(side))
}

func lookAt(b *body, a *arguments) (starlark.Value, error) {
	at, err := toPlace(a[0])
	b.order.Look, b.order.LookAt = true, at
	return starlark.None, err
}

func say(b *body, a *arguments) (starlark.Value, error) {
	w, err := toWord(a[0])
	b.order.Word = w
	return starlark.None, err
}

// toWord takes a text of up to 16 bytes, or a number.
func toWord(v starlark.Value) (w agent.Word, err error) {
	var text string
	switch v := v.(type) {
	case starlark.String:
		text = string(v)
	case starlark.Int:
		text = show(v, len(w)+1)
	case starlark.Float:
		text = strconv.FormatFloat(float64(v), 'g', 6, 64)
	default:
		return w, Mistake{Code: Wants, Want: aWord, Seen: show(v, 40)}.said("got %s (%s), want a text or a number", show(v, 40), v.Type())
	}
	if len(text) > len(w) {
		return w, Mistake{Code: LongWord, Seen: show(v, 40), Want: fmt.Sprint(len(w))}.said("%q has %d bytes, the radio takes %d: use a shorter word", show(v, 40), len(text), len(w))
	}
	copy(w[:], text)
	return w, nil
}

// feelings are the names of the emotions, by agent.Emotion.
var feelings = []string{"calm", "joy", "sorrow", "anger", "plea", "wave", "thanks", "dance"}

func feel(b *body, a *arguments) (starlark.Value, error) {
	n, err := a.word(0, feelings)
	b.order.Show = agent.Emotion(n)
	return starlark.None, err
}

// obey does what the referee wants now, and says whether there was anything.
func obey(b *body, _ *arguments) (starlark.Value, error) {
	o, busy := b.view.Obey(&b.habit)
	if busy {
		o.Rise, o.Word, o.Show = b.order.Rise, b.order.Word, b.order.Show
		b.order = o
	}
	return starlark.Bool(busy), nil
}
