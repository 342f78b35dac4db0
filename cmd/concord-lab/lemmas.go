package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"concord/claims/tag"
)

// lemmaOptions are the flags of lemmas.
type lemmaOptions struct{ data, wordnet, out string }

func lemmasCommand() *cobra.Command {
	var o lemmaOptions
	cmd := &cobra.Command{
		Use:   "lemmas",
		Short: "Write the table of lemmas from WordNet and the treebanks",
		Args:  cobra.NoArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return writeLemmas(cmd.OutOrStdout(), &o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.data, "data", "../shared/data", "folder that holds ud-ewt and ud-gum")
	f.StringVar(&o.wordnet, "wordnet", "/usr/share/wordnet", "folder of WordNet's files (Debian: wordnet-base)")
	f.StringVar(&o.out, "out", "claims/lexicon/lemma.txt", "file to write")
	return cmd
}

func writeLemmas(w io.Writer, o *lemmaOptions) error {
	bank, err := readBanks(o.data, "train")
	if err != nil {
		return err
	}
	var lists [4]tag.WordList
	for i, part := range []string{"verb", "noun", "adj", "adv"} {
		if lists[i], err = readWordNet(o.wordnet, part); err != nil {
			return err
		}
	}
	table := tag.BuildLemmas(bank, lists[0], lists[1], lists[2], lists[3])
	if err := os.WriteFile(o.out, []byte(lemmaHeader+table), 0o644); err != nil {
		return fmt.Errorf("writing the lemmas: %w", err)
	}
	fmt.Fprintf(w, "%s: %d bytes\n", o.out, len(lemmaHeader)+len(table))
	return nil
}

// readWordNet reads the lemmas and the irregular forms of one part of speech,
// single words in ASCII alone.
func readWordNet(dir, part string) (list tag.WordList, err error) {
	err = eachLine(filepath.Join(dir, "index."+part), func(fields []string) {
		if plainWord(fields[0]) {
			list.Lemmas = append(list.Lemmas, fields[0])
		}
	})
	if err != nil {
		return list, err
	}
	list.Irregular = map[string]string{}
	err = eachLine(filepath.Join(dir, part+".exc"), func(fields []string) {
		if len(fields) > 1 && plainWord(fields[0]) && plainWord(fields[1]) && list.Irregular[fields[0]] == "" {
			list.Irregular[fields[0]] = fields[1]
		}
	})
	return list, err
}

func plainWord(w string) bool {
	return len(w) > 1 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == ""
}

// eachLine calls f with the fields of each line of a file of WordNet; its
// licence stands above, on lines that begin with a space.
func eachLine(path string, f func(fields []string)) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("reading WordNet: %w; give its folder with --wordnet", err)
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		if line := sc.Text(); line != "" && line[0] != ' ' {
			f(strings.Fields(line))
		}
	}
	return sc.Err()
}

// lemmaHeader says where the table comes from.
const lemmaHeader = `# Lemmas that the rules of spelling do not give. Written by concord-lab lemmas; a section for each set of Penn tags, a
# line for each lemma and its forms. Made from the verbs, nouns and lists of exceptions of WordNet 3.0 (Debian wordnet-base)
# and from the training parts of UD English EWT (CC BY-SA 4.0) and UD English GUM (CC BY 4.0).
#
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
# Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and
# without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and
# statements, including the disclaimer, and that the same appear on ALL copies of the software, database and documentation,
# including modifications that you make for internal use or for distribution.
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
# IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-
# ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT
# INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
# The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of
# the software and/or database. Title to copyright in this software, database and any associated documentation shall at all
# times remain with Princeton University and LICENSEE agrees to preserve same.

`
