// # Rule means
//
// means: reports give one death, attack or journey means that exclude each other
//
// It compares how a person died (shot, stabbed, strangled; of cancer, of a
// stroke), the weapon of an attack, and what somebody drove or was hit by,
// with the make of a car; in a retold sentence any weapon or vehicle. A table
// says which of these are a case of another: a revolver is a handgun and a gun,
// and no rifle.
//
// It stays silent on people of whom no report says that they died, on weapons
// of attacks that share nobody, and when one report gives both: "beaten and
// stabbed", "left the van and drove off in a car".
package means
