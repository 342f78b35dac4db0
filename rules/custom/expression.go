package custom

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/vm"

	"concord/rules/suggest"
)

// What an expression may be, so that looking at two claims takes a fraction of
// a millisecond whatever it says. It has no loops and no variables, and makes
// no texts, so its work is bounded by its length.
const (
	mostBytes   = 1000 // of an expression
	mostNodes   = 200  // of its tree
	mostLetters = 200  // bytes of a pattern
	mostPattern = 500  // steps of all its patterns, compiled
	usual       = 200  // bytes of a text, for what it costs to look through one
	call        = 1000 // steps that any evaluation costs
)

// An expression is a compiled one.
type expression struct {
	source  string
	program *vm.Program
	pair    bool // it speaks of b
	cost    int  // of one evaluation, in steps
}

// A misfit is what is wrong with an expression, and where in it.
type misfit struct {
	offset int // in code points
	reason string
}

func (m *misfit) Error() string { return m.reason }

// compile reads an expression. Its value is a truth value, or for a template
// anything that can be printed.
func compile(src string, truth bool) (*expression, error) {
	if len(src) > mostBytes {
		return nil, &misfit{0, fmt.Sprintf("an expression of %d bytes: %d are the most; split the rule into several", len(src), mostBytes)}
	}
	tree, err := parser.Parse(src)
	if err != nil {
		return nil, misfitOf(err)
	}
	g := &guard{}
	g.walk(tree.Node)
	if g.wrong == nil && g.nodes > mostNodes {
		g.fail(tree.Node, "an expression of %d parts: %d are the most; split the rule into several", g.nodes, mostNodes)
	}
	if g.wrong != nil {
		return nil, g.wrong
	}
	options := []expr.Option{expr.Env(env{}), expr.MaxNodes(2 * mostNodes), expr.Patch(g)}
	if truth {
		options = append(options, expr.AsBool())
	}
	for _, f := range functions() {
		options = append(options, expr.Function(f.name, f.call, f.types))
	}
	program, err := expr.Compile(src, options...)
	switch {
	case err != nil:
		return nil, misfitOf(err)
	case g.wrong != nil:
		return nil, g.wrong
	}
	return &expression{strings.TrimSpace(src), program, g.pair, call + g.nodes + (g.texts+g.steps)*usual}, nil
}

// misfitOf turns an error of package expr into one line of our own.
func misfitOf(err error) error {
	var at *file.Error
	m := &misfit{0, firstLine(err.Error())}
	if errors.As(err, &at) {
		m = &misfit{at.From, firstLine(at.Message)}
	}
	for _, r := range [...][2]string{
		{`unexpected token Operator("=")`, "one equals sign: write == for is"},
		{"unexpected token EOF", "the expression ends too soon"},
		{"unexpected token ", "not expected here: "},
		{"invalid operation: ", "two sides that do not fit: "},
		{"mismatched types ", ""},
		{"expected bool, but got ", "the expression must be true or false; it is a "},
	} {
		m.reason = strings.ReplaceAll(m.reason, r[0], r[1])
	}
	m.reason = goType.ReplaceAllStringFunc(m.reason, func(s string) string { return cmp.Or(plainType[s], s) })
	return m
}

// goType finds the types of Go that a message names. It matches what stands in
// quotes as well, whole, so that the rule's own words stay as they are.
var goType = regexp.MustCompile(`"[^"]*"|\*custom\.Claim|\b(?:float64|string|int)\b`)

var plainType = map[string]string{"float64": "number", "int": "number", "string": "text", "*custom.Claim": "claim"}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

// run evaluates the expression for two claims; b is nil for a rule on one.
func (x *expression) run(a, b *Claim) (any, error) {
	if b == nil {
		b = a
	}
	return expr.Run(x.program, env{a, b})
}

// A guard refuses what the language of rules leaves out, and counts the rest.
type guard struct {
	nodes int
	texts int // calls that look through a text
	steps int // of patterns
	pair  bool
	wrong *misfit
}

func (g *guard) fail(n ast.Node, format string, args ...any) {
	if g.wrong == nil {
		g.wrong = &misfit{n.Location().From, fmt.Sprintf(format, args...)}
	}
}

var (
	builtins  = []string{"len", "lower", "upper", "trim", "abs", "min", "max", "round", "floor", "ceil"}
	operators = []string{"==", "!=", "<", ">", "<=", ">=", "and", "or", "&&", "||", "not", "in", "+", "-", "*", "/",
		"contains", "startsWith", "endsWith", "matches"}
)

const noLoops = "loops, variables and lists to go through are not part of the language of rules: an expression looks at a and b, once"

func (g *guard) walk(n ast.Node) {
	if g.nodes++; g.wrong != nil {
		return
	}
	switch n := n.(type) {
	case *ast.NilNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.StringNode:
	case *ast.IdentifierNode:
		g.name(n)
	case *ast.UnaryNode:
		g.walk(n.Node)
	case *ast.BinaryNode:
		g.operator(n)
	case *ast.ConditionalNode:
		g.all(n.Cond, n.Exp1, n.Exp2)
	case *ast.ArrayNode:
		g.all(n.Nodes...)
	case *ast.MemberNode, *ast.ChainNode:
		g.field(n)
	case *ast.CallNode:
		g.call(n)
	case *ast.BuiltinNode:
		if !slices.Contains(builtins, n.Name) {
			g.fail(n, "there is no function %s: %s", n.Name, known())
			return
		}
		g.texts++
		g.all(n.Arguments...)
	default:
		g.fail(n, noLoops)
	}
}

