package main

// baselineName is the file of findings let stand, unless the configuration
// names another.
const baselineName = "concord.baseline.yml"
