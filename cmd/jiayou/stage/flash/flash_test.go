package flash_test

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"testing"

	"jiayou/cmd/jiayou/stage/flash"
)

// grey is the colour of that relative luminance.
func grey(light float64) color.RGBA {
	x := 12.92 * light
	if light > 0.0031308 {
		x = 1.055*math.Pow(light, 1/2.4) - 0.055
	}
	v := uint8(math.Round(255 * x))
	return color.RGBA{v, v, v, 255}
}

// run shows three seconds in which a share of the picture has a colour that
// depends on the time.
func run(area image.Rectangle, at func(seconds float64) color.RGBA) int {
	c := flash.NewCounter(60)
	img := image.NewRGBA(image.Rect(0, 0, 300, 180))
	for k := range 180 {
		draw.Draw(img, img.Rect, image.NewUniform(grey(0.2)), image.Point{}, draw.Src)
		draw.Draw(img, area, image.NewUniform(at(float64(k)/60)), image.Point{}, draw.Src)
		c.See(img)
	}
	return c.Worst()
}

// strobe switches between two colours, so many times a second on and off.
func strobe(rate float64, a, b color.RGBA) func(float64) color.RGBA {
	return func(s float64) color.RGBA {
		if _, part := math.Modf(s * rate); part < 0.5 {
			return a
		}
		return b
	}
}

func TestFlashesAreCountedAsTheGuidelinesDo(t *testing.T) {
	all := image.Rect(0, 0, 300, 180)
	field := image.Rect(40, 40, 140, 100) // ten degrees
	quarter := image.Rect(50, 50, 100, 80)
	for _, c := range []struct {
		name        string
		area        image.Rectangle
		at          func(float64) color.RGBA
		least, most int
	}{
		{"a still picture", all, strobe(0, grey(0.5), grey(0.5)), 0, 0},
		{"six flashes a second", all, strobe(6, grey(0.1), grey(0.4)), 6, 7},
		{"four flashes a second", all, strobe(4, grey(0.1), grey(0.4)), 4, 5},
		{"three flashes a second", all, strobe(3, grey(0.1), grey(0.4)), 3, 3},
		{"one flash a second", all, strobe(1, grey(0), grey(1)), 1, 1},
		{"too faint", all, strobe(6, grey(0.30), grey(0.38)), 0, 0},
		{"both bright", all, strobe(6, grey(0.83), grey(1)), 0, 0},
		{"a whole field", field, strobe(6, grey(0.1), grey(0.4)), 6, 7},
		{"a quarter of a field", quarter, strobe(6, grey(0.1), grey(0.4)), 0, 0},
		{"red", all, strobe(6, color.RGBA{200, 0, 0, 255}, color.RGBA{90, 0, 0, 255}), 6, 7},
		{"a soft swell, twice a second", all, func(s float64) color.RGBA { return grey(0.3 + 0.2*math.Sin(4*math.Pi*s)) }, 2, 3},
		{"a slow fade", all, func(s float64) color.RGBA { return grey(s / 3) }, 0, 1},
	} {
		if n := run(c.area, c.at); n < c.least || n > c.most {
			t.Errorf("%s: got %d flashes a second, want %d to %d", c.name, n, c.least, c.most)
		}
	}
}
