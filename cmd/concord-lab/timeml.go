package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"concord/claims"
)

// A timeMLDoc is what scoring needs of a TimeML file.
type timeMLDoc struct {
	name    string
	text    string // of TEXT, without its tags
	created time.Time
	times   []timeMLTime
}

// A timeMLTime is one TIMEX3 of TEXT.
type timeMLTime struct {
	claims.Span
	kind, value string
}

func readTimeMLFile(path string) (timeMLDoc, error) {
	d := timeMLDoc{name: strings.TrimSuffix(filepath.Base(path), ".tml")}
	f, err := os.Open(path)
	if err != nil {
		return d, err
	}
	defer f.Close()
	dec := xml.NewDecoder(f)
	dec.Strict = false
	var text strings.Builder
	in, open := "", -1 // DCT or TEXT; the TIMEX3 that is open
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return d, err
		}
		switch t := tok.(type) {
		case xml.StartElement:
			switch name := t.Name.Local; {
			case name == "DCT" || name == "TEXT":
				in = name
			case name == "TIMEX3" && in == "DCT":
				d.created = createdAt(attr(t, "value"))
			case name == "TIMEX3" && in == "TEXT":
				open = len(d.times)
				at := int32(text.Len())
				d.times = append(d.times, timeMLTime{claims.Span{Start: at, End: at}, attr(t, "type"), attr(t, "value")})
			}
		case xml.EndElement:
			switch t.Name.Local {
			case in:
				in = ""
			case "TIMEX3":
				if open >= 0 {
					d.times[open].End = int32(text.Len())
				}
				open = -1
			}
		case xml.CharData:
			if in == "TEXT" {
				text.Write(t)
			}
		}
	}
	d.text = text.String()
	d.trim()
	return d, nil
}

// trim takes blanks from the ends of the gold's spans; an empty one is none.
func (d *timeMLDoc) trim() {
	kept := d.times[:0]
	for _, t := range d.times {
		s := d.text[t.Start:t.End]
		t.Start += int32(len(s) - len(strings.TrimLeft(s, " \n\t")))
		t.End -= int32(len(s) - len(strings.TrimRight(s, " \n\t")))
		if t.Start < t.End {
			kept = append(kept, t)
		}
	}
	d.times = kept
}

func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// createdAt reads a creation time: a date, with or without the hour.
func createdAt(value string) time.Time {
	for _, layout := range [...]string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02"} {
		if t, err := time.Parse(layout, value); err == nil {
			return t
		}
	}
	return time.Time{}
}

// paragraphs makes a block of every stretch between blank lines.
func paragraphs(text string) []claims.Block {
	var blocks []claims.Block
	start := 0
	for start < len(text) {
		end := strings.Index(text[start:], "\n\n")
		if end < 0 {
			end = len(text) - start
		}
		if end > 0 {
			blocks = append(blocks, claims.Block{Span: claims.Span{Start: int32(start), End: int32(start + end)}})
		}
		start += end + 2
	}
	return blocks
}
