"""How words are used in names: writes profiles.txt but for its header.

usage: profiles.py LEXICA > profiles.txt

LEXICA is the folder that Lexica.java wrote: Brown clusters and lists of names of nlp4j-english 1.1.2 (Emory University,
Apache-2.0). Needs wordfreq.
"""
import collections, math, pathlib, re, sys
from wordfreq import zipf_frequency

# Kinds of the lists: P person, L place, O organisation, W work, thing or event.
KIND = {14: "P", 4: "P", 11: "L", 6: "L", 1: "L", 7: "L", 13: "O", 0: "O", 15: "W", 10: "W", 8: "W", 12: "W", 9: "W"}


def uses(path):
    """Counts of the uses of each word: first and last of a person's name, in a place's, an organisation's, a work's."""
    first, last, place, body, work = (collections.Counter() for _ in range(5))
    for line in path.open(encoding="utf-8"):
        name, kinds = line.rstrip("\n").split("\t")
        kinds = {KIND[int(k)] for k in kinds.strip("[]").split(", ") if int(k) in KIND}
        name = name.split(" , ")[0].split(" (")[0]
        words = [w.lower() if re.search(r"\.\w", w) else w.strip(".,").lower() for w in name.split()]
        if kinds == {"P"} and 2 <= len(words) <= 4:
            first[words[0]] += 1
            last[words[-1]] += 1
        for kind, counter in (("L", place), ("O", body), ("W", work)):
            if kind in kinds and (kind != "L" or len(words) <= 3):
                for w in words:
                    counter[w] += 1 / len(kinds)
    return first, last, place, body, work


def profile(w, counters, totals):
    if sum(c[w] for c in counters) < 2:
        return "000000"
    share = [c[w] / t * 1e6 for c, t in zip(counters, totals)]
    total = sum(share)
    named = math.log10(total) - max(zipf_frequency(w, "en"), 0.5)
    grade = lambda x, steps: str(sum(x >= s for s in steps))
    return "".join(grade(x / total, (0.08, 0.3, 0.65)) for x in share) + grade(named, (-3, -2, -1))


def main():
    folder = pathlib.Path(sys.argv[1])
    brown = dict(l.rstrip("\n").split("\t")[:2] for l in (folder / "brown.txt").open(encoding="utf-8"))
    counters = uses(folder / "names.txt")
    totals = [sum(c.values()) for c in counters]
    number = {path: i + 1 for i, path in enumerate(sorted(set(brown.values())))}
    rows = collections.defaultdict(list)
    for w in set(brown).union(*counters[:4]):
        if not re.fullmatch(r"[a-z][a-z'.&-]*[a-z.]|[a-zà-öø-ÿ]+", w) or len(w) < 2:
            continue
        common = zipf_frequency(w, "en")
        if common >= 2.75 and w in brown or common >= 1.9 and sum(c[w] for c in counters[:4]) >= 12:
            rows[number.get(brown.get(w), 0), profile(w, counters, totals)].append(w)
    for cluster, kinds in sorted(rows):
        print("%d %s\t%s" % (cluster, kinds, " ".join(sorted(rows[cluster, kinds]))))


main()
