// Package corpus loads reports and cuts pages into their stories.
package corpus
