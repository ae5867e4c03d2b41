package show

// leastTime is how long a line stays at least, so that it can be read.
const leastTime = 2 * second

// patience is how long a line waits for its turn before it is old news.
const patience = 3 * second

// voice says one line at a time. What has happened is said once, in order of
// importance; what calls the visitors is said for as long as it is true.
type voice struct {
	now     Line
	shown   int  // updates for which it has been
	pending Line // waits for its turn
	waited  int
}

// say gives the voice something to say. If something else waits already, the
// more important of the two is kept, the later one of equals.
func (v *voice) say(l Line) {
	if l.Topic.rank() >= v.pending.Topic.rank() {
		v.pending, v.waited = l, 0
	}
}

// read reports whether what is being said has been read.
func (v *voice) read() bool { return v.now.Topic == Nothing || v.shown >= leastTime }

// update lets a sixtieth of a second pass. call is what the visitors are called
// to do now, if anything.
func (v *voice) update(call Line) {
	v.shown++
	v.waited++
	if v.waited > patience {
		v.pending = Line{}
	}
	next := call
	if p := v.pending.Topic; p != Nothing && p.rank() >= call.Topic.rank() {
		next = v.pending
	}
	if next == v.now || !v.yields(next) {
		return
	}
	if next == v.pending {
		v.pending = Line{}
	}
	v.now, v.shown = next, 0
}

// yields reports whether the line that is being said makes way for another.
// Usually it stays until it has been read. But a robot that lies is up again
// within seconds, and that it hears, and stands, must be seen at once, as must what
// became of a shot, for which a keeper lies there; and nobody may be called to
// shout when all are asked to be still: then that rule gives way.
func (v *voice) yields(to Line) bool {
	is, next := v.now.Topic, to.Topic
	read := v.shown >= max(leastTime, is.hold())
	switch {
	case is == Nothing || read:
		return true
	case next == Aiming && is.Calls():
		return true
	case is == Fallen || is == Heard:
		answers := next == Heard && is == Fallen || next == Rescued || next == Up
		return answers && to.Number == v.now.Number && to.Side == v.now.Side || next == Goal || next == Missed || next == Saved || next == PhraseHeard
	case next == Goal || next == Fallen || next == Heard:
		return next.rank() > is.rank()
	}
	return next.rank() > is.rank() && v.shown >= leastTime
}
