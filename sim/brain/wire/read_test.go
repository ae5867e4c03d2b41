package wire_test

import (
	"strings"
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
	"jiayou/sim/brain/wire"
	"jiayou/sim/geom"
)

// onPitch is a percept like any other: a robot 2 that has heard of mates 1 and 3.
func onPitch() *agent.Percept {
	p := &agent.Percept{Time: 12.3456, MateCount: 2, FoeCount: 1}
	p.Pitch = agent.Pitch{HalfLength: 7, HalfWidth: 4.5, GoalHalfWidth: 1.3, GoalAreaDepth: 1, CircleRadius: 1.5, BallRadius: 0.11}
	p.Game = agent.Game{Playing: true, TimeLeft: 99.5}
	p.Me = agent.Self{Number: 2, Pos: geom.Vec{X: -1, Y: 0.5}, Heading: 0.25, Axis: geom.Polar(0.25), Upright: true, MaxWalk: 1, MaxKick: 3.4}
	p.Ball = agent.Sighting{Seen: true, Pos: geom.Vec{X: 1}}
	p.Mates[0] = agent.Mate{Number: 1, Pos: geom.Vec{X: -6}, Upright: true, ToBall: 60}
	p.Mates[1] = agent.Mate{Number: 3, Pos: geom.Vec{X: 2, Y: -2}, Upright: true, ToBall: 5, Word: agent.Word{'m', 'i', 'n', 'e'}}
	p.Foes[0] = agent.Sighting{Seen: true, Pos: geom.Vec{X: 5, Y: 1}, Age: 0.4}
	return p
}

// told returns what a line makes robot 2 do.
func told(line string) (agent.Command, error) {
	d, err := wire.ReadDo([]byte(line))
	if err != nil {
		return agent.Command{}, err
	}
	v := skill.Look(onPitch())
	return d.Command(&v, &skill.Habit{})
}

func TestAWrongAnswerIsExplained(t *testing.T) {
	for line, want := range map[string]string{
		`{"type":"do","id":1,"strik":{"at":[7,0]}}`:                       `strik: unknown field (did you mean strike?): there is type, id, `,
		`{"type":"do","id":1,"strike":{"at":[7,0],"powr":4}}`:             `strike.powr: unknown field (did you mean power?): there is at, power, loft or full`,
		`{"type":"do","id":1,"strike":{"at":[7]}}`:                        `strike.at: got [7], want a place: [x, y]`,
		`{"type":"do","id":1,"strike":{"at":[7,"left"]}}`:                 `strike.at: got "left" for y, want a number`,
		`{"type":"do","id":1,"strike":{"power":4}}`:                       `strike.at is missing: want a place, [x, y]`,
		`{"type":"do","id":1,"strike":{"at":[7,0],"power":0}}`:            `strike.power: got 0, want metres a second: 1 for a touch, 6 for a hard shot`,
		`{"type":"do","id":1,"walk_to":[1,2]}`:                            `walk_to: got [1,2], want an object such as {"place": …}`,
		`{"type":"do","id":1,"walk_to":{}}`:                               `walk_to.place is missing: want a place, [x, y]`,
		`{"type":"do","id":1,"walk_to":{"place":[1,2],"speed":-1}}`:       `walk_to.speed: got -1, want metres a second, more than 0`,
		`{"type":"do","id":1,"walk":{"x":1}}`:                             `walk: got {"x":1}, want a place: [x, y]`,
		`{"type":"do","id":1,"search":1}`:                                 `search: got 1, want true or false`,
		`{"type":"do","id":1,"turn":1e999}`:                               `turn: got 1e999, want a number that is not too large`,
		`{"type":"do","id":1.5}`:                                          `id: got 1.5, want a whole number`,
		`{"type":"do","id":1,"turn":NaN}`:                                 `column 28: NaN is not JSON: want a number, a text, true or false`,
		`{"type":"do","id":1,"turn":-Infinity}`:                           `column 28: -Infinity is not JSON`,
		`{'type':'do'}`:                                                   `column 2: not JSON at "'type':'do'}": want one JSON object`,
		`{"type":"do","id":1`:                                             `the object {"type":"do","id":1 is not closed: want } at the end`,
		`{"type":"do","id":1}{}`:                                          `want the end of the line after one object`,
		`{"id":1}`:                                                        `type is missing: want "do"`,
		`{"type":"hello","id":1}`:                                         `type: got "hello", want "do"`,
		`[1]`:                                                             `got [1], want an object such as {"type": …}`,
		`  `:                                                              `the line is empty, want a JSON object`,
		`{"type":"do","id":1,"search":true,"stop":true}`:                  `search and stop: a robot can do one of these at a time`,
		`{"type":"do","id":1,"getup":true}`:                               `getup: unknown field (did you mean get_up?)`,
		`{"type":"do","id":1,"stay_donw":true}`:                           `stay_donw: unknown field (did you mean stay_down?)`,
		`{"type":"do","id":1,"get_up":"now"}`:                             `get_up: got "now", want true or false`,
		`{"type":"do","id":1,"get_up":true,"stay_down":true}`:             `get_up and stay_down: a robot can do one of these at a time`,
		`{"type":"do","id":1,"dive":"up"}`:                                `dive: got "up", want left or right`,
		`{"type":"do","id":1,"show":"angry"}`:                             `show: got "angry", want calm, joy, sorrow, anger, plea, wave, thanks or dance (did you mean anger?)`,
		`{"type":"do","id":1,"say":"a word that is too long"}`:            `say: "a word that is too long" has 23 bytes, the radio takes 16: use a shorter word`,
		`{"type":"do","id":1,"pass_to":{"mate":2}}`:                       `pass_to.mate: got 2, heard of 1 and 3: look into mates first`,
		`{"type":"do","id":1,"pass_to":{}}`:                               `pass_to: want either the number of a mate or a place`,
		`{"type":"do","id":1,"say":"` + strings.Repeat("x", 17000) + `"}`: `the line has 17029 bytes, at most 16384 are read`,
	} {
		_, err := told(line)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.60s: got %v, want %s", line, err, want)
		}
	}
}

