package config

import (
	"embed"
	"io/fs"
)

//go:embed init
var starter embed.FS

// Starter holds what a newsroom begins with: a file in which every key is
// explained, and a draft with a report that it is at odds with.
func Starter() fs.FS {
	sub, err := fs.Sub(starter, "init")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return sub
}
