package corpus_test

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"concord/claims/corpus"
)

// Load, the first of the four verbs: files become articles.
func ExampleLoad() {
	dir, err := os.MkdirTemp("", "concord-")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	draft := filepath.Join(dir, "draft.md")
	if err := os.WriteFile(draft, []byte("---\ntitle: Ferry sinks\ndate: 2026-03-02\n---\n\nA ferry sank off Merwin on Monday.\n"), 0o600); err != nil {
		log.Fatal(err)
	}

	// "-" reads a report from Stdin: whatever a program holds in memory.
	wire := strings.NewReader("Ferry lost\n\nMERWIN, March 2, 2026 - A ferry sank off Merwin.\n")
	articles, problems := corpus.Load([]string{draft, "-", "missing.txt"}, corpus.Options{Draft: []string{draft}, Stdin: wire})
	for _, a := range articles {
		fmt.Printf("%s: %q, draft: %t\n", filepath.Base(a.Path), a.Title, a.Draft)
	}
	for _, p := range problems { // the rest has been read
		fmt.Println(p.Path + ": " + p.Reason)
	}
	// Output:
	// draft.md: "Ferry sinks", draft: true
	// stdin: "Ferry lost", draft: false
	// missing.txt: no such file or directory
}
