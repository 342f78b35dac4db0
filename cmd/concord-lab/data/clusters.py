"""Clusters of words that are used alike, from word vectors: writes clusters.txt.

usage: clusters.py MODEL > clusters.txt

MODEL is a spaCy pipeline with vectors (the table was made with en_core_web_md 3.8.0, MIT). The words are the most frequent
75,000 of wordfreq that have a vector. Needs spacy, wordfreq, scikit-learn. Seeds are fixed.
"""
import collections
import re
import sys

import numpy as np
import spacy
from sklearn.cluster import AgglomerativeClustering, MiniBatchKMeans
from sklearn.decomposition import PCA
from wordfreq import top_n_list

FINE, MIDDLE, COARSE = 1000, 160, 40


def unit(rows):
    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-6)


def rows_of(words, vocab):
    """The row of the vector table for each word that has one, in whatever case."""
    rows = {}
    for w in words:
        for form in (w, w.capitalize(), w.upper()):
            if form in vocab.strings and vocab.strings[form] in vocab.vectors.key2row:
                rows[w] = vocab.vectors.key2row[vocab.strings[form]]
                break
    return rows


def clusters(points):
    """Spherical k-means for the fine clusters, Ward's method over their centres for the others."""
    centres = MiniBatchKMeans(FINE, random_state=1, n_init=3, batch_size=4096, max_iter=60).fit(points).cluster_centers_
    for _ in range(8):
        labels = (points @ unit(centres).T).argmax(1)
        for k in range(FINE):
            if (labels == k).any():
                centres[k] = points[labels == k].mean(0)
    centres = unit(centres)
    return labels, AgglomerativeClustering(MIDDLE).fit_predict(centres), AgglomerativeClustering(COARSE).fit_predict(centres)


def main():
    vocab = spacy.load(sys.argv[1], exclude=["parser", "ner", "tagger", "lemmatizer", "attribute_ruler", "senter"]).vocab
    words = [w for w in top_n_list("en", 75000) if re.fullmatch(r"[a-z][a-z'.-]*", w)]
    rows = rows_of(words, vocab)
    used = sorted(set(rows.values()))
    points = unit(PCA(120, random_state=1, svd_solver="full").fit_transform(unit(vocab.vectors.data.astype("float32"))[used]))
    fine, middle, coarse = clusters(points)
    of_row = dict(zip(used, fine))
    table = collections.defaultdict(list)
    for w in words:
        if w in rows:
            k = of_row[rows[w]]
            table[int(coarse[k]), int(middle[k]), int(k)].append(w)
    for key in sorted(table):
        print("%d %d %d\t%s" % (*key, " ".join(sorted(table[key]))))


main()
