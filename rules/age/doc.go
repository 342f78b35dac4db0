// # Rule age
//
// age: reports give one person different ages
//
// People get older between reports: what the years between the two times of
// publication explain, give or take one, decides nothing; nor does a year's
// difference where these times are not known. Reports of one month must agree.
//
// It stays silent on all that, and never compares the ages of two people of
// one surname.
package age
