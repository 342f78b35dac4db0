package corpus

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The bounds of what is read, for memory is not endless: what is made of a text
// takes some three hundred times its bytes.
const (
	DefaultMaxFile  = 16 << 20
	DefaultMaxTotal = 32 << 20
	maxParagraph    = 1 << 20
)

// read returns the text of an input, or why it is none.
func (l *loader) read(in input) (string, *Problem) {
	if in.stdin && l.Stdin == nil {
		return "", &Problem{in.path, "nothing is connected to standard input", "pipe a report into it, or name a file", nil}
	}
	if in.stdin {
		return l.readFrom(in.path, l.Stdin)
	}
	f, err := os.Open(in.path)
	if err != nil {
		p := unreadable(in.path, err)
		return "", &p
	}
	defer f.Close()
	return l.readSteady(in.path, f)
}

// mostReadings is how often a file is read that changes meanwhile.
const mostReadings = 3

// A file is what readSteady needs of an *os.File.
type file interface {
	io.ReadSeeker
	Stat() (fs.FileInfo, error)
}

// readSteady reads a file until it was the same before and after: half of what
// somebody is writing is no report. Pipes and devices have no such state.
func (l *loader) readSteady(path string, f file) (string, *Problem) {
	for range mostReadings {
		before, err := f.Stat()
		if err != nil || !before.Mode().IsRegular() {
			return l.readFrom(path, f)
		}
		text, p := l.readFrom(path, f)
		after, err := f.Stat()
		if err == nil && before.Size() == after.Size() && before.ModTime().Equal(after.ModTime()) {
			return text, p
		}
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			break
		}
	}
	return "", &Problem{path, "it changes while it is read", "run concord again when it is complete", nil}
}

func (l *loader) readFrom(path string, r io.Reader) (string, *Problem) {
	data, err := io.ReadAll(io.LimitReader(r, l.MaxFile+1))
	if err != nil {
		p := unreadable(path, err)
		return "", &p
	}
	if int64(len(data)) > l.MaxFile {
		return "", &Problem{path, "larger than " + inBytes(l.MaxFile), "allow more with --max-size, or split it into one file a report", nil}
	}
	return text(path, data)
}

func inBytes(n int64) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 1<<10:
		return fmt.Sprintf("%d kB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// isOwn reports whether text is a page or a comment that concord wrote: it
// quotes reports and would be found to agree with them.
func isOwn(text string) bool {
	const most = 4096 // bytes in which a page tells its maker
	return strings.HasPrefix(text, "<!-- concord -->") ||
		strings.Contains(text[:min(most, len(text))], `<meta name="generator" content="concord `)
}

// text checks that data is text, and decodes UTF-16 where its mark says so.
func text(path string, data []byte) (string, *Problem) {
	if kind, remedy := binaryKind(data); kind != "" {
		return "", &Problem{path, kind, remedy, nil}
	}
	if len(data) >= 2 && (data[0] == 0xFE && data[1] == 0xFF || data[0] == 0xFF && data[1] == 0xFE) {
		data = decodeUTF16(data)
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return "", &Problem{path, fmt.Sprintf("a binary file (a zero byte at offset %d)", i),
			"concord reads plain text, Markdown and HTML: convert it first", nil}
	}
	if i := invalidUTF8(data); i >= 0 {
		from := declaredCharset(data)
		return "", &Problem{path, fmt.Sprintf("not valid UTF-8 at byte offset %d (line %d)", i, 1+bytes.Count(data[:i], []byte("\n"))),
			"convert it: iconv -f " + from + " -t UTF-8", nil}
	}
	if trim(string(data)) == "" {
		reason := "the file is empty"
		if len(data) > 0 {
			reason = "nothing but blank space in the file"
		}
		if path == Stdin {
			reason = strings.Replace(reason, "the file", "standard input", 1)
		}
		return "", &Problem{path, reason, "put the text of a report into it, or leave it out", nil}
	}
	return string(data), nil
}

// binaryKind names the formats that are most likely to be given by mistake.
func binaryKind(data []byte) (kind, remedy string) {
	const remedyText = "save the report as text, Markdown or HTML"
	for _, m := range [...]struct{ magic, kind, remedy string }{
		{"%PDF-", "a PDF document", "convert it first: pdftotext -layout"},
		{"PK\x03\x04", "a ZIP archive or office document", remedyText},
		{"\xD0\xCF\x11\xE0", "an old office document", remedyText},
		{"{\\rtf", "an RTF document", remedyText},
		{"\x1F\x8B", "gzip-compressed", "unpack it first: gunzip"},
		{"\x89PNG", "a PNG picture", remedyText},
		{"\xFF\xD8\xFF", "a JPEG picture", remedyText},
		{"GIF8", "a GIF picture", remedyText},
		{"\x7FELF", "a program", remedyText},
	} {
		if bytes.HasPrefix(data, []byte(m.magic)) {
			return "a binary file (" + m.kind + ")", m.remedy
		}
	}
	return "", ""
}

func decodeUTF16(data []byte) []byte {
	var order binary.ByteOrder = binary.BigEndian
	if data[0] == 0xFF {
		order = binary.LittleEndian
	}
	units := make([]uint16, 0, len(data)/2)
	for i := 2; i+1 < len(data); i += 2 {
		units = append(units, order.Uint16(data[i:]))
	}
	return []byte(string(utf16.Decode(units)))
}

// invalidUTF8 is the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return -1
}

// declaredCharset is the encoding that a page says it has, else the likeliest
// of a file that is not UTF-8.
func declaredCharset(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), 2048)])
	_, after, ok := bytes.Cut(head, []byte("charset="))
	if !ok {
		return "WINDOWS-1252"
	}
	name := bytes.TrimLeft(after, "\"' ")
	end := bytes.IndexFunc(name, func(r rune) bool {
		return r != '-' && r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z')
	})
	if end <= 0 || bytes.HasPrefix(name, []byte("utf-8")) || bytes.HasPrefix(name, []byte("utf8")) {
		return "WINDOWS-1252"
	}
	return string(bytes.ToUpper(name[:end]))
}
