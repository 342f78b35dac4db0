package config

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // zones by name on machines without the tables

	"concord/rules/suggest"
)

// Levels that a rule may be set to, and that a run may fail on.
var (
	Levels  = []string{"error", "warning", "note", "off"}
	FailOns = []string{"error", "warning", "note", "none"}
)

// A Zone is a time zone by its name in the IANA tables.
type Zone struct{ *time.Location }

// UnmarshalText reads "Europe/Vienna".
func (z *Zone) UnmarshalText(text []byte) error {
	name := string(text)
	loc, err := time.LoadLocation(name)
	if err != nil || name == "" || name == "Local" {
		return fmt.Errorf("unknown time zone %q%s: use a name of the IANA tables, such as Europe/Vienna or UTC", name, suggest.Hint(name, zones))
	}
	z.Location = loc
	return nil
}

// zones are suggested for slips: one for most places that papers are made in.
var zones = strings.Fields(`UTC Africa/Cairo Africa/Johannesburg Africa/Lagos Africa/Nairobi America/Bogota America/Chicago
	America/Denver America/Los_Angeles America/Mexico_City America/New_York America/Sao_Paulo America/Toronto
	Asia/Dubai Asia/Hong_Kong Asia/Jakarta Asia/Jerusalem Asia/Karachi Asia/Kolkata Asia/Manila Asia/Seoul
	Asia/Shanghai Asia/Singapore Asia/Tokyo Australia/Melbourne Australia/Sydney Europe/Amsterdam Europe/Athens
	Europe/Berlin Europe/Brussels Europe/Bucharest Europe/Budapest Europe/Copenhagen Europe/Dublin Europe/Helsinki
	Europe/Istanbul Europe/Kyiv Europe/Lisbon Europe/London Europe/Madrid Europe/Moscow Europe/Oslo Europe/Paris
	Europe/Prague Europe/Rome Europe/Stockholm Europe/Vienna Europe/Warsaw Europe/Zurich Pacific/Auckland`)

// joined joins errors, those already joined among them.
func joined(errs ...error) error { return errors.Join(errs...) }

// check judges the values that the types do not, and makes the patterns.
func (c *Config) check() error {
	var wrong []error
	fail := func(key, format string, args ...any) { wrong = append(wrong, c.doc.ErrorAt(key, format, args...)) }
	if c.FailOn != "" && !slices.Contains(FailOns, c.FailOn) {
		fail("fail-on", "unknown level %q%s: use error, warning, note or none", c.FailOn, suggest.Hint(c.FailOn, FailOns))
	}
	if p := c.MinConfidence; p != nil && !(*p >= 0 && *p <= 1) {
		fail("min-confidence", "min-confidence %v: use a number from 0 to 1", *p)
	}
	for rule, level := range c.Levels {
		if level != "" && !slices.Contains(Levels, level) {
			fail("levels."+rule, "unknown level %q%s: use error, warning, note or off", level, suggest.Hint(level, Levels))
		}
	}
	compile := func(key string, list []string) patterns {
		var out patterns
		for i, s := range list {
			p, err := newPattern(s)
			if err != nil {
				fail(fmt.Sprintf("%s[%d]", key, i), "%v", err)
				continue
			}
			out = append(out, p)
		}
		return out
	}
	c.include, c.exclude = compile("files.include", c.Files.Include), compile("files.exclude", c.Files.Exclude)
	c.drafts = compile("drafts", c.Drafts)
	names := map[string]bool{}
	for i, p := range c.Publishers {
		key := fmt.Sprintf("publishers[%d]", i)
		switch {
		case p.Name == "":
			fail(key, "a publisher without a name: write name: and what reports call it")
		case names[strings.ToLower(p.Name)]:
			fail(key+".name", "publisher %q stands in the list twice", p.Name)
		case p.Weight != nil && !(*p.Weight >= 0 && *p.Weight <= mostWeight):
			fail(key+".weight", "weight %v: use a number from 0 to %d; 1 is that of any other source", *p.Weight, mostWeight)
		}
		names[strings.ToLower(p.Name)] = true
		c.houses = append(c.houses, house{p, compile(key+".files", p.Files)})
	}
	for i, name := range c.Dictionary {
		if strings.TrimSpace(name) == "" {
			fail(fmt.Sprintf("dictionary[%d]", i), "an empty name")
		}
	}
	c.right = newDictionary(c.Dictionary)
	for key, list := range map[string][]string{"rules": c.Rules, "facts": c.Facts, "packs": c.Packs} {
		for i, path := range list {
			if strings.TrimSpace(path) == "" {
				fail(fmt.Sprintf("%s[%d]", key, i), "an empty path")
			}
		}
	}
	return joined(wrong...)
}

const mostWeight = 100

// CheckRules refuses levels for rules that there are not.
func (c *Config) CheckRules(known []string) error {
	var wrong []error
	for rule := range c.Levels {
		if !slices.Contains(known, rule) {
			hint := suggest.Hint(rule, known)
			if hint == "" {
				hint = ": 'concord rules list' names them all"
			}
			wrong = append(wrong, c.doc.ErrorAt("levels."+rule+"#key", "unknown rule %q%s", rule, hint))
		}
	}
	return joined(wrong...)
}
