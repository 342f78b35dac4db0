package facts

import (
	_ "embed" // doc.go and the example
	"errors"
	"fmt"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/names"
	"concord/rules"
	"concord/rules/compare"
)

//go:embed doc.go
var source string

//go:embed example.txtar
var example string

// Analyzer is the rule that holds reports against the book.
func (b *Book) Analyzer() *rules.Analyzer {
	return &rules.Analyzer{Name: "facts", Source: source, Example: example, Kind: claims.KindOther, Level: rules.Error, Run: b.run}
}

// ExampleSheet is the fact sheet's name in the example of the rule.
const ExampleSheet = "facts.yml"

// How sure a finding is, by what it rests on: a listed phrase is plain, a
// birth date leaves only the reading of an age to err, an office may be told of
// in the past, a name may be another person's.
const (
	sureOfPhrase = 0.97
	sureOfAge    = 0.93
	sureOfOffice = 0.8
	sureOfFigure = 0.85
	sureOfName   = 0.6
)

// A desk holds one dossier against the book.
type desk struct {
	*Book
	pass   *rules.Pass
	d      *claims.Dossier
	at     map[*Sheet]claims.ArticleID
	known  []*person // by entity
	found  []rules.Finding
	forms  map[string]*named           // the entry that a written name is of, or near
	by     map[string]int              // the finding of an attribute and what is said
	agreed map[string][]rules.Evidence // places that say as the sheet does, by attribute
}

func (b *Book) run(pass *rules.Pass) error {
	k := &desk{Book: b, pass: pass, d: pass.Dossier, at: b.articles(pass.Dossier),
		forms: map[string]*named{}, by: map[string]int{}, agreed: map[string][]rules.Evidence{}}
	if len(k.at) < len(b.sheets) {
		return errors.New("the fact sheets are not part of the dossier: Attach adds them before the rules run")
	}
	k.known = make([]*person, len(k.d.Entities))
	for i := range k.d.Entities {
		if i > 0 {
			k.known[i] = b.of(&k.d.Entities[i])
		}
	}
	for i := range k.d.Articles {
		if a := &k.d.Articles[i]; i > 0 && !a.Reference && !pass.Stopped() {
			k.avoided(a)
		}
	}
	for i := 1; i < len(k.d.Claims) && !pass.Stopped(); i++ {
		k.claim(&k.d.Claims[i])
	}
	k.unclaimed()
	for _, f := range k.found {
		house := &f.Values[1]
		house.Evidence = append(house.Evidence, k.agreed[f.Attribute+"\x00"+house.Norm]...)
		pass.Report(f)
	}
	return nil
}

func (k *desk) claim(c *claims.Claim) {
	if c.Polarity == claims.Denied || c.Modality != claims.Asserted {
		return
	}
	switch c.Kind {
	case claims.KindName:
		k.name(c)
	case claims.KindAge:
		k.age(c)
	case claims.KindDate:
		k.birth(c)
	case claims.KindTitle:
		k.office(c)
	case claims.KindNumber, claims.KindMoney:
		k.figure(c)
	}
}

// house is the value that the sheet gives, with its place there.
func (k *desk) house(norm, label string, r ref, under string) rules.Value {
	at := r.sheet.place(r.at + under)
	return rules.Value{Norm: norm, Label: label, Evidence: []rules.Evidence{{Article: k.at[r.sheet], Span: at, Sentence: at}}}
}

// report enters a finding: what the reports say, what the sheet does, and the
// form that it prefers.
func (k *desk) report(f rules.Finding, said, house rules.Value, prefer, note string) {
	f.Values = []rules.Value{said, house}
	f.Why = append(f.Why, "the house's fact sheet is a source of the highest standing", fmt.Sprintf("the house writes “%s”", prefer))
	if note != "" {
		f.Why = append(f.Why, "the sheet remarks: "+note)
	}
	house.Label += " (fact sheet)"
	f.Values[1].Label = house.Label
	key := f.Attribute + "\x00" + said.Norm + "\x00" + house.Norm
	if i, known := k.by[key]; known {
		k.found[i].Values[0].Evidence = append(k.found[i].Values[0].Evidence, said.Evidence...)
		return
	}
	k.by[key] = len(k.found)
	k.found = append(k.found, f)
}

// agree enters a place that says what the sheet does.
func (k *desk) agree(attribute, norm string, c *claims.Claim) {
	key := attribute + "\x00" + norm
	k.agreed[key] = append(k.agreed[key], k.evidence(c))
}

func (k *desk) said(c *claims.Claim, norm string) rules.Value {
	return rules.Value{Norm: norm, Label: k.d.Article(c).Slice(c.Evidence), Evidence: []rules.Evidence{k.evidence(c)}}
}

