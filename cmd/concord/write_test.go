package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestReplaceRefused holds that what cannot be replaced stays as it is, and
// that nothing is left beside it.
func TestReplaceRefused(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write anything")
	}
	for name, protect := range map[string]func(dir, file string) error{
		"protected file":   func(_, file string) error { return os.Chmod(file, 0o400) },
		"protected folder": func(dir, _ string) error { return os.Chmod(dir, 0o500) },
	} {
		dir := t.TempDir()
		file := filepath.Join(dir, "out.json")
		if err := os.WriteFile(file, []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := protect(dir, file); err != nil {
			t.Fatal(err)
		}
		if err := replace(file, []byte("new")); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("%s: error %v", name, err)
		}
		if got, err := os.ReadFile(file); err != nil || string(got) != "old" {
			t.Errorf("%s: the file holds %q, %v", name, got, err)
		}
		if all, err := os.ReadDir(dir); err != nil || len(all) != 1 {
			t.Errorf("%s: %d files in the folder, %v", name, len(all), err)
		}
		if err := os.Chmod(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
}
