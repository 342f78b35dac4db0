package extract

import (
	"context"
	"slices"

	"concord/claims"
	"concord/claims/guard"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// An Extractor makes claims. It is safe for concurrent use.
type Extractor struct {
	stateBook
	actors map[string]string // sort of people by noun

	predicates map[string]lexicon.Predicate // by class
	report     map[string]bool              // lemmas of saying
	anyone     map[string]bool              // nouns that count people of any sort
	locative   map[string]bool              // prepositions of place
	light      map[string]bool              // verbs of little content
	relative   map[string]bool              // words by which a count leaves others out
	situation
}

// A situation is what New knows of places, means and causes.
type situation struct {
	choices choices
	lands   map[string]bool   // folded names of countries
	caused  map[string]bool   // classes of happenings whose causes the table knows
	named   map[string]string // the class of a noun for one of those
	spots   map[string]bool   // classes of happenings that have one place
	// By effect of the table of cues.
	dwell, othertime, inhabitant, settlements, located, roads, steer, mover, leaver, backward, wield, struck, causing, owing, aftermath, alight, beside, offshore map[string]bool
}

// New builds the extractor from the tables of predicates and cues.
func New() *Extractor {
	x := &Extractor{predicates: map[string]lexicon.Predicate{}, stateBook: newStateBook(), actors: lexicon.Actors()}
	for _, p := range lexicon.Predicates() {
		x.predicates[p.Class] = p
	}
	cues := lexicon.Cues()
	x.report, x.anyone, x.locative = set(cues["report"]), set(cues["anyone"]), set(cues["locative"])
	x.light, x.relative = set(cues["light"]), set(cues["relative"])
	x.situation = newSituation(cues)
	return x
}

func newSituation(cues map[string][]string) situation {
	y := situation{choices: newChoices(), lands: map[string]bool{}, caused: map[string]bool{}, named: map[string]string{}}
	for _, c := range lexicon.Countries() {
		for _, n := range append(c.Names, c.Name) {
			y.lands[names.Fold(n)] = true
		}
	}
	for o := range y.choices.nouns {
		y.caused[o.group] = true
	}
	for _, p := range lexicon.Predicates() {
		for _, n := range p.Nouns {
			if y.caused[p.Class] {
				y.named[n] = p.Class
			}
		}
	}
	y.spots = set(cues["spot"])
	y.dwell, y.othertime, y.inhabitant = set(cues["dwell"]), set(cues["elsewhen"]), set(cues["inhabitant"])
	y.settlements, y.located, y.roads, y.steer, y.mover, y.leaver, y.backward = set(cues["settlement"]), set(cues["located"]), set(cues["street"]), set(cues["steer"]), set(cues["mover"]), set(cues["leaver"]), set(cues["backward"])
	y.wield, y.struck, y.causing = set(cues["wield"]), set(cues["struck"]), set(cues["cause"])
	y.owing, y.aftermath, y.alight = set(cues["owing"]), set(cues["aftermath"]), set(cues["alight"])
	y.beside, y.offshore = set(cues["beside"]), set(cues["offshore"])
	return y
}

func set(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// Dossier assigns the claims of all articles.
func (x *Extractor) Dossier(d *claims.Dossier) { x.DossierContext(context.Background(), d) }

// DossierContext is Dossier for a caller who wants to know at which article it
// is, and to end it.
func (x *Extractor) DossierContext(ctx context.Context, d *claims.Dossier) {
	d.Claims = append(d.Claims[:0], claims.Claim{})
	dead := x.fallen(d)
	for i := range d.Articles[1:] {
		a := &d.Articles[i+1]
		if !guard.At(ctx, a.ID) {
			return
		}
		f := newFrame(a, d)
		first := len(d.Claims)
		d.Claims = x.quotes(f, d.Claims)
		d.Claims = x.statuses(f, d.Claims)
		d.Claims = x.agents(f, d.Claims)
		d.Claims = x.quantities(f, d.Claims)
		d.Claims = x.times(f, d.Claims)
		d.Claims = x.mentions(f, d.Claims)
		d.Claims = x.acts(f, d.Claims)
		d.Claims = x.topics(f, d.Claims)
		d.Claims = x.places(f, d.Claims)
		d.Claims = x.deaths(f, dead, d.Claims)
		d.Claims = x.weapons(f, d.Claims)
		d.Claims = x.vehicles(f, d.Claims)
		d.Claims = x.causes(f, d.Claims)
		order(d.Claims[first:])
	}
	for i := range d.Claims[1:] {
		d.Claims[i+1].ID = claims.ClaimID(i + 1)
	}
}

// order puts an article's claims in the order of its text.
func order(cs []claims.Claim) {
	slices.SortStableFunc(cs, func(a, b claims.Claim) int {
		if a.Evidence.Start != b.Evidence.Start {
			return int(a.Evidence.Start - b.Evidence.Start)
		}
		return int(a.Evidence.End - b.Evidence.End)
	})
}
