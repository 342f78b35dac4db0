package claims

// A Dossier is a set of related articles and all that was read from them.
type Dossier struct {
	Articles []Article // slot 0 is empty
	Entities []Entity  // slot 0 is empty
	Claims   []Claim   // slot 0 is empty
	Events   []Event   // slot 0 is empty
	Groups   []Group
}

// Article returns the article of a claim.
func (d *Dossier) Article(c *Claim) *Article { return &d.Articles[c.Article] }

// Reports counts the articles that are reports, and no references.
func (d *Dossier) Reports() int {
	n := 0
	for i := range d.Articles {
		if i > 0 && !d.Articles[i].Reference {
			n++
		}
	}
	return n
}

// Words counts the tokens that the dossier's articles hold.
func (d *Dossier) Words() int {
	n := 0
	for i := range d.Articles {
		n += len(d.Articles[i].Tokens)
	}
	return n
}
