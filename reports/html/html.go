package html

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"concord/claims"
	"concord/reports"
	"concord/rules"
)

var (
	//go:embed page.tmpl
	pageTemplate string
	//go:embed style.css
	style string
	//go:embed page.js
	script string
)

// page is what the template shows.
type page struct {
	Version string
	Heading string
	Scope   string // what was compared
	Counts  []count
	Levels  []filter
	Rules   []filter
	Cards   []card
	Sheets  []sheet
	Grid    *grid
	Lines   *timeline
	Labels  int // width of the rows' names in both pictures
	Unread  []reports.Unread
	Faults  []string
	Stand   []suppressed // findings that somebody has let stand

	Style  template.CSS
	Script template.JS
	Policy string
}

// A count says how many findings have a level.
type count struct {
	Level string
	Text  string
}

// A suppressed finding is not shown, but counted and named.
type suppressed struct{ Message, Reason, By string }

// A filter is a checkbox that shows or hides the findings of a class.
type filter struct {
	Class string // "l-error", "r3"
	Name  string
	N     int
}

// Write writes the page.
func Write(w io.Writer, r *reports.Report) error {
	t, err := template.New("page").Parse(pageTemplate)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := t.Execute(&out, newPage(r)); err != nil {
		return err
	}
	_, err = w.Write(out.Bytes())
	return err
}

func newPage(r *reports.Report) *page {
	v := newView(r)
	p := &page{
		Version: r.Version,
		Heading: v.heading(),
		Scope:   v.scope(),
		Cards:   v.cards(),
		Sheets:  v.sheets(),
		Grid:    v.grid(),
		Lines:   v.timeline(),
		Labels:  labelWidth,
		Unread:  v.unread(),
		Script:  template.JS(script),
	}
	for _, b := range r.Faults {
		p.Faults = append(p.Faults, clean(b.Error()))
	}
	for _, s := range r.Suppressed {
		p.Stand = append(p.Stand, suppressed{clean(s.Finding.Message), clean(s.Reason), clean(s.By)})
	}
	p.Counts, p.Levels, p.Rules = v.levels()
	css := style + paletteCSS() + hiding(p.Levels) + hiding(p.Rules)
	p.Style = template.CSS(css)
	p.Policy = fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'",
		hashOf(css), hashOf(script))
	return p
}

// hashOf names a text in a content security policy.
func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// hiding is the style by which an empty checkbox hides a class: its cards go,
// and its words in the reports become plain.
func hiding(all []filter) string {
	var b strings.Builder
	for _, f := range all {
		off := "body:has(#show-" + f.Class + ":not(:checked)) "
		fmt.Fprintf(&b, "%[1]s.card.%[2]s,%[1]s.n.%[2]s{display:none}%[1]smark.%[2]s{--t:transparent;border-color:transparent}\n", off, f.Class)
	}
	return b.String()
}

// A view is a report with what all parts of the page ask of it.
type view struct {
	*reports.Report
	names  []string // by article
	paths  map[string]string
	rules  []string // that found something, in the order of the suite
	number map[*rules.Finding]int
	cited  map[claims.ArticleID][]int // findings by the articles that they cite, rising
	marked map[claims.ArticleID][]citation
}

func newView(r *reports.Report) *view {
	v := &view{Report: r,
		names: reports.ArticleNames(r.Dossier), paths: reports.ShortPaths(r.Dossier),
		number: map[*rules.Finding]int{}, cited: map[claims.ArticleID][]int{}, marked: citations(r.Findings),
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		v.number[f] = i
		if !slices.Contains(v.rules, f.Rule) {
			v.rules = append(v.rules, f.Rule)
		}
		for _, value := range f.Values {
			for _, e := range value.Evidence {
				if at := v.cited[e.Article]; len(at) == 0 || at[len(at)-1] != i {
					v.cited[e.Article] = append(at, i)
				}
			}
		}
	}
	slices.Sort(v.rules)
	return v
}

// class is how style and filters know finding i.
func (v *view) class(i int) string {
	f := &v.Findings[i]
	return fmt.Sprintf("%s l-%s r%d", colorClass(i), f.Level, slices.Index(v.rules, f.Rule))
}

func (v *view) heading() string {
	n := len(v.Findings)
	var drafts []string
	for i := range v.Dossier.Articles {
		if a := &v.Dossier.Articles[i]; a.Draft {
			drafts = append(drafts, v.names[i])
		}
	}
	in := plural(v.Dossier.Reports(), "report")
	switch len(drafts) {
	case 0:
	case 1:
		in = drafts[0]
	default:
		in = plural(len(drafts), "draft")
	}
	switch {
	case len(v.Dossier.Articles) < 2:
		return "Nothing was read"
	case n == 0:
		return clean("No discrepancies in " + in)
	}
	return clean(strings.Replace(plural(n, "discrepancy"), "discrepancys", "discrepancies", 1) + " in " + in)
}

// scope says what was looked at: silence must be told from having read nothing.
func (v *view) scope() string {
	drafts, words := 0, v.Dossier.Words()
	for i := range v.Dossier.Articles {
		if v.Dossier.Articles[i].Draft {
			drafts++
		}
	}
	n := len(v.Dossier.Articles) - 1
	read := fmt.Sprintf("%s compared", plural(n, "report"))
	if drafts > 0 && drafts < n {
		read = fmt.Sprintf("%s held against %s", plural(drafts, "draft"), plural(n-drafts, "other report"))
	}
	return fmt.Sprintf("%s, %s, %s", read, plural(words, "word"), plural(len(v.Dossier.Claims)-1, "claim"))
}

func (v *view) levels() (counts []count, levels, byRule []filter) {
	for _, l := range []rules.Level{rules.Error, rules.Warning, rules.Note} {
		n := 0
		for i := range v.Findings {
			if v.Findings[i].Level == l {
				n++
			}
		}
		if n > 0 {
			counts = append(counts, count{l.String(), plural(n, l.String())})
			levels = append(levels, filter{"l-" + l.String(), l.String(), n})
		}
	}
	for i, name := range v.rules {
		n := 0
		for j := range v.Findings {
			if v.Findings[j].Rule == name {
				n++
			}
		}
		byRule = append(byRule, filter{fmt.Sprintf("r%d", i), clean(name), n})
	}
	return counts, levels, byRule
}

func (v *view) unread() []reports.Unread {
	var out []reports.Unread
	for _, u := range v.Unread {
		out = append(out, reports.Unread{Path: clean(u.Path), Reason: clean(u.Reason), Remedy: clean(u.Remedy)})
	}
	return out
}