// avoided looks for phrases that the house avoids.
func (k *desk) avoided(a *claims.Article) {
	for _, s := range a.Sentences {
		if !s.Kind.HasClaims() {
			continue
		}
		words := split(a.Slice(s.Span))
		for i := range words {
			for _, p := range k.phrases[words[i].folded] {
				if at, ok := k.stands(a, s.Span, words[i:], &p); ok {
					k.phrase(a, s.Span, at, &p)
				}
			}
		}
	}
}

// stands reports that the words begin with a phrase, and where.
func (k *desk) stands(a *claims.Article, sentence claims.Span, words []word, p *phrase) (claims.Span, bool) {
	if len(words) < len(p.words) {
		return claims.Span{}, false
	}
	for i, w := range p.words {
		if words[i].folded != w {
			return claims.Span{}, false
		}
	}
	at := claims.Span{Start: sentence.Start + int32(words[0].start), End: sentence.Start + int32(words[len(p.words)-1].end)}
	if !sameWords(a.Slice(at), p.text, p.exact) || excepted(a, at, p.except) {
		return at, false
	}
	return at, p.name || !quoted(a, at)
}

// excepted reports that the words are part of a phrase that is right.
func excepted(a *claims.Article, at claims.Span, except []string) bool {
	for _, e := range except {
		from, to := max(0, int(at.Start)-len(e)), min(len(a.Text), int(at.End)+len(e))
		around, whole := strings.ToLower(a.Text[from:to]), strings.ToLower(e)
		for off := 0; ; {
			i := strings.Index(around[off:], whole)
			if i < 0 {
				break
			}
			start := from + off + i
			if start <= int(at.Start) && start+len(e) >= int(at.End) && len(e) > at.Len() {
				return true
			}
			off += i + 1
		}
	}
	return false
}

func quoted(a *claims.Article, at claims.Span) bool {
	for i := range a.Attributions {
		if q := &a.Attributions[i]; q.Quoted && q.Content.Contains(at) {
			return true
		}
	}
	return strings.Count(a.Text[:at.Start], "“") > strings.Count(a.Text[:at.Start], "”")
}

func (k *desk) phrase(a *claims.Article, sentence, at claims.Span, p *phrase) {
	f := rules.Finding{Kind: claims.KindOther, Level: rules.Warning, Confidence: sureOfPhrase, Attribute: "house style: " + p.use}
	if p.name {
		f.Kind, f.Attribute = claims.KindName, "name of "+p.use
	}
	words := a.Slice(at)
	said := rules.Value{Norm: p.text, Label: words, Evidence: []rules.Evidence{{Article: a.ID, Span: at, Sentence: sentence}}}
	k.report(f, said, k.house(p.use, p.use, p.ref, ""), p.use, p.note)
}

// name finds a name that the sheet spells otherwise, though it does not list
// the form: one of two words or more that shares one with an entry.
func (k *desk) name(c *claims.Claim) {
	form := c.Value.Text
	if c.Subject == 0 {
		return
	}
	kind := k.d.Entities[c.Subject].Kind
	n, seen := k.forms[form]
	if !seen {
		n = k.near(kind, form)
		k.forms[form] = n
	}
	if n == nil {
		return
	}
	if form == n.Name.Name {
		k.agree("name of "+form, form, c)
		return
	}
	f := rules.Finding{Kind: claims.KindName, Level: rules.Warning, Confidence: sureOfName, Attribute: "name of " + n.Name.Name}
	k.report(f, k.said(c, form), k.house(n.Name.Name, n.Name.Name, n.ref, ".name"), n.Name.Name, n.Note)
}

// near is the one entry whose name a form is, or varies from; nil if there is
// none, and for aliases.
func (k *desk) near(kind claims.EntityKind, form string) *named {
	folded := names.Fold(form)
	if p := k.named[folded]; p != nil && p.entry != nil && p.entry.Name.Name == form {
		return p.entry
	} else if p != nil && p.entry != nil && slices.Contains(p.entry.Aliases, form) || !strings.Contains(form, " ") {
		return nil
	}
	var found *named
	const most = 200 // bearers of one name: beyond it the name tells nothing
	for w := range strings.FieldsSeq(folded) {
		if len(k.byWord[w]) > most {
			continue
		}
		for _, n := range k.byWord[w] {
			if n == found || n.Kind != "" && kindOf(n.Kind) != kind || k.compare.Names(kind, form, n.Name.Name) != compare.Variant {
				continue
			}
			if found != nil {
				return nil
			}
			for _, p := range n.Avoid {
				if strings.EqualFold(p, form) {
					return nil // found word by word
				}
			}
			found = n
		}
	}
	return found
}
