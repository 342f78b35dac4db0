package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"concord/reports"
)

// write writes a report in each format and returns the exit code. What fails
// is said, and does not keep the others from being written.
func (a *app) write(r *reports.Report, f *checkFlags) int {
	code := exitClean
	for _, out := range f.outputs.all() {
		st := a.style(f.look)
		if out.file != "" { // the terminal says nothing about a file
			st = reports.Style{Width: cmp.Or(f.look.width, pipeWidth)}
		}
		st.Matrix = f.matrix
		code = max(code, a.exitCode(nil, a.writeOne(r, out, st)))
	}
	return code
}

// writeOne makes the whole before it writes any of it.
func (a *app) writeOne(r *reports.Report, out output, st reports.Style) error {
	var made bytes.Buffer
	if err := out.format.Write(&made, r, st); err != nil {
		return fault{fmt.Errorf("format %s: %w", out.format.Name, err)}
	}
	if w := a.stream(out.file); w != nil {
		if _, err := w.Write(made.Bytes()); err != nil {
			return unwritten{err}
		}
		return nil
	}
	if err := replace(out.file, made.Bytes()); err != nil {
		return unwritten{fmt.Errorf("%s: %w", out.file, err)}
	}
	return nil
}

// stream is the stream that a name means; nil if it means a file. The devices
// go by their names: opened anew, one that leads to a file would be cut short.
func (a *app) stream(name string) io.Writer {
	switch name {
	case "", "/dev/stdout":
		return a.stdout
	case "/dev/stderr":
		return a.stderr
	}
	return nil
}

// replace puts data in place of a file's content, whole or not at all. What is
// no file, such as a pipe, is written to as it is.
func replace(path string, data []byte) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // the link stays
	}
	info, err := os.Stat(path)
	isNew := errors.Is(err, fs.ErrNotExist)
	switch {
	case isNew:
	case err != nil:
		return cause(err)
	case !info.Mode().IsRegular():
		return cause(os.WriteFile(path, data, 0))
	default:
		if old, err := os.OpenFile(path, os.O_WRONLY, 0); err != nil {
			return cause(err) // it is protected, and a new one in its place would not be
		} else if err := old.Close(); err != nil {
			return cause(err)
		}
	}
	temp, err := createBeside(path)
	if err != nil {
		return cause(err)
	}
	_, err = temp.Write(data)
	if err == nil && !isNew {
		err = temp.Chmod(info.Mode().Perm())
	}
	if err = errors.Join(err, temp.Close()); err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		os.Remove(temp.Name())
	}
	return cause(err)
}

// createBeside makes a file in the folder of another, with the permissions that
// the user's mask gives: os.CreateTemp would keep it from all others.
func createBeside(path string) (*os.File, error) {
	for {
		name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".concord-%x", rand.Uint64()))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// cause leaves out the name of the temporary file, which says nothing to users.
func cause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
