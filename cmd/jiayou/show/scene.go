package show

// Programme is how a show goes.
type Programme uint8

// The programmes.
const (
	Matches Programme = iota // one match after another, and nothing else
	Desk                     // … each with a countdown, and goals are seen again
	Kiosk                    // the whole cycle, for people who pass by
)

// Scene is what the show is doing.
type Scene uint8

// The scenes. A kiosk goes through them in this order:
//
//	Attract → WarmUp → Countdown → Play ⇄ Replay → Result → Photo → Attract
//
// and straight from Photo to WarmUp while the crowd still cheers.
const (
	Play      Scene = iota // a match, from its first whistle to full time
	Result                 // its result
	Attract                // a match that nobody watches: cards tell what this is
	WarmUp                 // each stand in turn tries its voice
	Countdown              // the countdown to the first whistle
	Replay                 // a goal once more, slowly; the match waits
	Photo                  // the teams line up, and the match can be taken home
	sceneCount
)

var scenes = [sceneCount]string{"play", "result", "attract", "warm-up", "countdown", "replay", "photo"}

// String returns the scene in lower case.
func (s Scene) String() string { return scenes[s] }

// plays reports whether the match goes on in a scene.
func (s Scene) plays() bool { return s == Play || s == Attract || s == Countdown }

// How long scenes last, in updates.
const (
	resultTime  = 8 * second  // a result before the next match
	verdictTime = 6 * second  // … before the photo
	poseTime    = 10 * second // the teams walk to their row and pose
	againTime   = 15 * second // the photo when the crowd wants more: the code has been seen
	photoTime   = 25 * second // … and when nobody does
	wakeTime    = 5 * second / 2
	mostWake    = 10 * second // a robot that lies is got up before the warm-up
	mostCount   = 20 * second // to the first whistle
	idleTime    = 75 * second // without a cheer or a key the show turns to those who pass by
	warnTime    = 10 * second // … and says so before
)

// cue is what the director goes by.
type cue struct {
	house  bool // the match is one of the house's own, for nobody in particular
	over   bool // … has been played
	begun  bool // its first whistle has been blown
	again  bool // there is a goal to be seen again, now
	shown  bool // … and it has been seen
	ready  bool // both stands have tried their voices
	lying  bool // a robot lies that the crowd can help
	read   bool // what is being said has been read
	cheers bool // a stand roars now, or a key was pressed now
	awake  int  // updates since the first cheer or key in this scene, −1 for none
	idle   int  // updates since the last cheer or key
}

// follow returns the scene that comes next, or the same one while it lasts.
// since is for how many updates it has lasted.
func (p Programme) follow(now Scene, since int, c *cue) Scene {
	switch now {
	case Attract:
		return c.fromAttract()
	case WarmUp:
		if c.ready {
			return Countdown
		}
	case Countdown:
		if c.begun || since > mostCount {
			return Play
		}
	case Play:
		return p.fromPlay(c)
	case Replay:
		if c.shown {
			return Play
		}
	case Result:
		return p.fromResult(since, c)
	case Photo:
		return c.fromPhoto(since)
	}
	return now
}

// fromAttract lets whoever cheers first get up the robot that lies, which is what
// they cheered for; and then the show is theirs. A match that others have left is
// taken over as it is.
func (c *cue) fromAttract() Scene {
	settled := c.awake >= wakeTime && c.read && !c.lying || c.awake >= mostWake
	switch {
	case c.over:
		return Result
	case c.awake >= 0 && !c.house:
		return Play
	case settled:
		return WarmUp
	}
	return Attract
}

func (p Programme) fromPlay(c *cue) Scene {
	switch {
	case c.over:
		return Result
	case c.again:
		return Replay
	case p == Kiosk && c.idle >= idleTime:
		return Attract
	}
	return Play
}

func (p Programme) fromResult(since int, c *cue) Scene {
	switch {
	case p != Kiosk && since > resultTime && p == Desk:
		return Countdown
	case p != Kiosk && since > resultTime:
		return Play
	case p != Kiosk:
		return Result
	case c.house && c.awake >= wakeTime:
		return WarmUp
	case since <= verdictTime:
		return Result
	case c.house || c.idle >= idleTime:
		return Attract
	}
	return Photo
}

func (c *cue) fromPhoto(since int) Scene {
	switch {
	case since >= againTime && c.cheers:
		return WarmUp
	case since >= photoTime && c.idle >= idleTime:
		return Attract
	}
	return Photo
}
