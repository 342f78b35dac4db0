package quantity_test

import (
	"math"
	"strings"
	"testing"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/quantity"
	"concord/claims/segment"
)

// check holds what must be true of every quantity, whatever the text.
func check(t *testing.T, a *claims.Article) {
	t.Helper()
	last := int32(0)
	for i := range a.Quantities {
		q := &a.Quantities[i]
		switch {
		case q.Start < last || q.End <= q.Start || int(q.End) > len(a.Text):
			t.Fatalf("%q: span %v after %d: unsorted, empty or beyond the text", a.Text, q.Span, last)
		case !q.Span.Contains(q.Number) || q.Number.Len() == 0:
			t.Fatalf("%q: number %v outside %v", a.Text, q.Number, q.Span)
		case q.First < 0 || q.Last <= q.First || int(q.Last) > len(a.Tokens):
			t.Fatalf("%q: tokens [%d, %d) of %d", a.Text, q.First, q.Last, len(a.Tokens))
		case a.Tokens[q.First].Start > q.Start || a.Tokens[q.Last-1].End < q.End:
			t.Fatalf("%q: tokens [%d, %d) do not hold %v", a.Text, q.First, q.Last, q.Span)
		case math.IsNaN(q.Min) || math.IsNaN(q.Max) || math.IsNaN(q.Value) || q.Min > q.Max:
			t.Fatalf("%q: %v to %v, value %v", a.Text, q.Min, q.Max, q.Value)
		case q.Kind == 0 || q.Kind > claims.Bare || q.Hedge > claims.Between:
			t.Fatalf("%q: kind %d, hedge %d", a.Text, q.Kind, q.Hedge)
		case q.Of < 0 || int(q.Of) > len(a.Tokens) || q.Restates < 0 || int(q.Restates) > i:
			t.Fatalf("%q: of %d, restates %d", a.Text, q.Of, q.Restates)
		}
		if sc := &q.Scope; sc.First > sc.Last || int(sc.Last) > len(a.Tokens) || sc.Verb < 0 || int(sc.Verb) > len(a.Tokens) ||
			sc.Whole < 0 || int(sc.Whole) > len(a.Quantities) || int(sc.Whole) == i+1 || sc.Period < 0 || int(sc.Period) > len(a.Times) ||
			sc.Place.Start > sc.Place.End || int(sc.Place.End) > len(a.Text) || sc.Part > claims.PartAdded || sc.Change > claims.ChangeTo {
			t.Fatalf("%q: %q has the scope %+v", a.Text, a.Slice(q.Span), *sc)
		}
		last = q.Start
	}
}

func TestProperties(t *testing.T) {
	seg, rec := segment.New(), quantity.New()
	for _, s := range sentences(t, "testdata/*.txt") {
		check(t, read(seg, rec, s.text))
		check(t, read(seg, rec, strings.ToUpper(s.text)))
		check(t, read(seg, rec, strings.ToLower(s.text)))
	}
}

// TestUnits reads every unit and currency of the tables after a number.
func TestUnits(t *testing.T) {
	seg, rec := segment.New(), quantity.New()
	ambiguous := map[string]bool{"pound": true, "pounds": true, "second": true, "stone": true, "won": true, "p": true, "¢": true}
	one := func(words, unit, dimension string) {
		a := read(seg, rec, "They had 7000 "+words+" then.")
		if len(a.Quantities) != 1 || a.Quantities[0].Unit != unit || a.Quantities[0].Dimension != dimension {
			t.Errorf("7000 %s: got %+v, want one quantity in %s, %s", words, a.Quantities, unit, dimension)
		}
	}
	for _, u := range lexicon.Units() {
		if u.Symbol == "" || u.Dimension == "" || u.Factor < 0 || u.Factor == 0 && u.Symbol != "degree" {
			t.Errorf("units.tsv: %+v: a field is missing or malformed", u)
		}
		for _, w := range u.Words {
			if !ambiguous[w] {
				one(w, u.Symbol, u.Dimension)
			}
		}
	}
	for _, c := range lexicon.Currencies() {
		if c.Code == "" || c.Subunits <= 0 {
			t.Errorf("currencies.tsv: %+v: a field is missing or malformed", c)
		}
		for _, w := range append(c.Words, c.Subwords...) {
			if !ambiguous[w] {
				one(w, c.Code, "money")
			}
		}
	}
}

