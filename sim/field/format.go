package field

import (
	"fmt"
	"strings"
)

// Format is a way to play: how many robots of which kind on what pitch with
// which ball, for how long, under how strict a referee. It is a plain value.
//
// Sources: RoboCup Humanoid League rules 2025 (RC-HL-2025: pitch, ball, halves,
// extra time, shoot-out), Humanoid Soccer League rules 2026 (time penalties,
// set plays). Exhibitions shorten what would be dead time.
type Format struct {
	Name    string
	Robot   string // name of the robots' spec
	PerSide int    // robots on each side, keeper included

	Length, Width        float64 // between the outer edges of the lines
	Border               float64 // turf between the lines and the boards
	LineWidth            float64
	GoalWidth            float64 // between the posts
	GoalHeight           float64 // under the bar
	GoalDepth            float64
	PostRadius           float64
	GoalAreaDepth        float64 // measured from the goal line
	GoalAreaWidth        float64
	PenaltyAreaDepth     float64
	PenaltyAreaWidth     float64
	PenaltyMark          float64 // distance from the goal line
	CircleRadius         float64
	FreeKickDistance     float64 // opponents keep this far from a restart
	BallRadius, BallMass float64 // m, kg

	HalfSeconds        int // playing time of one half, the clock running; 0: a shoot-out and nothing else
	ExtraSeconds       int // of each half of extra time, ended by a golden goal; 0 for none
	HalfTimeSeconds    int
	ReadySeconds       int // longest walk to the kick-off positions
	SetSeconds         int // standing still before the whistle
	RestartSeconds     int // a side has this long to take its restart
	StuckSeconds       int // a ball unmoved, or besieged, for this long is dropped
	CelebrationSeconds int // between a goal and READY

	ShootoutKicks   int // each side's kicks of a shoot-out before sudden death; 0: a match may end level
	ShootoutSeconds int // for each of them

	FallenSeconds  int // a robot down for this long is carried off
	RemovalSeconds int // and returns after this long
	PenaltySeconds int // time penalty of a foul
	PenaltyStep    int // and how much longer each further one of the same robot is
	MotionSeconds  int // time penalty of motion in SET; 0: the robot is put back
	Patience       int // fouls of a robot that cost a free kick only
}

// adult is the exhibition of the adult size. SetSeconds keeps the hush before
// a kick-off; ten minutes of play have four of them.
var adult = Format{
	Name: "3v3", Robot: "booster-t1", PerSide: 3,
	Length: 14, Width: 9, Border: 1, LineWidth: 0.05,
	GoalWidth: 2.6, GoalHeight: 1.8, GoalDepth: 0.6, PostRadius: 0.05,
	GoalAreaDepth: 1, GoalAreaWidth: 4,
	PenaltyAreaDepth: 3, PenaltyAreaWidth: 6, PenaltyMark: 2.1,
	CircleRadius: 1.5, FreeKickDistance: 1.5,
	BallRadius: 0.11, BallMass: 0.43,
	HalfSeconds: 120, HalfTimeSeconds: 12,
	ReadySeconds: 12, SetSeconds: 2, RestartSeconds: 10,
	StuckSeconds: 20, CelebrationSeconds: 4,
	ShootoutSeconds: 20,
	FallenSeconds:   30, RemovalSeconds: 15,
	PenaltySeconds: 15, Patience: 1,
}

// large is the adult size for five robots a side.
func large() Format {
	f := adult
	f.Name, f.PerSide, f.Length, f.Width = "5v5", 5, 22, 14
	return f
}

// small is the pitch, the goals and the ball for robots under a metre: kid size
// of the same rules, with the size 3 ball that the K1 plays with.
func small() Format {
	f := adult
	f.Name, f.Robot = "3v3-k1", "booster-k1"
	f.Length, f.Width = 9, 6
	f.GoalHeight = 1.2
	f.GoalAreaWidth = 3
	f.PenaltyAreaDepth, f.PenaltyAreaWidth, f.PenaltyMark = 2, 5, 1.5
	f.CircleRadius, f.FreeKickDistance = 0.75, 0.75
	f.BallRadius, f.BallMass = 0.0765, 0.30
	return f
}

// shootout is one robot on each side, three kicks, then sudden death.
func shootout() Format {
	f := adult
	f.Name, f.PerSide = "shootout", 1
	f.HalfSeconds, f.ShootoutKicks = 0, 3
	return f
}

// league makes an exhibition a tournament match: whole halves, extra time with
// a golden goal, a shoot-out, and penalties by the book.
func league(f Format) Format {
	f.Name += "-league"
	f.HalfSeconds, f.ExtraSeconds, f.HalfTimeSeconds = 600, 300, 60
	f.ReadySeconds, f.SetSeconds, f.RestartSeconds, f.CelebrationSeconds = 45, 5, 45, 10
	f.ShootoutKicks, f.ShootoutSeconds = 3, 60
	f.RemovalSeconds, f.PenaltySeconds, f.PenaltyStep, f.MotionSeconds, f.Patience = 30, 30, 15, 10, 0
	return f
}

// Formats returns all formats, the default first.
func Formats() []Format {
	return []Format{adult, large(), small(), shootout(), league(adult), league(large()), league(small())}
}

// Names returns the names of all formats, the default first.
func Names() []string {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return names
}

// ByName returns the format of that name; the error lists those there are.
func ByName(name string) (Format, error) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("unknown format %q: choose one of %s", name, strings.Join(Names(), ", "))
}
