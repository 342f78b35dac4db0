package quantity

import "strings"

func (s *scan) adjective(k int) bool {
	tag := s.tag(k)
	return strings.HasPrefix(tag, "JJ") || tag == "VBN" || tag == "VBG"
}

// phrase finds the head of the noun phrase at k.
func (s *scan) phrase(k int, m *amount, measured bool) int {
	if s.tag(k) != "" {
		return s.tagged(k, measured)
	}
	return s.untagged(k, m.n.val == 1 || measured)
}

// tagged walks over modifiers to the last noun of the run.
func (s *scan) tagged(k int, measured bool) int {
	head, lone := -1, -1
	for end := min(s.hi, k+reach); k < end; k++ {
		t := &s.at[k]
		tag := s.tag(k)
		switch {
		case t.time == inDate:
			if head < 0 {
				return lone
			}
			return head
		case head >= 0 && s.isHyphen(k-1) && s.glued(k) && !strings.HasPrefix(tag, "NN"): // thought-provoking
			head, lone = -1, head
		case t.kind == ordinalAtom && !s.nounSoon(k+1):
			if head < 0 {
				return lone
			}
			return head
		case strings.HasPrefix(tag, "NN") && t.kind != markAtom:
			if head >= 0 && (s.has(k, stopCue) || s.tag(head) == "NNS" && !s.pluralAhead(k) && !measured) {
				return head
			}
			head = k
		case tag == "CD" && head >= 0 && s.tag(head)[:2] == "NN" && strings.ToUpper(s.at[head].text) == s.at[head].text && s.noun(k+1): // AK 47 guns
		case head >= 0 && strings.HasPrefix(s.tag(head), "NNP") && s.adjective(k) && s.nounSoon(k+1): // six United Nations human rights treaties
		case tag == "POS" && head >= 0 && s.nounSoon(k+1) && (s.tag(head) != "NNS" || s.ofWhole(head)): // 20 percent of the world's oil
			head, lone = -1, -1
		case head >= 0 && s.isHyphen(head-1) && s.glued(head) && tag == "JJ" && s.nounSoon(k+1): // second-hand red cars
		case tag == "CC" && head == k-1 && s.tag(head) == "NNP" && (s.tag(k+1) == "NNP" || s.tag(k+1) == "JJ") && s.nounSoon(k+2) && s.at[k+2].kind == wordAtom: // Danish and Swedish sea captains
		case head >= 0 && !s.isHyphen(k):
			return head
		case strings.HasPrefix(tag, "JJ"), tag == "VBN", tag == "VBG", tag == "VBD" && s.has(k, affectedCue):
			if s.has(k, affectedCue) && lone < 0 {
				lone = k
			}
			if strings.HasPrefix(tag, "V") && !s.nounSoon(k+1) && !s.has(k+1, affectedCue) { // 21 feared dead
				return lone
			}
		case tag == "CD", tag == "HYPH", tag == "AFX", s.isHyphen(k), tag == "``", tag == "''" && head < 0 && s.noun(k+1), tag == "FW":
		case strings.HasPrefix(tag, "RB") && (s.adjective(k+1) || s.has(k, fillerCue) || s.adjective(k-1) && s.noun(k+1)):
		case (tag == "," || tag == "CC") && s.adjective(k-1) && s.adjective(k+1):
			if s.at[k].norm == "," && lone >= 0 {
				return lone
			}
		default:
			return lone
		}
	}
	if head < 0 {
		return lone
	}
	return head
}

// ofWhole reports that the words up to the noun at k are led by "of the": a
// possessor, and not what is counted.
func (s *scan) ofWhole(k int) bool {
	for n := k - 1; n >= max(s.lo, k-4); n-- {
		if s.is(n, "of") {
			return true
		}
	}
	return false
}

// pluralAhead reports whether the run of common nouns at k ends in a plural:
// "sports cars", but not "passengers Monday".
func (s *scan) pluralAhead(k int) bool {
	for s.tag(k) == "NN" || s.tag(k) == "NNP" && s.at[k].time == noTime {
		k++
	}
	return s.tag(k) == "NNS"
}

// nounSoon reports whether a noun follows within the next modifiers.
func (s *scan) nounSoon(k int) bool {
	for range 3 {
		tag := s.tag(k)
		if strings.HasPrefix(tag, "NN") {
			return true
		}
		if !s.adjective(k) && tag != "CD" && !s.isHyphen(k) && !(strings.HasPrefix(tag, "RB") && s.has(k, fillerCue|stopCue)) {
			return false
		}
		k++
	}
	return false
}

// untagged takes the first plural form before a word that ends the phrase; for
// one thing, the last word before it.
func (s *scan) untagged(k int, single bool) int {
	last := -1
	for end := min(s.hi, k+reach); k < end; k++ {
		t := &s.at[k]
		if t.kind == markAtom {
			if s.isHyphen(k) && s.glued(k) || t.text == "\"" || t.text == "“" || t.text == "'" && last < 0 || t.text == "‘" {
				continue
			}
			break
		}
		if t.time == inDate || t.kind != wordAtom && t.kind != digitsAtom && t.kind != codeAtom || s.has(k, stopCue) {
			break
		}
		if t.kind != wordAtom {
			continue
		}
		if s.has(k, affectedCue) && !s.plural(k+1) {
			if last < 0 || !single {
				return k
			}
			break
		}
		if s.plural(k) {
			for s.plural(k+1) && !s.startsUnit(k+1) && s.at[k+1].time == noTime { // sports cars
				k++
			}
			return k
		}
		if single && last < 0 && len(t.norm) > 4 && strings.HasSuffix(t.norm, "ed") { // a verb, or an adjective before the noun
			continue
		}
		if last >= 0 && (strings.HasSuffix(t.norm, "ed") || strings.HasSuffix(t.norm, "ing")) && !s.isHyphen(k-1) {
			break
		}
		if !s.has(k, fillerCue) {
			last = k
		}
	}
	if single {
		return last
	}
	return -1
}
