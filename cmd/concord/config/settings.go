package config

import (
	"fmt"
	"slices"
	"strings"
)

// A Setting is a key with its value and where that comes from.
type Setting struct {
	Key    string `json:"key"`
	Value  string `json:"value"`
	Source string `json:"source"` // "concord.yml:4", "--fail-on", "default"
}

// Default is the source of what nobody has set.
const Default = "default"

// Settings lists every key in the order of the documentation. defaults are the
// values of those that have one.
func (c *Config) Settings(defaults map[string]string) []Setting {
	var out []Setting
	add := func(key, value string) {
		switch {
		case value != "":
			out = append(out, Setting{key, value, c.source(key)})
		case !strings.ContainsAny(key, "[."):
			value = defaults[key]
			if value == "" {
				value = "(none)"
			}
			out = append(out, Setting{key, value, Default})
		}
	}
	addAll := func(key string, list []string) {
		if len(list) == 0 {
			out = append(out, Setting{key, "(" + cmpOr(defaults[key], "none") + ")", Default})
		}
		for i, s := range list {
			out = append(out, Setting{key, s, c.source(fmt.Sprintf("%s[%d]", key, i))})
		}
	}
	add("fail-on", c.FailOn)
	if c.MinConfidence != nil {
		add("min-confidence", fmt.Sprint(*c.MinConfidence))
	} else {
		add("min-confidence", "")
	}
	c.levels(&out)
	addAll("files.include", c.Files.Include)
	addAll("files.exclude", c.Files.Exclude)
	addAll("drafts", c.Drafts)
	if len(c.Publishers) == 0 {
		add("publishers", "")
	}
	for i, p := range c.Publishers {
		value := fmt.Sprintf("%s, weight %v", p.Name, c.weightOf(i))
		if len(p.Files) > 0 {
			value += ", files " + strings.Join(p.Files, " ")
		}
		out = append(out, Setting{"publishers", value, c.source(fmt.Sprintf("publishers[%d].name", i))})
	}
	zone := ""
	if c.TimeZone.Location != nil {
		zone = c.TimeZone.String()
	}
	add("time-zone", zone)
	addAll("dictionary", c.Dictionary)
	add("baseline", c.Baseline)
	addAll("rules", c.Rules)
	addAll("facts", c.Facts)
	addAll("packs", c.Packs)
	return out
}

func (c *Config) levels(out *[]Setting) {
	var named []string
	for rule := range c.Levels {
		named = append(named, rule)
	}
	slices.Sort(named)
	for _, rule := range named {
		*out = append(*out, Setting{"levels." + rule, c.Levels[rule], c.source("levels." + rule)})
	}
	if named == nil {
		*out = append(*out, Setting{"levels", "(each rule's own)", Default})
	}
}

func (c *Config) weightOf(i int) float64 {
	if w := c.Publishers[i].Weight; w != nil {
		return *w
	}
	return 1
}

// source is file and line of a key.
func (c *Config) source(key string) string {
	if c.doc == nil {
		return Default
	}
	return fmt.Sprintf("%s:%d", c.path, c.doc.Line(key))
}

func cmpOr(s, or string) string {
	if s == "" {
		return or
	}
	return s
}
