package rulestest

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/rules"
)

// parseLine reads one line of the want section into Wants or Traps.
func (c *Case) parseLine(n int, line string) error {
	if rest, found := strings.CutPrefix(line, "never "); found {
		sides, err := c.parseSides(rest)
		if err != nil {
			return err
		}
		if len(sides) != 2 || len(sides[0]) != 1 || len(sides[1]) != 1 {
			return fmt.Errorf(`a trap is two places: never a.txt "x" | b.txt "y"`)
		}
		c.Traps = append(c.Traps, Trap{Line: n, A: sides[0][0], B: sides[1][0]})
		return nil
	}
	head, rest, found := strings.Cut(line, ":")
	if !found {
		return fmt.Errorf(`no colon: write level kind: a.txt "x" | b.txt "y"`)
	}
	w := Want{Line: n}
	words := strings.Fields(head)
	if mode, ok := modes[head[:max(0, strings.IndexByte(head, ' '))]]; ok {
		w.Mode, words = mode, words[1:]
	}
	if len(words) != 2 {
		return fmt.Errorf("%q is not a level and a kind, with may, todo or wrong before them", head)
	}
	for name := range strings.SplitSeq(words[0], "|") {
		level, err := rules.ParseLevel(name)
		if err != nil {
			return err
		}
		w.Levels = append(w.Levels, level)
	}
	w.Kinds = strings.Split(words[1], "|")
	var err error
	if w.Sides, err = c.parseSides(rest); err != nil {
		return err
	}
	if len(w.Sides) < 2 {
		return fmt.Errorf("a discrepancy has two sides or more, with | between them")
	}
	c.Wants = append(c.Wants, w)
	return nil
}

// parseSides reads `a.txt "x", b.txt "y"? | c.txt "z"#2`.
func (c *Case) parseSides(s string) ([]Side, error) {
	var sides []Side
	var side Side
	for {
		r, rest, err := c.parseRef(s)
		if err != nil {
			return nil, err
		}
		side = append(side, r)
		s = strings.TrimSpace(rest)
		switch {
		case s == "":
			return append(sides, side), nil
		case s[0] == '|':
			sides, side = append(sides, side), nil
		case s[0] != ',':
			return nil, fmt.Errorf("%q follows %s; a comma, a | or the end should", s, r)
		}
		s = s[1:]
	}
}

// parseRef reads one place and finds it in its file.
func (c *Case) parseRef(s string) (r Ref, rest string, err error) {
	name, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
	file := c.file(name)
	if file == nil {
		return r, "", fmt.Errorf("no file %q in the archive", name)
	}
	rest = strings.TrimSpace(rest)
	quoted, err := strconv.QuotedPrefix(rest)
	if err != nil {
		return r, "", fmt.Errorf("no words in quotes after %s: %q", name, rest)
	}
	rest = rest[len(quoted):]
	r = Ref{File: name}
	if r.Words, err = strconv.Unquote(quoted); err != nil {
		return r, "", fmt.Errorf("%s: %w", quoted, err)
	}
	if strings.TrimSpace(r.Words) == "" || !utf8.ValidString(r.Words) {
		return r, "", fmt.Errorf("%s: no words, or not UTF-8", quoted)
	}
	nth := 0
	if digits, found := strings.CutPrefix(rest, "#"); found {
		end := len(digits) - len(strings.TrimLeft(digits, "0123456789"))
		if nth, err = strconv.Atoi(digits[:end]); err != nil || nth < 1 {
			return r, "", fmt.Errorf("%s#: a number from 1 must follow", r)
		}
		rest = digits[end:]
	}
	rest, r.Optional = strings.CutPrefix(rest, "?")
	return r, rest, r.locate(string(file.Data), nth)
}

// locate finds the words; nth counts from 1, and 0 means that they stand once.
func (r *Ref) locate(text string, nth int) error {
	places := occurrences(text, r.Words)
	switch {
	case len(places) == 0:
		return fmt.Errorf("%s: no such words there", r)
	case nth == 0 && len(places) > 1:
		return fmt.Errorf("%s: stands there %d times; say which with #1 to #%d", r, len(places), len(places))
	case nth > len(places):
		return fmt.Errorf("%s#%d: stands there only %d times", r, nth, len(places))
	}
	at := places[max(nth, 1)-1]
	r.Start, r.End = at[0], at[1]
	return nil
}

// occurrences finds words in text: whole words, whatever the white space.
func occurrences(text, words string) [][]int {
	fields := strings.Fields(words)
	for i := range fields {
		fields[i] = regexp.QuoteMeta(fields[i])
	}
	var out [][]int
	for _, at := range regexp.MustCompile(strings.Join(fields, `\s+`)).FindAllStringIndex(text, -1) {
		if !splitsWord(text, at[0]) && !splitsWord(text, at[1]) {
			out = append(out, at)
		}
	}
	return out
}

// splitsWord reports whether an offset stands within a word or number.
func splitsWord(text string, off int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:off])
	after, _ := utf8.DecodeRuneInString(text[off:])
	return isWord(before) && isWord(after)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
