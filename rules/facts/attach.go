package facts

import (
	"strconv"

	"concord/claims"
)

func key(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }

// Attach adds the sheets to a dossier that the pipeline has returned, as
// references that findings can cite: they are no reports, and nothing was read
// from them but what they say. It must run before the rules do.
func (b *Book) Attach(d *claims.Dossier) {
	for _, s := range b.sheets {
		d.Articles = append(d.Articles, claims.Article{
			ID: claims.ArticleID(len(d.Articles)), Path: s.Path, Title: "fact sheet", Reference: true, Text: s.text,
			Source: s.source,
			Blocks: []claims.Block{{Span: claims.Span{End: int32(len(s.text))}, Kind: claims.Furniture}},
		})
	}
}

// articles gives the article that stands for each sheet.
func (b *Book) articles(d *claims.Dossier) map[*Sheet]claims.ArticleID {
	out := map[*Sheet]claims.ArticleID{}
	for i := range d.Articles {
		for _, s := range b.sheets {
			if a := &d.Articles[i]; a.Reference && a.Path == s.Path && a.Text == s.text {
				out[s] = a.ID
			}
		}
	}
	return out
}
