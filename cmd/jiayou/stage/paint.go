package stage

import (
	"embed"

	"github.com/hajimehoshi/ebiten/v2"
)

// sources are the shaders, one for each kind of thing that is drawn. None of them
// samples an image: in software GL that takes a quarter from the time that a
// picture takes to be drawn.
//
//go:embed kage/*.kage
var sources embed.FS

// painter holds what drawing needs besides triangles.
type painter struct {
	flat, sprite, turf, shadow, lit *ebiten.Shader
	lens                            *lens
	options                         ebiten.DrawTrianglesShaderOptions
}

// How shadows get into the picture (see shadow.go): the darkest stays in the
// opacity, and then takes the light from the colours.
var (
	intoOpacity = ebiten.Blend{
		BlendFactorSourceRGB: ebiten.BlendFactorZero, BlendFactorDestinationRGB: ebiten.BlendFactorOne, BlendOperationRGB: ebiten.BlendOperationAdd,
		BlendFactorSourceAlpha: ebiten.BlendFactorOne, BlendFactorDestinationAlpha: ebiten.BlendFactorOne, BlendOperationAlpha: ebiten.BlendOperationMin,
	}
	byOpacity = ebiten.Blend{
		BlendFactorSourceRGB: ebiten.BlendFactorOneMinusDestinationAlpha, BlendFactorDestinationRGB: ebiten.BlendFactorDestinationAlpha, BlendOperationRGB: ebiten.BlendOperationAdd,
		BlendFactorSourceAlpha: ebiten.BlendFactorOne, BlendFactorDestinationAlpha: ebiten.BlendFactorZero, BlendOperationAlpha: ebiten.BlendOperationAdd,
	}
)

// Draw draws the stage over the whole screen, whatever its size.
func (s *Stage) Draw(screen *ebiten.Image) {
	s.compose(float64(screen.Bounds().Dx()), float64(screen.Bounds().Dy()))
	p := &s.painter
	p.ready()
	over := ebiten.BlendSourceOver
	p.draw(screen, &s.scenery, p.flat, over)
	p.draw(screen, &s.lamps, p.sprite, over)
	p.draw(screen, &s.lawn, p.turf, over)
	p.draw(screen, &s.around, p.flat, over)
	s.boards.drawWords(screen, &s.around)
	p.draw(screen, &s.marks, p.sprite, over)
	p.shade(screen, &s.shade)
	p.draw(screen, &s.cast, p.lit, over)
	p.draw(screen, &s.front, p.lit, over)
}

// shade draws the shadows.
func (p *painter) shade(dst *ebiten.Image, s *shadow) {
	p.draw(dst, &s.capsules, p.shadow, intoOpacity)
	p.draw(dst, &s.squares, p.flat, byOpacity)
}

// draw draws what is on a canvas.
func (p *painter) draw(dst *ebiten.Image, c *canvas, shader *ebiten.Shader, blend ebiten.Blend) {
	p.options.Uniforms, p.options.Blend = p.lens.through(c), blend
	dst.DrawTrianglesShader32(c.vertices, c.indices, shader, &p.options)
}

// ready compiles the shaders: nobody but us has written them.
func (p *painter) ready() {
	if p.lens != nil {
		return
	}
	p.lens = newLens()
	for name, shader := range map[string]**ebiten.Shader{"flat": &p.flat, "sprite": &p.sprite, "turf": &p.turf, "shadow": &p.shadow, "lit": &p.lit} {
		source, err := sources.ReadFile("kage/" + name + ".kage")
		if err == nil {
			*shader, err = ebiten.NewShader(source)
		}
		if err != nil {
			panic("stage: " + name + ": " + err.Error())
		}
	}
}
