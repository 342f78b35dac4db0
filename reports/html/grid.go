package html

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"concord/reports"
	"concord/rules"
)

// Lengths of the pictures are in pixels of CSS at their natural size.
const (
	pageWidth  = 1300 // without the margins, at its widest
	labelWidth = 250
	rowHeight  = 26
	headHeight = 32   // of a topic's title
	nameHeight = 120  // of names that run upwards
	mostRows   = 80   // of the picture; the table has all
	atOdds     = 1000 // what a discrepancy weighs against the number of reports
	narrow     = 60   // a cell that has no room for a value
)

// A grid is who says what: rows are attributes, columns are reports.
type grid struct {
	Width, Height int
	Columns       []column
	// The labels of the rows are a picture of their own, which stays when the
	// other is moved.
	Rows    []gridRow
	Omitted int // rows that only the table has
	Table   []tableTopic
}

// A column is one report; upright names turn where columns are narrow.
type column struct {
	X, Y, Middle int
	Name, Target string
	Upright      bool
}

type gridRow struct {
	Y, Base int
	Title   bool // of a topic
	Label   string
	Full    string
	Cells   []cell
}

// A cell is what one report says of one attribute.
type cell struct {
	X, Y, W, H, TextX, TextY int
	NumX, NumY, N            int // of the discrepancy; 0 if none
	Class, Text, Full        string
	Target                   string // the finding, "" if none
}

// A tableTopic is the same as text.
type tableTopic struct {
	Title string
	Rows  []tableRow
}

type tableRow struct {
	Attribute string
	Value     string
	Chips     []chip
	By        []link
}

type link struct{ Target, Name string }

// grid is nil if no two reports speak of one thing.
func (v *view) grid() *grid {
	topics := tellingTopics(v.Report)
	if len(topics) == 0 {
		return nil
	}
	g := &grid{}
	width := columnWidth(len(v.names) - 1)
	y := g.columns(v, width)
	g.Omitted = thinOut(topics, mostRows)
	for _, t := range topics {
		g.Table = append(g.Table, v.tableTopic(t))
		if !slices.ContainsFunc(t.rows, func(r topicRow) bool { return !r.left }) {
			continue
		}
		title := clean(t.title)
		g.Rows = append(g.Rows, gridRow{Y: y, Base: y + headHeight - 9, Title: true, Label: short(title, fits(labelWidth-14)), Full: title})
		y += headHeight
		for _, ro := range t.rows {
			if !ro.left {
				g.Rows = append(g.Rows, v.gridRow(ro.Row, y, width))
				y += rowHeight
			}
		}
	}
	g.Height = y + 4
	return g
}

// columns names the reports and returns where the rows begin.
func (g *grid) columns(v *view, width int) int {
	upright := width < 90
	y := headHeight
	if upright {
		y = nameHeight
	}
	for i := 1; i < len(v.names); i++ {
		x := (i - 1) * width
		c := column{X: x, Y: y - 10, Middle: x + width/2, Target: fmt.Sprint("a", i), Upright: upright}
		if c.Name = short(clean(v.names[i]), 20); !upright {
			c.Name = short(clean(v.names[i]), fits(width))
		}
		g.Columns = append(g.Columns, c)
		g.Width = x + width
	}
	if upright {
		g.Width += nameHeight / 2 // the last name leans out
	}
	return y
}

// A topicRow may be left out of the picture.
type topicRow struct {
	reports.Row
	left bool
}

type rowsOfTopic struct {
	title string
	rows  []topicRow
}

// tellingTopics are those with rows worth a look.
func tellingTopics(r *reports.Report) []rowsOfTopic {
	var out []rowsOfTopic
	for _, t := range reports.Topics(r) {
		var rows []topicRow
		for _, ro := range t.Rows {
			if ro.Telling {
				rows = append(rows, topicRow{Row: ro})
			}
		}
		if rows != nil {
			out = append(out, rowsOfTopic{t.Title, rows})
		}
	}
	return out
}

