// # Rule title
//
// title: reports give one person offices, ranks or relations that exclude each other
//
// The table of titles says which can be held together (president and party
// chairman), which are a case of another (minister, official), and which
// exclude each other in one place at one time (president and opposition
// leader of a country, commodore and commander). Titles that an editor would
// unify (judge, justice) are a warning.
//
// Two offices that one report gives to the person are held together, or one
// after the other, in all of them. When a month or more lies between the
// reports it is a note: people move on.
//
// It stays silent on former, future and acting holders, on titles of
// different places or bodies, and on nationalities.
package title
