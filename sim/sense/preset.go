package sense

import (
	"fmt"
	"math"
	"strings"
)

// Preset is how real the senses of all robots are. Numbers are of one robot
// unless they say otherwise. The zero value is perfect.
//
// Where the numbers of real come from: the field's own simulators and stacks.
// B-Human 2025 simulates percepts with a ball recognised in 90 % of the
// pictures and a robot in 60 % up to 4 m, and marks of the pitch as listed at
// Landmarks; SimSpark calibrates cameras to ±0.15°; Booster's demo keeps a ball
// in mind for 2 s; papers on the T1 train with 60 to 120 ms of delay and σ of
// 2 cm and 3 %. Radio and command loss, false balls and jerseys misread are
// ER-Force's presets and estimates. poor is a bad day: evening sun, a scratched
// lens, a full hall on the same Wi-Fi.
//
//	number           unit           perfect  real            poor
//	view             °              360      90              70
//	ball seen        share of looks 1        0.98 − 0.02/m   0.85 − 0.04/m
//	  … up to        m              ∞        8               5
//	robot seen       share of looks 1        0.60            0.40
//	  … up to        m              ∞        4               3
//	marks seen       share of table –        1               0.5
//	quick head       share of looks 1        0.85            0.7
//	distance, σ      m and share    0        0.02 + 3 %      0.04 + 6 %
//	direction, σ     °              0        1.5             3
//	camera offset, σ °              0        0.5             2
//	delay            ms             0        60–120          100–150
//	ball kept        s              –        2               2
//	robot kept       s              –        3               3
//	false balls      1/s            0        0.02            0.1
//	jerseys misread  share of looks 0        0.015           0.05
//	drift, σ         share of way   0        1 %             3 %
//	side flips       1/s            0        0.0001          0.001
//	radio lost       share          0        0.05 + 0.01/m   0.25 + 0.03/m
//	commands lost    share          0        0.01            0.05
type Preset struct {
	Name string

	// Limited robots depend on their eyes and radios. Others know everything
	// that is true, at once, and no other number counts.
	Limited bool

	// CosView is the cosine of half the opening angle of the camera.
	CosView float64

	Ball, Robot Detection
	Marks       float64 // share of the looks in which B-Human sees a mark
	QuickHead   float64 // share of what is seen while the head turns at more than 2 rad/s

	Distance, DistanceShare float64 // σ, m, and as a share of the distance
	Direction               float64 // σ, rad
	Camera                  float64 // σ of what one robot's camera is off for good, rad

	DelayLeast, DelayMost int     // ticks from a picture to what is made of it
	BallKept, RobotKept   float64 // s without a look at it

	FalseBalls float64 // 1/s
	Misread    float64 // share of the jerseys taken for the other side's

	Drift float64 // σ, share of the way walked
	Flips float64 // 1/s: taking one half of the pitch for the other

	RadioLoss, RadioLossByMetre float64 // share of the messages
	CommandLoss                 float64 // share of the commands
}

// Detection is the chance with which one look finds a thing in view.
type Detection struct {
	Near  float64 // at no distance
	Fade  float64 // less per metre
	Range float64 // m; beyond it falls with the thing's area in the picture
}

// at returns the chance at a distance d.
func (c *Detection) at(d float64) float64 {
	if d <= c.Range {
		return c.Near - float64(c.Fade*d)
	}
	k := c.Range / d
	return (c.Near - float64(c.Fade*c.Range)) * k * k
}

const degree = math.Pi / 180

// Validate reports what is impossible about a preset that somebody has made:
// the first number outside its range.
func (s *Preset) Validate() error {
	if !s.Limited {
		return nil
	}
	for _, n := range []struct {
		what               string
		value, least, most float64
	}{
		{"cosine of half the view", s.CosView, 0.1, 0.999},
		{"ball detection", s.Ball.Near, 0, 1}, {"ball range", s.Ball.Range, 0.1, 1000}, {"ball fading", s.Ball.Fade, 0, s.Ball.Near / s.Ball.Range},
		{"robot detection", s.Robot.Near, 0, 1}, {"robot range", s.Robot.Range, 0.1, 1000}, {"robot fading", s.Robot.Fade, 0, s.Robot.Near / s.Robot.Range},
		{"share of marks", s.Marks, 0, 1}, {"share seen with a quick head", s.QuickHead, 0, 1},
		{"distance error", s.Distance, 0, 1}, {"share of the distance", s.DistanceShare, 0, 0.5},
		{"direction error", s.Direction, 0, 0.5}, {"camera offset", s.Camera, 0, 0.2},
		{"least delay", float64(s.DelayLeast), 0, filmTicks - 1}, {"greatest delay", float64(s.DelayMost), float64(s.DelayLeast), filmTicks - 1},
		{"memory of the ball", s.BallKept, 0.1, 60}, {"memory of robots", s.RobotKept, 0.1, 60},
		{"false balls", s.FalseBalls, 0, 1 / lookTime}, {"share of jerseys misread", s.Misread, 0, 1},
		{"drift", s.Drift, 0, 0.5}, {"side flips", s.Flips, 0, 1 / lookTime},
		{"radio loss", s.RadioLoss, 0, 1}, {"radio loss by the metre", s.RadioLossByMetre, 0, 1},
		{"command loss", s.CommandLoss, 0, 1},
	} {
		if !(n.value >= n.least && n.value <= n.most) { // true for what is no number, too
			return fmt.Errorf("sense %q: %s is %g: it must be %g to %g", s.Name, n.what, n.value, n.least, n.most)
		}
	}
	return nil
}

// presets is the table of Preset's comment.
var presets = [...]Preset{
	{
		Name: "real", Limited: true,
		CosView: 0.70710678, // 45°
		Ball:    Detection{0.98, 0.02, 8}, Robot: Detection{0.60, 0, 4}, Marks: 1, QuickHead: 0.85,
		Distance: 0.02, DistanceShare: 0.03, Direction: 1.5 * degree, Camera: 0.5 * degree,
		DelayLeast: 6, DelayMost: 12, BallKept: 2, RobotKept: 3,
		FalseBalls: 0.02, Misread: 0.015, Drift: 0.01, Flips: 1e-4,
		RadioLoss: 0.05, RadioLossByMetre: 0.01, CommandLoss: 0.01,
	},
	{Name: "perfect"},
	{
		Name: "poor", Limited: true,
		CosView: 0.81915204, // 35°
		Ball:    Detection{0.85, 0.04, 5}, Robot: Detection{0.40, 0, 3}, Marks: 0.5, QuickHead: 0.7,
		Distance: 0.04, DistanceShare: 0.06, Direction: 3 * degree, Camera: 2 * degree,
		DelayLeast: 10, DelayMost: 15, BallKept: 2, RobotKept: 3,
		FalseBalls: 0.1, Misread: 0.05, Drift: 0.03, Flips: 1e-3,
		RadioLoss: 0.25, RadioLossByMetre: 0.03, CommandLoss: 0.05,
	},
}

// Names returns the names of the presets, the default first.
func Names() []string {
	names := make([]string, len(presets))
	for i := range presets {
		names[i] = presets[i].Name
	}
	return names
}

// Real returns the default preset.
func Real() Preset { return presets[0] }

// ByName returns the preset of that name; the error lists those there are.
func ByName(name string) (Preset, error) {
	for i := range presets {
		if presets[i].Name == name {
			return presets[i], nil
		}
	}
	return Preset{}, fmt.Errorf("unknown sense %q: choose one of %s", name, strings.Join(Names(), ", "))
}
