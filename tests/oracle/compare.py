# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the program's follow-ups with those of the reference.

Why it exists: it is the test that catches what nobody thought of.  For every
seed it makes a random store folder, lets the program import it, asks it for
all follow-ups as of several days and compares them, field by field, with the
reference's.  The first differences are printed with everything that is known
about the customer, so that they can be judged from the text alone.

    compare.py --cli PATH/TO/kikubari-cli --seeds 1-50 [--customers 40] [--plain] [--bad] [--start]
               [--rules ID,ID] [--today DATE ...] [--ignore FIELD,FIELD] [--reading NAME=0]
               [--rules-from-cli] [--show 3] [--keep DIR]

Status 1 when anything differs, 2 when the program could not be run.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

import oracle
import random_store

FIELDS = ("rule customer staff fact fact_on earliest due latest expires state on_time done_on closure_late "
          "attempts").split()
IDENTITY = ("rule", "customer", "fact", "fact_on")


class Broken(Exception):
    pass


def run(cli, db, *args):
    home = os.path.join(os.path.dirname(db), "home")
    env = dict(os.environ, KIKUBARI_DATA=home)
    try:
        p = subprocess.run([cli, "--db", db] + list(args), capture_output=True, env=env, timeout=600)
    except (OSError, subprocess.TimeoutExpired) as e:
        raise Broken("%s %s: %s" % (cli, " ".join(args), e))
    if p.returncode not in (0, 1):
        raise Broken("%s: status %d\n%s" % (" ".join(args), p.returncode,
                                            p.stderr.decode("utf-8", "replace")[-2000:]))
    return p.stdout.decode("utf-8")


def as_key(row, fields):
    return tuple(json.dumps(row.get(f), ensure_ascii=False) for f in fields)


def raw_rows(folder, customer):
    """Every line of the folder that is about this customer."""
    out = []
    for name in oracle.ORDER:
        f = os.path.join(folder, name + ".csv")
        if not os.path.exists(f):
            continue
        with open(f, "rb") as fh:
            rows = oracle.split_csv(oracle.decode(fh.read(), name))
        header = rows[0][1]
        col = header.index("code") if name == "customers" else \
            header.index("customer") if "customer" in header else None
        if col is None:
            continue
        for line, cells in rows[1:]:
            if len(cells) > col and cells[col] == customer:
                got = " ".join("%s=%s" % (h, c) for h, c in zip(header, cells) if c)
                flag = "" if len(cells) == len(header) else "  (%d fields of %d)" % (len(cells), len(header))
                out.append("  %s.csv:%d  %s%s" % (name, line, got, flag))
    return out


def line_of(row, other):
    parts = []
    for f in FIELDS:
        v = row.get(f)
        text = "%s=%s" % (f, "null" if v is None else v)
        if other is not None and other.get(f) != v:
            text = "[" + text + "]"
        parts.append(text)
    if row.get("record") is not None:
        parts.append("record=%s" % row["record"])
    return "    " + " ".join(parts)


