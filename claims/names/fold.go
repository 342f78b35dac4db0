package names

import (
	"strings"
	"unicode"
)

// Fold brings a name to lower-case ASCII where Latin letters allow it:
// diacritics off, typographic quotes and dashes plain. Other letters stay.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r < 0x80:
			b.WriteByte(lower(byte(r)))
		case strings.ContainsRune("’‘ʻʼ´", r):
			b.WriteByte('\'')
		case '‐' <= r && r <= '―' || r == '−':
			b.WriteByte('-')
		case unicode.Is(unicode.Mn, r):
		default:
			b.WriteString(base(unicode.ToLower(r)))
		}
	}
	return b.String()
}

func folded(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || lower(c) != c {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	switch {
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A'
	case c == '`':
		return '\''
	}
	return c
}

// base gives the ASCII letters of a small letter with a mark, else itself.
func base(r rune) string {
	for _, g := range marked {
		if strings.ContainsRune(g[1], r) {
			return g[0]
		}
	}
	return string(r)
}

// marked lists the small letters of Latin-1, Extended-A, -B and Additional by
// the letters that stand for them in plain ASCII (Unicode decompositions; the
// letters without one as passports write them).
var marked = [...][2]string{
	{"a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặə"},
	{"ae", "æ"},
	{"b", "ḃḅḇ"},
	{"c", "çćĉċčḉ"},
	{"d", "ďḋḍḏḑḓđð"},
	{"e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"},
	{"f", "ḟ"},
	{"g", "ĝğġģǧǵḡ"},
	{"h", "ĥȟḣḥḧḩḫẖħ"},
	{"i", "ìíîïĩīĭįǐȉȋḭḯỉịı"},
	{"j", "ĵǰ"},
	{"k", "ķǩḱḳḵ"},
	{"l", "ĺļľḷḹḻḽł"},
	{"m", "ḿṁṃ"},
	{"n", "ñńņňǹṅṇṉṋ"},
	{"ng", "ŋ"},
	{"o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø"},
	{"oe", "œ"},
	{"p", "ṕṗ"},
	{"r", "ŕŗřȑȓṙṛṝṟ"},
	{"s", "śŝşšșṡṣṥṧṩ"},
	{"ss", "ß"},
	{"t", "ţťțṫṭṯṱẗ"},
	{"th", "þ"},
	{"u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"},
	{"v", "ṽṿ"},
	{"w", "ŵẁẃẅẇẉẘ"},
	{"x", "ẋẍ"},
	{"y", "ýÿŷȳẏẙỳỵỷỹ"},
	{"z", "źżžẑẓẕ"},
}
