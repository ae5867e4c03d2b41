package show

import (
	"math/rand/v2"
	"testing"
)

// most is how long a scene may last, in updates, whatever happens. Attract alone
// lasts until somebody comes: most is how long it lasts after that.
var most = [sceneCount]int{
	Attract: mostWake + 1, WarmUp: 2*(turnTime+thankTime) + 2*second, Countdown: mostCount + 1, Play: 5 * 60 * second,
	Replay: replayCost + second, Result: verdictTime + 1, Photo: againTime + idleTime + 1,
}

func TestFollow(t *testing.T) {
	asleep := func(c cue) *cue { c.awake = -1; return &c }
	for _, c := range []struct {
		name  string
		p     Programme
		now   Scene
		since int
		cue   *cue
		want  Scene
	}{
		{"nobody comes", Kiosk, Attract, 9999, asleep(cue{house: true}), Attract},
		{"somebody cheers", Kiosk, Attract, 99, &cue{house: true, read: true, awake: 10}, Attract},
		{"and it has been answered", Kiosk, Attract, 99, &cue{house: true, read: true, awake: wakeTime}, WarmUp},
		{"but a robot lies", Kiosk, Attract, 99, &cue{house: true, read: true, lying: true, awake: wakeTime}, Attract},
		{"for too long", Kiosk, Attract, 99, &cue{house: true, lying: true, awake: mostWake}, WarmUp},
		{"a match that others left", Kiosk, Attract, 99, &cue{awake: 0}, Play},
		{"a match of the house ends", Kiosk, Attract, 99, asleep(cue{house: true, over: true}), Result},
		{"and another begins", Kiosk, Result, verdictTime + 1, asleep(cue{house: true}), Attract},
		{"or somebody comes", Kiosk, Result, 200, &cue{house: true, awake: wakeTime}, WarmUp},
		{"the stands try", Kiosk, WarmUp, 99, asleep(cue{}), WarmUp},
		{"and are done", Kiosk, WarmUp, 99, asleep(cue{ready: true}), Countdown},
		{"before the whistle", Kiosk, Countdown, 99, asleep(cue{}), Countdown},
		{"the whistle", Kiosk, Countdown, 99, asleep(cue{begun: true}), Play},
		{"no whistle", Kiosk, Countdown, mostCount + 1, asleep(cue{}), Play},
		{"a goal", Kiosk, Play, 99, asleep(cue{again: true}), Replay},
		{"play goes on", Kiosk, Replay, 99, asleep(cue{shown: true}), Play},
		{"full time", Kiosk, Play, 99, asleep(cue{over: true}), Result},
		{"everybody has left", Kiosk, Play, 99, asleep(cue{idle: idleTime}), Attract},
		{"nobody leaves a desk", Desk, Play, 99, asleep(cue{idle: 10 * idleTime}), Play},
		{"the result", Kiosk, Result, verdictTime, asleep(cue{}), Result},
		{"the photo", Kiosk, Result, verdictTime + 1, asleep(cue{}), Photo},
		{"of nobody", Kiosk, Result, verdictTime + 1, asleep(cue{idle: idleTime}), Attract},
		{"cheers for the photo", Kiosk, Photo, 10, &cue{cheers: true}, Photo},
		{"cheers for more", Kiosk, Photo, againTime, &cue{cheers: true}, WarmUp},
		{"silence", Kiosk, Photo, photoTime, asleep(cue{idle: idleTime - 1}), Photo},
		{"for long", Kiosk, Photo, photoTime, asleep(cue{idle: idleTime}), Attract},
		{"at a desk", Desk, Result, resultTime + 1, asleep(cue{}), Countdown},
		{"in a lesson", Matches, Result, resultTime + 1, asleep(cue{}), Play},
		{"not yet", Matches, Result, resultTime, asleep(cue{}), Result},
	} {
		if got := c.p.follow(c.now, c.since, c.cue); got != c.want {
			t.Errorf("%s: got %v after %v, want %v", c.name, got, c.now, c.want)
		}
	}
}

// TestNoSceneLastsForEver lets whatever can happen happen, in any order, and
// looks for a scene that a show could not leave.
func TestNoSceneLastsForEver(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	chance := func(n int) bool { return r.IntN(n) == 0 }
	seen := map[[2]Scene]bool{}
	for range 100 {
		now, since, came, idle, awake := Attract, 0, -1, 0, -1
		house, played := true, 0
		busy := 1 + r.IntN(3000) // updates from cheer to cheer, about
		for range 20 * 60 * second {
			c := cue{house: house, cheers: chance(busy), lying: chance(2), read: chance(3), again: now == Play && chance(2000)}
			idle++
			if awake >= 0 {
				awake++
			}
			if c.cheers {
				idle, awake = 0, max(awake, 0)
			}
			if now.plays() {
				played++
			}
			c.over, c.begun = played > 262*second, played > 4*second
			c.shown = since > replayCost || c.cheers
			c.ready = now == WarmUp && since > 2*(turnTime+thankTime)
			c.idle, c.awake = idle, awake
			since++
			if now == Attract && awake == 0 && came < 0 {
				came = since
			}
			if now != Attract && since > most[now] || came >= 0 && since-came > most[Attract] {
				t.Fatalf("%v has lasted for %d updates", now, since)
			}
			next := Kiosk.follow(now, since, &c)
			if next == now {
				continue
			}
			seen[[2]Scene{now, next}] = true
			if next == WarmUp || next == Attract && now != Play {
				house, played = next == Attract, 0
			}
			now, since, came, awake = next, 0, -1, -1
		}
	}
	for _, way := range [][2]Scene{{Attract, WarmUp}, {Attract, Play}, {Attract, Result}, {WarmUp, Countdown}, {Countdown, Play},
		{Play, Replay}, {Replay, Play}, {Play, Result}, {Play, Attract}, {Result, Attract}, {Result, Photo}, {Photo, WarmUp}, {Photo, Attract}} {
		if !seen[way] {
			t.Errorf("nothing led from %v to %v", way[0], way[1])
		}
	}
}