func TestAnAnswerMovesTheRobot(t *testing.T) {
	for line, want := range map[string]func(c agent.Command) bool{
		`{"type":"do","id":1}`:                                    func(c agent.Command) bool { return c.Still && c.Walk == geom.Vec{} },
		`{"type":"do","id":1,"walk_to":null,"turn":null}`:         func(c agent.Command) bool { return c.Still && c.Turn == 0 },
		`{"type":"do","id":1,"walk_to":{"place":[1,1]}}`:          func(c agent.Command) bool { return c.Walk.X > 0.2 },
		`{"type":"do","id":1,"walk":[-1,0]}`:                      func(c agent.Command) bool { return c.Walk.X < -0.5 },
		`{"type":"do","id":1,"turn":99}`:                          func(c agent.Command) bool { return c.Turn == 10 },
		`{"type":"do","id":1,"search":true}`:                      func(c agent.Command) bool { return c.Turn != 0 },
		`{"type":"do","id":1,"strike":{"at":[7,0]}}`:              func(c agent.Command) bool { return c.Walk.X > 0.2 },
		`{"type":"do","id":1,"pass_to":{"mate":3},"say":"yours"}`: func(c agent.Command) bool { return c.Walk.X > 0.2 && c.Word == agent.Word{'y', 'o', 'u', 'r', 's'} },
		`{"type":"do","id":1,"kick":{"at":[7,0],"power":2}}`:      func(c agent.Command) bool { return c.Kick.Power == 2 && c.Kick.At.X == 7 },
		`{"type":"do","id":1,"dive":"left"}`:                      func(c agent.Command) bool { return c.Guard == agent.DiveLeft },
		`{"type":"do","id":1,"block":true,"show":"plea"}`:         func(c agent.Command) bool { return c.Guard == agent.Block && c.Show == agent.Plea },
		`{"type":"do","id":1,"get_up":true,"obey_referee":true}`:  func(c agent.Command) bool { return c.Rise == agent.RiseNow },
		`{"type":"do","id":1,"stay_down":true,"search":true}`:     func(c agent.Command) bool { return c.Rise == agent.StayDown && c.Turn != 0 },
		`{"type":"do","id":1,"look_at":[3,4]}`:                    func(c agent.Command) bool { return c.Look == geom.Vec{X: 3, Y: 4} },
		`{"type":"do","id":1,"walk_to":{"place":[1e300,-1e300]}}`: func(c agent.Command) bool { return c.Walk.Len() <= 1.01 && c.Walk.Len() > 0.1 },
		`{"type":"do","id":1,"obey_referee":true,"walk":[0.5,0]}`: func(c agent.Command) bool { return c.Walk.X > 0.3 }, // he wants nothing
	} {
		c, err := told(line)
		if err != nil || !want(c) {
			t.Errorf("%s: got %+v, %v", line, c, err)
		}
	}
}

func TestTheRefereeComesFirstIfAsked(t *testing.T) {
	p := onPitch()
	p.Game = agent.Game{Ready: true, Spot: geom.Vec{X: -3}}
	for line, back := range map[string]bool{
		`{"type":"do","id":1,"walk_to":{"place":[6,0]},"obey_referee":true}`: true,
		`{"type":"do","id":1,"walk_to":{"place":[6,0]}}`:                     false,
	} {
		d, err := wire.ReadDo([]byte(line))
		if err != nil {
			t.Fatal(err)
		}
		v := skill.Look(p)
		if c, err := d.Command(&v, &skill.Habit{}); err != nil || (c.Turn > 1 || c.Turn < -1) != back {
			t.Errorf("%s: got %+v, %v, want it to turn back: %v", line, c, err, back)
		}
	}
}

func TestGreetings(t *testing.T) {
	for line, want := range map[string]string{
		`{"type":"hello","protocol":1,"name":"x"}`: "",
		`{"type":"hello","protocol":2}`:            "protocol: got version 2, want 1",
		`{"type":"hello"}`:                         "protocol: got version 0, want 1",
		`{"type":"helo","protocol":1}`:             `type: got "helo", want "hello"`,
		`hello`:                                    `not JSON at "hello"`,
	} {
		_, err := wire.ReadGreeting([]byte(line))
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", line, err, want)
		}
	}
}

func FuzzReadDo(f *testing.F) {
	for _, line := range []string{
		`{"type":"do","id":1,"strike":{"at":[7,0],"power":4},"say":"mine"}`, `{"type":"do","id":1,"walk":[1e308,-1e308]}`,
		`{"type":"do","id":-1,"turn":NaN}`, `{"type":"do","pass_to":{"mate":3}}`, "{}", "null", "\x00", `{"type":"do","walk_to":{"place":[]}}`,
	} {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		_, _ = wire.ReadGreeting(line)
		d, err := wire.ReadDo(line)
		if err == nil {
			v := skill.Look(onPitch())
			_, err = d.Command(&v, &skill.Habit{})
		}
		if err != nil && (err.Error() == "" || len(err.Error()) > 600 || strings.ContainsAny(err.Error(), "\n\x00")) {
			t.Errorf("%q is explained by %q: want one line", line, err)
		}
	})
}
