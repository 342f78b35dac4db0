// # Rule cause
//
// cause: reports give one fire, crash, sinking, blast or delay causes that exclude each other
//
// A table says which causes are known of each sort of happening, and which of
// them are a case of another (fog is weather, a power line an electrical
// fault). A cause is read beside a word of causing: "sparked by", "due to",
// "was blamed on", "caused the crash", "set the grass alight", "Cause: ..." in a
// list, and after "postponed": "because of", "after". The reports must name the same people, bodies or places.
//
// It stays silent on what is only suspected, ruled out or asked, on causes that
// the table does not know, and when one report names both.
package cause
