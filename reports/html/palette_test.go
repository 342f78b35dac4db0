package html

import (
	"math"
	"testing"
)

// TestContrast holds the colours to WCAG 2.2: 4.5 for text (AA), and 7 (AAA)
// for the reports' own words, which are read at length.
func TestContrast(t *testing.T) {
	for i, h := range hues {
		for _, c := range []struct {
			what    string
			ink, on rgb
			least   float64
		}{
			{"the number", h.ink(), h, 4.5},
			{"words by day", dayInk, h.tint(dayGround, dayInk), 7},
			{"words by night", nightInk, h.tint(nightGround, nightInk), 7},
		} {
			if got := contrast(c.ink, c.on); got < c.least {
				t.Errorf("colour %d, %s: %s on %s has a contrast of %.2f, want %.1f", i, c.what, c.ink, c.on, got, c.least)
			}
		}
	}
}

// TestTint: enough of a hue is left under words to be told from the ground.
func TestTint(t *testing.T) {
	for i, h := range hues {
		for _, c := range []struct{ ground, ink rgb }{{dayGround, dayInk}, {nightGround, nightInk}} {
			if got := distance(seen(h.tint(c.ground, c.ink), allCones), seen(c.ground, allCones)); got < 10 {
				t.Errorf("colour %d: its tint is %.1f from the ground %s, want 10", i, got, c.ground)
			}
		}
	}
}

var allCones = [9]float64{1, 0, 0, 0, 1, 0, 0, 0, 1}

// TestColorBlind: no two of the colours fall together for eyes that lack one
// of the three kinds of cone. The matrices are those of G. M. Machado and
// others, "A Physiologically-based Model for Simulation of Color Vision
// Deficiency" (2009), severity 1.
func TestColorBlind(t *testing.T) {
	const least = 10 // CIE76; two colours side by side are told apart from 2.3 on
	for name, m := range map[string][9]float64{
		"all cones":    allCones,
		"protanopia":   {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
		"deuteranopia": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
		"tritanopia":   {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
	} {
		for i, c := range hues {
			for j, d := range hues[:i] {
				if got := distance(seen(c, m), seen(d, m)); got < least {
					t.Errorf("%s: colours %d %s and %d %s are %.1f apart, want %d", name, j, d, i, c, got, least)
				}
			}
		}
	}
}

// seen is a colour in CIELAB as eyes with the cones of m have it.
func seen(c rgb, m [9]float64) [3]float64 {
	var lin [3]float64
	for i, v := range []uint8{c.R, c.G, c.B} {
		lin[i] = linear(v)
	}
	at := func(row int) float64 {
		v := m[3*row]*lin[0] + m[3*row+1]*lin[1] + m[3*row+2]*lin[2]
		return min(max(v, 0), 1)
	}
	r, g, b := at(0), at(1), at(2)
	f := func(v float64) float64 {
		if v > 0.008856 {
			return math.Cbrt(v)
		}
		return 7.787*v + 16.0/116
	}
	x := f((0.4124*r + 0.3576*g + 0.1805*b) / 0.9505)
	y := f(0.2126*r + 0.7152*g + 0.0722*b)
	z := f((0.0193*r + 0.1192*g + 0.9505*b) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func distance(a, b [3]float64) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}
