package perceptron

import "math/bits"

// Multipliers of the hash: odd, with well spread bits (splitmix64, Steele et al. 2014).
const (
	mulA = 0x9E3779B97F4A7C15
	mulB = 0xBF58476D1CE4E5B9
	mulC = 0x94D049BB133111EB
)

// Feature is the key of a feature: its template and up to two values. Values
// of more than two parts are joined with Join first.
func Feature(template uint32, a, b uint64) uint64 {
	h := (a ^ uint64(template)*mulA) * mulB
	h ^= h >> 32
	h = (h ^ bits.RotateLeft64(b, 21)) * mulC
	h ^= h >> 29
	h *= mulA
	return h ^ h>>32
}

// Join makes one value of two; the order matters.
func Join(a, b uint64) uint64 {
	return (a^bits.RotateLeft64(b, 32)*mulA)*mulB + b
}

// Word is the value of a string.
func Word(s string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 0x100000001b3
	}
	return mixed(h)
}

// Lower is the value of s with its ASCII letters made small.
func Lower(s string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	return mixed(h)
}

func mixed(h uint64) uint64 {
	h ^= h >> 32
	h *= mulC
	return h ^ h>>29
}
