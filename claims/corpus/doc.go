// Package corpus loads files and cuts pages into their stories.
//
// It reads plain text, Markdown with front matter and HTML, from files,
// directories and standard input, and assigns Article.Path, Title, Published
// (from metadata alone), Draft, Text, Blocks, Source and Anchors. IDs are the
// pipeline's. What cannot be read becomes a Problem, and the rest is loaded.
//
// # Method
//
// Each reader (plain.go, markdown.go, html.go) makes a page: plain text, its
// blocks, and anchors that tie it to the source byte for byte. Plain text is
// not copied; markup is dropped and character references are decoded. kind.go
// and its helpers then say what each block is, by the markup where that says
// it, else by its words: patterns of the furniture table in package lexicon,
// and the shapes of dates, bylines, captions, menus and headlines. What is
// dropped is short and matches from end to end, so that a report about
// cookies keeps its sentences.
//
// stories.go walks over the blocks and decides, at each, whether a story
// begins. It knows no topics, only cues of structure, after the observation
// that newswriting names persons and days in full in a story's first lines
// and never again (van Dijk, News as Discourse, 1988; lead sections):
//
//   - an article element begins or ends;
//   - past a heading such as "Related stories", a title that a paragraph
//     follows; a byline or a date between paragraphs; a rule; a paragraph
//     that introduces again, with title or age, a person whom the story
//     introduced before; any paragraph that does not lean on the one before,
//     if the same credit stands between the paragraphs again and again;
//   - before such a heading only what is surer: a paragraph with a dateline,
//     a title with a byline or a date where the story had its own, a title
//     over a paragraph that introduces a person or tells the lead again.
//
// A text without blank lines is one story.
//
// # Examples
//
//	By Ann Lee | 3 May 2031                    Byline
//	Posted May 3, 2031 8:57 AM CDT             DateLine
//	Ash over the harbour. (AFP)                Caption
//	GRAZ, May 3 (Wire) - A bus fell ...        Body, and a story begins
//	Related stories                            Furniture; stories follow
//	We use cookies to improve our site.        Furniture
//	"We use cookies," the firm had argued.     Body
//
// testdata/pages holds whole pages and what is made of them.
//
// # Limits
//
// Related stories that nothing but a blank line parts, and that share no
// person in full, are read as one unless a credit repeats between them. A
// headline in a page without a heading of related stories, without byline,
// date or dateline, is taken for a heading within the story unless its
// paragraph tells the lead again. Readers' comments are read as text. An end
// offset right before markup maps past it. Patterns are English.
package corpus
