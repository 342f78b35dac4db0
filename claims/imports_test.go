package claims_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The tree is the program: imports go one way, from the vocabulary to the
// command. These tables are the only place that says so.
var (
	// topLevel is all that the repository's first level may hold.
	topLevel = []string{
		"cmd", "claims", "rules", "reports", "testdata", "go.mod", "go.sum", "README.md", "LICENSE", "NOTICE",
		"CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", ".golangci.yml", ".gitignore", ".ci", ".git",
		".github", ".pre-commit-hooks.yaml", ".goreleaser.yml", "Dockerfile", ".dockerignore",
	}

	// shared is what every stage may know: the vocabulary, the tables, how
	// names are compared, and the learner behind the models.
	shared = []string{"claims", "claims/lexicon", "claims/names", "claims/perceptron", "claims/boost", "claims/guard"}
	stages = []string{
		"claims/corpus", "claims/segment", "claims/tag", "claims/parse", "claims/ner", "claims/timex", "claims/quantity",
		"claims/entity", "claims/attribution", "claims/extract", "claims/event",
	}
	project = []string{"claims", "claims/*", "rules", "rules/*", "reports", "reports/*"} // all but cmd

	// mayImport holds the first row that matches a folder to it; a folder
	// that no row matches is refused.
	mayImport = []row{
		{"claims", nil, nil},
		{"claims/lexicon", []string{"claims"}, nil},
		{"claims/names", []string{"claims", "claims/lexicon"}, nil},
		{"claims/perceptron", []string{"claims"}, nil},
		{"claims/boost", nil, nil},
		{"claims/related", []string{"claims"}, nil},
		{"claims/guard", []string{"claims"}, nil},
		{"claims/corpus", shared, []string{"golang.org/x/net", "golang.org/x/text", "github.com/goccy/go-yaml"}},
		{"claims/segment", shared, nil},
		{"claims/tag", shared, nil},
		{"claims/parse", shared, nil},
		{"claims/ner", shared, nil},
		{"claims/timex", shared, nil},
		{"claims/quantity", shared, nil},
		{"claims/entity", shared, nil},
		{"claims/attribution", shared, nil},
		{"claims/extract", shared, nil},
		{"claims/event", shared, nil},
		{"claims/pipeline", slices.Concat(shared, stages), nil},
		{"rules", []string{"claims", "claims/guard"}, nil},
		{"rules/compare", []string{"claims", "claims/lexicon", "claims/names", "rules"}, nil},
		{"rules/suite", []string{"rules", "rules/*"}, nil},
		{"rules/rulestest", []string{"claims", "claims/corpus", "claims/pipeline", "rules", "rules/suite"},
			[]string{"github.com/google/go-cmp", "golang.org/x/tools"}},
		{"rules/suggest", nil, nil},
		{"rules/suppress", []string{"claims", "rules", "rules/strictyaml", "rules/suggest"}, nil},
		{"rules/strictyaml", []string{"rules/suggest"}, []string{"github.com/goccy/go-yaml"}},
		{"rules/custom", []string{"claims", "rules", "rules/compare", "rules/strictyaml", "rules/suggest"}, []string{"github.com/expr-lang/expr"}},
		{"rules/facts", []string{"claims", "claims/lexicon", "claims/names", "rules", "rules/compare", "rules/strictyaml", "rules/suggest"}, nil},
		{"rules/pack", []string{"rules", "rules/custom", "rules/facts", "rules/strictyaml", "rules/suggest"}, nil},
		{"rules/trial", []string{"claims", "claims/corpus", "claims/pipeline", "rules", "rules/custom", "rules/facts"}, []string{"golang.org/x/tools"}},
		{"rules/*", []string{"claims", "rules", "rules/compare"}, nil},
		{"reports", []string{"claims", "rules"}, []string{"github.com/olekukonko/tablewriter", "github.com/clipperhouse/uax29"}},
		{"reports/html", []string{"claims", "rules", "reports"}, nil},
		{"reports/eval", []string{"claims", "rules", "reports"}, nil},
		{"cmd/concord/config", []string{"claims", "claims/names", "rules", "rules/strictyaml", "rules/suggest"}, nil},
		{"cmd/concord", slices.Concat(project, []string{"cmd/concord/config"}), []string{"github.com/spf13/cobra", "github.com/spf13/pflag", "golang.org/x/term", "golang.org/x/tools"}},
		{"cmd/concord-lab", project, []string{"github.com/spf13/cobra", "github.com/olekukonko/tablewriter", "golang.org/x/sync", "golang.org/x/tools"}},
	}

	// testModules are what tests may import besides.
	testModules = []string{
		"github.com/google/go-cmp", "github.com/rogpeppe/go-internal", "golang.org/x/net", "golang.org/x/tools",
		"github.com/santhosh-tekuri/jsonschema", "github.com/yuin/goldmark",
	}
)

