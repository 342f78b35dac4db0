package trial

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/claims/pipeline"
	"concord/rules"
	"concord/rules/custom"
	"concord/rules/facts"
)

// A Result is what came of one example.
type Result struct {
	Rule    string
	Where   string // file and line of the example; "" of a built-in rule's
	Flag    bool   // the rule must find something
	Found   []rules.Finding
	Dossier *claims.Dossier
	Err     error // the example could not be read, or the rule broke
}

// OK reports that the rule did as its example says.
func (r *Result) OK() bool { return r.Err == nil && r.Flag == (len(r.Found) > 0) }

// Verdict says in words what is wrong; "" if nothing is.
func (r *Result) Verdict() string {
	switch {
	case r.Err != nil:
		return r.Err.Error()
	case r.OK():
		return ""
	case r.Flag:
		return "it must find something here, and found nothing"
	}
	var found []string
	for i := range r.Found {
		found = append(found, r.Found[i].Message)
	}
	return "it must find nothing here, and found: " + strings.Join(found, "; ")
}

// Builtin runs the example of each built-in rule, which must find something.
func Builtin(analyzers []*rules.Analyzer, p *pipeline.Pipeline) []Result {
	var out []Result
	for _, a := range analyzers {
		var files []custom.File
		for _, f := range txtar.Parse([]byte(a.Example)).Files {
			if !strings.HasPrefix(f.Name, "want") { // what the rule's own test expects
				files = append(files, custom.File{Name: f.Name, Text: string(f.Data)})
			}
		}
		out = append(out, one(a, custom.Example{Flag: true, Files: files}, nil, p))
	}
	return out
}

// Own runs all examples of a newsroom's own rules.
func Own(own []*custom.Rule, p *pipeline.Pipeline) []Result {
	var out []Result
	for _, r := range own {
		for _, e := range r.Examples {
			out = append(out, one(r.Analyzer(), e, nil, p))
		}
	}
	return out
}

// Facts runs examples of what fact sheets find.
func Facts(book *facts.Book, examples []custom.Example, p *pipeline.Pipeline) []Result {
	var out []Result
	for _, e := range examples {
		out = append(out, one(book.Analyzer(), e, book, p))
	}
	return out
}

func one(a *rules.Analyzer, e custom.Example, book *facts.Book, p *pipeline.Pipeline) Result {
	out := Result{Rule: a.Name, Flag: e.Flag}
	if e.File != "" {
		out.Where = fmt.Sprintf("%s:%d", e.File, e.Line)
	}
	if out.Dossier, out.Err = Read(p, e.Files); out.Err != nil {
		return out
	}
	if book != nil {
		book.Attach(out.Dossier)
	}
	found, broken := rules.Run(context.Background(), out.Dossier, []*rules.Analyzer{a}, rules.Options{MinConfidence: rules.DefaultMinConfidence})
	out.Found = found
	if len(broken) > 0 {
		out.Err = broken[0].Cause
	}
	return out
}

// An Attribute is a sort of claim that the examples hold, and the rules that
// found something in it.
type Attribute struct {
	Kind, Attribute string
	Claims          int // in the texts of examples
	Cited           int // of these, in a finding
	Rules           []string
}

// Coverage lists the attributes of the claims in all examples.
func Coverage(results []Result) []Attribute {
	at := map[[2]string]*Attribute{}
	for _, r := range results {
		if r.Dossier == nil {
			continue
		}
		for i := range r.Dossier.Claims[1:] {
			attribute(at, &r.Dossier.Claims[i+1]).Claims++
		}
		for _, id := range cited(r.Found) {
			a := attribute(at, &r.Dossier.Claims[id])
			a.Cited++
			a.Rules = append(a.Rules, r.Rule)
		}
	}
	var out []Attribute
	for _, a := range at {
		slices.Sort(a.Rules)
		a.Rules = slices.Compact(a.Rules)
		out = append(out, *a)
	}
	slices.SortFunc(out, func(a, b Attribute) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Attribute, b.Attribute))
	})
	return out
}

func attribute(at map[[2]string]*Attribute, c *claims.Claim) *Attribute {
	key := [2]string{string(c.Kind), c.Attribute}
	if at[key] == nil {
		at[key] = &Attribute{Kind: key[0], Attribute: key[1]}
	}
	return at[key]
}

// cited are the claims that findings rest on, each once.
func cited(found []rules.Finding) []claims.ClaimID {
	var out []claims.ClaimID
	for _, f := range found {
		for _, v := range f.Values {
			for _, e := range v.Evidence {
				if e.Claim > 0 {
					out = append(out, e.Claim)
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
