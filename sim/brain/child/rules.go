package child

import "time"

// Rules say how long a match waits for a brain, and what it puts up with.
type Rules struct {
	LockStep bool          // the match waits for each answer; else it never waits
	Hello    time.Duration // until the brain has said hello
	Decision time.Duration // in lock-step: for a decision …
	Bank     time.Duration // … and by how much decisions may be late, all together
	Late     int           // answers that may fail to come after that
	Wrong    int           // answers in a row that may be wrong
	Chatter  int           // lines that nobody asked for
	Silence  time.Duration // in real time: without an answer
	Grace    time.Duration // for a process that has been asked to end

	// What a brain and all that it has started may come to, where the system
	// tells (Linux). Numpy and Node need a dozen threads and some hundred
	// megabytes.
	Processes int
	Memory    int // bytes
}

// Ranked returns the rules of the laboratory and of tournaments. A decision may
// take as long as there is from one to the next: a brain that is slower could
// not play in real time. A brain that hangs costs 7 s.
func Ranked() Rules {
	return Rules{
		LockStep: true,
		Hello:    10 * time.Second, Decision: 100 * time.Millisecond, Bank: 5 * time.Second,
		Late: 20, Wrong: 20, Chatter: 1000, Silence: 5 * time.Second, Grace: 500 * time.Millisecond,
		Processes: 64, Memory: 2 << 30,
	}
}

// Live returns the rules of a show: nobody waits.
func Live() Rules {
	r := Ranked()
	r.LockStep = false
	return r
}
