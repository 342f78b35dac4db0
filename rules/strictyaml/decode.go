package strictyaml

import (
	"encoding"
	"errors"
	"reflect"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"

	"concord/rules/suggest"
)

// Decode fills the struct that into points to. Its fields have yaml tags and
// are strings, numbers, truth values, types that read their own text, or
// structs, lists, maps by name and pointers of such. The error joins an *Error
// for each thing that is wrong; what is right has been filled in.
func (d *Document) Decode(into any) error {
	w := &walker{Document: d}
	if d.root != nil {
		w.value(d.root, reflect.ValueOf(into).Elem(), "")
	}
	return errors.Join(w.wrong...)
}

// DecodeKey is Decode for one key of the file; the others are not looked at.
func (d *Document) DecodeKey(key string, into any) error {
	w := &walker{Document: d}
	var pairs []*ast.MappingValueNode
	switch n := d.root.(type) {
	case *ast.MappingNode:
		pairs = n.Values
	case *ast.MappingValueNode:
		pairs = []*ast.MappingValueNode{n}
	}
	for _, p := range pairs {
		if p.Key.GetToken().Value == key {
			w.value(p.Value, reflect.ValueOf(into).Elem(), key)
		}
	}
	return errors.Join(w.wrong...)
}

// A walker walks over the tree of a file and the Go value in step.
type walker struct {
	*Document
	wrong []error
	depth int
}

const maxDepth = 20 // of aliases within aliases, too

func (w *walker) fail(n ast.Node, format string, args ...any) {
	w.wrong = append(w.wrong, w.errorf(start(n), format, args...))
}

// start is where a node begins; the token of a mapping is its colon.
func start(n ast.Node) *token.Position {
	switch m := n.(type) {
	case *ast.MappingNode:
		if len(m.Values) > 0 && !m.IsFlowStyle {
			return m.Values[0].Key.GetToken().Position
		}
	case *ast.MappingValueNode:
		return m.Key.GetToken().Position
	}
	return n.GetToken().Position
}

func (w *walker) value(n ast.Node, v reflect.Value, key string) {
	if w.depth++; w.depth > maxDepth {
		w.fail(n, "nested too deeply")
		return
	}
	defer func() { w.depth-- }()
	switch n := n.(type) {
	case *ast.AnchorNode:
		w.named[n.Name.GetToken().Value] = n.Value
		w.value(n.Value, v, key)
		return
	case *ast.AliasNode:
		if named := w.named[n.Value.GetToken().Value]; named != nil {
			w.value(named, v, key)
		} else {
			w.fail(n, "no anchor &%s stands before this alias", n.Value.GetToken().Value)
		}
		return
	case *ast.TagNode:
		w.value(n.Value, v, key)
		return
	}
	if key != "" {
		w.at[key] = start(n)
	}
	if _, ok := n.(*ast.NullNode); ok {
		w.null(n, v, key)
		return
	}
	if v.CanAddr() {
		if t, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
			w.text(n, t, key)
			return
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		w.value(n, v.Elem(), key)
	case reflect.Struct:
		w.structure(n, v, key)
	case reflect.Map:
		w.table(n, v, key)
	case reflect.Slice:
		w.list(n, v, key)
	default:
		w.scalar(n, v, key)
	}
}

// null is a key with nothing after it: all of its list is commented out.
func (w *walker) null(n ast.Node, v reflect.Value, key string) {
	switch v.Kind() {
	case reflect.Struct, reflect.Map, reflect.Slice:
	default:
		w.fail(n, "%s has no value", keyName(key))
	}
}

// entries are the pairs of a mapping, even if it has only one.
func (w *walker) entries(n ast.Node, key string) ([]*ast.MappingValueNode, bool) {
	switch n := n.(type) {
	case *ast.MappingNode:
		return n.Values, true
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}, true
	}
	w.fail(n, "%s must be a list of keys with values, such as key: value", keyName(key))
	return nil, false
}

func (w *walker) structure(n ast.Node, v reflect.Value, key string) {
	pairs, _ := w.entries(n, key)
	fields := map[string]int{}
	var known []string
	for i := range v.NumField() {
		if name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("yaml"), ","); name != "" && name != "-" {
			fields[name] = i
			known = append(known, name)
		}
	}
	for _, p := range pairs {
		name := p.Key.GetToken().Value
		if i, ok := fields[name]; ok {
			w.value(p.Value, v.Field(i), join(key, name))
			continue
		}
		hint := suggest.Hint(name, known)
		if hint == "" {
			hint = ": there are " + strings.Join(known, ", ")
		}
		w.fail(p.Key, "unknown key %q%s", name, hint)
	}
}

func (w *walker) table(n ast.Node, v reflect.Value, key string) {
	pairs, ok := w.entries(n, key)
	if !ok {
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	for _, p := range pairs {
		name := p.Key.GetToken().Value
		item := reflect.New(v.Type().Elem()).Elem()
		w.value(p.Value, item, join(key, name))
		w.at[join(key, name)+"#key"] = p.Key.GetToken().Position
		v.SetMapIndex(reflect.ValueOf(name).Convert(v.Type().Key()), item)
	}
}

func (w *walker) list(n ast.Node, v reflect.Value, key string) {
	seq, ok := n.(*ast.SequenceNode)
	if _, single := n.(ast.ScalarNode); single && v.Type().Elem().Kind() == reflect.String { // a list of one
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		w.value(n, v.Index(0), key)
		return
	}
	if !ok {
		w.fail(n, "%s must be a list: write each item on a line of its own after a dash, or [in, brackets]", keyName(key))
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(seq.Values), len(seq.Values)))
	for i, item := range seq.Values {
		w.value(item, v.Index(i), key+"["+strconv.Itoa(i)+"]")
	}
}

// plain is the text of a scalar, as written if it stands without quotes.
func (w *walker) plain(n ast.Node, key string) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return strings.TrimSpace(n.Value.Value), true
	case ast.ScalarNode:
		return n.GetToken().Value, true
	}
	w.fail(n, "%s must be a single value", keyName(key))
	return "", false
}

func (w *walker) text(n ast.Node, v encoding.TextUnmarshaler, key string) {
	if s, ok := w.plain(n, key); ok {
		if err := v.UnmarshalText([]byte(s)); err != nil {
			w.fail(n, "%v", err)
		}
	}
}

func (w *walker) scalar(n ast.Node, v reflect.Value, key string) {
	s, ok := w.plain(n, key)
	if !ok {
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(s)
	case reflect.Bool:
		b, ok := n.(*ast.BoolNode)
		if !ok {
			w.fail(n, "%s is %q: write true or false", keyName(key), s)
			return
		}
		v.SetBool(b.Value)
	case reflect.Int:
		i, err := strconv.Atoi(s)
		if err != nil {
			w.fail(n, "%s is %q: write a whole number", keyName(key), s)
		}
		v.SetInt(int64(i))
	case reflect.Float64:
		f, err := strconv.ParseFloat(s, 64)
		if err != nil || f-f != 0 {
			w.fail(n, "%s is %q: write a number", keyName(key), s)
			return
		}
		v.SetFloat(f)
	default:
		w.fail(n, "%s cannot be read into a Go %s", keyName(key), v.Type())
	}
}

func join(key, name string) string {
	if key == "" {
		return name
	}
	return key + "." + name
}

func keyName(key string) string {
	if key == "" {
		return "the file"
	}
	return key
}
