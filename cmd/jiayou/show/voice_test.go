package show

import (
	"slices"
	"testing"
)

// act is something that happens to a voice at a time.
type act struct {
	at   int // updates
	say  Topic
	call Topic // from now on
}

// spoken returns what a voice says when things happen, and for how long.
func spoken(acts []act, updates int) (topics []Topic, times []int) {
	var v voice
	call := Nothing
	for i := range updates {
		for _, a := range acts {
			if a.at != i {
				continue
			}
			if a.say != Nothing {
				v.say(Line{Topic: a.say})
			} else {
				call = a.call
			}
		}
		v.update(Line{Topic: call})
		if n := len(topics); n > 0 && topics[n-1] == v.now.Topic {
			times[n-1]++
			continue
		}
		topics, times = append(topics, v.now.Topic), append(times, 1)
	}
	return topics, times
}

func TestVoice(t *testing.T) {
	for _, c := range []struct {
		name   string
		acts   []act
		topics []Topic
		times  []int
	}{
		{"a line is said once", []act{{at: 10, say: Corner}},
			[]Topic{Nothing, Corner, Nothing}, []int{10, 120, 470}},
		{"an invitation stays to be read", []act{{at: 10, call: Invite}, {at: 30, call: Nothing}},
			[]Topic{Nothing, Invite, Nothing}, []int{10, 120, 470}},
		{"two lines follow each other", []act{{at: 0, say: KickIn}, {at: 30, say: Up}},
			[]Topic{KickIn, Up, Nothing}, []int{120, 120, 360}},
		{"a fallen robot does not wait for a corner", []act{{at: 0, say: Corner}, {at: 30, call: Fallen}},
			[]Topic{Corner, Fallen}, []int{30, 570}},
		{"but for a goal", []act{{at: 0, say: Goal}, {at: 30, call: Fallen}},
			[]Topic{Goal, Fallen}, []int{240, 360}},
		{"who hears answers at once", []act{{at: 0, call: Fallen}, {at: 20, call: Heard}},
			[]Topic{Fallen, Heard}, []int{20, 580}},
		{"and is thanked for", []act{{at: 0, call: Heard}, {at: 30, say: Rescued}, {at: 30, call: Nothing}},
			[]Topic{Heard, Rescued, Nothing}, []int{30, 210, 360}},
		{"a goal is not kept waiting", []act{{at: 0, call: Fallen}, {at: 10, say: Goal}},
			[]Topic{Fallen, Goal, Fallen}, []int{10, 240, 350}},
		{"nor is a missed penalty", []act{{at: 0, call: Heard}, {at: 10, say: Missed}},
			[]Topic{Heard, Missed, Heard}, []int{10, 120, 470}},
		{"nor is one that is saved", []act{{at: 0, call: Heard}, {at: 10, say: Saved}},
			[]Topic{Heard, Saved, Heard}, []int{10, 120, 470}},
		{"nobody is called to shout before a penalty", []act{{at: 0, call: Invite}, {at: 30, call: Aiming}, {at: 300, call: Fallen}},
			[]Topic{Invite, Aiming, Fallen}, []int{30, 270, 300}},
		{"which is told first", []act{{at: 0, say: Penalty}, {at: 30, call: Aiming}},
			[]Topic{Penalty, Aiming}, []int{180, 420}},
		{"old news are dropped", []act{{at: 0, call: Fallen}, {at: 10, say: KickIn}, {at: 300, call: Nothing}},
			[]Topic{Fallen, Nothing}, []int{300, 300}},
		{"the more important of two is kept", []act{{at: 0, say: Goal}, {at: 100, say: MicLost}, {at: 101, say: Corner}},
			[]Topic{Goal, MicLost, Nothing}, []int{240, 240, 120}},
	} {
		topics, times := spoken(c.acts, 600)
		if !slices.Equal(topics, c.topics) || !slices.Equal(times, c.times) {
			t.Errorf("%s: got %v for %v updates, want %v for %v", c.name, topics, times, c.topics, c.times)
		}
	}
}
