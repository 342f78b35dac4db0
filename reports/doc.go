// Package reports writes what was found and what was understood, one file a
// format. It decides nothing: findings come in ordered and worded, and spans
// become lines and columns here.
//
// The table is for people and may change; the JSON is version 1 and only
// grows. Both are the same bytes for the same dossier: width and colour are
// arguments, and neither the terminal nor the locale is asked.
package reports
