package pack_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"concord/claims/pipeline"
	"concord/rules/facts"
	"concord/rules/pack"
	"concord/rules/suite"
	"concord/rules/trial"
)

func reserved() []string {
	var out []string
	for _, a := range suite.Analyzers() {
		out = append(out, a.Name)
	}
	return out
}

// An item is a file of an archive.
type item struct {
	name, text string
	kind       byte // of tar; 0 a plain file
}

func zipped(t *testing.T, items []item) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, i := range items {
		h := &zip.FileHeader{Name: i.name, Method: zip.Deflate}
		if i.kind == tar.TypeSymlink {
			h.SetMode(fs.ModeSymlink | 0o777)
		}
		f, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(i.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func tarred(t *testing.T, items []item) []byte {
	t.Helper()
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	w := tar.NewWriter(z)
	for _, i := range items {
		h := &tar.Header{Name: i.name, Typeflag: tar.TypeReg, Mode: 0o600, Size: int64(len(i.text))}
		if i.kind != 0 {
			h.Typeflag, h.Linkname, h.Size = i.kind, "/etc/passwd", 0
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if i.kind == 0 {
			if _, err := w.Write([]byte(i.text)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func write(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestShipped holds that the packs of testdata do as all their examples say,
// and are the same as a folder, as a ZIP archive and as a .tar.gz archive.
func TestShipped(t *testing.T) {
	folders, err := filepath.Glob("../../testdata/packs/*")
	if err != nil || len(folders) != 3 {
		t.Fatalf("%d packs, want 3", len(folders))
	}
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		var items []item
		err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(name)
			rel, _ := filepath.Rel(filepath.Dir(folder), name)
			items = append(items, item{name: filepath.ToSlash(rel), text: string(data)})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		var want *pack.Pack
		for _, path := range []string{folder, write(t, "pack.zip", zipped(t, items)), write(t, "pack.tar.gz", tarred(t, items))} {
			got, err := pack.Load(path, reserved())
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			if want == nil {
				want = got
			}
			if got.Name != want.Name || got.Version == "" || len(got.Rules) != len(want.Rules) || len(got.Sheets) != len(want.Sheets) || len(got.Dictionary) != len(want.Dictionary) {
				t.Errorf("%s: %s %s with %d rules, %d sheets and %d words, want %+v", path, got.Name, got.Version, len(got.Rules), len(got.Sheets), len(got.Dictionary), want)
			}
		}
		results := append(trial.Own(want.Rules, p), trial.Facts(facts.NewBook(want.Sheets), want.Examples, p)...)
		for i := range results {
			if r := &results[i]; !r.OK() {
				t.Errorf("%s: rule %s: %s", r.Where, r.Rule, r.Verdict())
			}
		}
		t.Logf("%s %s: %d examples", want.Name, want.Version, len(results))
		if len(results) < 8 {
			t.Errorf("%s: %d examples, want 8 or more", folder, len(results))
		}
	}
}

const (
	manifest = "name: desk\nversion: 1.0.0\ndoc: for a test\n"
	sheet    = "style:\n  - use: adviser\n    avoid: [advisor]\n"
)

// TestRefused holds what is said of packs that are wrong or hostile.
func TestRefused(t *testing.T) {
	good := []item{{name: "pack.yml", text: manifest}, {name: "facts/style.yml", text: sheet}}
	with := func(more ...item) []item { return append(append([]item{}, good...), more...) }
	large := strings.Repeat("a", 17<<20)
	var many, heavy []item
	for i := range 600 {
		many = append(many, item{name: "rules/" + strings.Repeat("x", i+1) + ".yml", text: "#"})
	}
	for i := range 5 {
		heavy = append(heavy, item{name: strings.Repeat("README", i+1), text: large[:15<<20]})
	}
	for name, c := range map[string]struct {
		items []item
		want  string
	}{
		"no manifest":         {good[1:], "no pack.yml in it"},
		"no name":             {[]item{{name: "pack.yml", text: "version: 1.0.0\ndoc: x\n"}, good[1]}, `pack.yml:1:1: the pack has no "name"`},
		"bad version":         {[]item{{name: "pack.yml", text: strings.Replace(manifest, "1.0.0", "one", 1)}, good[1]}, `pack.yml:2:10: the version "one"`},
		"unknown key":         {[]item{{name: "pack.yml", text: manifest + "docs: x\n"}, good[1]}, `pack.yml:4:1: unknown key "docs" (did you mean "doc"?)`},
		"empty":               {good[:1], "the pack is empty"},
		"stray file":          {with(item{name: "fcats/x.yml", text: sheet}), "fcats/x.yml: no part of a pack"},
		"bad rule":            {with(item{name: "rules/a.yml", text: "rules:\n  - idd: x\n"}), `rules/a.yml:2:5: unknown key "idd"`},
		"contradiction":       {with(item{name: "facts/a.yml", text: "style:\n  - use: advisor\n    avoid: [adviser]\n"}), "is to be avoided here, and to be written by"},
		"out of the pack":     {with(item{name: "../../etc/passwd", text: "x"}), "leads out of the pack"},
		"from the root":       {with(item{name: "/etc/passwd", text: "x"}), "leads out of the pack"},
		"by backslashes":      {with(item{name: `..\..\x.yml`, text: "x"}), "leads out of the pack"},
		"a link":              {with(item{name: "facts/x.yml", text: "/etc/passwd", kind: tar.TypeSymlink}), "is a link or a special file"},
		"twice":               {with(item{name: "./facts/style.yml", text: sheet}), "two files named facts/style.yml"},
		"a file that swells":  {with(item{name: "README", text: large}), "unpacks to more than 16 MB"},
		"a pack that swells":  {with(heavy...), "it unpacks to more than 64 MB"},
		"a pack of many":      {with(many...), "more than 500 files"},
		"examples of nothing": {[]item{{name: "pack.yml", text: manifest + "examples: [{flag: x}]\n"}, {name: "dictionary.txt", text: "Ann Lee\n"}}, "examples of facts, and no facts"},
	} {
		for _, path := range []string{write(t, "pack.zip", zipped(t, c.items)), write(t, "pack.tar.gz", tarred(t, c.items))} {
			_, err := pack.Load(path, reserved())
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s, %s: %v, want an error with %q", name, filepath.Base(path), err, c.want)
			}
		}
	}
	for name, want := range map[string]string{
		write(t, "a.zip", []byte("no archive")):                                     "not a ZIP archive",
		write(t, "a.tar.gz", []byte("no archive")):                                  "not a .tar.gz archive",
		write(t, "a.tgz", tarred(t, good)[:100]):                                    "damaged",
		write(t, "a.rar", []byte("no archive")):                                     "no pack: name a folder",
		filepath.Join(t.TempDir(), "none.zip"):                                      "no such file",
		write(t, "b.tar.gz", tarred(t, []item{{name: "dev", kind: tar.TypeChar}})):  "is a link or a special file",
		write(t, "c.tar.gz", tarred(t, []item{{name: "hard", kind: tar.TypeLink}})): "is a link or a special file",
	} {
		if _, err := pack.Load(name, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want an error with %q", filepath.Base(name), err, want)
		}
	}
}

// TestFolderLink holds that a link within a folder is refused, too.
func TestFolderLink(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "pack.yml"), []byte(manifest), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/etc/passwd", filepath.Join(dir, "dictionary.txt")); err != nil {
		t.Skip(err)
	}
	if _, err := pack.Load(dir, nil); err == nil || !strings.Contains(err.Error(), "is a link or a special file") {
		t.Errorf("%v, want the link refused", err)
	}
}
