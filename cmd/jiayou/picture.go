package main

import (
	"image"
	"image/color"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/panel"
)

// A picture is drawn on the screen itself, where Ebitengine would copy an image of
// it: the copy is a quarter of what a picture costs in software, and a pass over all
// its pixels anywhere. Only with something beside the match there is such an image,
// for parts of the screen cannot be drawn on.

// Draw implements ebiten.Game.
func (w *window) Draw(canvas *ebiten.Image) {
	w.tally.picture(time.Now())
	if w.whole() {
		canvas.SubImage(corner).(*ebiten.Image).Fill(color.Black) // what nobody draws on is not shown
	} else {
		w.draw(canvas)
	}
	w.album.take(func() image.Image { return w.print(canvas) })
	w.journal.picture(time.Now())
	w.journal.size(time.Now())
}

var corner = image.Rect(0, 0, 1, 1)

// whole reports whether the match has the whole screen.
func (w *window) whole() bool { return !w.panel.Open() && !w.scene.tabled() }

// DrawFinalScreen implements ebiten.FinalScreenDrawer.
func (w *window) DrawFinalScreen(screen ebiten.FinalScreen, canvas *ebiten.Image, geometry ebiten.GeoM) {
	if !w.whole() {
		ebiten.DefaultDrawFinalScreen(screen, canvas, geometry)
		return
	}
	w.scene.beside = hud.Region{}
	w.scene.play(screen, w.upturned())
	w.operator(screen)
}

// upturned reports whether shaders count the rows of the screen from below.
func (w *window) upturned() bool {
	if w.library == ebiten.GraphicsLibraryUnknown {
		var info ebiten.DebugInfo
		ebiten.ReadDebugInfo(&info)
		w.library = info.GraphicsLibrary
	}
	return w.library == ebiten.GraphicsLibraryOpenGL
}

// draw draws the show on an image, and the operator's things over it.
func (w *window) draw(canvas *ebiten.Image) {
	w.scene.beside = hud.Region{}
	if w.panel.Open() {
		w.scene.beside, _ = panel.Split(float64(canvas.Bounds().Dx()), float64(canvas.Bounds().Dy()))
	}
	w.scene.draw(canvas)
	w.operator(canvas)
}

// operator draws what is the operator's.
func (w *window) operator(screen surface) {
	wide, high := float64(screen.Bounds().Dx()), float64(screen.Bounds().Dy())
	pen := w.scene.hud.Pen(&w.sheet, wide, high)
	if w.desk.pattern > 0 {
		panel.Pattern(pen, wide, high)
	}
	if !w.panel.Open() {
		w.controls.Layout(pen, wide, high, w.show.Paused(), w.turns())
	}
	w.panel.Layout(pen, wide, high, &w.desk)
	if len(w.sheet.Marks) > 0 {
		w.scene.hud.Paint(screen, &w.sheet)
	}
}

// print copies what is seen now: from the image, if it is there, or from one that is
// drawn for that.
func (w *window) print(canvas *ebiten.Image) image.Image {
	if w.whole() {
		w.draw(canvas)
	}
	return pixels(canvas)
}
