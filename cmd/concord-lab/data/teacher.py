"""Silver names: what spaCy's English model sees in openly licensed text.

usage: teacher.py MODEL DATA OUT

Reads the plain news of DATA/ecbplus-txt (ECB+, CC BY 3.0) and the text of DATA/ud-ewt/train.conllu (UD English EWT,
CC BY-SA 4.0); writes OUT/ecbplus.jsonl and OUT/ewt.jsonl: a paragraph or document a line, with the entities as character
offsets. concord-lab train --silver OUT reads them. Needs spaCy 3.8 and one of its English models.
"""
import json, pathlib, sys
import spacy


def ecbplus(data):
    for f in sorted((data / "ecbplus-txt").glob("*/*.txt")):
        yield f.name, f.read_text(encoding="utf-8")


def ewt(data):
    name, text = "", []
    for line in (data / "ud-ewt" / "train.conllu").open(encoding="utf-8"):
        if line.startswith("# newdoc"):
            if text:
                yield name, "\n".join(text)
            name, text = line.split("= ")[1].strip(), []
        elif line.startswith("# text ="):
            text.append(line[9:].strip())
    yield name, "\n".join(text)


def main():
    nlp = spacy.load(sys.argv[1], exclude=["lemmatizer", "attribute_ruler"])
    data, out = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    for source in (ecbplus, ewt):
        docs = [(n, l) for n, t in source(data) for l in t.split("\n")]
        with (out / (source.__name__ + ".jsonl")).open("w", encoding="utf-8") as f:
            for (name, _), doc in zip(docs, nlp.pipe((l for _, l in docs), batch_size=256)):
                f.write(json.dumps({"doc": name, "text": doc.text, "names": [[e.start_char, e.end_char, e.label_] for e in doc.ents]}, ensure_ascii=False) + "\n")


main()
