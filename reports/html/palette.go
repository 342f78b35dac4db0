package html

import (
	"fmt"
	"math"
	"strings"
)

// rgb is a colour of sRGB.
type rgb struct{ R, G, B uint8 }

func (c rgb) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// hues are the colours of M. Okabe and K. Ito, "Color Universal Design" (2008),
// with grey in place of black, ordered so that neighbours differ most. After
// the last they begin again with another line under the words, and the number
// is there for all.
var hues = []rgb{
	{0, 114, 178},   // blue
	{230, 159, 0},   // orange
	{0, 158, 115},   // bluish green
	{204, 121, 167}, // reddish purple
	{213, 94, 0},    // vermillion
	{86, 180, 233},  // sky blue
	{240, 228, 66},  // yellow
	{112, 112, 112}, // grey
}

// The grounds and inks that style.css uses, by scheme.
var (
	white, black            = rgb{255, 255, 255}, rgb{0, 0, 0}
	lightGround, darkGround = rgb{255, 255, 255}, rgb{28, 30, 34}
)

const (
	lightTint, darkTint = 0.26, 0.36 // how much of a hue is under words
	lines               = 4          // ways to underline, in style.css
)

// colorClass names the colour and the line of finding i.
func colorClass(i int) string {
	return fmt.Sprintf("c%d u%d", i%len(hues), i/len(hues)%lines)
}

// over lays c on a ground, part of it showing.
func (c rgb) over(ground rgb, part float64) rgb {
	mix := func(x, y uint8) uint8 { return uint8(math.Round(part*float64(x) + (1-part)*float64(y))) }
	return rgb{mix(c.R, ground.R), mix(c.G, ground.G), mix(c.B, ground.B)}
}

// luminance and contrast are those of WCAG 2.2.
func (c rgb) luminance() float64 {
	part := func(v uint8) float64 {
		if f := float64(v) / 255; f > 0.04045 {
			return math.Pow((f+0.055)/1.055, 2.4)
		} else {
			return f / 12.92
		}
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func contrast(c, d rgb) float64 {
	x, y := c.luminance(), d.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// ink is what can be read best on c.
func (c rgb) ink() rgb {
	if contrast(c, white) > contrast(c, black) {
		return white
	}
	return black
}

// paletteCSS sets for each colour --c, the hue, --i, the ink on it, and --t,
// the tint under words.
func paletteCSS() string {
	var light, dark strings.Builder
	for i, h := range hues {
		fmt.Fprintf(&light, ".c%d{--c:%s;--i:%s;--t:%s}\n", i, h, h.ink(), h.over(lightGround, lightTint))
		fmt.Fprintf(&dark, ".c%d{--t:%s}\n", i, h.over(darkGround, darkTint))
	}
	return light.String() + "@media screen and (prefers-color-scheme:dark){\n" + dark.String() + "}\n"
}
