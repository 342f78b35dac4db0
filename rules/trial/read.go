package trial

import (
	"fmt"
	"os"
	"path/filepath"

	"concord/claims"
	"concord/claims/corpus"
	"concord/claims/pipeline"
	"concord/rules/custom"
)

// Read reads texts as check would read them from files.
func Read(p *pipeline.Pipeline, files []custom.File) (*claims.Dossier, error) {
	dir, err := os.MkdirTemp("", "concord-example-")
	if err != nil {
		return nil, fmt.Errorf("cannot unpack the example: %w", err)
	}
	defer os.RemoveAll(dir)
	var paths []string
	for _, f := range files {
		path := filepath.Join(dir, filepath.Base(f.Name))
		if err := os.WriteFile(path, []byte(f.Text), 0o600); err != nil {
			return nil, fmt.Errorf("cannot unpack the example: %w", err)
		}
		paths = append(paths, path)
	}
	articles, problems := corpus.Load(paths, corpus.Options{})
	if len(problems) > 0 {
		return nil, fmt.Errorf("the example cannot be read: %s; %s", problems[0].Reason, problems[0].Remedy)
	}
	for i := range articles {
		articles[i].Path = filepath.Base(articles[i].Path)
	}
	return p.Run(articles), nil
}
