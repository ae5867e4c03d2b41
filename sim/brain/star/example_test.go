package star_test

import (
	"fmt"

	"jiayou/sim"
	"jiayou/sim/brain/star"
	"jiayou/sim/field"
)

func ExampleParse() {
	squad, err := star.Parse("mine.star", `
def think(me, world):
    if me.obey_referee():
        return
    if world.ball.seen:
        me.strike(world.goal)
    else:
        me.search()
`)
	if err != nil {
		fmt.Println(err)
		return
	}
	cfg := sim.DefaultConfig(7)
	cfg.Teams[field.Home], cfg.Squads[field.Home] = "mine", squad
	m, err := sim.New(cfg)
	if err != nil {
		fmt.Println(err)
		return
	}
	for !m.Finished() && err == nil {
		err = m.Step(sim.Input{})
	}
	fmt.Println("trouble:", m.Talk(0).Trouble, err)

	_, err = star.Parse("mine.star", "def think(me, word):\n    me.strike(world.goal)\n")
	fmt.Println(err)
	// Output:
	// trouble: <nil> <nil>
	// mine.star:2:15: undefined: world (did you mean word?)
}
