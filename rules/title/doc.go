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
// It stays silent on former, future and acting holders, on titles of
// different places or bodies, and on nationalities.
package title