// thinOut leaves out rows until at most most are left: those at odds stay
// longest, then those that most reports tell of. It returns how many went.
func thinOut(topics []rowsOfTopic, most int) int {
	var all []*topicRow
	for i := range topics {
		for j := range topics[i].rows {
			all = append(all, &topics[i].rows[j])
		}
	}
	if len(all) <= most {
		return 0
	}
	slices.SortStableFunc(all, func(x, y *topicRow) int { return weight(y.Row) - weight(x.Row) })
	for _, r := range all[most:] {
		r.left = true
	}
	return len(all) - most
}

func weight(ro reports.Row) int {
	n := len(ro.Findings) * atOdds
	for _, val := range ro.Values {
		n += len(val.By)
	}
	return n
}

// columnWidth fills a page of usual width; with many reports it leaves room
// for no more than a mark.
func columnWidth(n int) int {
	return max(min((pageWidth-labelWidth)/max(n, 1), 190), 22)
}

func (v *view) gridRow(ro reports.Row, y, width int) gridRow {
	name := clean(ro.Name)
	r := gridRow{Y: y, Base: y + 17, Label: short(name, fits(labelWidth-14)), Full: name}
	said := make([]cell, len(v.names)) // by article
	for _, val := range ro.Values {
		n, odd := v.concerns(ro, val)
		for _, a := range val.By {
			c := &said[a]
			c.Full = strings.TrimPrefix(c.Full+", "+clean(val.Text), ", ")
			if odd && c.N == 0 {
				c.N, c.Class = n+1, v.class(n)
			}
		}
	}
	for i, c := range said {
		if c.Full == "" {
			continue
		}
		c.X, c.Y, c.W, c.H = (i-1)*width+2, y+2, width-4, rowHeight-4
		c.Class = cmp.Or(c.Class, "plain")
		c.fill(c.Full, width)
		c.Full = name + ": " + c.Full
		r.Cells = append(r.Cells, c)
	}
	return r
}

// fill sets what is written in a cell: the value, and before it the number of
// the discrepancy; where there is no room, the number alone.
func (c *cell) fill(value string, width int) {
	room, left := c.W-8, c.X
	if c.N > 0 {
		c.Target = fmt.Sprint("f", c.N)
		c.NumX, c.NumY = c.X+11, c.Y+c.H/2
		room, left = room-18, c.X+18
	}
	c.TextX, c.TextY = (left+c.X+c.W)/2, c.Y+15
	if c.Text = short(value, fits(room)); width < narrow {
		c.Text, c.NumX = "", c.X+c.W/2
	}
}

// concerns finds the finding of a row that a value is part of.
func (v *view) concerns(ro reports.Row, val reports.Stated) (int, bool) {
	if val.Level == 0 {
		return 0, false
	}
	for _, f := range ro.Findings {
		for _, side := range f.Values {
			if slices.ContainsFunc(side.Evidence, func(e rules.Evidence) bool { return cites(val.Places, e) }) {
				return v.number[f], true
			}
		}
	}
	return 0, false
}

func cites(places []rules.Evidence, e rules.Evidence) bool {
	return slices.ContainsFunc(places, func(p rules.Evidence) bool {
		return p.Article == e.Article && (p.Span == e.Span || p.Claim != 0 && p.Claim == e.Claim)
	})
}

func (v *view) tableTopic(topic rowsOfTopic) tableTopic {
	t := tableTopic{Title: clean(topic.title)}
	for _, ro := range topic.rows {
		for _, val := range ro.Values {
			r := tableRow{Attribute: clean(ro.Name), Value: clean(val.Text)}
			if n, ok := v.concerns(ro.Row, val); ok {
				r.Chips = []chip{{v.class(n), n + 1}}
			}
			for _, a := range val.By {
				r.By = append(r.By, link{fmt.Sprint("a", a), clean(v.names[a])})
			}
			t.Rows = append(t.Rows, r)
		}
	}
	return t
}
