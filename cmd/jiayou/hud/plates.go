package hud

import (
	_ "embed"

	"github.com/hajimehoshi/ebiten/v2"
)

// small is how many pixels a box has at most that is drawn as an image: many of
// those are drawn in one call.
const small = 4000

//go:embed plate.kage
var plateSource []byte

// plates draws boxes with a shader.
type plates struct {
	shader   *ebiten.Shader
	vertices [4]ebiten.Vertex
	options  ebiten.DrawTrianglesShaderOptions
}

// box is a place in the picture and the radius of its corners, in pixels.
type box struct{ x, y, w, h, round float32 }

var twoTriangles = []uint32{0, 1, 2, 0, 2, 3}

func (p *plates) draw(screen Surface, b box, k Colour) {
	if p.shader == nil {
		shader, err := ebiten.NewShader(plateSource)
		if err != nil {
			panic("hud: plate.kage: " + err.Error())
		}
		p.shader = shader
	}
	round := min(b.round, b.w/2, b.h/2)
	for i, q := range [4][2]float32{{-0.5, -0.5}, {0.5, -0.5}, {0.5, 0.5}, {-0.5, 0.5}} {
		p.vertices[i] = ebiten.Vertex{
			DstX: b.x + b.w*(0.5+q[0]), DstY: b.y + b.h*(0.5+q[1]), SrcX: round,
			ColorR: k.R * k.A, ColorG: k.G * k.A, ColorB: k.B * k.A, ColorA: k.A,
			Custom0: b.w * q[0], Custom1: b.h * q[1], Custom2: b.w/2 - round, Custom3: b.h/2 - round,
		}
	}
	screen.DrawTrianglesShader32(p.vertices[:], twoTriangles, p.shader, &p.options)
}
