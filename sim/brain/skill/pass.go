package skill

import "jiayou/sim/geom"

// Lead is how far ahead of a mate a pass goes, m.
const Lead = 0.6

// Pass orders a pass to a place, flat and at walking pace when it gets there.
func (v *View) Pass(at geom.Vec) Order {
	return Order{Move: Strike, Place: at, Power: PassPower(at.Dist(v.Ball.Pos))}
}

// Ahead is the place to pass to for a mate who is at a place.
func (v *View) Ahead(mate geom.Vec) geom.Vec {
	return v.Within(mate.Add(geom.Vec{X: Lead}), 0.4)
}
