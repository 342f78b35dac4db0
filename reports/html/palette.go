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

// The ground and the ink of style.css, by day and by night.
var (
	white, black           = rgb{255, 255, 255}, rgb{0, 0, 0}
	dayGround, nightGround = rgb{255, 255, 255}, rgb{0x1c, 0x1e, 0x22}
	dayInk, nightInk       = rgb{0x22, 0x25, 0x2a}, rgb{0xe6, 0xe4, 0xdf}
)

const (
	mostTint  = 0.36 // of a hue under words
	leastRead = 7    // contrast of words, as WCAG 2.2 asks for level AAA
	lines     = 4    // ways to underline, in style.css
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

// tint is as much of c on a ground as leaves ink on it easy to read.
func (c rgb) tint(ground, ink rgb) rgb {
	part := mostTint
	for part > 0 && contrast(c.over(ground, part), ink) < leastRead {
		part -= 0.01
	}
	return c.over(ground, part)
}

// luminance and contrast are those of WCAG 2.2.
func (c rgb) luminance() float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// linear is the light of a part of sRGB, from 0 to 1.
func linear(v uint8) float64 {
	f := float64(v) / 255
	if f <= 0.04045 {
		return f / 12.92
	}
	return math.Pow((f+0.055)/1.055, 2.4)
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
		fmt.Fprintf(&light, ".c%d{--c:%s;--i:%s;--t:%s}\n", i, h, h.ink(), h.tint(dayGround, dayInk))
		fmt.Fprintf(&dark, ".c%d{--t:%s}\n", i, h.tint(nightGround, nightInk))
	}
	return light.String() + "@media screen and (prefers-color-scheme:dark){\n" + dark.String() + "}\n"
}
