package reports

import "io"

// A Format is one way to write what check found.
type Format struct {
	Name  string // what --format takes
	Doc   string // what it is for, in a few words
	Write func(io.Writer, *Report, Style) error
}

// Formats lists the formats of this package; the first is the default. Only a
// format for the terminal heeds the style.
func Formats() []Format {
	return []Format{
		{"table", "for reading in a terminal", WriteTable},
		{"json", "the stable object, version 1", plain(WriteJSON)},
	}
}

// plain makes a format of one that has no style.
func plain(write func(io.Writer, *Report) error) func(io.Writer, *Report, Style) error {
	return func(w io.Writer, r *Report, _ Style) error { return write(w, r) }
}
