// # Rule name
//
// name: one name is spelled in different ways
//
// A person, body or place that the reports plainly have in common is written
// in ways that an editor would unify: a hyphen, a space, an accent, capitals,
// another romanisation, a nickname, a likely slip.
//
// Every place of either form is cited. When all the articles with the rarer
// form have the usual one too, theirs alone are: the slip is their own.
//
// It stays silent on surnames and other short forms, on initials, titles,
// possessives and headlines in capitals, and on two names that only look
// alike.
package name
