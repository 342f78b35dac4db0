package config

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
)

// A pattern of paths, as the package's documentation has it.
type pattern struct{ *regexp.Regexp }

type patterns []pattern

// match reports whether one of the patterns matches a path with slashes.
func (ps patterns) match(path string) bool {
	for _, p := range ps {
		if p.MatchString(path) {
			return true
		}
	}
	return false
}

func newPattern(s string) (pattern, error) {
	switch {
	case strings.TrimSpace(s) == "":
		return pattern{}, fmt.Errorf("an empty pattern")
	case strings.Contains(s, `\`):
		return pattern{}, fmt.Errorf(`pattern %q: write / between folders, not \`, s)
	}
	body := strings.TrimPrefix(strings.TrimSuffix(s, "/"), "./")
	anywhere := !strings.Contains(body, "/")
	out, err := translate(strings.TrimPrefix(body, "/"))
	if err != nil {
		return pattern{}, fmt.Errorf("pattern %q: %w", s, err)
	}
	if anywhere {
		out = `(?:.*/)?` + out
	}
	re, err := regexp.Compile(`^(?:` + out + `)(?:/.*)?$`)
	if err != nil {
		return pattern{}, fmt.Errorf("pattern %q: a range in [ ] is not in order", s)
	}
	return pattern{re}, nil
}

// translate writes a pattern as a regular expression.
func translate(s string) (string, error) {
	var out strings.Builder
	depth := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case strings.HasPrefix(s[i:], "**/") && (i == 0 || s[i-1] == '/'):
			out.WriteString(`(?:.*/)?`)
			i += 2
		case strings.HasPrefix(s[i:], "**"):
			out.WriteString(`.*`)
			i++
		case c == '*':
			out.WriteString(`[^/]*`)
		case c == '?':
			out.WriteString(`[^/]`)
		case c == '[':
			end := strings.IndexByte(s[i:], ']')
			if end < 2 {
				return "", fmt.Errorf("a [ without letters and a ]")
			}
			out.WriteString("[" + strings.Replace(regexp.QuoteMeta(s[i+1:i+end]), "!", "^", 1) + "]")
			i += end
		case c == '{':
			depth++
			out.WriteString(`(?:`)
		case c == '}' && depth > 0:
			depth--
			out.WriteString(`)`)
		case c == ',' && depth > 0:
			out.WriteString(`|`)
		default:
			out.WriteString(regexp.QuoteMeta(s[i : i+1]))
		}
	}
	if depth > 0 {
		return "", fmt.Errorf("a { without a }")
	}
	return out.String(), nil
}

// inside is a path as patterns see it: from the folder of the file, with slashes.
func (c *Config) inside(path string) string {
	dir, err := filepath.Abs(c.Dir())
	if err == nil {
		if abs, err := filepath.Abs(path); err == nil {
			if rel, err := filepath.Rel(dir, abs); err == nil {
				path = rel
			}
		}
	}
	return filepath.ToSlash(path)
}

// Includes reports whether a folder below which path lies stands for it, too.
func (c *Config) Includes(path string) bool {
	return len(c.include) == 0 || c.include.match(c.inside(path))
}

// Excludes reports whether a file or folder is left out when the one above it is read.
func (c *Config) Excludes(path string) bool {
	return len(c.exclude) > 0 && c.exclude.match(c.inside(path))
}

// IsDraft reports whether the file says that path is a draft.
func (c *Config) IsDraft(path string) bool {
	return len(c.drafts) > 0 && c.drafts.match(c.inside(path))
}