// iso4217 are the codes of the currencies in use, of ISO 4217, without funds and metals.
const iso4217 = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS
INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP
SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER
ZAR ZMW ZWG`

// TestISO4217 holds that every currency in use can be read by its code and by a word.
func TestISO4217(t *testing.T) {
	seg, rec := segment.New(), quantity.New()
	words := map[string][]string{}
	for _, c := range lexicon.Currencies() {
		words[c.Code] = c.Words
	}
	for _, code := range strings.Fields(iso4217) {
		if len(words[code]) == 0 {
			t.Errorf("currencies.tsv has no words for %s", code)
		}
		a := read(seg, rec, "They paid "+code+" 7,000 then.")
		if len(a.Quantities) != 1 || a.Quantities[0].Unit != code {
			t.Errorf("%s 7,000: got %+v, want one sum in %s", code, a.Quantities, code)
		}
	}
}

// TestTimes holds that a number within a date is left alone, and one within a
// duration is not.
func TestTimes(t *testing.T) {
	seg, rec := segment.New(), quantity.New()
	text := "Two days later 12 ships sailed for three weeks."
	a := &claims.Article{Text: text}
	seg.Article(a)
	mark := func(words string, kind claims.TimeType) {
		i := int32(strings.Index(text, words))
		a.Times = append(a.Times, claims.TimeExpr{Span: claims.Span{Start: i, End: i + int32(len(words))}, Type: kind})
	}
	mark("Two days later", claims.Date)
	mark("three weeks", claims.Duration)
	rec.Article(a)
	if len(a.Quantities) != 2 || render(a, &a.Quantities[0]) != "12 | count | 12 | 12 |  | ship" || render(a, &a.Quantities[1]) != "three weeks | measure | 3 | 3 | wk | " {
		t.Errorf("%q: got %+v, want 12 ships and three weeks", text, a.Quantities)
	}
}

// TestRestates ties a measure in brackets to the one before it.
func TestRestates(t *testing.T) {
	seg, rec := segment.New(), quantity.New()
	for text, want := range map[string][]int32{
		"It lies 50 km (30 miles) off.":                  {0, 1},
		"It lies 30 miles, or 50 km, off.":               {0, 1},
		"It cost 2 million euros ($2.6 million) to fix.": {0, 1},
		"It lies 50 km off (30 miles by boat).":          {0, 0},
		"It burned 12 acres (5 hectares, or 50,000 m2).": {0, 1, 1},
		"It burned 50 acres of pine (20 hectares).":      {0, 1},
		"It hit 86F (30C).":                              {0, 1},
		"It lost 50 km (30 sheep) there.":                {0, 0},
	} {
		var got []int32
		for _, q := range read(seg, rec, text).Quantities {
			got = append(got, q.Restates)
		}
		if len(got) != len(want) {
			t.Errorf("%q: restates %v, want %v", text, got, want)
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%q: restates %v, want %v", text, got, want)
			}
		}
	}
}

func FuzzArticle(f *testing.F) {
	seg, rec := segment.New(), quantity.New()
	for _, s := range sentences(f, "testdata/*.txt") {
		f.Add(s.text)
	}
	f.Add("$$$ 1,,2 --3 4-5-6 7/8/9 1e400 99999999999999999999999999 million billion trillion crore")
	f.Add("a a a half of a half a dozen dozen a a couple of of between and between 5 and")
	f.Fuzz(func(t *testing.T, text string) {
		a := read(seg, rec, text)
		check(t, a)
		// Tokens of another making: every byte run between spaces.
		b := &claims.Article{Text: text}
		for i := 0; i < len(text); {
			j := i + 1
			for j < len(text) && text[j] != ' ' {
				j++
			}
			b.Tokens = append(b.Tokens, claims.Token{Span: claims.Span{Start: int32(i), End: int32(j)}})
			i = j + 1
		}
		rec.Article(b)
		check(t, b)
	})
}