// testHarness is for tests alone.
const testHarness = "concord/rules/rulestest"

// A row lists what the code of a folder may import besides the standard
// library: folders of the project and modules of others.
type row struct {
	folder       string // a pattern of package path
	own, modules []string
}

// TestImports holds the table for every Go file. A test in a package of its
// own (package x_test) may import any folder but cmd, since it needs what
// stands before its stage.
func TestImports(t *testing.T) {
	files := 0
	for file := range goFiles(t) {
		files++
		folder := path.Dir(file)
		i := slices.IndexFunc(mayImport, func(r row) bool { return matches(r.folder, folder) })
		if i < 0 {
			t.Errorf("%s: no row of mayImport is for %s: say what it may import", file, folder)
			continue
		}
		own, modules := mayImport[i].own, mayImport[i].modules
		name, imports := readImports(t, file)
		test := strings.HasSuffix(file, "_test.go")
		if test {
			own = slices.Concat(own, []string{"rules/rulestest"})
			modules = slices.Concat(modules, testModules)
			if strings.HasSuffix(name, "_test") {
				own = project
			}
		}
		for _, imported := range imports {
			if !allowed(imported, folder, own, modules) || !test && imported == testHarness {
				t.Errorf("%s: %s must not import %q", file, folder, imported)
			}
		}
	}
	if files < 20 {
		t.Fatalf("only %d Go files seen: the test looks in the wrong place", files)
	}
}

func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !slices.Contains(topLevel, e.Name()) && !ignored(e.Name()) {
			t.Errorf("%s stands at the top level, which holds only %s", e.Name(), strings.Join(topLevel, ", "))
		}
	}
}

// ignored are the binaries and profiles that .gitignore names.
func ignored(name string) bool {
	return name == "concord" || name == "concord-lab" || name == ".extras" || name == "dist" || strings.HasSuffix(name, ".prof")
}

func allowed(imported, folder string, own, modules []string) bool {
	if rest, ok := strings.CutPrefix(imported, "concord/"); ok {
		return rest == folder || slices.ContainsFunc(own, func(p string) bool { return matches(p, rest) })
	}
	if first, _, _ := strings.Cut(imported, "/"); !strings.Contains(first, ".") {
		return true // the standard library
	}
	return slices.ContainsFunc(modules, func(m string) bool {
		return imported == m || strings.HasPrefix(imported, m+"/")
	})
}

func matches(pattern, folder string) bool {
	ok, err := path.Match(pattern, folder)
	return ok && err == nil
}

// goFiles yields the project's Go files, with slashes, from its root.
func goFiles(t *testing.T) func(func(string) bool) {
	return func(yield func(string) bool) {
		err := filepath.WalkDir("..", func(p string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() && (d.Name() == "testdata" || p != ".." && strings.HasPrefix(d.Name(), ".")) {
				return fs.SkipDir
			}
			file := strings.TrimPrefix(filepath.ToSlash(p), "../")
			if strings.HasSuffix(file, ".go") && !yield(file) {
				return fs.SkipAll
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func readImports(t *testing.T, file string) (name string, imports []string) {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", filepath.FromSlash(file)), nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range f.Imports {
		p, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		imports = append(imports, p)
	}
	return f.Name.Name, imports
}
