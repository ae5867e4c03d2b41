package star

import (
	"errors"
	"fmt"
	"slices"

	"go.starlark.net/starlark"

	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
)

// mostPrints is how many lines are kept for who looks.
const mostPrints = 20

// Brain is the brain of one robot. All that it keeps from one call to the next
// is in it, and Clone copies all of it.
type Brain struct {
	squad   *Squad
	number  int
	memory  *starlark.Dict
	habit   skill.Habit
	last    agent.Command
	began   error // why start failed
	trouble error // why the last call failed
	prints  []string
	steps   int
	order   skill.Order
	body    *body // nil until it thinks
}

// body is what a brain meets in its calls: the things that stand for what the
// robot perceives, looked into afresh each time.
type body struct {
	*Brain
	thread *starlark.Thread
	view   skill.View
	me     self
	world  world
	ball   sighting
	mates  group
	foes   group
	game   game
	crowd  crowd
	pitch  pitch
	mate   [agent.MaxMates]mate
	foe    [agent.MaxMates + 1]sighting
}

func newBrain(s *Squad, number int) *Brain {
	b := &Brain{squad: s, number: number, memory: starlark.NewDict(0), last: agent.Command{Still: true}}
	if s.start != nil {
		o := b.embody()
		_, b.began = o.call(s.start, starlark.Tuple{&o.me})
		b.tidy(&b.began)
	}
	return b
}

// Clone implements agent.Cloner.
func (b *Brain) Clone() agent.Brain {
	c := *b
	c.body = nil
	c.memory = new(copier).dict(b.memory)
	c.prints = slices.Clone(b.prints)
	return &c
}

// embody makes the things of a brain.
func (b *Brain) embody() *body {
	o := &body{Brain: b}
	b.body = o
	o.thread = newThread(func(_ *starlark.Thread, line string) { b.print(line) })
	o.me = self{thing: "me", b: o}
	for i := range verbs {
		o.me.verbs = append(o.me.verbs, verbs[i].value(o))
	}
	o.world = world{thing: "world", b: o, inside: insideFunction.value(o)}
	o.ball = sighting{thing: "ball", b: o, s: &o.view.Ball}
	o.mates = group{thing: "mates", at: func(i int) starlark.Value { return &o.mate[i] }}
	o.foes = group{thing: "foes", at: func(i int) starlark.Value { return &o.foe[i] }}
	o.game.thing, o.crowd.thing, o.pitch.thing = "game", "crowd", "pitch"
	for i := range o.mate {
		o.mate[i].thing = "mate"
	}
	for i := range o.foe {
		o.foe[i].thing, o.foe[i].isRobot = "opponent", true
	}
	return o
}

// perceive lets the things stand for a percept.
func (o *body) perceive(p *agent.Percept) {
	o.view = skill.Look(p)
	o.number = p.Me.Number
	o.me.pos, o.me.vel, o.me.meet = nil, nil, nil
	o.world.goal, o.world.home = nil, nil
	o.ball.pos, o.ball.vel = nil, nil
	o.mates.count, o.foes.count = p.MateCount, p.FoeCount
	for i := range p.MateCount {
		m := &o.mate[i]
		m.m, m.pos, m.vel = &p.Mates[i], nil, nil
	}
	for i := range p.FoeCount {
		f := &o.foe[i]
		f.s, f.pos, f.vel = &p.Foes[i], nil, nil
	}
	o.game.g, o.game.at, o.game.spot = &p.Game, nil, nil
	o.crowd.c, o.pitch.p = &p.Crowd, &p.Pitch
}

// Think implements agent.Brain. If the text fails, the robot keeps its last
// command.
func (b *Brain) Think(p *agent.Percept) agent.Command {
	o := b.body
	if o == nil {
		o = b.embody()
	}
	o.perceive(p)
	b.order = skill.Order{}
	b.trouble = o.think()
	b.tidy(&b.trouble)
	if b.trouble == nil {
		b.last = o.view.Command(&b.order, &b.habit)
	}
	o.view.P = nil // p belongs to the match
	return b.last
}

// Fallen implements agent.Fallen: it calls the function fallen of the text, if
// there is one.
func (b *Brain) Fallen(p *agent.Percept) (c agent.Command, ok bool) {
	if b.squad.fallen == nil {
		return c, false
	}
	o := b.body
	if o == nil {
		o = b.embody()
	}
	o.perceive(p)
	b.order = skill.Order{}
	b.trouble = o.act(b.squad.fallen, "me.get_up() or me.stay_down()")
	b.tidy(&b.trouble)
	o.view.P = nil // p belongs to the match
	return agent.Command{Rise: b.order.Rise, Show: b.order.Show}, b.trouble == nil
}

// act calls a function of the text that tells the robot what to do, such as hint.
func (o *body) act(f *starlark.Function, hint string) error {
	v, err := o.call(f, starlark.Tuple{&o.me, &o.world})
	if err == nil && v != starlark.None {
		err = Mistake{Code: Returns, Name: f.Name(), Seen: show(v, 40)}.at(f.Position(), "tell the robot what to do with "+hint+", and return nothing",
			"%s returned %s (%s)", f.Name(), show(v, 40), v.Type())
	}
	return err
}

// think calls the functions of the text.
func (o *body) think() error {
	if err := o.act(o.squad.think, "me.walk_to(…) or the like"); err != nil || o.squad.say == nil {
		return err
	}
	used := o.steps
	v, err := o.call(o.squad.say, starlark.Tuple{&o.me, &o.world})
	o.steps = max(o.steps, used)
	if err != nil || v == starlark.None {
		return err
	}
	if o.order.Word, err = toWord(v); err != nil {
		m := mistake(err)
		m.Name = "say"
		return m.at(o.squad.say.Position(), "", "say returned what cannot be said: %v", err)
	}
	return nil
}

// call calls a function with the whole budget.
func (o *body) call(f *starlark.Function, args starlark.Tuple) (starlark.Value, error) {
	t := o.thread
	t.Uncancel()
	t.Steps = finish - Budget
	v, err := starlark.Call(t, f, args, nil)
	o.steps = min(int(t.Steps-(finish-Budget)), Budget)
	return v, err
}

// tidy looks after the memory once a call is over.
func (b *Brain) tidy(trouble *error) {
	if err := remember(b.memory); err != nil {
		b.memory = starlark.NewDict(0)
		*trouble = mistake(err).at(b.squad.think.Position(), "", "%v", err)
	}
}

func (b *Brain) print(line string) {
	if len(b.prints) == mostPrints {
		copy(b.prints, b.prints[1:])
		b.prints = b.prints[:mostPrints-1]
	}
	b.prints = append(b.prints, line)
}

// Talk implements agent.Talker.
func (b *Brain) Talk() agent.Talk {
	t := agent.Talk{Prints: b.prints, Steps: b.steps, Budget: Budget, Word: wordText(b.last.Word)}
	switch b.order.Move {
	case skill.WalkTo, skill.Strike:
		t.Target, t.Aims = b.order.Place, true
	}
	if b.began != nil {
		b.began = b.explained(b.began)
		t.Trouble = fmt.Errorf("%w (in start)", b.began)
	}
	if b.trouble != nil {
		b.trouble = b.explained(b.trouble)
		t.Trouble = b.trouble
	}
	return t
}

// explained makes a Fault of an error that is not one yet. It is not done
// before somebody asks.
func (b *Brain) explained(err error) error {
	if fault := (*Fault)(nil); errors.As(err, &fault) && fault.Quote != "" {
		return fault
	}
	return explain(&b.squad.source, err)
}
