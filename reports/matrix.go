package reports

import (
	"cmp"
	"slices"
	"strings"

	"concord/claims"
	"concord/rules"
)

// A matrix is who says what: a block for each event, a row for each of its
// attributes, in each row the values that each article gives.
type matrix struct {
	*Report
	blocks []*block
	at     map[topic]*block
}

// A topic is an event, an entity if there is no event, or neither.
type topic struct {
	event  claims.EventID
	entity claims.EntityID
}

// A block is all that is said of one topic.
type block struct {
	topic
	title string
	rows  []*row
}

// A row is one attribute.
type row struct {
	kind      claims.Kind
	attribute string
	group     *claims.Group // nil if no claims are held together for it
	findings  []*rules.Finding
	cells     map[claims.ArticleID][]said
}

// said is one value that an article gives, with the places where it does.
type said struct {
	text   string
	places []rules.Evidence
	level  rules.Level // of the finding that the value is part of; 0 if none
}

const others = "other statements"

func newMatrix(r *Report) *matrix {
	m := &matrix{Report: r, at: map[topic]*block{}}
	d := r.Dossier
	grouped := map[claims.ClaimID]bool{}
	for i := range d.Groups {
		g := &d.Groups[i]
		ro := &row{kind: g.Kind, attribute: g.Attribute, group: g, cells: m.cellsOf(g.Claims)}
		for _, id := range g.Claims {
			grouped[id] = true
		}
		b := m.block(g.Event, g.Subject)
		b.rows = append(b.rows, ro)
	}
	m.distinct()
	for i := range d.Events {
		if i > 0 {
			m.lone(&d.Events[i], grouped)
		}
	}
	for i := range r.Findings {
		m.mark(&r.Findings[i])
	}
	m.order()
	return m
}

// block finds or makes the block of an event or, if there is none, an entity.
func (m *matrix) block(event claims.EventID, entity claims.EntityID) *block {
	if event != 0 {
		entity = 0
	}
	t := topic{event, entity}
	if b := m.at[t]; b != nil {
		return b
	}
	b := &block{topic: t, title: others}
	switch {
	case event != 0:
		b.title = m.Dossier.Events[event].Label
	case entity != 0:
		b.title = m.Dossier.Entities[entity].Name
	}
	m.blocks, m.at[t] = append(m.blocks, b), b
	return b
}

// cellsOf sorts claims by article and by what they say.
func (m *matrix) cellsOf(ids []claims.ClaimID) map[claims.ArticleID][]said {
	cells := map[claims.ArticleID][]said{}
	for _, id := range ids {
		c := &m.Dossier.Claims[id]
		place := rules.Evidence{Article: c.Article, Span: c.Evidence, Sentence: sentenceOf(m.Dossier.Article(c), c), Claim: id}
		cells[c.Article] = add(cells[c.Article], cellText(m.Dossier, c), place)
	}
	return cells
}

func add(all []said, text string, place rules.Evidence) []said {
	i := slices.IndexFunc(all, func(s said) bool { return s.text == text })
	if i < 0 {
		i, all = len(all), append(all, said{text: text})
	}
	all[i].places = append(all[i].places, place)
	return all
}

// distinct drops the rows of which another row has all claims: two ways lead to
// one comparison. Of equal rows the event's stays, then the entity's.
func (m *matrix) distinct() {
	m.order()
	slices.SortStableFunc(m.blocks, func(a, b *block) int { return rank(a, 0) - rank(b, 0) })
	homes := map[claims.ClaimID][]*row{}
	at := map[*row]int{}
	for _, b := range m.blocks {
		for _, ro := range b.rows {
			at[ro] = len(at)
			for _, id := range ro.group.Claims {
				homes[id] = append(homes[id], ro)
			}
		}
	}
	within := func(x, y *row) bool {
		if x == y || len(x.group.Claims) > len(y.group.Claims) || len(x.group.Claims) == len(y.group.Claims) && at[x] < at[y] {
			return false
		}
		for _, id := range x.group.Claims {
			if !slices.Contains(homes[id], y) {
				return false
			}
		}
		return true
	}
	for _, b := range m.blocks {
		b.rows = slices.DeleteFunc(b.rows, func(x *row) bool {
			return slices.ContainsFunc(homes[x.group.Claims[0]], func(y *row) bool { return within(x, y) })
		})
	}
}

// lone makes rows of an event's claims that nothing is held against.
func (m *matrix) lone(e *claims.Event, grouped map[claims.ClaimID]bool) {
	type attribute struct {
		kind claims.Kind
		name string
	}
	ids := map[attribute][]claims.ClaimID{}
	var order []attribute
	for _, id := range e.Claims {
		c := &m.Dossier.Claims[id]
		at := attribute{c.Kind, cmp.Or(c.Attribute, string(c.Kind))}
		if grouped[id] {
			continue
		}
		if ids[at] == nil {
			order = append(order, at)
		}
		ids[at] = append(ids[at], id)
	}
	for _, at := range order {
		b := m.block(e.ID, 0)
		b.rows = append(b.rows, &row{kind: at.kind, attribute: at.name, cells: m.cellsOf(ids[at])})
	}
}

