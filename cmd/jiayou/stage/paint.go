package stage

import (
	"embed"
	"image"

	"github.com/hajimehoshi/ebiten/v2"
)

// Surface is what a picture is drawn on: an image, or the screen itself.
type Surface interface {
	Bounds() image.Rectangle
	DrawTriangles(vertices []ebiten.Vertex, indices []uint16, img *ebiten.Image, options *ebiten.DrawTrianglesOptions)
	DrawTrianglesShader32(vertices []ebiten.Vertex, indices []uint32, shader *ebiten.Shader, options *ebiten.DrawTrianglesShaderOptions)
}

// sources are the shaders, one for each kind of thing that is drawn. In software GL
// a pixel that is looked up in an image costs three times one that is not: only
// what darkens shadows samples one, and only where they are.
//
//go:embed kage/*.kage
var sources embed.FS

// painter holds what drawing needs besides triangles.
type painter struct {
	flat, sprite, turf, shadow, dim, lit *ebiten.Shader
	lens                                 *lens
	mask                                 *ebiten.Image // of the light that shadows leave, in its opacity
	options                              ebiten.DrawTrianglesShaderOptions
	upturned                             bool
}

// darker keeps the darkest of shadows in the opacity.
var darker = ebiten.Blend{
	BlendFactorSourceRGB: ebiten.BlendFactorZero, BlendFactorDestinationRGB: ebiten.BlendFactorOne, BlendOperationRGB: ebiten.BlendOperationAdd,
	BlendFactorSourceAlpha: ebiten.BlendFactorOne, BlendFactorDestinationAlpha: ebiten.BlendFactorOne, BlendOperationAlpha: ebiten.BlendOperationMin,
}

// Draw draws the stage over the whole screen, whatever its size. upturned says that
// shaders count its rows from below, as OpenGL does on the screen itself, and on no
// image.
func (s *Stage) Draw(screen Surface, upturned bool) {
	s.compose(float64(screen.Bounds().Dx()), float64(screen.Bounds().Dy()))
	p := &s.painter
	p.ready()
	over, cover := ebiten.BlendSourceOver, ebiten.BlendCopy // what covers all of it need not be mixed
	p.upturned = false
	p.throw(&s.shade)
	p.upturned = upturned
	p.draw(screen, &s.scenery, p.flat, cover)
	p.draw(screen, &s.lamps, p.sprite, over)
	p.draw(screen, &s.lawn, p.turf, cover)
	p.draw(screen, &s.around, p.flat, over)
	s.boards.drawWords(screen, &s.around)
	p.draw(screen, &s.marks, p.sprite, over)
	p.darken(screen, &s.shade)
	p.draw(screen, &s.cast, p.lit, over)
	p.draw(screen, &s.front, p.lit, over)
}

// throw draws the shadows into the mask.
func (p *painter) throw(s *shadow) {
	size := image.Rect(0, 0, int(s.squares.width), int(s.squares.height))
	if p.mask == nil || p.mask.Bounds() != size {
		if p.mask != nil {
			p.mask.Deallocate()
		}
		p.mask = ebiten.NewImageWithOptions(size, &ebiten.NewImageOptions{Unmanaged: true})
	}
	p.draw(p.mask, &s.squares, p.flat, ebiten.BlendCopy) // all the light is left
	p.draw(p.mask, &s.capsules, p.shadow, darker)
}

// darken lets the shadows that were thrown take the light from the picture.
func (p *painter) darken(dst Surface, s *shadow) {
	p.options.Images[0] = p.mask
	p.draw(dst, &s.squares, p.dim, ebiten.BlendSourceOver)
	p.options.Images[0] = nil
}

// draw draws what is on a canvas.
func (p *painter) draw(dst Surface, c *canvas, shader *ebiten.Shader, blend ebiten.Blend) {
	p.options.Uniforms, p.options.Blend = p.lens.through(c, p.upturned), blend
	dst.DrawTrianglesShader32(c.vertices, c.indices, shader, &p.options)
}

// ready compiles the shaders: nobody but us has written them.
func (p *painter) ready() {
	if p.lens != nil {
		return
	}
	p.lens = newLens()
	for name, shader := range map[string]**ebiten.Shader{"flat": &p.flat, "sprite": &p.sprite, "turf": &p.turf, "shadow": &p.shadow, "dim": &p.dim, "lit": &p.lit} {
		source, err := sources.ReadFile("kage/" + name + ".kage")
		if err == nil {
			*shader, err = ebiten.NewShader(source)
		}
		if err != nil {
			panic("stage: " + name + ": " + err.Error())
		}
	}
}
