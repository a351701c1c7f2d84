# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference implementation of the follow-up rules engine.

Why it exists: the engine of the program decides who is called when, so it is
checked against a second implementation which shares no line with it.  This one
was written from the written specification alone, is as plain as possible, and
makes no attempt at speed.  It reads a canonical store folder, computes every
follow-up for a given day and prints the same JSON objects as
`follow-ups --format json` (plus `record`, without `id` and `why`).

    oracle.py FOLDER --today YYYY-MM-DD [--rules ID,ID,...] [--rules-json FILE]

`--rules-json` takes rules in the program's own JSON form; they replace the
built-in parameters of the same id, except those of the four fixed rules.
"""

import argparse
import calendar as _calendar
import json
import os
import re
import sys
from dataclasses import dataclass, field
from datetime import date, timedelta

DAY = timedelta(days=1)

# Where the text can be read in two ways the choice is a switch, so that a
# difference with the program can be tried the other way at once
# (command line: --reading name=0|1).
READINGS = {
    # A one-off follow-up whose whole window lay before `started_on` is
    # waived `before_start` (1) or stays missed (0).
    "missed_is_waived_before_start": 1,
    # An attempt counts on whatever channel (1) or only when its channel is
    # one of the rule's channels (0).
    "attempts_on_any_channel": 1,
    # A window that ends inside a suspension waits for its end (1), or the
    # follow-up is missed all the same (0).
    "suspension_holds_window": 1,
    # Of two owners of one day a `cover` wins (1) or is not looked at (0).
    "cover_is_owner": 1,
    # A `dm`/`mail` contact with direction `in` is a mail too.
    "incoming_mail_counts": 1,
}


# --------------------------------------------------------------------------
# Dates

def parse_date(text):
    """A real day written YYYY-MM-DD, or ValueError."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError("not a date: %r" % text)
    return date(int(text[:4]), int(text[5:7]), int(text[8:]))


def add_months(d, n):
    """d + n months, clamped to the month's end."""
    m = d.year * 12 + (d.month - 1) + n
    y, mo = divmod(m, 12)
    return date(y, mo + 1, min(d.day, _calendar.monthrange(y, mo + 1)[1]))


