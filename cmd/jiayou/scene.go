package main

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/stage"
	"jiayou/cmd/words"
	"jiayou/sim/field"
)

// scene is the picture: the stage with what is read over it. The window shows
// it, and the film is made of it.
type scene struct {
	stage  *stage.Stage
	hud    *hud.HUD
	view   show.View
	tags   []hud.Tag
	covers []stage.Cover // of the picture drawn last
	roams  bool          // speaks all languages in turn
	seen   seen          // in the last update
	dealt  bool          // the first language has had its cards
	tall   bool          // the picture drawn last was taller than wide

	fresh  func(*show.View) // brings the view up to date once the stage is drawn; nil for a film
	beside hud.Region       // part of the picture that is the match's, beside a menu; zero for all
}

func newScene(f *field.Format, w *words.Words) (*scene, error) {
	h, err := hud.New(w)
	if err != nil {
		return nil, err
	}
	boards, err := hud.Boards()
	if err != nil {
		return nil, err
	}
	s := &scene{stage: stage.New(f), hud: h}
	s.stage.Words(boards)
	return s, nil
}

// update takes in what the last update of the show has brought.
func (s *scene) update(d *show.Show) error {
	s.view = d.View()
	s.hud.Turn++
	s.stage.Notice(d.Events())
	s.stage.Think(s.view.Mind)
	look := s.look()
	s.hud.Host = look.Host != stage.Offstage
	s.stage.Update(s.view.Prev, s.view.Next, s.view.Alpha, 1.0/show.UpdatesPerSecond, look)
	return s.roam()
}

// surface is what the picture is drawn on: an image, or the screen itself.
type surface interface {
	stage.Surface
	hud.Surface
}

// tabled reports whether the table of a class stands beside the match.
func (s *scene) tabled() bool { return s.hud.Board != nil && !s.hud.Wide }

// draw draws the picture over the whole screen: the match, and beside it the
// table of a class, if there is one.
func (s *scene) draw(screen *ebiten.Image) {
	match, board := screen, s.tabled()
	switch {
	case s.beside.W > 0:
		match, board = screen.SubImage(image.Rect(0, 0, int(s.beside.W), int(s.beside.H))).(*ebiten.Image), false
	case board:
		w, h, _ := hud.Split(float64(screen.Bounds().Dx()), float64(screen.Bounds().Dy()))
		match = screen.SubImage(image.Rect(0, 0, int(w), int(h))).(*ebiten.Image)
	}
	s.play(match, false)
	if board && s.view.Next != nil {
		s.hud.DrawBoard(screen, &s.view)
	}
}

// play draws the match; upturned as stage.Draw has it.
func (s *scene) play(match surface, upturned bool) {
	if s.view.Next == nil {
		return
	}
	s.tall = match.Bounds().Dy() > match.Bounds().Dx()
	s.stage.Draw(match, upturned)
	s.aside(match)
	if s.fresh != nil {
		s.fresh(&s.view)
	}
	s.hud.Draw(match, &s.view, s.number())
}

// aside keeps what stands beside the match, a card or what the chosen brain says,
// on the side of the picture where the ball, and that brain's robot, are not.
func (s *scene) aside(screen surface) {
	middle := s.view.Next.Ball.Pos
	switch {
	case s.view.Mind != nil:
		middle = middle.Lerp(s.view.Next.Robots[s.view.Mind.Robot].Pos, 0.5)
	case s.view.Card == show.NoCard:
		return
	}
	x, _, _ := s.stage.Project(middle.X, middle.Y, 0.5)
	switch wide := float64(screen.Bounds().Dx()); {
	case x > 0.58*wide:
		s.hud.Left = true
	case x < 0.42*wide:
		s.hud.Left = false
	}
}

// Where the number of a robot hovers, in multiples of its own size: over the
// stage's pointer when it lies, by rising higher when it is nearly up, and over
// the head of one that stands.
const overhead, rising, standing = 1.05, 0.5, 1.3

// number says where the numbers of robots are written: of those that lie, whose
// shirts cannot be read, and of those whose brains have failed.
func (s *scene) number() []hud.Tag {
	s.tags = s.tags[:0]
	for i := range s.view.Next.Count {
		r := s.stage.Shown(i)
		lies := r.Posture.OnGround()
		if r.Absent || !lies && !r.Trouble {
			continue
		}
		height := standing
		if lies {
			height = overhead + rising*r.Body.Rise
		}
		if x, y, ok := s.stage.Project(r.Pos.X, r.Pos.Y, height*r.Size); ok {
			s.tags = append(s.tags, hud.Tag{X: x, Y: y, Side: r.Side, Number: r.Number, Trouble: r.Trouble})
		}
	}
	return s.tags
}
