package config

import (
	"fmt"
	"os"
	"path/filepath"

	"concord/rules/strictyaml"
)

// Name is the name of the file.
const Name = "concord.yml"

// A Config is what the file says; a zero field is a key that it leaves out.
type Config struct {
	FailOn        string            `yaml:"fail-on"`
	MinConfidence *float64          `yaml:"min-confidence"`
	Levels        map[string]string `yaml:"levels"` // by rule: error, warning, note or off
	Files         Files             `yaml:"files"`
	Drafts        []string          `yaml:"drafts"` // patterns
	Publishers    []Publisher       `yaml:"publishers"`
	TimeZone      Zone              `yaml:"time-zone"`
	Dictionary    []string          `yaml:"dictionary"`
	Baseline      string            `yaml:"baseline"`
	Rules         []string          `yaml:"rules"` // paths of files with rules of the newsroom's own
	Facts         []string          `yaml:"facts"` // paths of files with facts that reports are held against
	Packs         []string          `yaml:"packs"` // paths of folders with rules and facts

	path    string // of the file; "" if there is none
	doc     *strictyaml.Document
	include patterns
	exclude patterns
	drafts  patterns
	houses  []house
	right   dictionary
}

// Files says which files a folder stands for.
type Files struct {
	Include []string `yaml:"include"` // patterns; none is all
	Exclude []string `yaml:"exclude"` // patterns
}

// A Publisher is a source and how much its word weighs.
type Publisher struct {
	Name   string   `yaml:"name"`
	Files  []string `yaml:"files"`  // patterns of the files that it published
	Weight *float64 `yaml:"weight"` // 1 is that of any other
}

// Find returns the path of the nearest concord.yml in dir or above it, "" if
// there is none.
func Find(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("cannot tell the working directory: %w", err)
	}
	for {
		path := filepath.Join(dir, Name)
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return path, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", nil
		}
		dir = up
	}
}

// None is the configuration of those who have none: all is as by default, and
// paths are taken from the working directory.
func None() *Config { return &Config{} }

// Load reads a file. known are the names of the built-in rules; those that the
// file's own rules bring are judged by CheckRules.
func Load(path string) (*Config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("cannot read the configuration: %v; name another file, or pass --no-config", err)
	}
	return Parse(path, data)
}

// Parse reads the text of a file.
func Parse(path string, data []byte) (*Config, error) {
	doc, err := strictyaml.Parse(path, data)
	if err != nil {
		return nil, err
	}
	c := &Config{path: path, doc: doc}
	if err := joined(doc.Decode(c), c.check()); err != nil {
		return nil, err
	}
	return c, nil
}

// Path is the file's path; "" if there is none.
func (c *Config) Path() string { return c.path }

// Dir is the folder that the file's paths are taken from.
func (c *Config) Dir() string { return filepath.Dir(c.path) }

// Resolve makes a path of the file one from the working directory.
func (c *Config) Resolve(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(c.Dir(), filepath.FromSlash(path))
}
