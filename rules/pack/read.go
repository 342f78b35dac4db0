package pack

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// What a pack may hold. A dictionary of a million names fits.
const (
	mostFiles = 500
	mostFile  = 16 << 20
	mostBytes = 64 << 20 // unpacked, all together
)

// A shelf takes the files of a pack, and refuses what no pack has.
type shelf struct {
	pack  string
	files map[string][]byte
	total int64
	seen  int
}

// read takes a folder or an archive into memory.
func read(name string) (map[string][]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	s := &shelf{pack: name, files: map[string][]byte{}}
	switch lower := strings.ToLower(name); {
	case info.IsDir():
		err = s.folder(name)
	case strings.HasSuffix(lower, ".zip"):
		err = s.zip(name)
	case strings.HasSuffix(lower, ".tar.gz"), strings.HasSuffix(lower, ".tgz"):
		err = s.tar(name)
	default:
		err = fmt.Errorf("%s: no pack: name a folder, or a .zip or .tar.gz file", name)
	}
	if err != nil {
		return nil, err
	}
	return s.rooted(), nil
}

// add takes one file. Its size is not believed but counted.
func (s *shelf) add(name string, mode fs.FileMode, open func() (io.ReadCloser, error)) error {
	clean := path.Clean(strings.TrimPrefix(name, "./"))
	if s.seen++; s.seen > mostFiles {
		return fmt.Errorf("%s: more than %d files: that is no pack", s.pack, mostFiles)
	}
	switch {
	case strings.Contains(name, "\\") || strings.ContainsRune(name, 0) || !filepath.IsLocal(filepath.FromSlash(name)):
		return fmt.Errorf("%s: the file name %q leads out of the pack: it was not read", s.pack, name)
	case mode.IsDir():
		return nil
	case !mode.IsRegular():
		return fmt.Errorf("%s: %s is a link or a special file: a pack has plain files alone", s.pack, name)
	case s.files[clean] != nil:
		return fmt.Errorf("%s: it has two files named %s", s.pack, clean)
	}
	r, err := open()
	if err != nil {
		return fmt.Errorf("%s: %s: %w", s.pack, name, err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, min(mostFile, mostBytes-s.total)+1))
	s.total += int64(len(data))
	switch {
	case err != nil:
		return fmt.Errorf("%s: %s is damaged: %w", s.pack, name, err)
	case len(data) > mostFile:
		return fmt.Errorf("%s: %s unpacks to more than %d MB: that is no file of a pack", s.pack, name, mostFile>>20)
	case s.total > mostBytes:
		return fmt.Errorf("%s: it unpacks to more than %d MB: that is no pack", s.pack, mostBytes>>20)
	}
	s.files[clean] = append([]byte{}, data...)
	return nil
}

func (s *shelf) folder(root string) error {
	return filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == root {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		if strings.HasPrefix(d.Name(), ".") { // of editors and git
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		return s.add(filepath.ToSlash(rel), d.Type(), func() (io.ReadCloser, error) { return os.Open(name) })
	})
}

func (s *shelf) zip(name string) error {
	r, err := zip.OpenReader(name)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return fmt.Errorf("%s: not a ZIP archive, or damaged: %w", name, err)
	}
	defer r.Close()
	for _, f := range r.File {
		if err := s.add(f.Name, f.Mode(), f.Open); err != nil {
			return err
		}
	}
	return nil
}

func (s *shelf) tar(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: not a .tar.gz archive, or damaged: %w", name, err)
	}
	// What lies between the files counts, too.
	r := tar.NewReader(io.LimitReader(z, 2*mostBytes))
	for {
		h, err := r.Next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil && !errors.Is(err, tar.ErrInsecurePath):
			return fmt.Errorf("%s: not a .tar.gz archive, or damaged: %w", name, err)
		case h.Typeflag == tar.TypeXGlobalHeader: // as git archive writes it
			continue
		case h.Typeflag == tar.TypeLink:
			return fmt.Errorf("%s: %s is a link or a special file: a pack has plain files alone", s.pack, h.Name)
		}
		if err := s.add(h.Name, h.FileInfo().Mode(), func() (io.ReadCloser, error) { return io.NopCloser(r), nil }); err != nil {
			return err
		}
	}
}

// rooted takes off the one folder that an archive may put all its files into.
func (s *shelf) rooted() map[string][]byte {
	if s.files[manifestFile] != nil {
		return s.files
	}
	root := ""
	for name := range s.files {
		first, _, deep := strings.Cut(name, "/")
		if !deep || root != "" && first != root {
			return s.files
		}
		root = first
	}
	out := map[string][]byte{}
	for name, data := range s.files {
		out[strings.TrimPrefix(name, root+"/")] = bytes.Clone(data)
	}
	return out
}

func sorted(files map[string][]byte) []string {
	var out []string
	for name := range files {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}
