// Package pack reads rule packs: rules, fact sheets and a dictionary that
// belong together and have a version, as a folder or one archive.
//
//	elections/             or elections-1.0.0.zip, elections-1.0.0.tar.gz
//	  pack.yml             name, version, doc, examples of its facts
//	  rules/*.yml          see rules/custom/README.md
//	  facts/*.yml          see rules/facts/README.md
//	  dictionary.txt       names that are right as they stand, one a line
//	  README.md, LICENSE   for people
//
// Whatever else a pack holds is an error, so that a slip in a file's name does
// not go unseen; of a folder, what begins with a dot is passed over. Archives come from elsewhere: nothing of them is written to
// disk, names that lead out of the pack, links and other special files are
// refused, and so is what unpacks to more than a pack can sensibly hold.
package pack
