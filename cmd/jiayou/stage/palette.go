package stage

import "jiayou/sim/field"

// Colours. The two sides differ in lightness as well as in hue, so that they
// stay apart for people who see colours differently; rings and hoops, closed
// or dashed, say the same once more.
var (
	blue   = rgb(0.10, 0.42, 0.95)
	orange = rgb(1.00, 0.48, 0.06)

	shell   = rgb(0.93, 0.94, 0.96)
	joint   = rgb(0.13, 0.14, 0.17)
	visor   = rgb(0.035, 0.045, 0.065)
	eyes    = rgb(0.55, 0.90, 1.00)
	warm    = rgb(1.00, 0.86, 0.30) // whatever the crowd has touched
	chalk   = rgb(0.93, 0.96, 0.93)
	night   = rgb(0.030, 0.040, 0.080)
	turfA   = rgb(0.150, 0.430, 0.185)
	turfB   = rgb(0.195, 0.515, 0.225)
	leather = rgb(0.96, 0.96, 0.95)
)

// sideColours is what each side wears, by field.Side.
var sideColours = [2]colour{field.Home: blue, field.Away: orange}
