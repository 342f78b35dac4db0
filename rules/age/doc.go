// # Rule age
//
// age: reports give one person different ages
//
// People get older between reports: an age may grow by as many years as lie
// between the two times of publication, and one more for a birthday. Where
// these times are unknown, a difference of one year says nothing.
//
// It stays silent on a year's difference unless the reports are of the same
// month, and never compares the ages of two people of one surname.
package age
