package reports

import (
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// A box is a table with lines already wrapped, so that no cell is wider than
// its column and colours close on their line.
type box struct {
	header []string // nil: no header
	widths []int    // columns of content, without padding
	rows   [][]cell
	lined  bool // lines between the rows even under a header
}

// A cell is its lines.
type cell []string

const padding = 2 // one column on either side of a cell

// frame is what a box of n columns needs beside its content.
func frame(n int) int { return n*padding + n + 1 }

func (b *box) write(w io.Writer) error {
	widths := tw.Mapper[int, int]{}
	for i, n := range b.widths {
		widths[i] = n + padding
	}
	between := tw.On
	if b.header != nil && !b.lined {
		between = tw.Off
	}
	t := tablewriter.NewTable(w,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{Settings: tw.Settings{
			Separators: tw.Separators{BetweenRows: between, BetweenColumns: tw.On},
		}})),
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithTrimLine(tw.Off),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAlignment(tw.AlignLeft),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithRowAlignment(tw.AlignLeft),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithColumnWidths(widths),
	)
	if b.header != nil {
		t.Header(b.header)
	}
	for _, row := range b.rows {
		joined := make([]string, len(row))
		for i, c := range row {
			joined[i] = strings.Join(c, "\n")
		}
		if err := t.Append(joined); err != nil {
			return err
		}
	}
	return t.Render()
}