func (g *guard) all(nodes ...ast.Node) {
	for _, n := range nodes {
		g.walk(n)
	}
}

func (g *guard) name(n *ast.IdentifierNode) {
	switch n.Value {
	case "a":
	case "b":
		g.pair = true
	default:
		hint := suggest.Hint(n.Value, append(fieldNames(reflect.TypeFor[Claim]()), functionNames()...))
		if slices.Contains(fieldNames(reflect.TypeFor[Claim]()), n.Value) {
			hint = fmt.Sprintf(" (did you mean %q?)", "a."+n.Value)
		}
		g.fail(n, "unknown name %q%s: an expression speaks of the claims a and b", n.Value, hint)
	}
}

func (g *guard) operator(n *ast.BinaryNode) {
	switch {
	case !slices.Contains(operators, n.Operator) && n.Operator != "..":
		g.fail(n, "the operator %s is not part of the language of rules: there are %s", n.Operator, strings.Join(operators, " "))
	case n.Operator == "..":
		g.fail(n, noLoops)
	case n.Operator == "matches":
		g.pattern(n)
	case n.Operator == "in":
		if _, ok := n.Right.(*ast.ArrayNode); !ok {
			g.fail(n, `what follows "in" must be a list: a.counts in ["seat", "vote"]; for a part of a text use contains`)
		}
	case strings.HasSuffix(n.Operator, "With") || n.Operator == "contains":
		g.texts++
	}
	g.all(n.Left, n.Right)
}

// pattern measures a regular expression, which must be written out: one that
// is put together while the rule runs could be of any size.
func (g *guard) pattern(n *ast.BinaryNode) {
	s, ok := n.Right.(*ast.StringNode)
	if !ok {
		g.fail(n, `what follows "matches" must be a pattern in quotes`)
		return
	}
	if len(s.Value) > mostLetters {
		g.fail(s, "a pattern of %d bytes: %d are the most", len(s.Value), mostLetters)
		return
	}
	re, err := syntax.Parse(s.Value, syntax.Perl)
	if err != nil {
		g.fail(s, "not a pattern that Go understands: %s", strings.TrimPrefix(err.Error(), "error parsing regexp: "))
		return
	}
	prog, err := syntax.Compile(re.Simplify())
	if err != nil {
		g.fail(s, "not a pattern that Go understands: %v", err)
		return
	}
	if g.steps += len(prog.Inst); g.steps > mostPattern {
		g.fail(s, "the patterns of this expression take %d steps a letter: %d are the most; repeat less", g.steps, mostPattern)
	}
}

// field checks a.subject.name from left to right.
func (g *guard) field(n ast.Node) reflect.Type {
	switch n := n.(type) {
	case *ast.ChainNode:
		return g.field(n.Node)
	case *ast.IdentifierNode:
		if g.walk(n); g.wrong == nil {
			return reflect.TypeFor[Claim]()
		}
	case *ast.MemberNode:
		g.nodes++
		of := g.field(n.Node)
		name, ok := n.Property.(*ast.StringNode)
		switch {
		case g.wrong != nil:
			return nil
		case !ok || n.Method || of == nil || of.Kind() != reflect.Struct:
			g.fail(n, "only claims, their subjects and articles have fields")
			return nil
		}
		names := fieldNames(of)
		if i := slices.Index(names, name.Value); i >= 0 {
			return of.Field(i).Type
		}
		hint := suggest.Hint(name.Value, names)
		if hint == "" {
			hint = ": there are " + strings.Join(names, ", ")
		}
		g.fail(n.Property, "no field %q%s", name.Value, hint)
	default:
		g.fail(n, "only claims, their subjects and articles have fields")
	}
	return nil
}

func (g *guard) call(n *ast.CallNode) {
	name, ok := n.Callee.(*ast.IdentifierNode)
	if !ok || !slices.Contains(functionNames(), name.Value) {
		if !ok {
			g.fail(n.Callee, "only functions can be called: %s", known())
			return
		}
		hint := suggest.Hint(name.Value, append(functionNames(), builtins...))
		if hint == "" {
			hint = ": " + known()
		}
		g.fail(n.Callee, "there is no function %s%s", name.Value, hint)
		return
	}
	g.texts += len(n.Arguments)
	g.all(n.Arguments...)
}

// Visit refuses, once the types are known, to put texts together: a text that
// grows is the one way left to ask for much memory.
func (g *guard) Visit(n *ast.Node) {
	b, ok := (*n).(*ast.BinaryNode)
	if !ok || b.Operator != "+" {
		return
	}
	for _, side := range []ast.Node{b.Left, b.Right} {
		if t := side.Type(); t != nil && t.Kind() == reflect.String {
			g.fail(b, "texts cannot be put together with +: compare them one by one")
		}
	}
}

func functionNames() []string {
	var out []string
	for _, f := range functions() {
		out = append(out, f.name)
	}
	return out
}

func known() string {
	return "there are " + strings.Join(append(functionNames(), builtins...), ", ")
}

// fieldNames are the names of a type's fields in expressions, by index.
func fieldNames(t reflect.Type) []string {
	var out []string
	for i := range t.NumField() {
		if name := t.Field(i).Tag.Get("expr"); name != "" {
			out = append(out, name)
		}
	}
	return out
}
