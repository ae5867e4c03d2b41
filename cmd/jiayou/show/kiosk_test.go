package show_test

import (
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/cmd/exhibition"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/referee"
)

// kiosk is a show that goes through the whole cycle.
func kiosk(seed uint64) show.Config {
	cfg := match(seed)
	cfg.Programme = show.Kiosk
	cfg.Pairs = [][2]string{{"harbour", "sparrows"}, {"embers", "harbour"}}
	return cfg
}

func (h *hall) in(scene show.Scene) func() bool {
	return func() bool { return h.show.View().Scene == scene }
}

// shout is what a hall hears when one stand roars.
func shout(side int) audio.Hearing {
	var h audio.Hearing
	h.Stands[side] = cheer.Heard{Level: 0.8, Roar: cheer.Confirmed, Loudness: -20, Floor: -50}
	return h
}

// TestTheWholeCycle is a visit from the first shout to the empty hall.
func TestTheWholeCycle(t *testing.T) {
	h := open(t, kiosk(1))
	h.until("how to cheer", 5, silence, func() bool { return h.show.View().Card == show.HowTo })
	if v := h.show.View(); v.Scene != show.Attract || v.Teams != [2]string{"harbour", "sparrows"} {
		t.Errorf("got %v with %v, want attract with the first pair", v.Scene, v.Teams)
	}
	h.until("privacy", 15, silence, func() bool { return h.show.View().Card == show.Privacy })

	h.pass(shout(0))
	if v := h.show.View(); v.Card != show.NoCard || v.Meters[0].Level != 0.8 {
		t.Errorf("got card %v and level %.1f, want the match and the meter at once", v.Card, v.Meters[0].Level)
	}
	h.until("warm-up", 10, silence, h.in(show.WarmUp))
	if v := h.show.View(); v.Next.Tick != 0 || v.Teams != [2]string{"waves", "embers"} || v.Turn != 0 {
		t.Errorf("got tick %d of %v, want the visitors' match before it begins", v.Next.Tick, v.Teams)
	}
	h.until("call", 3, silence, h.says(show.StandTurn))
	h.until("answer", 4, shout(0), h.says(show.StandHeard))
	h.until("the other stand's turn", 5, silence, func() bool { return h.show.View().Turn == 1 })
	if got := h.show.View().Tried; got != [2]float64{0.8, 0} {
		t.Errorf("got %v tried, want what the first stand has done, and nothing of the other", got)
	}
	n := h.until("countdown", 12, silence, h.in(show.Countdown))
	if n < 7*show.UpdatesPerSecond {
		t.Errorf("a silent stand had %d updates, want it to be waited for", n)
	}

	for count := 3; count > 0; count-- {
		h.until("count", 5, silence, func() bool { return h.show.View().Count == count })
	}
	h.until("whistle", 2, silence, h.noted("whistle"))
	if got := h.show.View(); got.Scene != show.Play || got.Count != 0 {
		t.Errorf("got %v and count %d with the whistle, want play", got.Scene, got.Count)
	}

	n = 0
	h.until("half-time", 200, shout(1), func() bool { n++; return h.show.View().Next.Game.Phase == referee.HalfTime })
	if got := h.show.View().Cheers; got[1] <= 2*got[0] {
		t.Errorf("got %.1f for the stand that cheered and %.1f for the other", got[1], got[0])
	}
	n += h.until("result", 200, shout(1), h.in(show.Result))
	if n > 5*60*show.UpdatesPerSecond {
		t.Errorf("the match took %d s, want five minutes at most", n/show.UpdatesPerSecond)
	}
	if best := h.show.Best(); best.Loud < 29 || best.Loud > 30 || best.Side != 1 || best.Both {
		t.Errorf("got %+v, want 30 dB of the away stand", best)
	}
	h.until("photo", 8, silence, h.in(show.Photo))
	h.until("the code", 12, silence, func() bool { return h.show.View().Token != "" })
	if v := h.show.View(); !strings.Contains(v.Token, "jiayou --seed ") || !strings.Contains(v.Token, "--home waves --away embers") {
		t.Errorf("got token %q, want the command that plays the match again", v.Token)
	}
	h.until("countdown to leave", 10, silence, func() bool { return h.show.View().LeaveIn > 0 })
	n = h.until("attract", 100, silence, h.in(show.Attract))
	if n < 55*show.UpdatesPerSecond || n > 85*show.UpdatesPerSecond {
		t.Errorf("it turned to others after %d s, want 60 to 90 after the last cheer", n/show.UpdatesPerSecond)
	}
	if v := h.show.View(); v.Teams != [2]string{"embers", "harbour"} || v.Next.Tick > 2 {
		t.Errorf("got %v at tick %d, want the next pair from the beginning", v.Teams, v.Next.Tick)
	}
	h.until("the best of the day", 60, silence, func() bool { return h.show.View().Card == show.Record })
}

