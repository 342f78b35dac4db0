# Reads the texts of a directory with spaCy's small English model.
import pathlib
import sys

import spacy

nlp = spacy.load("en_core_web_sm")
texts = [p.read_text(encoding="utf-8") for p in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))]
for doc in nlp.pipe(texts):
    assert len(doc)
