// Package boost holds gradient boosted decision trees for yes-or-no questions
// with few examples and dense features: the trainer of the workbench, the file
// that is embedded, and the probability that the product reads off it.
//
// Method: logistic loss, second-order leaves, one feature a split, features cut
// into quantile bins (Friedman 2001, "Greedy function approximation"; Chen and
// Guestrin 2016, "XGBoost"). The same rows in the same order give the same
// trees on any machine of one architecture.
//
//	f := boost.Train(rows, boost.Options{Trees: 100, Depth: 3, Rate: 0.05})
//	f.Probability(features) // 0 to 1
//
// Known limit: probabilities are as good as the examples; what was trained on
// is told in NOTICE.
package boost
