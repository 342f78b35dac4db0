// Package names tells whether two written forms can be one name, and how they
// differ: not at all, by a shortening, by a spelling that an editor would
// unify, or by a slip of the pen. The entity stage joins mentions by it and
// package rules/compare reports by it, so that both have one notion.
//
// A name is folded first (diacritics off, lower case, plain quotes), cut into
// words, and freed of honorifics, suffixes and possessives. Words are then
// aligned and compared by a Damerau-Levenshtein distance in which the letters
// that romanisations vary (o/u, e/i, k/q, y/i, doubled letters) cost little.
// How much distance a name may bear depends on its length and on whether both
// forms are well-known names of their own: Kaufory is a slip for Kafoury, Joan
// is none for John.
//
//	Persons("Park Min-seo", "Park Min Seo")        Variant
//	Persons("Min-seo Park", "Park Min-seo")        Variant (order)
//	Persons("William Hart", "Bill Hart")             Variant (nickname)
//	Persons("Maria J. Ortega", "Maria Ortega")       Short
//	Persons("Charlene Webb", "Charlie Webb")         Different
//	Things("SAP-Arena", "SAP Arena")                 Variant
//	Things("Norvane Ltd.", "Norvane")                Short
//	Things("Tarrow Glide 3", "Glide 3")              Short
//	Things("Ministry of Ports", "Ports Ministry")    Short
//	Things("Lorn Accord", "Lorn")                    Different
//
// Known limits: names that share a surname and a given name are taken for one;
// only Latin letters are understood; Chinese names in Wade-Giles and pinyin are
// not matched; Spanish double surnames match on the first one alone.
package names
