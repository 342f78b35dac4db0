// Package rulestest runs rules on cases kept as text archives.
//
// A case is a txtar archive: a comment that says what the case is about,
// articles as files, and a file named want. Each line of want is one
// discrepancy that the rules must report, and they must report nothing else:
//
//	Two papers date one meeting; the third has another meeting.
//	-- a.txt --
//	ACCRA, March 5 - The ministers met on March 4 ...
//	-- b.txt --
//	...
//	-- want --
//	error date: a.txt "March 4" | b.txt "March 3", c.txt "Tuesday"
//
// That is: level, kind or rule, and the sides, each with the words that state
// its value. An empty want section means silence; a missing one is an error.
//
// # Lines
//
//	error|warning date|time: ...   any of these levels, any of these kinds or rules
//	may note number: ...           allowed, not demanded
//	todo error cause: ...          a known miss; fails once it is found, so that it is promoted
//	wrong error date: ...          a known false alarm; fails once it is gone, so that it is deleted
//	never a.txt "x" | b.txt "y"    no error or warning may set these two against each other
//	# ...                          a remark
//
// # Words
//
// Words in quotes (Go's "..." or `...`) stand once in their file, or are
// followed by #2 for the second occurrence; any white space in them matches
// any in the file. A finding meets a want when it has as many values, and they
// can be paired with the sides so that each place a value cites overlaps words
// of its side and each file of the side is cited. Words followed by ? may be
// cited and need not be.
//
// Every case is run a second time with its articles and the order of their
// paths reversed, and must give the same findings, under the same ids. A comment line
// "draft: FILE" marks an article as the draft, as the option --draft does.
//
// It is run a third time with each plain article cut at the end of a sentence
// into two files. What is then no longer found is no fault (the date, the names
// and what pronouns mean stand in the other half), but what no want has a place
// for is, unless a line of the comment says "cut in two: says too much".
//
// With the flag -promote, a todo that is found loses its todo and a wrong that
// is gone its line; nothing else is ever rewritten.
package rulestest
