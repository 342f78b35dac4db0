package ner

// A Profile says how a word is used in names: the cluster of the words that
// stand between the same neighbours (Brown et al. 1992), and what kinds of name
// it is part of in a large list. Zero is nothing known.
type Profile uint32

// NewProfile packs a cluster below 2048, and twelve bits of kinds.
func NewProfile(cluster, kinds int) Profile { return Profile(cluster<<kindBits | kinds) }

const kindBits = 12

// cluster is the cluster; those with close numbers are alike.
func (p Profile) cluster() uint64 { return uint64(p >> kindBits) }

// branch is the part of the tree of clusters that the cluster is in.
func (p Profile) branch() uint64 { return uint64(p >> (kindBits + 3)) }

// kinds tells the kinds of name.
func (p Profile) kinds() uint64 { return uint64(p & (1<<kindBits - 1)) }
