// # Rule wording
//
// wording: two sentences that are otherwise alike differ in a name, a place or an opposite word
//
// A report retold, or two made from one wire, share whole sentences. Where two
// such sentences differ in one place, and there one names another person, body
// or place, another relation, another figure, or the opposite ("won", "lost"), both
// cannot be true.
//
// It stays silent on synonyms, on a place and the place it lies in, on a full
// name and its short form, and where the sentences differ in much else.
package wording
