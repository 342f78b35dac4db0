package suppress

import (
	"fmt"
	"slices"
	"strings"

	"concord/claims"
	"concord/rules/strictyaml"
)

func placeOf(src *claims.Source, at int) string {
	line, _ := src.Position(int32(at))
	return fmt.Sprintf("%s:%d", src.Path, line)
}

// frontMatter is what stands between two lines of dashes that begin a file.
func frontMatter(text string) (string, bool) {
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return "", false
	}
	end := strings.Index("\n"+rest, "\n---")
	if end < 0 {
		return "", false
	}
	return rest[:end], true
}

// front reads the key concord of a file's front matter.
func (r *reader) front(src *claims.Source) {
	matter, ok := frontMatter(src.Text)
	if !ok || !strings.Contains(matter, "concord:") {
		return
	}
	doc, err := strictyaml.ParseAt(src.Path, 2, []byte(matter))
	if err != nil {
		return // the loader has said so
	}
	var said struct {
		Ignore map[string]string `yaml:"ignore"`
	}
	if err := doc.DecodeKey("concord", &said); err != nil {
		r.wrong = append(r.wrong, err)
		return
	}
	var names []string
	for name := range said.Ignore {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		key := "concord.ignore." + name
		reason := strings.Join(strings.Fields(said.Ignore[name]), " ")
		switch why := r.unknown(name); {
		case why != "":
			r.wrong = append(r.wrong, doc.ErrorAt(key+"#key", "%s", why))
		case reason == "":
			r.wrong = append(r.wrong, doc.ErrorAt(key, "a suppression needs a reason: write %s: reason", name))
		default:
			r.ignores = append(r.ignores, &ignore{target: name, reason: reason, where: fmt.Sprintf("%s:%d", src.Path, doc.Line(key)),
				inText: true, source: src, to: -1})
		}
	}
}
