package league

import (
	"bytes"
	"encoding/base64"
	"html/template"
	"image"
	"image/color"
	"image/png"
	"math"
	"slices"

	"jiayou/sim/field"
)

// A heat map is a small picture, stretched over a drawing of the pitch: the
// browser smooths it further.
const (
	heatScale = 5   // pixels of the picture for a cell, each way
	heatBlur  = 0.7 // standard deviation of the smoothing, in cells
	heatTones = 24  // steps from nothing to most, so that the file stays small
)

// The colours are those of the two sides, by look and not by meaning: blue for
// robots, orange for the ball.
var (
	heatBlue   = color.NRGBA{R: 26, G: 107, B: 242}
	heatOrange = color.NRGBA{R: 255, G: 122, B: 15}
)

// heatMap returns a picture of counts as a data URL. It is transparent where
// least was.
func heatMap(cells []int, tone color.NRGBA) template.URL {
	palette := make(color.Palette, heatTones)
	for i := range palette {
		tone.A = uint8(235 * i / (heatTones - 1))
		palette[i] = tone
	}
	smooth := smoothed(cells)
	floor, ceiling := reach(smooth)
	img := image.NewPaletted(image.Rect(0, 0, HeatColumns*heatScale, HeatRows*heatScale), palette)
	for i, v := range smooth {
		img.Pix[i] = uint8(math.Sqrt(max(0, min((v-floor)/(ceiling-floor), 1))) * (heatTones - 1))
	}
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, img); err != nil {
		panic("league: " + err.Error()) // memory takes everything
	}
	return template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(out.Bytes()))
}

// reach returns the values that are drawn as nothing and in full: between them
// are nine pixels of ten. Something is everywhere now and then, and a keeper
// stands in one place all the time; neither is to hide the rest.
func reach(values []float64) (floor, ceiling float64) {
	sorted := slices.Sorted(slices.Values(values))
	floor, ceiling = sorted[len(sorted)*7/100], sorted[len(sorted)*97/100]
	if ceiling <= floor {
		return 0, max(sorted[len(sorted)-1], 1)
	}
	return floor, ceiling
}

// smoothed returns the counts at each pixel.
func smoothed(cells []int) []float64 {
	pixels := make([]float64, len(cells)*heatScale*heatScale)
	for i := range pixels {
		x := (float64(i%(HeatColumns*heatScale))+0.5)/heatScale - 0.5
		y := (float64(i/(HeatColumns*heatScale))+0.5)/heatScale - 0.5
		pixels[i] = about(cells, x, y)
	}
	return pixels
}

// about returns the mean of the counts about a point, in cells, weighted by
// their distance.
func about(cells []int, x, y float64) float64 {
	const reach = 2
	sum, weights := 0.0, 0.0
	for row := max(0, int(y)-reach); row <= min(HeatRows-1, int(y)+reach+1); row++ {
		for column := max(0, int(x)-reach); column <= min(HeatColumns-1, int(x)+reach+1); column++ {
			dx, dy := float64(column)-x, float64(row)-y
			w := math.Exp(-(dx*dx + dy*dy) / (2 * heatBlur * heatBlur))
			sum += w * float64(cells[row*HeatColumns+column])
			weights += w
		}
	}
	return sum / weights
}

// pitchDrawing is the lines of a format's pitch, in cm from its upper left
// corner, the goal that the entrant attacks to the right.
type pitchDrawing struct {
	Width, Height, Margin            int
	MiddleX, MiddleY, Circle         int
	GoalTop, Goal, Net               int
	AreaTop, AreaDepth, AreaHeight   int
	BoxTop, BoxDepth, BoxHeight      int
	RightArea, RightBox, SpotLeft    int
	SpotRight                        int
	ViewX, ViewY, ViewWide, ViewHigh int
}

func newPitchDrawing(f *field.Format) pitchDrawing {
	cm := func(m float64) int { return int(math.Round(100 * m)) }
	p := pitchDrawing{
		Width: cm(f.Length), Height: cm(f.Width), MiddleX: cm(f.Length / 2), MiddleY: cm(f.Width / 2), Circle: cm(f.CircleRadius),
		GoalTop: cm((f.Width - f.GoalWidth) / 2), Goal: cm(f.GoalWidth), Net: cm(f.GoalDepth),
		AreaTop: cm((f.Width - f.GoalAreaWidth) / 2), AreaDepth: cm(f.GoalAreaDepth), AreaHeight: cm(f.GoalAreaWidth),
		BoxTop: cm((f.Width - f.PenaltyAreaWidth) / 2), BoxDepth: cm(f.PenaltyAreaDepth), BoxHeight: cm(f.PenaltyAreaWidth),
		SpotLeft: cm(f.PenaltyMark), SpotRight: cm(f.Length - f.PenaltyMark),
	}
	p.Margin = p.Net + 15
	p.RightArea, p.RightBox = p.Width-p.AreaDepth, p.Width-p.BoxDepth
	p.ViewX, p.ViewY, p.ViewWide, p.ViewHigh = -p.Margin, -20, p.Width+2*p.Margin, p.Height+40
	return p
}
