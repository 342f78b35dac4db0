// # Rule participant
//
// participant: one deed is told of two different agents
//
// Who did it is compared where two reports say, in sentences that have much in
// common, that the same was done to the same person or thing: two persons by
// their full names, or two sorts of people ("firefighters", "the landlord's
// son") of which neither can stand for the other. Where one is done by one of
// two to the other (beat, shot, bought), the two may also have changed places.
//
// It stays silent on pronouns, on a sort of people against a name, on a group
// and its part ("police", "police and firefighters"), on words for anybody ("a
// man", "officials"), on what is planned, alleged or denied, and where one
// report names both.
//
// Known limits: whom it was done to, where the agents agree, is compared by
// rule wording only. On 103 dossiers of real reports it found one, which was
// true; of 25 that editors had marked, most are told in words too different to
// be held together.
package participant