def closest(row, pool):
    best = None
    for other in pool:
        if all(row.get(f) == other.get(f) for f in IDENTITY):
            score = sum(row.get(f) == other.get(f) for f in FIELDS)
            if best is None or score > best[0]:
                best = (score, other)
    return best[1] if best else None


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0],
                                 epilog="readings: " + ", ".join(oracle.READINGS))
    ap.add_argument("--cli", required=True)
    ap.add_argument("--seeds", required=True, help="A-B or A")
    ap.add_argument("--customers", type=int, default=30)
    ap.add_argument("--rules", default=",".join(oracle.FIXED),
                    help="ids, or `all` that the reference knows (default: the four fixed ones)")
    ap.add_argument("--plain", action="store_true")
    ap.add_argument("--bad", action="store_true")
    ap.add_argument("--start", action="store_true")
    ap.add_argument("--today", nargs="+", action="extend", default=[])
    ap.add_argument("--todays", type=int, default=5, help="days per seed when --today is not given")
    ap.add_argument("--ignore", default="", help="fields not compared")
    ap.add_argument("--any-order", action="store_true", help="do not check the order of the output")
    ap.add_argument("--reading", action="append")
    ap.add_argument("--rules-from-cli", action="store_true",
                    help="take the parameters of the other rules from `rules export`")
    ap.add_argument("--show", type=int, default=3, help="differences printed in full")
    ap.add_argument("--keep", help="keep the folders of differing seeds here")
    a = ap.parse_args()
    oracle.set_readings(a.reading)
    first, _, last = a.seeds.partition("-")
    fields = [f for f in FIELDS if f not in a.ignore.split(",")]

    compared = differing = shown = 0
    by_field, by_rule = Counter(), Counter()
    status = 0
    for seed in range(int(first), int(last or first) + 1):
        tmp = tempfile.mkdtemp(prefix="kikubari-compare-")
        before = differing
        try:
            folder, db = os.path.join(tmp, "store"), os.path.join(tmp, "x.db")
            made = random_store.make(seed, folder, customers=a.customers, plain=a.plain, bad=a.bad,
                                     start=a.start)
            rules = dict(oracle.RULES)
            run(a.cli, db, "import", folder)
            if a.rules_from_cli:
                f = os.path.join(tmp, "rules.json")
                with open(f, "w", encoding="utf-8") as fh:
                    fh.write(run(a.cli, db, "rules", "export"))
                more, left_out = oracle.load_rules(f)
                rules.update(more)
                if left_out and seed == int(first):
                    print("rules left out: " + ", ".join(left_out))
            wanted = list(rules) if a.rules == "all" else a.rules.split(",")
            listened = {e["where"]["rule"] for w in wanted for e in rules[w]["on"]
                        if "rule" in (e.get("where") or {})}
            used = {k: v for k, v in rules.items() if k in listened | set(wanted)}
            data = oracle.Folder(folder)
            for today in a.today or [d.isoformat() for d in made.todays(a.todays)]:
                ours = [f.json() for f in oracle.plan(data, oracle.parse_date(today), used)
                        if f.rule in wanted]
                text = run(a.cli, db, "--today", today, "follow-ups", "--format", "json")
                try:
                    everything = json.loads(text)
                except ValueError as e:
                    raise Broken("follow-ups: no JSON: %s" % e)
                theirs = [r for r in everything if r["rule"] in wanted]
                order = [(r["due"], r["rule"].encode(), r["customer"].encode("utf-8"), r["fact_on"],
                          r["id"].encode("utf-8")) for r in everything if "id" in r]
                if order != sorted(order) and not a.any_order:
                    differing += 1
                    print("seed %d, today %s: the program's output is not in order" % (seed, today))
                compared += len(ours)
                left = Counter(as_key(r, fields) for r in ours)
                right = Counter(as_key(r, fields) for r in theirs)
                gone = left - right
                more = right - left
                if not gone and not more:
                    continue
                missing, extra = [], []
                for rows, count, out in ((ours, Counter(gone), missing), (theirs, Counter(more), extra)):
                    for r in rows:
                        k = as_key(r, fields)
                        if count[k]:
                            count[k] -= 1
                            out.append(r)
                pool = list(extra)
                pairs = []
                for r in missing:
                    other = closest(r, pool)
                    if other is not None:
                        pool.remove(other)
                        by_field.update(f for f in fields if r.get(f) != other.get(f))
                    else:
                        by_field["(only the reference has it)"] += 1
                    pairs.append((r, other))
                for r in pool:
                    by_field["(only the program has it)"] += 1
                    pairs.append((None, r))
                differing += len(pairs)
                by_rule.update((r or o)["rule"] for r, o in pairs)
                customers = []
                for r, o in pairs:
                    c = (r or o)["customer"]
                    if c not in customers:
                        customers.append(c)
                for c in customers:
                    if shown >= a.show:
                        break
                    shown += 1
                    print("=" * 100)
                    print("seed %d, today %s, customer %s" % (seed, today, c))
                    print("\n".join(raw_rows(folder, c)))
                    for r, o in pairs:
                        if (r or o)["customer"] != c:
                            continue
                        print("  reference:" + ("" if r else " nothing"))
                        if r:
                            print(line_of(r, o))
                        print("  program:" + ("" if o else " nothing"))
                        if o:
                            print(line_of(o, r))
                            if o.get("why"):
                                print("    why: %s" % o["why"])
                    with open(os.path.join(folder, "store.json"), encoding="utf-8") as fh:
                        print("  store.json: " + json.dumps(json.load(fh), ensure_ascii=False))
        except Broken as e:
            print("seed %d: %s" % (seed, e))
            status = 2
            differing += 1
            if not os.path.exists(a.cli):
                break
        finally:
            if a.keep and differing > before:
                shutil.copytree(tmp, os.path.join(a.keep, "seed-%d" % seed), dirs_exist_ok=True)
            shutil.rmtree(tmp, ignore_errors=True)
    if differing:
        print("by field: " + ", ".join("%s %d" % x for x in by_field.most_common()))
        print("by rule: " + ", ".join("%s %d" % x for x in by_rule.most_common()))
    print("%d rows compared, %d differences" % (compared, differing))
    return status or (1 if differing else 0)


if __name__ == "__main__":
    sys.exit(main())
