// # Rule quote
//
// quote: one utterance is quoted in different words, or given to two speakers
//
// Direct quotations of two reports that share most of their words in the same
// order are one utterance. Where a word with content, a figure or a denial
// stands against another, one report misquotes: an error. Where one report has
// a word more in the midst, an editor would unify them: a warning. Particles,
// tenses and word forms alone are a note. The same words in the mouths of two
// persons are an error of kind participant.
//
// It stays silent on quotations cut short at either end, on ellipses and words
// in brackets, on contractions, on spelling and punctuation, and on all that
// stands outside the quotation marks.
//
// Known limits: a paraphrase that shares less than about half of the words, or
// none in the same order, is not known for the same utterance; nor are
// quotations of fewer than three words. Of 40 findings on a hundred dossiers of
// real reports 39 were true; of 23 quotations that editors had marked it found
// 14. Translations of one statement are held against each other like any words.
package quote
