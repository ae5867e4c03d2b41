package humanoid

// Posture is what a robot's body is doing.
type Posture uint8

// The postures, in the order in which a fall goes through them.
const (
	Stand     Posture = iota // both feet planted
	Walk                     // stepping, in place or along
	Recover                  // stepping to catch itself after a push
	Stumble                  // needs more than one step; slow and straight until caught
	Falling                  // past saving
	Down                     // lying
	GetUp                    // rising
	Incapable                // lies until it is carried off
)

var postures = [...]string{"stand", "walk", "recover", "stumble", "falling", "down", "get-up", "incapable"}

// String returns the posture's name, as logs and JSON spell it.
func (p Posture) String() string { return postures[p] }

// Upright reports whether the robot is on its feet and obeys its brain.
func (p Posture) Upright() bool { return p <= Stumble }

// OnGround reports whether the body lies on the turf or has not yet risen.
func (p Posture) OnGround() bool { return p >= Down }
