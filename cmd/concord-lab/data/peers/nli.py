# Asks a small natural language inference model whether each two sentences in a
# row contradict each other: the least that a checker made of one must ask.
import pathlib
import re
import sys

from transformers import AutoModelForSequenceClassification, AutoTokenizer

name = "cross-encoder/nli-MiniLM2-L6-H768"
tokenizer, model = AutoTokenizer.from_pretrained(name), AutoModelForSequenceClassification.from_pretrained(name)
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
    sentences = re.split(r"(?<=[.!?])\s+", path.read_text(encoding="utf-8"))
    batch = tokenizer(sentences[:-1], sentences[1:], padding=True, truncation=True, return_tensors="pt")
    model(**batch)
