package humanoid

import "jiayou/sim/geom"

const (
	// kickWork is the energy of a kick, J.
	kickWork = 30

	// riseLoad is what getting up asks of the motors, as a multiple of
	// walking at the limit.
	riseLoad = 1.2

	// Above hot the motors protect themselves: at a heat of 1 a body walks
	// and kicks hotLoss slower. Below low the voltage drops, and an empty
	// battery costs emptyLoss.
	hot, hotLoss   = 0.8, 0.2
	low, emptyLoss = 0.2, 0.1

	// tireTime is the time between two reckonings, s.
	tireTime = lookTicks * dt
)

// motor is what a Spec implies for the motors and their battery.
type motor struct {
	drive    float64 // power of walking at 1 m/s, W
	most     float64 // power of walking at the limit, W
	warming  float64 // share of the way to the heat of a load that is gone in tireTime
	capacity float64 // J
}

func newMotor(s *Spec) motor {
	drive := s.Mass * gravity * s.WalkCost
	return motor{
		drive: drive, most: s.IdlePower + float64(drive*s.WalkFront),
		warming: tireTime / s.HeatTime, capacity: s.Battery * 3600,
	}
}

// tire draws on the battery and warms the motors:
// E′ = P₀ + m·g·c·|v|, H′ = (load − H)/τ, where the load is the power as a
// share of that at the walking limit.
func (b *Body) tire(in *Situation) {
	m, power := &b.pendulum.motor, b.spec.IdlePower
	if b.Posture.Upright() {
		power += float64(m.drive * in.Vel.Len())
	}
	load := power / m.most
	if b.Posture == GetUp {
		load, power = riseLoad, m.most
	}
	b.spend(power * tireTime)
	b.heat = geom.Clamp(b.heat+float64((load-b.heat)*m.warming), 0, 1)
}

// spend takes energy in J out of the battery.
func (b *Body) spend(work float64) {
	b.fuel = max(b.fuel-work/b.pendulum.motor.capacity, 0)
}

// fitness is the share of its limits that a body has left: never under 0.7.
func (b *Body) fitness() float64 {
	if b.heat <= hot && b.fuel >= low {
		return 1
	}
	return b.worn()
}

// worn is the fitness of a body that is hot or low, out of line as it is rare.
//
//go:noinline
func (b *Body) worn() float64 {
	f := 1.0
	if b.heat > hot {
		f -= float64(hotLoss * (b.heat - hot) / (1 - hot))
	}
	if b.fuel < low {
		f -= float64(emptyLoss * (low - b.fuel) / low)
	}
	return f
}

// Energy returns the share of the battery that is left: 1…0.
func (b *Body) Energy() float64 { return b.fuel }

// Heat returns how hot the motors are: 0 as the hall … 1 as hot as they stand.
// It lowers the limits from 0.8 on.
func (b *Body) Heat() float64 { return b.heat }
