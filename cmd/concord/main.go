// Command concord reads related news reports and prints where they disagree.
//
// It needs no network, no server and no key. Results go to standard output,
// everything else to standard error; "concord check --help" lists the exit
// codes. The work is done in packages claims, rules and reports: here are the
// flags, the streams and the exit codes, one file a subcommand.
package main

import (
	"context"
	"os"
)

func main() {
	ctx, stop := interruptible(context.Background())
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
