// Package suppress lets findings stand that somebody has looked at, and said
// why: by a comment in the text, in the front matter, or in a baseline file.
//
//	<!-- concord:ignore date: the agency has corrected itself -->   the next paragraph, or its own
//	concord: {ignore: {quote: our translation}}                     the whole file (front matter)
//	- {id: 3f9c2a..., reason: asked the desk}                       one finding (baseline)
//
// A comment within a paragraph or at the end of its line is about that
// paragraph, one between paragraphs about the next. It names rules, "all", or
// the id of a finding. It lets a finding stand that cites a place there. A
// baseline knows findings by their id, which survives moved lines and renamed
// files.
//
// A suppression without a reason, or of a rule that there is not, is an error
// with its place. One that no finding meets is stale, and reported, unless this
// run could not have found it: its rule did not run, its files were not all
// read, or it stands in a report beside the draft.
//
// Known limit: of the places where one file gives a value in the same words a
// finding cites one, so a comment at another is stale. A comment that a block
// of code shows counts like any other.
package suppress
