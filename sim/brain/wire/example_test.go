package wire_test

import (
	"fmt"

	"jiayou/sim/brain/skill"
	"jiayou/sim/brain/wire"
)

func ExampleReadDo() {
	d, err := wire.ReadDo([]byte(`{"type":"do","id":17,"walk":[0.5,0],"look_at":[7,0]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	v := skill.Look(onPitch())
	c, err := d.Command(&v, &skill.Habit{})
	fmt.Printf("answer %d: walk at %.2f m/s, look at %v; %v\n", d.ID, c.Walk.Len(), c.Look, err)

	_, err = wire.ReadDo([]byte(`{"type":"do","id":18,"strike":{"at":[7,0],"powr":4}}`))
	fmt.Println(err)
	// Output:
	// answer 17: walk at 0.50 m/s, look at {7 0}; <nil>
	// strike.powr: unknown field (did you mean power?): there is at, power, loft or full
}