// TestTheTokenPlaysTheSameMatch plays a match at which nobody cheers but somebody stays,
// and then what its code says, as the laboratory would.
func TestTheTokenPlaysTheSameMatch(t *testing.T) {
	mine := filepath.Join(t.TempDir(), "mine.star")
	if err := os.WriteFile(mine, []byte("def think(me, world):\n    me.walk_to(world.ball)\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	theirs := exhibition.Choice{Format: "3v3", Seed: 6, Home: "boss", Away: mine, Sense: "perfect", Robot: "booster-k1"}
	match, err := theirs.Config()
	if err != nil {
		t.Fatal(err)
	}
	h := open(t, show.Config{Match: match, Programme: show.Kiosk})
	stays := func(done func() bool) func() bool {
		return func() bool { h.show.Touch(); return done() }
	}
	h.until("result", 400, silence, stays(h.in(show.Result)))
	seen := *h.show.View().Next
	h.until("code", 30, silence, stays(func() bool { return h.show.View().Token != "" }))
	lines := strings.Split(h.show.View().Token, "\n")
	command := strings.Fields(lines[len(lines)-1])
	t.Chdir(filepath.Dir(mine))

	told := exhibition.DefaultChoice()
	flags := flag.NewFlagSet(command[0], flag.ContinueOnError)
	told.Flags(flags)
	if err := flags.Parse(command[1:]); err != nil {
		t.Fatalf("%q: %v", command, err)
	}
	cfg, err := told.Config()
	if err != nil {
		t.Fatalf("%q: %v", command, err)
	}
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	for m.Tick() < seen.Tick && !m.Finished() {
		if err := m.Step(sim.Input{}); err != nil {
			t.Fatal(err)
		}
	}
	if !reflect.DeepEqual(*m.Frame(), seen) {
		t.Errorf("%q plays %+v at its end, the visitors saw %+v", command, m.Frame().Game, seen.Game)
	}
}

func TestACrowdThatStillCheersPlaysOn(t *testing.T) {
	h := open(t, kiosk(2))
	if !h.show.Touch() {
		t.Error("the key that wakes a kiosk does something else as well")
	}
	h.until("warm-up", 12, silence, h.in(show.WarmUp))
	if h.show.Touch() {
		t.Error("a key in the warm-up is taken for one that wakes the kiosk")
	}
	h.until("photo", 400, roar, h.in(show.Photo))
	n := h.until("warm-up", 20, roar, h.in(show.WarmUp))
	if n < 12*show.UpdatesPerSecond {
		t.Errorf("the photo lasted for %d updates, want time to take one", n)
	}
}

// TestWhoeverLiesIsGotUpFirst shouts in attract while a robot lies.
func TestWhoeverLiesIsGotUpFirst(t *testing.T) {
	cfg := kiosk(seedOfAFall(t))
	cfg.Pairs = [][2]string{{"waves", "embers"}}
	h := open(t, cfg)
	h.until("fall", 250, silence, h.says(show.Fallen))
	h.until("answer", 1, roar, h.says(show.Heard))
	n := h.until("warm-up", 12, roar, h.in(show.WarmUp))
	if n < 2*show.UpdatesPerSecond {
		t.Errorf("the warm-up came %d updates after the shout, want the robot helped first", n)
	}
}

func TestAMatchThatVisitorsLeaveIsTakenOver(t *testing.T) {
	h := open(t, kiosk(3))
	h.show.Touch()
	h.until("play", 60, silence, h.in(show.Play))
	h.until("warning", 80, silence, func() bool { return h.show.View().LeaveIn > 0 })
	h.until("attract", 15, silence, h.in(show.Attract))
	at := h.tick()
	h.wait(300)
	if h.tick() <= at {
		t.Error("the match stands still, want it to go on for those who pass by")
	}
	h.until("play", 1, roar, h.in(show.Play))
	if h.tick() < at {
		t.Error("another match, want the one that was on")
	}
}

func TestWithoutAMicrophoneTheCycleGoesOn(t *testing.T) {
	h := open(t, kiosk(4))
	h.ear = audio.Status{State: audio.Lost, Problem: "none"}
	h.wait(10 * show.UpdatesPerSecond)
	h.show.Touch()
	h.until("play", 30, silence, h.in(show.Play))
}

// TestTheCardsAreTrue shows each ear's cards to an empty hall, before anybody has
// played.
func TestTheCardsAreTrue(t *testing.T) {
	for _, c := range []struct {
		name string
		ear  audio.State
		deaf bool // the robots are
		want []show.Card
	}{
		{"a microphone", audio.Listening, false, []show.Card{show.HowTo, show.Privacy}},
		{"a microphone, and robots that do not answer", audio.Listening, true, []show.Card{show.Privacy}},
		{"a microphone that is being opened", audio.Opening, false, nil},
		{"a microphone that is gone", audio.Lost, false, []show.Card{show.Unheard}},
		{"none, by choice", audio.Off, false, []show.Card{show.Unheard}},
		{"a recording that is over", audio.Ended, false, []show.Card{show.Unheard}},
	} {
		cfg := kiosk(4)
		cfg.Match.Deaf = c.deaf
		h := open(t, cfg)
		h.ear = audio.Status{State: c.ear}
		var got []show.Card
		for range 30 * show.UpdatesPerSecond {
			h.pass(silence)
			if card := h.show.View().Card; card != show.NoCard && !slices.Contains(got, card) {
				got = append(got, card)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got cards %v, want %v", c.name, got, c.want)
		}
	}
}

// TestAKioskIsNeverStuck lets people shout and press keys as they like, and looks
// for a scene that does not end, a line that can't be read, and a match that
// takes too long. At the end the hall is empty and the show must be in attract.
func TestAKioskIsNeverStuck(t *testing.T) {
	const second = show.UpdatesPerSecond
	longest := map[show.Scene]int{show.WarmUp: 23 * second, show.Countdown: 21 * second, show.Play: 300 * second,
		show.Replay: 9 * second, show.Result: 7 * second, show.Photo: 91 * second}
	for seed := range uint64(1) {
		r := rand.New(rand.NewPCG(seed, 7))
		h := open(t, kiosk(seed))
		scene, since, played, line, shown := show.Attract, 0, 0, show.Line{}, 0
		hop, left := silence, 0
		update := func(hop audio.Hearing) {
			h.pass(hop)
			v := h.show.View()
			if since++; v.Scene != scene {
				if v.Scene == show.Result || v.Scene == show.WarmUp {
					played = 0
				}
				scene, since = v.Scene, 0
			}
			if v.Scene == show.Countdown || v.Scene == show.Play || v.Scene == show.Replay {
				played++
			}
			if most, ok := longest[scene]; ok && since > most && !v.Paused || played > 300*second {
				t.Fatalf("seed %d: %v has lasted for %d updates, the match for %d", seed, scene, since, played)
			}
			if shown++; v.Line != line {
				if shown < 2*second && !answers(line, v.Line) && line.Topic != show.Nothing && v.Scene == scene && since > 0 {
					t.Errorf("seed %d: %v stayed for %d updates before %v", seed, line, shown, v.Line)
				}
				line, shown = v.Line, 0
			}
		}
		for range 10 * 60 * second {
			if left--; left < 0 {
				hop, left = [...]audio.Hearing{silence, silence, silence, shout(0), shout(1), roar}[r.IntN(6)], r.IntN(20*second)
			}
			if r.IntN(30*second) == 0 {
				h.show.Touch()
			}
			update(hop)
		}
		for range 120 * second { // whatever was on, and then nobody
			update(silence)
			if h.show.View().Scene == show.Attract {
				break
			}
		}
		if got := h.show.View().Scene; got != show.Attract {
			t.Errorf("seed %d: got %v in an empty hall, want attract", seed, got)
		}
	}
}

// answers reports whether a line may cut another short: what becomes of a robot
// that lies, and a goal, are said at once.
func answers(is, next show.Line) bool {
	return is.Topic == show.Fallen || is.Topic == show.Heard || next.Topic == show.Goal || next.Topic == show.Fallen || next.Topic == show.Heard
}

func TestWhoeverStopsTimeAndLeaves(t *testing.T) {
	h := open(t, kiosk(1))
	h.show.Touch()
	h.until("play", 60, silence, h.in(show.Play))
	h.show.Pause(true)
	h.until("the end of the pause", 80, silence, func() bool { return !h.show.View().Paused })
}

// TestReplaysLeaveTheMatchAlone plays the same match with and without replays,
// for a crowd that goes by the match's own clock.
func TestReplaysLeaveTheMatchAlone(t *testing.T) {
	hash := func(p show.Programme) (uint64, int) {
		cfg := match(6) // six goals
		cfg.Programme = p
		h := open(t, cfg)
		replays := 0
		h.until("result", 400, silence, func() bool {
			v := h.show.View()
			if n, ok := h.note("scene"); ok && n.State == "replay" {
				replays++
			}
			return v.Scene == show.Result
		})
		return h.show.Hash(), replays
	}
	want, none := hash(show.Matches)
	got, some := hash(show.Desk)
	if got != want || none != 0 || some < 2 {
		t.Errorf("got hash %016x with %d replays, want %016x as with %d", got, some, want, none)
	}
}

// goal lets time pass until a goal, and until its celebration is over.
func (h *hall) goal(hop audio.Hearing) (replayed bool) {
	h.t.Helper()
	h.until("goal", 300, silence, h.noted("goal"))
	h.until("the end of it", 60, hop, func() bool {
		v := h.show.View()
		replayed = replayed || v.Scene == show.Replay
		return v.Scene == show.Play && v.Next.Game.Phase == referee.Playing || v.Scene == show.Result
	})
	return replayed
}

func TestAGoalIsSeenAgain(t *testing.T) {
	cfg := match(6)
	cfg.Programme = show.Desk
	h := open(t, cfg)
	h.until("goal", 300, silence, h.noted("goal"))
	goal := h.tick()
	h.until("replay", 10, silence, h.in(show.Replay))
	live, v := h.show.Hash(), h.show.View()
	if !v.Cut || v.Next.Tick >= goal || v.Wish.Angle != show.BehindGoal {
		t.Errorf("got cut %v and tick %d from %v, want a moment before tick %d from behind the goal", v.Cut, v.Next.Tick, v.Wish.Angle, goal)
	}
	if v.Next.Game.Score == [2]int{} {
		t.Error("the score is that of then, want that of now")
	}
	kicks := 0
	n := h.until("live play", 12, silence, func() bool {
		for _, e := range h.show.Events() {
			if e.Kind == sim.EventGoal {
				kicks++
			}
		}
		if h.show.View().Scene == show.Replay && h.show.Hash() != live {
			t.Fatal("the match went on meanwhile")
		}
		return h.show.View().Scene == show.Play
	})
	if kicks != 1 || n < 4*show.UpdatesPerSecond {
		t.Errorf("got %d goals in %d updates, want the goal, slowly", kicks, n)
	}
	if v := h.show.View(); !v.Cut || v.Next.Tick < goal {
		t.Errorf("got tick %d after it, want the match where it was, after tick %d", v.Next.Tick, goal)
	}
	if h.goal(silence) {
		t.Error("the next goal was seen again, too: two in a row")
	}
	if !h.goal(silence) {
		t.Error("the third goal was not seen again")
	}
}

func TestABusyCrowdSeesNoReplay(t *testing.T) {
	cfg := match(5)
	cfg.Programme = show.Desk
	h := open(t, cfg)
	if h.goal(roar) {
		t.Error("a goal was seen again while everybody roared")
	}
	if !h.goal(silence) {
		t.Error("the next goal was not seen again")
	}
}

func TestAKeyEndsAReplay(t *testing.T) {
	cfg := match(6)
	cfg.Programme = show.Desk
	h := open(t, cfg)
	h.until("replay", 300, silence, h.in(show.Replay))
	h.wait(30)
	h.show.Touch()
	h.pass(silence)
	if got := h.show.View().Scene; got != show.Play {
		t.Errorf("got %v after a key, want play", got)
	}
}

// TestThePictureGoesUpToTheFallen: to the robot that the crowd can help, and back.
func TestThePictureGoesUpToTheFallen(t *testing.T) {
	cfg := match(seedOfAFall(t))
	cfg.Programme = show.Desk
	h := open(t, cfg)
	close := func() bool { return h.show.View().Wish.Angle == show.Close }
	h.until("fall", 250, silence, h.says(show.Fallen))
	h.until("drama", 5, silence, close)
	v := h.show.View()
	if r := &v.Next.Robots[v.Wish.Robot]; r.Number != v.Line.Number || r.Side != v.Line.Side {
		t.Errorf("the picture shows %v %d and the line speaks of %v", r.Side, r.Number, v.Line)
	}
	h.until("the whole game", 6, silence, func() bool { return !close() })
}