def _nth_weekday(y, m, weekday, n):
    first = date(y, m, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def _equinox(y, spring):
    """Day of March / September; the usual approximation formula."""
    if y <= 1979:
        base, ref = (20.8357 if spring else 23.2588), 1983
    elif y <= 2099:
        base, ref = (20.8431 if spring else 23.2488), 1980
    else:
        base, ref = (21.8510 if spring else 24.2488), 1980
    leap = (y - ref) // 4 if y >= ref else -((ref - y) // 4)
    return int(base + 0.242194 * (y - 1980) - leap)


_ONE_OFF = {date(1959, 4, 10), date(1989, 2, 24), date(1990, 11, 12),
            date(1993, 6, 9), date(2019, 5, 1), date(2019, 10, 22)}
_holiday_cache = {}


def _named_holidays(y):
    """The holidays that stand in the law by name (no substitutes)."""
    h = set()
    if y >= 1949:
        h |= {date(y, 1, 1), date(y, 4, 29), date(y, 5, 3), date(y, 5, 5),
              date(y, 3, _equinox(y, True))}
        h.add(date(y, 1, 15) if y <= 1999 else _nth_weekday(y, 1, 0, 2))
    if y >= 1948:
        h |= {date(y, 9, _equinox(y, False)), date(y, 11, 3), date(y, 11, 23)}
    if y >= 1967:
        h.add(date(y, 2, 11))
    if 1989 <= y <= 2018:
        h.add(date(y, 12, 23))
    if y >= 2020:
        h.add(date(y, 2, 23))
    if y >= 2007:
        h.add(date(y, 5, 4))
    if 1996 <= y <= 2002:
        h.add(date(y, 7, 20))
    elif y == 2020:
        h |= {date(y, 7, 23), date(y, 7, 24), date(y, 8, 10)}
    elif y == 2021:
        h |= {date(y, 7, 22), date(y, 7, 23), date(y, 8, 8)}
    elif y >= 2003:
        h.add(_nth_weekday(y, 7, 0, 3))
    if y >= 2016 and y not in (2020, 2021):
        h.add(date(y, 8, 11))
    if 1966 <= y <= 2002:
        h.add(date(y, 9, 15))
    elif y >= 2003:
        h.add(_nth_weekday(y, 9, 0, 3))
    if 1966 <= y <= 1999:
        h.add(date(y, 10, 10))
    elif y >= 2000 and y not in (2020, 2021):
        h.add(_nth_weekday(y, 10, 0, 2))
    return h | {d for d in _ONE_OFF if d.year == y}


def holidays(y):
    """All national holidays of a year, substitutes and bridge days included."""
    if y in _holiday_cache:
        return _holiday_cache[y]
    named = _named_holidays(y)
    out = set(named)
    for d in sorted(named):                                   # furikae kyujitsu
        if d.weekday() == 6 and d >= date(1973, 4, 12):
            s = d + DAY
            if y >= 2007:
                while s in named:
                    s += DAY
            if s not in named:
                out.add(s)
    for d in sorted(named):                                   # kokumin no kyujitsu
        mid = d + DAY
        if mid + DAY in named and mid not in out and mid >= date(1985, 12, 27):
            if y >= 2007 or mid.weekday() != 6:
                out.add(mid)
    _holiday_cache[y] = out
    return out


def is_holiday(d):
    return d in holidays(d.year)


# --------------------------------------------------------------------------
# Store calendar

WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class ConfigurationError(Exception):
    pass


class Store:
    """A store's settings and its open days."""

    def __init__(self, raw=None):
        raw = raw or {}
        self.code = raw.get("code") or ""
        self.weekly = raw.get("weekly_closed") or []
        self.closures = []
        for c in raw.get("closures") or []:
            self.closures.append({"from": parse_date(c["from"]), "to": parse_date(c["to"]),
                                  "name": c.get("name") or "", "kind": c.get("kind") or ""})
        self.open_days = {parse_date(d) for d in raw.get("open_days") or []}
        md = raw.get("mail_days")
        self.mail_days = 3 if md is None else int(md)
        self.dormant_after = raw.get("dormant_after") or "12m"
        so = raw.get("started_on")
        self.started_on = parse_date(so) if so else None
        self._cache = {}

    def is_open(self, d):
        r = self._cache.get(d)
        if r is None:
            r = self._cache[d] = self._is_open(d)
        return r

    def _is_open(self, d):
        if d in self.open_days:
            return True
        for c in self.closures:
            if c["from"] <= d <= c["to"]:
                return False
        for w in self.weekly:
            if isinstance(w, str):
                if WEEKDAYS.index(w) == d.weekday():
                    return False
            else:
                nth = w["nth"] if isinstance(w["nth"], list) else [w["nth"]]
                if WEEKDAYS.index(w["weekday"]) == d.weekday() and (d.day - 1) // 7 + 1 in nth:
                    return False
        return True

    def first_open(self, d):
        """First open day on or after d."""
        for _ in range(401):
            if self.is_open(d):
                return d
            d += DAY
        raise ConfigurationError("no open day in 400 days")

    def last_open(self, d):
        """Last open day on or before d."""
        for _ in range(401):
            if self.is_open(d):
                return d
            d -= DAY
        raise ConfigurationError("no open day in 400 days")

    def add_open(self, d, n):
        if n == 0:
            return self.first_open(d)
        for _ in range(abs(n)):
            d = self.first_open(d + DAY) if n > 0 else self.last_open(d - DAY)
        return d

    def arrival(self, posted):
        d = posted + timedelta(days=self.mail_days)
        while d.weekday() >= 5 or is_holiday(d):
            d += DAY
        return d


# --------------------------------------------------------------------------
# Date expressions and rolls

_EXPR = re.compile(r"\s*([a-z_]*)\s*(?:([+\-\u2212])\s*([0-9]+)\s*([dwmyo]))?\s*")


def shift(d, text, store):
    """d moved by one offset such as "+2d"."""
    return evaluate(text, {"date": d}, store)


def evaluate(expr, named, store):
    """A date expression over a fact's named dates; None when unknown."""
    if expr is None:
        return None
    if isinstance(expr, dict):
        for key, pick in (("earlier_of", min), ("later_of", max)):
            if key in expr:
                got = [v for v in (evaluate(e, named, store) for e in expr[key]) if v is not None]
                return pick(got) if got else None
        raise ConfigurationError("unknown expression %r" % expr)
    m = _EXPR.fullmatch(expr)
    if not m:
        raise ConfigurationError("unknown expression %r" % expr)
    base = named.get(m.group(1) or "date")
    if base is None:
        return None
    if m.group(2) is None:
        return base
    n = int(m.group(3)) * (1 if m.group(2) == "+" else -1)
    unit = m.group(4)
    if unit == "d":
        return base + timedelta(days=n)
    if unit == "w":
        return base + timedelta(days=7 * n)
    if unit == "m":
        return add_months(base, n)
    if unit == "y":
        return add_months(base, 12 * n)
    return store.add_open(base, n)


def put_in_order(earliest, due, latest):
    """latest wins, then due, then earliest."""
    due = min(due, latest)
    return min(earliest, due), due, latest


def roll(kind, earliest, due, latest, store):
    """(earliest, due, latest, closure_late) kept off the closed days."""
    if kind == "none":
        return earliest, due, latest, False
    late = False
    if kind == "within":
        found = None
        d = due
        while d >= earliest:
            if store.is_open(d):
                found = d
                break
            d -= DAY
        if found is None:
            d = due + DAY
            while d <= latest:
                if store.is_open(d):
                    found = d
                    break
                d += DAY
        if found is None:
            found = store.first_open(latest + DAY)
            late = True
        due = found
    elif kind == "forward":
        due = store.first_open(due)
    elif kind == "backward":
        due = store.last_open(due)
    else:
        raise ConfigurationError("unknown roll %r" % kind)
    earliest = min(store.first_open(earliest), due)
    latest = max(store.last_open(latest), due)
    return earliest, due, latest, late


# --------------------------------------------------------------------------
# Reading a store folder

class ImportRefused(Exception):
    """A file is unreadable: the whole import changes nothing."""


def W(text):
    return set(text.split())


REFUSALS = W("dm mail call visit email sms all")

FILES = {
    "staff": {"key": ["code"], "dates": ["joined_on", "left_on"],
              "words": {"role": W("salesperson manager head_office auditor")}},
    "customers": {"key": ["code"], "dates": W("birthday deceased_on mourning_until anniversary "
                                              "first_met_on erased_on"),
                  "words": {"kind": W("person company")}, "several": {"refuses": REFUSALS},
                  "staff": ["staff"]},
    "bans": {"key": ["customer", "channel"], "dates": W("since until")},
    "owners": {"key": ["customer", "from"], "dates": W("from until"),
               "words": {"kind": W("permanent cover")}, "staff": ["staff"]},
    "purchases": {"key": ["code"],
                  "dates": W("ordered_on recorded_on registered_on delivered_on disposed_on "
                             "first_registered_on inspection_due_on contract_ends_on cancelled_on "
                             "km_on insurance_ends_on warranty_ends_on"),
                  "words": {"condition": W("new used"), "payment": W("cash loan balloon lease"),
                            "moved_first": W("us customer")},
                  "staff": ["staff"]},
    "services": {"key": ["code"], "dates": W("on booked_on booked_for inspection_due_on"),
                 "words": {"kind": W("1m 6m 12m shaken repair other")}, "purchase": ["purchase"]},
    "contacts": {"key": ["code"], "dates": W("on event_on voided_on"),
                 "words": {"channel": W("call visit showroom dm letter card email sms"),
                           "direction": W("out in"),
                           "outcome": W("reached family absent voicemail card_left call_back refused "
                                        "wrong_number sent returned replied"),
                           "purpose": W("selling service courtesy complaint manager"),
                           "visit_intent": W("yes maybe no")},
                 "staff": ["staff"]},
    "promises": {"key": ["code"], "dates": W("made_on for_on kept_on"), "staff": ["staff"]},
    "complaints": {"key": ["code"], "dates": W("opened_on answered_on closed_on")},
    "deals": {"key": ["code"], "dates": W("opened_on closed_on resume_on next_on"),
              "words": {"result": W("won lost not_now")}, "staff": ["staff"]},
    "reviews": {"key": ["code"], "dates": ["on"],
                "words": {"kind": W("read comment praise ask_back example")}},
    "decisions": {"key": ["code"], "dates": ["until"],
                  "words": {"act": W("snooze waive reassign")}, "staff": ["to_staff"]},
}
ORDER = ["staff", "customers", "bans", "owners", "purchases", "services", "contacts",
         "promises", "complaints", "deals", "reviews", "decisions"]
NEEDS_CUSTOMER = set(ORDER) - {"staff", "customers", "reviews"}


def decode(data, name):
    if not data:
        raise ImportRefused("%s: zero bytes" % name)
    if b"\0" in data:
        raise ImportRefused("%s: NUL byte" % name)
    if data.startswith(b"\xef\xbb\xbf"):
        encodings = ["utf-8-sig"]
    else:
        encodings = ["utf-8", "cp932"]
    for e in encodings:
        try:
            return data.decode(e, "strict")
        except UnicodeDecodeError:
            continue
    raise ImportRefused("%s: neither UTF-8 nor CP932" % name)


def split_csv(text):
    """[(first physical line, [cells])], blank lines skipped, cells trimmed."""
    rows, cells, cell = [], [], []
    line = first = 1
    quoted = closed = started = False
    i, n = 0, len(text)

    def end_cell():
        nonlocal cell, closed, started
        cells.append("".join(cell).strip())
        cell, closed, started = [], False, False

    def end_row():
        nonlocal cells
        blank = not cells and not "".join(cell).strip() and not closed
        if blank:
            cell.clear()
        else:
            end_cell()
            rows.append((first, cells))
        cells = []

    while i < n:
        c = text[i]
        if quoted:
            if c == '"':
                if text[i + 1:i + 2] == '"':
                    cell.append('"')
                    i += 1
                else:
                    quoted, closed = False, True
            else:
                if c == "\n":
                    line += 1
                cell.append(c)
        elif c == '"' and not cell and not closed:
            quoted = True
        elif c == ",":
            end_cell()
        elif c == "\n" or (c == "\r" and text[i + 1:i + 2] == "\n"):
            if c == "\r":
                i += 1
            line += 1
            end_row()
            first = line
        else:
            cell.append(c)
        i += 1
    if cells or cell or closed:
        end_row()
    return rows


class Folder:
    """Everything the engine needs from a store folder."""

    def __init__(self, path=None):
        self.tables = {name: {} for name in ORDER}      # key tuple -> row dict
        self.stores = [Store()]
        self.rejects = []                               # (file, line, reason)
        if path is not None:
            self._read_store(path)
            for name in ORDER:
                self._read_table(path, name)

    def _read_store(self, path):
        f = os.path.join(path, "store.json")
        if not os.path.exists(f):
            return
        with open(f, "rb") as fh:
            raw = json.loads(decode(fh.read(), "store.json"))
        self.stores = [Store(s) for s in (raw if isinstance(raw, list) else [raw])] or [Store()]

    def _read_table(self, path, name):
        f = os.path.join(path, name + ".csv")
        if not os.path.exists(f):
            return
        with open(f, "rb") as fh:
            rows = split_csv(decode(fh.read(), name + ".csv"))
        spec = FILES[name]
        if not rows:
            raise ImportRefused("%s.csv: no header" % name)
        header = rows[0][1]
        for k in spec["key"]:
            if k not in header:
                raise ImportRefused("%s.csv: no column %s" % (name, k))
        for line, cells in rows[1:]:
            why = self.add(name, header, cells)
            if why:
                self.rejects.append((name + ".csv", line, why))

    def add(self, name, header, cells):
        """Takes a row in; returns the reason when it is rejected."""
        spec = FILES[name]
        if len(cells) != len(header):
            return "fields"
        row = dict(zip(header, cells))
        key = tuple(row[k] for k in spec["key"])
        if not all(key):
            return "empty key"
        table = self.tables[name]
        if key in table:
            return "key repeated"
        if name in NEEDS_CUSTOMER and (row.get("customer", ""),) not in self.tables["customers"]:
            return "unknown customer"
        for c in spec.get("purchase", []):
            if row.get(c) and (row[c],) not in self.tables["purchases"]:
                return "unknown purchase"
        for c in spec.get("staff", []):
            if row.get(c) and (row[c],) not in self.tables["staff"]:
                return "unknown staff"
        for c, words in spec.get("words", {}).items():
            if row.get(c) and row[c] not in words:
                return "unknown word in " + c
        for c, words in spec.get("several", {}).items():
            if any(w not in words for w in (row.get(c) or "").split()):
                return "unknown word in " + c
        for c in spec["dates"]:
            if row.get(c):
                try:
                    row[c] = parse_date(row[c])
                except ValueError:
                    return "no real day in " + c
        table[key] = row
        return None

    def put(self, name, /, **row):
        """For tests: one good row."""
        why = self.add(name, list(row), [str(v) for v in row.values()])
        if why:
            raise ValueError("%s: %s" % (name, why))


# --------------------------------------------------------------------------
# Facts

KINDS = ("order registration delivery disposal inspection_due contract_end insurance_end "
         "warranty_end service_anniversary transaction dormancy talk visit mail dm attempt service "
         "booking closure_end season review_note birthday anniversary complaint_opened "
         "complaint_closed defection referral help promise key_person_moved data_problem waiver "
         "follow_up_done follow_up_overdue").split()
KIND_ORDER = {k: i for i, k in enumerate(KINDS)}
IN_ADVANCE = set("inspection_due contract_end insurance_end warranty_end service_anniversary booking "
                 "closure_end season birthday anniversary promise".split())
# Kinds this program knows how to compute; rules that need others are left out.
SUPPORTED = set("order registration delivery disposal inspection_due contract_end insurance_end "
                "warranty_end service_anniversary transaction dormancy talk visit mail dm attempt "
                "service booking closure_end review_note complaint_opened complaint_closed promise "
                "waiver follow_up_done".split())

ATTEMPTS = W("absent voicemail card_left call_back refused wrong_number family")


@dataclass(eq=False)
class Fact:
    kind: str
    date: date
    record: str
    named: dict = field(default_factory=dict)
    data: dict = field(default_factory=dict)

    def __post_init__(self):
        self.named = dict(self.named)
        self.named["date"] = self.date

    def key(self):
        return (self.date, KIND_ORDER[self.kind], self.record.encode("utf-8"))


class Customer:
    """A customer's records, their facts and states."""

    def __init__(self, folder, row, by_customer, today):
        self.folder, self.row, self.today = folder, row, today
        self.code = row["code"]
        self.mine = by_customer.get(self.code, {})
        stores = {s.code: s for s in folder.stores}
        self.store = stores.get(row.get("store") or "", folder.stores[0])
        self.facts = sorted(self._facts(), key=Fact.key)
        self.complaint_states = self._complaints()
        self.deal_states = self._deals()

    def rows(self, name):
        return self.mine.get(name, [])

    # -- facts

    def _facts(self):
        today, out = self.today, []

        def fact(kind, day, record, named=None, data=None):
            if day and (day <= today or kind in IN_ADVANCE):
                out.append(Fact(kind, day, record, named or {}, data or {}))

        for p in self.rows("purchases"):
            code = p["code"]
            d = dict(p, purchase=code)
            named = {"ordered": p.get("ordered_on") or None,
                     "registered": p.get("registered_on") or None,
                     "delivered": p.get("delivered_on") or None}
            fact("order", p.get("ordered_on"), code, named, d)
            fact("registration", p.get("registered_on"), code, named, d)
            fact("delivery", p.get("delivered_on"), code, named, d)
            fact("disposal", p.get("disposed_on"), code, named, d)
            fact("transaction", p.get("ordered_on"), code, named, d)
            fact("transaction", p.get("delivered_on"), code, named, d)
            fact("contract_end", p.get("contract_ends_on"), code, named, d)
            fact("insurance_end", p.get("insurance_ends_on"), code, named, d)
            fact("warranty_end", p.get("warranty_ends_on"), code, named, d)
            # The occurrences of the legal inspection: the new date written by
            # the n-th shaken service is #n; the purchase's own date belongs to
            # the one after the services more than half a year before it.
            shaken = sorted((s for s in self.rows("services")
                             if s.get("purchase") == code and s.get("kind") == "shaken"
                             and s.get("on") and s["on"] <= today),
                            key=lambda s: (s["on"], s["code"].encode("utf-8")))
            due, own = {}, None
            if p.get("inspection_due_on"):
                own = sum(s["on"] < add_months(p["inspection_due_on"], -6) for s in shaken)
                due[own] = p["inspection_due_on"]
            for n, s in enumerate(shaken, 1):
                if s.get("inspection_due_on") and n != own:
                    due[n] = s["inspection_due_on"]
            for n, day in due.items():
                fact("inspection_due", day, "%s#%d" % (code, n), named, d)
            # Free 1-month inspection counts from delivery, the others from registration.
            if p.get("delivered_on") and p["delivered_on"] <= today:
                fact("service_anniversary", add_months(p["delivered_on"], 1), code + "#1", named,
                     dict(d, months=1))
            if p.get("registered_on") and p["registered_on"] <= today:
                for months in (6, 12):
                    fact("service_anniversary", add_months(p["registered_on"], months),
                         "%s#%d" % (code, months), named, dict(d, months=months))
        for s in self.rows("services"):
            if s.get("on"):
                fact("service", s["on"], s["code"], None, s)
                fact("transaction", s["on"], s["code"], None, s)
            elif s.get("booked_for"):
                fact("booking", s["booked_for"], s["code"], {"booked": s.get("booked_on") or None}, s)
        for c in self.rows("contacts"):
            if c.get("voided_on") or not c.get("on"):
                continue
            day, ch, oc = c["on"], c.get("channel"), c.get("outcome")
            d = dict(c, by=self._by(c), contact=c["code"])
            if oc == "reached" and ch in ("call", "visit", "showroom"):
                fact("talk", day, c["code"], None, d)
                if ch != "call":
                    fact("visit", day, c["code"], None, d)
            if oc == "sent" and ch in ("dm", "letter", "card", "email") and \
                    (READINGS["incoming_mail_counts"] or c.get("direction") != "in"):
                fact("mail", day, c["code"], None, d)
                if ch == "dm":
                    event = c.get("event_on") or None
                    if event and event <= day:
                        event = None
                    fact("dm", day, c["code"],
                         {"arrival": self.store.arrival(day), "event": event}, d)
            if oc in ATTEMPTS:
                fact("attempt", day, c["code"], None, d)
        for r in self.rows("reviews"):
            fact("review_note", r.get("on"), r["code"], None, r)
        for p in self.rows("promises"):
            if p.get("made_on") and p["made_on"] > today:
                continue                                # nobody has promised it yet
            fact("promise", p.get("for_on"), p["code"], None, p)
        for c in self.rows("complaints"):
            fact("complaint_opened", c.get("opened_on"), c["code"], None, c)
            fact("complaint_closed", c.get("closed_on"), c["code"], None, c)
        for c in self.store.closures:
            fact("closure_end", self.store.first_open(c["to"] + DAY), c["from"].isoformat(),
                 {"start": c["from"]}, {"kind": c["kind"], "name": c["name"]})
        # Dormancy: every stretch between two neighbouring transaction days.
        days = sorted({f.date for f in out if f.kind == "transaction"})
        visits = sorted(f.date for f in out if f.kind == "visit")
        self.dormant_spans = []
        for i, day in enumerate(days):
            began = shift(day, "+" + self.store.dormant_after, self.store)
            following = days[i + 1] if i + 1 < len(days) else None
            if began > today or (following is not None and following <= began):
                continue
            before = [v for v in visits if v < began]
            fact("dormancy", began, began.isoformat(),
                 {"last_visit": before[-1] if before else None})
            self.dormant_spans.append((began, following))
        return out

    def _by(self, contact):
        staff = contact.get("staff") or ""
        row = self.folder.tables["staff"].get((staff,))
        if row and row.get("role") == "manager":
            return "manager"
        return "owner" if staff and staff == self.owner(contact["on"]) else "other"

    def dormant(self, d):
        return any(a <= d and (b is None or d < b) for a, b in self.dormant_spans)

    # -- states

    def _complaints(self):
        """[(first day, last day or None while open)] in date order."""
        out = []
        for c in self.rows("complaints"):
            a, b = c.get("opened_on"), c.get("closed_on")
            if not a or a > self.today:
                continue
            out.append((a, b + timedelta(days=14) if b and b <= self.today else None))
        return out

    def _deals(self):
        out = []
        for c in self.rows("deals"):
            a, b = c.get("opened_on"), c.get("closed_on")
            if a and a <= self.today:
                out.append((a, b if b and b <= self.today else None))
        return out

    def suspensions(self, rule):
        out = []
        for w in rule.get("suspended_while") or []:
            if w == "complaint":
                out += self.complaint_states
            elif w == "deal":
                out += self.deal_states
            elif w == "mourning" and self.row.get("mourning_until"):
                out.append((date.min, self.row["mourning_until"]))
        # Open ones (no end) last on equal first days; a stretch inside
        # another one disappears in it.
        out.sort(key=lambda s: (s[0], s[1] or date.max))
        merged = []
        for a, b in out:
            if merged and (merged[-1][1] is None or a <= merged[-1][1] + DAY):
                if merged[-1][1] is not None and (b is None or b > merged[-1][1]):
                    merged[-1] = (merged[-1][0], b)
            else:
                merged.append((a, b))
        return merged

    def owner(self, d):
        """The salesperson of a day: cover, else permanent, else the card."""
        best = None
        for o in self.rows("owners"):
            if o["from"] <= d and (not o.get("until") or d <= o["until"]):
                cover = o.get("kind") == "cover"
                if cover and not READINGS["cover_is_owner"]:
                    continue
                rank = (cover, o["from"])
                if best is None or rank > best[0]:
                    best = (rank, o.get("staff") or None)
        return best[1] if best else (self.row.get("staff") or None)

    def manager(self, d):
        found = []
        for s in self.folder.tables["staff"].values():
            if s.get("role") != "manager" or (s.get("left_on") and s["left_on"] < d):
                continue
            if (s.get("store") or "") in ("", self.row.get("store") or "", self.store.code):
                found.append(s["code"])
        return min(found, key=lambda c: c.encode("utf-8")) if found else None

    def refused(self):
        """Words of refusal in force today."""
        words = set((self.row.get("refuses") or "").split())
        for b in self.rows("bans"):
            if b.get("since") and b["since"] > self.today:
                continue
            if b.get("until") and b["until"] < self.today:
                continue
            words.add(b["channel"])
        return words

    def refuses(self, channels):
        words = self.refused()
        if "all" in words:
            return True
        closed = set(words)
        if "mail" in words:
            closed |= {"dm", "letter", "card"}
        return bool(channels) and all(c in closed for c in channels)


# --------------------------------------------------------------------------
# Rules

FIXED = {
    "delivery-check": {
        "on": [{"fact": "delivery", "earliest": "+1d", "due": "+2d", "latest": "+2d"}],
        "roll": "within", "done_by": {"fact": "talk"}, "done_from": "+0d", "expires": "+30d",
        "ends_on": ["disposal"], "suspended_while": [], "one_live": False, "role": "owner",
        "channels": ["call", "visit"]},
    "dm-cycle": {
        "on": [{"fact": "delivery", "earliest": "+1m", "due": "+2m", "latest": "+3m"},
               {"fact": "dm", "earliest": "+1m", "due": "+2m", "latest": "+3m"},
               {"fact": "waiver", "earliest": "+1m", "due": "+2m", "latest": "+3m"}],
        "roll": "within", "done_by": {"fact": "dm"}, "done_from": "+1d", "expires": None,
        "ends_on": [], "suspended_while": ["complaint"], "one_live": True, "role": "owner",
        "channels": ["dm"]},
    "post-dm-call": {
        "on": [{"fact": "dm", "earliest": "arrival", "due": "arrival+1d",
                "latest": {"earlier_of": ["arrival+7d", "event-1d"]}}],
        "roll": "within", "done_by": {"fact": "talk"}, "done_from": "+1d", "expires": "+30d",
        "ends_on": [], "suspended_while": ["complaint"], "one_live": False, "role": "owner",
        "channels": ["call"]},
    "dormant-visit": {
        "on": [{"fact": "dormancy", "earliest": {"later_of": ["last_visit+3m", "+0d"]},
                "due": {"later_of": ["last_visit+3m", "+0d"]},
                "latest": {"later_of": ["last_visit+6m", "+3m"]}, "done_from": "+0d"},
               {"fact": "visit", "while": "dormant", "earliest": "+3m", "due": "+3m",
                "latest": "+6m", "done_from": "+1d"},
               {"fact": "waiver", "while": "dormant", "earliest": "+3m", "due": "+3m",
                "latest": "+6m", "done_from": "+1d"}],
        "roll": "forward", "done_by": {"fact": "visit"}, "done_from": "+0d", "expires": None,
        "ends_on": ["transaction"], "suspended_while": ["complaint"], "one_live": True,
        "role": "owner", "channels": ["visit"]},
}

# Windows and reasons of these stand in the table of the other rules; what the
# table does not say (done_from, expires) is chosen here.
OTHERS = {
    "hand-over": {
        "on": [{"fact": "delivery", "earliest": "+0d", "due": "+0d", "latest": "+0d"}],
        "roll": "none", "done_by": {"fact": "visit"}, "expires": "+30d",
        "ends_on": ["disposal"], "role": "owner", "channels": ["visit", "showroom"]},
    "manager-recall": {
        "on": [{"fact": "follow_up_done", "where": {"rule": "delivery-check"},
                "earliest": "+1d", "due": "+3d", "latest": "+7d"}],
        "roll": "within", "done_by": {"fact": "talk", "where": {"contact.by": "manager"}},
        "expires": "+30d", "ends_on": ["disposal"], "suspended_while": ["complaint"],
        "role": "manager", "channels": ["call"]},
    "manager-review": {
        "on": [{"fact": "follow_up_done", "where": {"rule": "delivery-check"},
                "earliest": "+0d", "due": "+2d", "latest": "+5d"}],
        "roll": "within", "done_by": {"fact": "review_note"}, "expires": "+30d",
        "role": "manager", "channels": []},
    "post-gw-call": {
        "on": [{"fact": "closure_end", "where": {"kind": "gw"},
                "earliest": "+0d", "due": "+0d", "latest": "+2o"}],
        "delivered_before_closure": 31,
        "roll": "none", "done_by": {"fact": "talk"}, "expires": "+30d",
        "ends_on": ["disposal"], "suspended_while": ["complaint"], "role": "owner",
        "channels": ["call"]},
    "inspection-1m": {
        "on": [{"fact": "service_anniversary", "where": {"months": 1, "condition": "new"},
                "earliest": "-21d", "due": "-14d", "latest": "-3d"}],
        "roll": "backward",
        "done_by": {"any_of": [{"fact": "service", "where": {"kind": "1m"}},
                               {"fact": "booking", "where": {"kind": "1m"}}]},
        "done_from": "-1m", "expires": "+0d", "ends_on": ["disposal"], "role": "owner",
        "channels": ["call", "card"]},
    "shaken-6m": {
        "on": [{"fact": "inspection_due", "earliest": "-7m", "due": "-6m", "latest": "-4m"}],
        "roll": "backward", "done_by": {"fact": "talk"}, "done_from": "-7m", "expires": "+0d",
        "ends_on": ["disposal"], "suspended_while": ["complaint", "deal"], "role": "owner",
        "channels": ["call", "visit"]},
    "shaken-2m": {
        "on": [{"fact": "inspection_due", "earliest": "-75d", "due": "-2m", "latest": "-45d"}],
        "roll": "backward",
        "done_by": {"any_of": [{"fact": "service", "where": {"kind": "shaken"}},
                               {"fact": "booking", "where": {"kind": "shaken"}}]},
        "done_from": "-6m", "expires": "+0d", "ends_on": ["disposal"],
        "suspended_while": ["deal"], "role": "owner", "channels": ["call"]},
    "promised-date": {
        "on": [{"fact": "promise", "earliest": "+0d", "due": "+0d", "latest": "+0d"}],
        "roll": "none",
        "done_by": {"any_of": [{"fact": "talk"}, {"fact": "visit"}, {"fact": "mail"}]},
        "expires": "+30d", "role": "owner", "channels": ["call", "visit", "email", "letter"]},
}
RULES = dict(OTHERS, **FIXED)


def _facts_of_rule(rule):
    out = {e["fact"] for e in rule.get("on") or []}
    for part in [rule.get("done_by")] + _listed(rule.get("only_if")) + _listed(rule.get("unless")):
        if part:
            out |= {p["fact"] for p in part.get("any_of", [part]) if "fact" in p}
    for e in _listed(rule.get("ends_on")):
        out.add(e["fact"] if isinstance(e, dict) else e)
    return out


def _listed(x):
    if x is None:
        return []
    return x if isinstance(x, list) else [x]


def load_rules(path, wanted=None):
    """Rules in the program's JSON form: (usable rules, ids left out)."""
    with open(path, "rb") as fh:
        raw = json.loads(decode(fh.read(), path))
    if isinstance(raw, dict):
        raw = raw.get("rules", [raw])
    rules, left_out = {}, []
    for r in raw:
        rid = r["id"]
        if (wanted and rid not in wanted) or rid in FIXED:
            continue
        if rid in OTHERS and "delivered_before_closure" in OTHERS[rid]:
            r = dict(r, delivered_before_closure=31) if not (r.get("only_if") or r.get("unless")) else r
        if r.get("enabled") is False or _facts_of_rule(r) - SUPPORTED:
            left_out.append(rid)
        else:
            rules[rid] = r
    return rules, left_out


def matches(pattern, fact):
    if "any_of" in pattern:
        return any(matches(p, fact) for p in pattern["any_of"])
    if pattern.get("fact") and fact.kind != pattern["fact"]:
        return False
    for name, wanted in (pattern.get("where") or {}).items():
        got = fact.data.get(name.rsplit(".", 1)[-1])
        options = wanted if isinstance(wanted, list) else [wanted]
        if str(got if got is not None else "") not in [str(o) for o in options]:
            return False
    return True


def holds(condition, fact, customer):
    """Is there a fact of this kind between the two dates?"""
    lo = evaluate(condition.get("from"), fact.named, customer.store)
    hi = evaluate(condition.get("to"), fact.named, customer.store)
    for f in customer.facts:
        if f is not fact and matches(condition, f) and (lo is None or lo <= f.date) \
                and (hi is None or f.date <= hi):
            return True
    return False


# --------------------------------------------------------------------------
# The plan

RANK = {"done": 0, "cancelled": 1, "superseded": 2, "waived": 3}


@dataclass(eq=False)
class FollowUp:
    rule: str
    customer: Customer
    fact: Fact
    entry: dict
    earliest: date = None
    due: date = None
    latest: date = None
    expires: date = None
    state: str = ""
    done_on: date = None
    done_by: Fact = None
    closure_late: bool = False
    ended_on: date = None
    reason: str = ""
    attempts: int = 0
    staff: str = None
    purchases: tuple = ()
    counts_from: date = None

    def json(self):
        def text(d):
            return d.isoformat() if d else None
        return {"rule": self.rule, "customer": self.customer.code, "staff": self.staff,
                "fact": self.fact.kind, "fact_on": text(self.fact.date), "record": self.fact.record,
                "earliest": text(self.earliest), "due": text(self.due), "latest": text(self.latest),
                "expires": text(self.expires), "state": self.state,
                "on_time": (self.done_on <= self.latest) if self.state == "done" else None,
                "done_on": text(self.done_on) if self.state == "done" else None,
                "closure_late": self.closure_late, "attempts": self.attempts}


class Engine:
    def __init__(self, folder, rules, today):
        self.folder, self.rules, self.today = folder, rules, today
        by_customer = {}
        for name in NEEDS_CUSTOMER:
            for row in folder.tables[name].values():
                by_customer.setdefault(row["customer"], {}).setdefault(name, []).append(row)
        contacts = folder.tables["contacts"]
        for row in folder.tables["reviews"].values():
            c = contacts.get((row.get("contact"),))
            if c:
                by_customer.setdefault(c["customer"], {}).setdefault("reviews", []).append(row)
        self.customers = [Customer(folder, row, by_customer, today)
                          for row in folder.tables["customers"].values()]
        self.order = self._order_of_rules()

    def _order_of_rules(self):
        needs = {rid: {e["where"]["rule"] for e in r["on"]
                       if e["fact"] == "follow_up_done" and "rule" in (e.get("where") or {})}
                 for rid, r in self.rules.items()}
        order = []
        while len(order) < len(self.rules):
            ready = [rid for rid in self.rules if rid not in order
                     and all(n in order or n not in self.rules for n in needs[rid])]
            if not ready:
                raise ConfigurationError("a circle of rules")
            order += ready
        return order

    def run(self):
        # First without the spreading of old cycles, to know which ones are
        # to be spread; then with it.
        self.spread = {}
        started = [s.started_on for s in self.folder.stores if s.started_on]
        if started and min(started) <= self.today:
            self.collecting = True
            self._pass()
            self._spread_old_cycles()
        self.collecting = False
        out = self._pass()
        out.sort(key=lambda f: (f.due, f.rule.encode(), f.customer.code.encode("utf-8"),
                                f.fact.date, f.fact.record.encode("utf-8")))
        return out

    def _pass(self):
        self.old_cycles = []
        out = []
        for c in self.customers:
            base = [f for f in c.facts if f.kind not in ("follow_up_done", "waiver")]
            c.facts = list(base)
            for rid in self.order:
                rule = self.rules[rid]
                found = self._plan(rid, rule, c)
                out += found
                for f in found:
                    if f.state == "done":
                        c.facts.append(Fact("follow_up_done", f.done_on,
                                            "%s:%s" % (rid, f.fact.record), {},
                                            dict(f.fact.data, rule=rid, finished_by=f.done_by)))
                c.facts.sort(key=Fact.key)
            c.facts = base
        return out

    def _spread_old_cycles(self):
        groups = {}
        for f in self.old_cycles:
            groups.setdefault(f.customer.owner(f.customer.store.started_on), []).append(f)
        for members in groups.values():
            members.sort(key=lambda f: (f.latest, f.customer.code.encode("utf-8"), f.rule))
            for i, f in enumerate(members):
                store = f.customer.store
                days = [store.started_on + timedelta(days=n) for n in range(60)]
                days = [d for d in days if store.is_open(d)] or [store.first_open(store.started_on)]
                self.spread[(f.rule, f.customer.code, f.fact.kind, f.fact.record)] = \
                    days[i * len(days) // len(members)]

    # -- one rule, one customer

    def _plan(self, rid, rule, c):
        waivers = []                                     # waiver facts of this cycle
        while True:
            facts = sorted(c.facts + waivers, key=Fact.key)
            found = self._open(rid, rule, c, facts)
            old = len(self.old_cycles)
            for i, f in enumerate(found):
                following = None
                if rule.get("one_live"):
                    for g in found[i + 1:]:
                        if g.fact.data.get("waives") != (f.fact.kind, f.fact.record):
                            following = g.fact
                            break
                self._finish(f, rule, facts, following)
            fresh = []
            if rule.get("one_live"):
                for f in found:
                    if f.state != "waived" or f.reason == "before_start" or f.due > self.today:
                        continue
                    start = c.store.started_on
                    if self.collecting and start and f.ended_on >= start:
                        continue            # still live on the first day; its due is not yet known
                    fresh.append(Fact("waiver", f.due, f.reason, {},
                                      {"waives": (f.fact.kind, f.fact.record)}))
            # A waiver counts only while its follow-up is waived with the others in place.
            if [(w.date, w.data["waives"]) for w in fresh] == [(w.date, w.data["waives"]) for w in waivers]:
                return found
            del self.old_cycles[old:]
            waivers = fresh

    def _open(self, rid, rule, c, facts):
        found = []
        for fact in facts:
            for entry in rule["on"]:
                if not matches({"fact": entry["fact"], "where": entry.get("where")}, fact):
                    continue
                if entry.get("while") == "dormant" and not c.dormant(fact.date):
                    continue
                conditions = _listed(rule.get("only_if")) + _listed(entry.get("only_if"))
                if not all(holds(x, fact, c) for x in conditions):
                    continue
                conditions = _listed(rule.get("unless")) + _listed(entry.get("unless"))
                if any(holds(x, fact, c) for x in conditions):
                    continue
                f = FollowUp(rid, c, fact, entry)
                if fact.data.get("purchase"):
                    f.purchases = (fact.data["purchase"],)
                if "delivered_before_closure" in rule:
                    f.purchases = self._delivered_before(rule["delivered_before_closure"], fact, facts)
                    if not f.purchases:
                        continue
                e, d, l = (evaluate(entry.get(k, rule.get(k)), fact.named, c.store)
                           for k in ("earliest", "due", "latest"))
                if e is None or d is None or l is None:
                    continue
                e, d, l = put_in_order(e, d, l)
                if rule.get("cool_down"):
                    talks = [t.date for t in facts if t.kind == "talk"
                             and t.data.get("purpose") == "selling"]
                    if talks:
                        e = min(max(e, shift(max(talks), "+" + rule["cool_down"].lstrip("+"), c.store)), l)
                        d = max(d, e)
                f.earliest, f.due, f.latest, f.closure_late = roll(rule.get("roll") or "none", e, d, l, c.store)
                found.append(f)
                break
        return found

    @staticmethod
    def _delivered_before(days, closure, facts):
        """Purchases delivered shortly before the closure, still here, and
        whose 1-month inspection is neither done nor booked."""
        start = closure.named["start"]
        out = []
        for f in facts:
            if f.kind != "delivery" or not start - timedelta(days=days) <= f.date < start:
                continue
            code = f.data["purchase"]
            gone = any(g.kind == "disposal" and g.data["purchase"] == code
                       and f.date <= g.date < closure.date for g in facts)
            inspected = any(g.data.get("kind") == "1m" and g.data.get("purchase") in (code, "", None)
                            and ((g.kind == "service" and f.date <= g.date <= closure.date)
                                 or (g.kind == "booking" and f.date <= g.date))
                            for g in facts if g.kind in ("service", "booking"))
            if not gone and not inspected:
                out.append(code)
        return tuple(out)

    # -- endings

    def _finish_day(self, g):
        """The day on which a fact can finish something."""
        if g.kind == "booking":                          # the day it was made
            return g.named.get("booked") or g.date
        return g.date

    def _first_done(self, f, rule, facts):
        lo = shift(f.fact.date, f.entry.get("done_from") or rule.get("done_from") or "+0d",
                   f.customer.store)
        f.counts_from = lo
        best = None
        for g in facts:
            if g is f.fact or not rule.get("done_by") or not matches(rule["done_by"], g):
                continue
            if g.kind in ("service", "booking") and g.data.get("purchase") and f.fact.data.get("purchase") \
                    and g.data["purchase"] != f.fact.data["purchase"]:
                continue
            opener = f.fact.data.get("finished_by")
            if opener is not None and g.record == opener.record and g.kind == opener.kind:
                continue
            if g.kind == "review_note" and opener is not None and g.data.get("contact") != opener.record:
                continue
            day = self._finish_day(g)
            if g.kind == "booking" and day > self.today:
                continue
            if day >= lo and (best is None or day < best[0]):
                best = (day, g)
        return best

    def _first_cancel(self, f, rule, facts):
        best = None
        for e in _listed(rule.get("ends_on")):
            pattern = e if isinstance(e, dict) else {"fact": e}
            days = {}
            for g in facts:
                if g is f.fact or not matches(pattern, g):
                    continue
                # What is known long before its day ends with its car on any
                # day; other facts count from the fact's day or from `from`.
                first = shift(f.fact.date, pattern["from"], f.customer.store) if pattern.get("from") else f.fact.date
                if g.date < first and not (g.kind == "disposal" and f.fact.kind in IN_ADVANCE):
                    continue
                if g.kind == "service" and g.data.get("purchase") and f.fact.data.get("purchase") \
                        and g.data["purchase"] != f.fact.data["purchase"]:
                    continue
                if g.kind == "disposal":
                    if g.data["purchase"] not in f.purchases:
                        continue
                    days.setdefault(g.data["purchase"], g.date)
                else:
                    days.setdefault("", g.date)
            if not days:
                continue
            if "" in days:
                day = days[""]
            elif len(days) == len(f.purchases):          # the last of its cars is gone
                day = max(days.values())
            else:
                continue
            if best is None or day < best:
                best = day
        return best

    def _decisions(self, f, act):
        out = []
        for d in f.customer.rows("decisions"):
            if d.get("act") == act and d.get("rule") == f.rule and d.get("fact") == f.fact.kind \
                    and d.get("record") == f.fact.record:
                at = d.get("at") or ""
                try:
                    at = parse_date(at[:10])
                except ValueError:
                    continue
                if at <= self.today:
                    out.append((at, d))
        out.sort(key=lambda x: (x[0], x[1]["code"].encode("utf-8")))
        return out

    def _finish(self, f, rule, facts, following):
        c, store, today = f.customer, f.customer.store, self.today
        f.state = f.reason = ""
        f.ended_on = f.done_on = f.done_by = None

        def window():
            if rule.get("expires") in (None, "", "never"):
                return None
            return max(shift(f.fact.date, rule["expires"], store), f.latest)

        # Everything that could end it, the earliest first.
        events = []
        done = self._first_done(f, rule, facts)
        if done:
            events.append((done[0], "done", done[1]))
        day = self._first_cancel(f, rule, facts)
        if day:
            events.append((day, "cancelled", None))
        if following is not None:
            events.append((following.date, "superseded", None))
        for at, d in self._decisions(f, "waive")[:1]:
            events.append((at, "waived", d["code"]))
        event = min(events, key=lambda e: (e[0], RANK[e[1]])) if events else None

        f.expires = window()
        states = c.suspensions(rule)
        start = store.started_on if store.started_on and store.started_on <= today else None
        held = False                 # it ended, or waits, inside a state
        began = False                # the first day has been looked at

        def first_day(asleep_from=None):
            """What `started_on` does; True when it ends the follow-up."""
            nonlocal event
            if start is None or f.latest >= start:
                return False
            asleep = asleep_from is not None and event and event[0] >= asleep_from and \
                (f.expires is None or f.expires >= asleep_from)
            if event and event[0] < start and (held or asleep or f.expires is None or event[0] <= f.expires):
                return False
            if event and not (held or asleep or f.expires is None or event[0] <= f.expires):
                event = None             # it came after the window had run out and ended nothing
            if not rule.get("one_live"):
                if f.expires is not None and f.expires < start and \
                        not READINGS["missed_is_waived_before_start"]:
                    return False
                if event is None or (event[0], RANK[event[1]]) > (start, RANK["waived"]):
                    event = (start, "waived", "before_start")
                    return True
                return False
            if f.expires is not None and f.expires < start and not held:
                return False
            self.old_cycles.append(
                FollowUp(f.rule, c, f.fact, f.entry, latest=f.latest))
            moved = self.spread.get((f.rule, c.code, f.fact.kind, f.fact.record))
            if moved:
                f.due = f.latest = moved
                f.earliest = min(f.earliest, moved)
                f.expires = window()
            return False

        ended_at_start = False
        for a, b in states:
            if not began and start is not None and (b is None or b >= start):
                began = True
                if first_day(a):
                    ended_at_start = True
                    break
            if f.expires is not None and f.expires < a:
                break
            if not READINGS["suspension_holds_window"] and f.expires is not None \
                    and (b is None or f.expires <= b) and f.expires < today:
                break
            if event and (b is None or event[0] <= b):
                if event[0] >= a:
                    held = True
                break
            if b is None or b >= today:
                if a <= today:
                    held = True
                break
            if f.due <= b:
                f.due = store.first_open(b + DAY)
                f.earliest = min(f.earliest, f.due)
                f.latest = max(f.latest, f.due)
                f.expires = window()
        if not began and not ended_at_start:
            ended_at_start = first_day()

        if ended_at_start:
            f.state, f.ended_on, f.reason = "waived", event[0], "before_start"
        elif event and (f.expires is None or event[0] <= f.expires or held):
            f.state, f.ended_on = event[1], event[0]
            if event[1] == "done":
                f.done_on, f.done_by = event[0], event[2]
            elif event[1] == "waived":
                f.reason = event[2]
        elif f.expires is not None and f.expires < today and not held:
            f.state, f.ended_on = "missed", f.expires
        live = not f.state
        if live:
            if any(a <= today and (b is None or today <= b) for a, b in states):
                f.state = "suspended"
            elif today < f.earliest:
                f.state = "upcoming"
            elif today < f.due:
                f.state = "open"
            elif today <= f.latest:
                f.state = "due"
            else:
                f.state = "overdue"
            gone = [c.row.get("deceased_on"), c.row.get("erased_on")]
            if any(g and g <= today for g in gone):
                f.state, f.reason = "cancelled", "deceased"
            elif c.refuses(rule.get("channels") or []):
                f.state, f.reason = "cancelled", "opt_out"

        # Attempts: from the day a finishing fact would count to its end.
        upto = f.ended_on or today
        f.attempts = sum(1 for g in facts if g.kind == "attempt"
                         and f.counts_from <= g.date <= upto
                         and (READINGS["attempts_on_any_channel"]
                              or g.data.get("channel") in (rule.get("channels") or [])))

        # Who: today's owner, or the owner on the day it ended where history stands.
        day = today
        if f.ended_on and start is not None and f.ended_on >= start:
            day = f.ended_on
        role = rule.get("role") or "owner"
        f.staff = c.owner(day) if role == "owner" else c.manager(day)
        for at, d in self._decisions(f, "reassign"):
            if f.ended_on is None or at <= f.ended_on:
                f.staff = d.get("to_staff") or None


def plan(folder, today, rules=None):
    """All follow-ups of a folder as a list of FollowUp, in printing order."""
    if rules is None:
        rules = RULES
    return Engine(folder, rules, today).run()


def set_readings(pairs):
    for p in pairs or []:
        name, _, value = p.partition("=")
        if name not in READINGS:
            raise SystemExit("unknown reading %s; known: %s" % (name, ", ".join(READINGS)))
        READINGS[name] = int(value)


def main(argv=None):
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("folder")
    ap.add_argument("--today", required=True)
    ap.add_argument("--rules", help="ids, comma separated (default: all that are known)")
    ap.add_argument("--rules-json", help="rules in the program's JSON form")
    ap.add_argument("--reading", action="append", help="NAME=0|1, the other reading of a passage")
    ap.add_argument("--rejects", action="store_true", help="list rejected rows on standard error")
    a = ap.parse_args(argv)
    set_readings(a.reading)
    rules = dict(RULES)
    if a.rules_json:
        more, left_out = load_rules(a.rules_json)
        rules.update(more)
        if left_out:
            print("left out (facts not computed here): " + ", ".join(left_out), file=sys.stderr)
    if a.rules:
        wanted = a.rules.split(",")
        unknown = [r for r in wanted if r not in rules]
        if unknown:
            ap.error("unknown rule " + ", ".join(unknown))
        # A rule that listens to another one needs it in the plan.
        needed = set(wanted) | {e["where"]["rule"] for r in wanted for e in rules[r]["on"]
                                if "rule" in (e.get("where") or {})}
        rules = {k: v for k, v in rules.items() if k in needed}
    else:
        wanted = list(rules)
    try:
        folder = Folder(a.folder)
    except ImportRefused as e:
        print(e, file=sys.stderr)
        return 3
    if a.rejects:
        for r in folder.rejects:
            print("%s:%d: %s" % r, file=sys.stderr)
    rows = [f.json() for f in plan(folder, parse_date(a.today), rules) if f.rule in wanted]
    json.dump(rows, sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
