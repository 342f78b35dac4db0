// Concord-lab is the workbench of whoever improves concord: it trains the
// models and measures the stages. Users of concord never need it.
package main

import (
	"os"

	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{Use: "concord-lab", Short: "Train and measure the stages of concord", SilenceUsage: true}
	root.AddCommand(benchCommand(), trainCommand(), conlluCommand(), corefCommand(), iob2Command(), lemmasCommand(), namesCommand(), pairsCommand(), timexCommand(), tokensCommand())
	if root.Execute() != nil {
		os.Exit(2)
	}
}
