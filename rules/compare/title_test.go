package compare

import (
	"testing"

	"concord/claims"
)

func TestTitles(t *testing.T) {
	b := NewBook()
	title := func(head, country, of, modifier string, kind claims.TitleKind) claims.Title {
		return claims.Title{Head: head, Country: country, Of: of, Modifier: modifier, Kind: kind}
	}
	office := func(head string) claims.Title { return title(head, "", "", "", claims.Office) }
	rank := func(head string) claims.Title { return title(head, "", "", "", claims.Rank) }
	for name, c := range map[string]struct {
		x, y claims.Title
		want Verdict
	}{
		"leader of the opposition, president": {title("opposition leader", "PE", "", "", claims.Office), title("president", "PE", "", "", claims.Office), Conflict},
		"president without a country":         {title("opposition leader", "PE", "", "", claims.Office), office("president"), Conflict},
		"presidents of two states":            {title("president", "PE", "", "", claims.Office), title("president", "CL", "", "", claims.Office), Unknown},
		"general word":                        {office("president"), office("leader"), Agree},
		"minister, official":                  {office("official"), office("defense minister"), Agree},
		"held together":                       {office("president"), office("party chairman"), Agree},
		"out of office":                       {title("president", "", "", "former", claims.Office), office("president"), Unknown},
		"two ranks":                           {rank("commodore"), rank("commander"), Conflict},
		"officer":                             {rank("officer"), rank("sergeant"), Agree},
		"half-brother":                        {title("brother", "", "", "", claims.Relation), title("half-brother", "", "", "", claims.Relation), Variant},
		"mother and wife of two people":       {title("mother", "", "", "", claims.Relation), title("wife", "", "", "", claims.Relation), Unknown},
		"brother and cousin of nobody named":  {title("brother", "", "", "", claims.Relation), title("cousin", "", "", "", claims.Relation), Conflict},
		"brother of one, cousin of another":   {title("brother", "", "Ana Cruz", "", claims.Relation), title("cousin", "", "Jana Brodie", "", claims.Relation), Unknown},
		"mother and sister of one":            {title("mother", "", "Ana Cruz", "", claims.Relation), title("sister", "", "Cruz", "", claims.Relation), Conflict},
		"wife, former girlfriend":             {title("wife", "", "", "", claims.Relation), title("girlfriend", "", "", "former", claims.Relation), Unknown},
		"bench":                               {office("judge"), office("justice"), Variant},
		"assistant":                           {office("assistant district attorney"), office("district attorney"), Conflict},
		"deputy":                              {title("foreign minister", "PE", "", "deputy", claims.Office), title("foreign minister", "PE", "", "", claims.Office), Conflict},
		"defenders":                           {title("defense attorney", "", "", "", claims.Occupation), title("public defender", "", "", "", claims.Occupation), Agree},
		"two nations":                         {title("Peru", "PE", "", "", claims.Nation), title("Chile", "CL", "", "", claims.Nation), Conflict},
		"nation, office":                      {title("Peru", "PE", "", "", claims.Nation), title("president", "CL", "", "", claims.Office), Unknown},
		"two chairs of one firm":              {office("chief executive"), office("chief scientific officer"), Conflict},
		"envoy, minister":                     {title("special envoy", "CH", "", "", claims.Office), title("foreign minister", "CH", "", "", claims.Office), Conflict},
		"general secretary, president":        {title("general secretary", "", "RWU", "", claims.Office), title("president", "", "RWU", "", claims.Office), Conflict},
		"president of a state, of a party":    {title("president", "PE", "", "", claims.Office), title("general secretary", "", "Workers Party", "", claims.Office), Unknown},
		"ships":                               {title("frigate", "", "", "", claims.Occupation), title("patrol vessel", "", "", "", claims.Occupation), Conflict},
		"a ship is a vessel":                  {title("frigate", "", "", "", claims.Occupation), title("vessel", "", "", "", claims.Occupation), Agree},
		"positions":                           {title("nose tackle", "", "", "", claims.Occupation), title("defensive tackle", "", "", "", claims.Occupation), Variant},
		"what the table does not know":        {office("grand vizier"), office("president"), Unknown},
		"Mr and Mrs":                          {title("mr", "", "", "", claims.Honorific), title("mrs", "", "", "", claims.Honorific), Conflict},
		"two occupations":                     {title("actor", "", "", "", claims.Occupation), title("writer", "", "", "", claims.Occupation), Agree},
	} {
		if got := b.Titles(c.x, c.y); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		if got := b.Titles(c.y, c.x); got != c.want {
			t.Errorf("%s, turned round: %v, want %v", name, got, c.want)
		}
		if b.Titles(c.x, c.x) == Conflict {
			t.Errorf("%s: a title conflicts with itself", name)
		}
	}
}
