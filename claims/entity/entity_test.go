package entity_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"concord/claims"
	"concord/claims/entity"
	"concord/claims/ner"
	"concord/claims/parse"
	"concord/claims/segment"
	"concord/claims/tag"
)

// The models and the tables are read once for all tests.
var (
	tagger   = sync.OnceValues(tag.New)
	namer    = sync.OnceValues(ner.New)
	parser   = sync.OnceValues(parse.New)
	resolver = sync.OnceValues(entity.New)
)

// read runs the stage on articles of plain text, as the pipeline does.
func read(t testing.TB, texts ...string) *claims.Dossier {
	t.Helper()
	r, err := resolver()
	if err != nil {
		t.Fatal(err)
	}
	tags, err := tagger()
	if err != nil {
		t.Fatal(err)
	}
	names, err := namer()
	if err != nil {
		t.Fatal(err)
	}
	trees, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	segmenter := segment.New()
	d := &claims.Dossier{Articles: make([]claims.Article, 1)}
	for i, s := range texts {
		a := claims.Article{ID: claims.ArticleID(i + 1), Text: s, Blocks: []claims.Block{{Span: claims.Span{End: int32(len(s))}}}}
		segmenter.Article(&a)
		tags.Article(&a)
		names.Article(&a)
		trees.Article(&a)
		r.Article(&a)
		d.Articles = append(d.Articles, a)
	}
	r.Dossier(d)
	return d
}

func TestOneWithoutTokens(t *testing.T) {
	d := read(t, "", "...", "\n")
	if len(d.Entities) != 1 {
		t.Errorf("entities from nothing: %+v", d.Entities)
	}
}

// A spelling variant is one entity with both forms, whatever the article.
func TestVariantsAreOneEntity(t *testing.T) {
	d := read(t,
		"Malaysian opposition leader Ahn Seo-jun met reporters in Lisbon. Ahn said he was tired.",
		"President Ahn Seo Jun arrived on Monday.")
	var got *claims.Entity
	for i := range d.Entities {
		if d.Entities[i].Kind == claims.Person {
			if got != nil {
				t.Fatalf("two persons: %+v and %+v", got, d.Entities[i])
			}
			got = &d.Entities[i]
		}
	}
	if got == nil || len(got.Names) != 3 {
		t.Fatalf("got %+v, want one person with three forms", got)
	}
}

// What holds of any text: mentions are sorted and do not overlap, lie on token
// bounds, and name entities that exist; the order of articles changes no joins.
func FuzzResolver(f *testing.F) {
	f.Add("Norwegian Prime Minister Berit Solheim met Ana Quispe-Rojas (AQR) in St. Louis, Mo.", "Solheim said she and Mr. Quispe's team left.")
	f.Add("", "of the of 's - , the")
	f.Add("Mt. O'Dwyer d'Or A.B. - C", "THE PRESIDENT OF the Sorel-Diallo al-")
	f.Fuzz(func(t *testing.T, x, y string) {
		d := read(t, strings.ToValidUTF8(x, " "), strings.ToValidUTF8(y, " "))
		for i := range d.Articles {
			a := &d.Articles[i]
			end := int32(0)
			for _, m := range a.Mentions {
				if m.First < end || m.First >= m.Last || m.Head < m.First || m.Head >= m.Last {
					t.Fatalf("%q: mention of tokens %d to %d, head %d, after %d", a.Text, m.First, m.Last, m.Head, end)
				}
				end = m.Last
				if m.Start != a.Tokens[m.First].Start || m.End != a.Tokens[m.Last-1].End || int(m.Entity) >= len(d.Entities) || m.Kind == 0 {
					t.Fatalf("%q: bad mention %+v", a.Text, m)
				}
				for _, title := range m.Titles {
					if title.Start >= title.End || int(title.End) > len(a.Text) || title.Head == "" || title.Kind == 0 {
						t.Fatalf("%q: bad title %+v", a.Text, title)
					}
				}
			}
		}
		for i, e := range d.Entities[1:] {
			if int(e.ID) != i+1 || e.Name == "" || len(e.Names) == 0 || e.Within == e.ID || int(e.Within) >= len(d.Entities) {
				t.Fatalf("bad entity %+v", e)
			}
		}
	})
}

// The joins must not depend on the order in which the articles come.
func TestOrderOfArticles(t *testing.T) {
	texts := []string{
		"Peruvian opposition leader Ana Quispe-Rojas met Tomás Urrutia in Lima. Quispe-Rojas left. He stayed.",
		"President Ana Quispe Rojas spoke. Urrutia was absent.",
		"Bill Hargrove and the Harbour Safety Board met in Lima.",
		"William Hargrove of the HSB said so, and so did Ana Quispe.",
	}
	want := joins(read(t, texts...))
	for _, order := range [][]int{{3, 2, 1, 0}, {1, 3, 0, 2}, {2, 0, 3, 1}} {
		var turned []string
		for _, i := range order {
			turned = append(turned, texts[i])
		}
		if got := joins(read(t, turned...)); got != want {
			t.Errorf("order %v: %s\nwant %s", order, got, want)
		}
	}
}

// joins lists the names of each entity, sorted.
func joins(d *claims.Dossier) string {
	var out []string
	for _, e := range d.Entities[1:] {
		out = append(out, fmt.Sprint(e.Names))
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func BenchmarkResolver(b *testing.B) {
	const report = "Norwegian Defence Minister Berit Solheim met Peruvian opposition leader Ana Quispe-Rojas in Lima on Monday. " +
		"Solheim, 51, a former teacher, said the Harbour Safety Board (HSB) would report in May. She left for Oslo with her aide, Carl Odegaard. " +
		"The ferry MV Gelso had left Cordova, Alaska, an hour before, the police said, and nobody knew why it turned back. " +
		"Brightwater Energy Corp. said the company would pay. Quispe-Rojas told reporters that the president had been told of it.\n\n"
	d := read(b, strings.Repeat(report, 40), strings.Repeat(report, 40))
	r, _ := resolver()
	b.ReportAllocs()
	for b.Loop() {
		for i := range d.Articles {
			r.Article(&d.Articles[i])
		}
		r.Dossier(d)
	}
	b.ReportMetric(float64(d.Words()*b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := entity.New(); err != nil {
			b.Fatal(err)
		}
	}
}
