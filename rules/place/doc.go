// # Rule place
//
// place: reports put one person, street, journey or spot in places that exclude each other
//
// It compares where a person lives ("Ann Lee, 44, of Oslo"; a warning, since
// people move), in which town somebody was born, arrested or killed, whether
// somebody died at the scene, on the way to the hospital, there or at home, in
// which direction of a landmark something lies ("20 km west of Aden") and in
// which part of its country, the block or house number of a street, and which
// way a journey between two places went.
//
// A part agrees with its whole, a point of the compass with its neighbours, a
// suburb that the tables lack with any town. What is near a town or off it may
// be in another of its region; what lies 40 km from a town is not in it, and is
// reckoned from where the tables have the town. It stays silent when one report
// gives both values, on where somebody was born or once lived, on ways back,
// and on streets and landmarks of reports that begin with other names.
package place
