package quantity

import "strings"

// apposed gives the last atom of the name that the number in [i, j) follows
// between commas: "Jane Roe, 26, said", "Jane Roe (left), 26,"; -1 if none.
func (s *scan) apposed(i, j int) int {
	name := i - 2
	if s.is(name, ")") {
		for k := name; k > max(s.lo, name-5); k-- {
			if s.is(k, "(") {
				name = k - 1
			}
		}
	}
	if !s.is(i-1, ",") || !s.person(name) && !(s.capital(name) && s.is(j, ",") && s.describes(j+1)) && !(s.who(name) && (s.is(j, ",") || s.is(j, "and") && s.isInt(j+1))) {
		return -1
	}
	if j >= s.hi {
		return name
	}
	switch s.at[j].text {
	case ",", ".", ";", ")", "—", "–", ":", "and", "of", "who", "was", "is", "has":
	default:
		return -1
	}
	// a list of numbers; 31 of them; Roe, one of Ann's friends
	if s.is(j, ",") && s.isInt(j+1) && !s.who(name) || s.is(j, "of") && (!s.capital(j+1) || s.at[j-1].kind != digitsAtom) {
		return -1
	}
	return name
}

// describes reports whether the words at j go on to say who someone is: "Roe,
// 52, an engineer".
func (s *scan) describes(j int) bool {
	return s.is(j, "a") || s.is(j, "an") || s.is(j, "who") || s.is(j, "whose") || s.is(j, "of") || s.is(j, "from") || s.has(j, whoseCue)
}

// who reports whether the noun at i is of persons: actress, suspects.
func (s *scan) who(i int) bool {
	if s.has(i, whoCue) {
		return true
	}
	if !s.plural(i) {
		return false
	}
	w := s.r.words[s.r.lemma(s.at[i].norm)]
	return w != nil && w.cues&whoCue != 0
}

// person reports whether the word at i may end a person's name.
func (s *scan) person(i int) bool {
	if w := s.at[max(i, s.lo)].w; !s.capital(i) || w != nil && w.class != noClass || s.has(i, monthCue) && !s.is(i-1, ",") || s.at[i].time != noTime {
		return false
	}
	name := s.a.Tokens[s.at[i].tok].Name
	if strings.HasSuffix(name, "-PER") || name != "" && s.knownPerson(i) {
		return true
	}
	if name != "" {
		return false
	}
	if tag := s.tag(i); tag != "" && (tag[0] != 'N' || tag == "NNS") {
		return false
	}
	// "in Ankara, 12": a lone name after a preposition is a place more often.
	return !s.has(i-1, placingCue)
}

// knownPerson reports that the name tagger, which did not see a person in the
// word at i, saw one in the same word elsewhere in the article.
func (s *scan) knownPerson(i int) bool {
	if s.persons == nil {
		s.persons = map[string]bool{}
		for k := range s.a.Tokens {
			if t := &s.a.Tokens[k]; strings.HasSuffix(t.Name, "-PER") {
				s.persons[t.Norm] = true
			}
		}
	}
	return s.persons[s.at[i].norm] && !s.has(i-1, placingCue)
}

// subjectBefore finds the noun that "aged 26" after it describes.
func (s *scan) subjectBefore(i int) int32 {
	for s.is(i, ",") || s.is(i, "aged") || s.is(i, "age") || s.is(i, "ages") || s.is(i, "at") || s.is(i, "of") || s.is(i, "the") {
		i--
	}
	if i >= s.lo && s.at[i].time != noTime { // died on Tuesday aged 84
		return -1
	}
	if s.has(i, copulaCue) { // they were aged between 20 and 30
		i--
	}
	if i < s.lo || !s.noun(i) && !s.has(i, whoCue) && !s.is(i, "they") || s.has(i-1, whoseCue) {
		return -1
	}
	return s.at[i].tok
}
