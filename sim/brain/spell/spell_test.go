package spell_test

import (
	"fmt"

	"jiayou/sim/brain/spell"
)

func ExampleNearest() {
	verbs := []string{"walk_to", "strike", "pass_to"}
	for _, typed := range []string{"walkto", "Strike", "stirke", "juggle", ""} {
		fmt.Printf("%q: %q\n", typed, spell.Nearest(typed, verbs))
	}
	// Output:
	// "walkto": "walk_to"
	// "Strike": "strike"
	// "stirke": "strike"
	// "juggle": ""
	// "": ""
}
