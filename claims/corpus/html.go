package corpus

import "strings"

// looksHTML reports whether a text begins like a web page.
func looksHTML(text string) bool {
	head := strings.ToLower(strings.TrimLeftFunc(text[:min(len(text), 1024)], isBlank))
	for strings.HasPrefix(head, "<?xml") || strings.HasPrefix(head, "<!--") {
		_, rest, ok := strings.Cut(head, ">")
		if !ok {
			return false
		}
		head = strings.TrimLeftFunc(rest, isBlank)
	}
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html") || strings.HasPrefix(head, "<head") || strings.HasPrefix(head, "<body")
}