// mark tells the rows that hold two sides of a finding, and makes a row if none
// does: some rules compare what no group holds.
func (m *matrix) mark(f *rules.Finding) {
	found := false
	for _, b := range m.blocks {
		for _, ro := range b.rows {
			if ro.holds(f) {
				ro.mark(f)
				found = true
			}
		}
	}
	if found {
		return
	}
	ro := &row{kind: f.Kind, attribute: f.Attribute, cells: map[claims.ArticleID][]said{}, findings: []*rules.Finding{f}}
	for _, v := range f.Values {
		for _, e := range v.Evidence {
			ro.cells[e.Article] = add(ro.cells[e.Article], label(v), e)
		}
	}
	for a := range ro.cells {
		for i := range ro.cells[a] {
			ro.cells[a][i].level = f.Level
		}
	}
	b := m.block(f.Event, 0)
	b.rows = append(b.rows, ro)
}

// holds reports whether two sides of f are among a row's claims.
func (ro *row) holds(f *rules.Finding) bool {
	if ro.group == nil {
		return false
	}
	sides := 0
	for _, v := range f.Values {
		if slices.ContainsFunc(v.Evidence, func(e rules.Evidence) bool {
			return e.Claim != 0 && slices.Contains(ro.group.Claims, e.Claim)
		}) {
			sides++
		}
	}
	return sides > 1
}

// mark gives the values that f cites its level, wherever the row has them: of
// a file that says one thing twice, a finding may cite one place alone.
func (ro *row) mark(f *rules.Finding) {
	ro.findings = append(ro.findings, f)
	cited := map[claims.ClaimID]bool{}
	for _, v := range f.Values {
		for _, e := range v.Evidence {
			cited[e.Claim] = true
		}
	}
	texts := map[string]bool{}
	for _, cell := range ro.cells {
		for _, s := range cell {
			if slices.ContainsFunc(s.places, func(e rules.Evidence) bool { return cited[e.Claim] }) {
				texts[s.text] = true
			}
		}
	}
	for _, cell := range ro.cells {
		for i := range cell {
			if texts[cell[i].text] {
				cell[i].level = max(cell[i].level, f.Level)
			}
		}
	}
}

// order puts events first, then what belongs to none, and entities last; rows
// by kind.
func (m *matrix) order() {
	slices.SortStableFunc(m.blocks, func(a, b *block) int {
		return cmp.Or(rank(a, 2)-rank(b, 2), cmp.Compare(a.event, b.event), strings.Compare(a.title, b.title))
	})
	for _, b := range m.blocks {
		slices.SortStableFunc(b.rows, func(x, y *row) int {
			return cmp.Or(slices.Index(kindOrder, x.kind)-slices.Index(kindOrder, y.kind), strings.Compare(x.attribute, y.attribute))
		})
	}
}

// rank of a block: 0 of an event's, 1 of what belongs to nothing, and that of
// an entity's as given.
func rank(b *block, entity int) int {
	switch {
	case b.event != 0:
		return 0
	case b.entity == 0:
		return 1
	}
	return entity
}

// kindOrder is how an editor asks: when, where, who, how many.
var kindOrder = []claims.Kind{
	claims.KindDate, claims.KindTime, claims.KindPlace, claims.KindParticipant, claims.KindName, claims.KindTitle,
	claims.KindAge, claims.KindNumber, claims.KindMoney, claims.KindOrder, claims.KindStatus, claims.KindPolarity,
	claims.KindCause, claims.KindMeans, claims.KindQuote, claims.KindOther,
}

// articles lists those that say something in a block.
func (b *block) articles() []claims.ArticleID {
	var out []claims.ArticleID
	for _, ro := range b.rows {
		for a := range ro.cells {
			out = append(out, a)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// telling leaves the rows worth an editor's look: something is wrong, or two
// articles speak of it. Left out are names without a finding, which are written
// in many ways, and what all say alike of acts and of what belongs to no event;
// the number of such rows is returned.
func (m *matrix) telling() (told []*block, quiet int) {
	for _, b := range m.blocks {
		kept := *b
		kept.rows = nil
		for _, ro := range b.rows {
			act := ro.kind == claims.KindPolarity || b.topic == topic{}
			plain := ro.kind == claims.KindName || act && len(ro.values()) == 1
			switch {
			case len(ro.findings) > 0, len(ro.cells) > 1 && !plain:
				kept.rows = append(kept.rows, ro)
			case len(ro.cells) > 1:
				quiet++
			}
		}
		if len(kept.rows) > 0 {
			told = append(told, &kept)
		}
	}
	return told, quiet
}

// name is a row's attribute without what the block's title says.
func (b *block) name(ro *row) string {
	for _, link := range []string{" of the ", " of ", ": the ", ": "} {
		if short, ok := strings.CutSuffix(ro.attribute, link+b.title); ok && short != "" {
			return short
		}
	}
	return strings.TrimPrefix(ro.attribute, b.title+": ")
}
