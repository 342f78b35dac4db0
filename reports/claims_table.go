package reports

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strconv"

	"concord/claims"
)

const claimLines = 2 // lines that the words of a claim get

// WriteClaimsTable writes what was understood: a table an article, a row a claim.
func WriteClaimsTable(w io.Writer, d *claims.Dossier, st Style) error {
	var out bytes.Buffer
	paths, byArticle := shortPaths(d), claimsByArticle(d)
	for i := range d.Articles {
		if i == 0 {
			continue
		}
		a := &d.Articles[i]
		cs := byArticle[a.ID]
		for _, line := range st.join(wrap(words(cmp.Or(a.Title, "(no title)")), max(st.Width, leastWords))) {
			fmt.Fprintln(&out, st.paint(ansiBold, line))
		}
		fmt.Fprintln(&out, articleLine(a, paths, len(cs)))
		if len(cs) > 0 {
			if err := claimBox(d, a, cs, st).write(&out); err != nil {
				return err
			}
		}
		out.WriteByte('\n')
	}
	fmt.Fprintln(&out, understood(d))
	_, err := w.Write(out.Bytes())
	return err
}

func understood(d *claims.Dossier) string {
	return fmt.Sprintf("%s, %s, %s", plural(len(d.Articles)-1, "article"),
		plural(claimCount(d), "claim"), plural(max(len(d.Entities)-1, 0), "name"))
}

// claimBox gives the words what the other columns leave.
func claimBox(d *claims.Dossier, a *claims.Article, cs []*claims.Claim, st Style) *box {
	header := []string{"line", "kind", "what", "value", "words"}
	texts := make([][]string, len(cs))
	for i, c := range cs {
		value := valueText(d, c)
		if s := stance(c); s != "" {
			value += " (" + s + ")"
		}
		line := PlaceOf(a, c.Evidence).Line
		texts[i] = []string{strconv.Itoa(line), string(c.Kind), about(d, c), value}
	}
	b := &box{header: header, widths: claimWidths(header, texts, st.Width)}
	for i, c := range cs {
		row := make([]cell, len(header))
		for j, text := range texts[i] {
			row[j] = st.join(wrap(words(text), b.widths[j]))
		}
		last := len(header) - 1
		row[last] = st.join(excerpt(a, sentenceOf(a, c), []claims.Span{c.Evidence}, b.widths[last], claimLines))
		b.rows = append(b.rows, row)
	}
	return b
}

func claimWidths(header []string, texts [][]string, total int) []int {
	room := max(total-frame(len(header)), 0)
	most := []int{6, 11, max(room/4, 8), max(room/4, 8)}
	widths := make([]int, len(header))
	left := room
	for j := range most {
		widths[j] = width(header[j])
		for _, row := range texts {
			widths[j] = max(widths[j], width(printable(row[j])))
		}
		widths[j] = min(widths[j], most[j])
		left -= widths[j]
	}
	widths[len(most)] = min(max(left, leastWords), mostWords)
	return widths
}
