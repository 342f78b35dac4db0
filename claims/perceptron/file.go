package perceptron

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
)

// magic opens a model file; its last byte is the version of the format.
const magic = "concord\x02"

// A Part is one named section of a model file.
type Part struct {
	Name string
	Data []byte
}

// Pack joins sections into one model file: the magic, the number of sections,
// each one's name and length, then their bytes in that order.
func Pack(parts []Part) []byte {
	out := append([]byte(magic), byte(len(parts)))
	for _, p := range parts {
		out = append(out, byte(len(p.Name)))
		out = append(out, p.Name...)
		out = binary.LittleEndian.AppendUint32(out, uint32(len(p.Data)))
	}
	for _, p := range parts {
		out = append(out, p.Data...)
	}
	return out
}

// Unpack lists the sections of a model file; their bytes are file's own.
func Unpack(file []byte) ([]Part, error) {
	damaged := func(what string) error {
		return fmt.Errorf("perceptron: model file of %d bytes: %s; build it again with concord-lab train", len(file), what)
	}
	rest, ok := bytes.CutPrefix(file, []byte(magic))
	if !ok || len(rest) == 0 {
		return nil, damaged("not a model of this version")
	}
	parts := make([]Part, rest[0])
	sizes := make([]uint32, len(parts))
	rest = rest[1:]
	for i := range parts {
		if len(rest) == 0 || len(rest) < 5+int(rest[0]) {
			return nil, damaged("its list of sections is cut off")
		}
		n := int(rest[0])
		parts[i].Name = string(rest[1 : 1+n])
		sizes[i] = binary.LittleEndian.Uint32(rest[1+n:])
		rest = rest[5+n:]
	}
	for i := range parts {
		if uint64(len(rest)) < uint64(sizes[i]) {
			return nil, damaged("section " + parts[i].Name + " is cut off")
		}
		parts[i].Data, rest = rest[:sizes[i]:sizes[i]], rest[sizes[i]:]
	}
	return parts, nil
}

// Section gives one section of a model file.
func Section(file []byte, name string) ([]byte, error) {
	parts, err := Unpack(file)
	if err != nil {
		return nil, err
	}
	for _, p := range parts {
		if p.Name == name {
			return p.Data, nil
		}
	}
	return nil, fmt.Errorf("perceptron: model file has no section %q; build it again with concord-lab train", name)
}

// Strings gives a section of lines.
func Strings(file []byte, name string) ([]string, error) {
	data, err := Section(file, name)
	if err != nil {
		return nil, err
	}
	return strings.Split(string(data), "\n"), nil
}

// ModelOf opens the weights in a section.
func ModelOf(file []byte, name string) (*Model, error) {
	data, err := Section(file, name)
	if err != nil {
		return nil, err
	}
	return Open(data)
}

// TableOf opens the word table in a section.
func TableOf(file []byte, name string) (*Table, error) {
	data, err := Section(file, name)
	if err != nil {
		return nil, err
	}
	return OpenTable(data)
}
