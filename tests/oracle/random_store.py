# SPDX-License-Identifier: GPL-3.0-or-later
"""Random store folders full of collisions.

Why it exists: two implementations of the follow-up rules agree on tidy data
long before they agree on a DM posted on the day of a delivery in a closure at
a month's end.  This program makes such folders, always the same one for the
same seed; compare.py feeds them to both.

    random_store.py --seed N --customers K OUT_FOLDER [--plain] [--bad] [--start]

--plain leaves out complaints, deals, promises, decisions, owners and mourning.
--bad   adds rejected rows, CP932, byte order marks, CRLF and quoted newlines.
--start sets `started_on` (the first day of a store).
"""

import argparse
import json
import os
import random
from datetime import date, timedelta

import oracle

COLUMNS = {
    "staff": "code name kana role store joined_on left_on",
    "customers": "code kind name kana honorific postal_code address building phone mobile email "
                 "birthday staff household rank refuses deceased_on mourning_until referrer note store "
                 "sex occupation anniversary first_met_on reachable random erased_on",
    "bans": "customer channel since how by reason until",
    "owners": "customer from staff until kind",
    "purchases": "code customer staff condition maker model grade plate chassis_no ordered_on "
                 "recorded_on registered_on delivered_on disposed_on first_registered_on "
                 "inspection_due_on payment contract_ends_on referred_by cancelled_on replaces use "
                 "colour km km_on insurance_ends_on warranty_ends_on moved_first",
    "services": "code customer purchase on kind booked_on booked_for inspection_due_on other_car",
    "contacts": "code customer staff on time channel direction outcome purpose event_on satisfaction "
                "visit_intent note person topics value_given script campaign recorded_at voided_on",
    "promises": "code customer staff made_on for_on time text channel kept_on contact",
    "complaints": "code customer opened_on answered_on closed_on type cause remedy owner note",
    "deals": "code customer staff opened_on closed_on result resume_on next_on rank",
    "decisions": "code rule customer fact record at act until reason to_staff by",
}
COLUMNS = {k: v.split() for k, v in COLUMNS.items()}

CHANNELS = "call visit showroom dm letter card email sms".split()
OUTCOMES = ("reached family absent voicemail card_left call_back refused wrong_number sent returned "
            "replied").split()
KINDS = "1m 6m 12m shaken repair other".split()
REFUSALS = ["", "", "", "", "", "dm", "mail", "call", "visit", "email", "sms", "all", "dm call",
            "call visit", "dm mail call visit email sms", "visit  email", "mail call"]
NICE = [date(2024, 2, 29), date(2024, 2, 28), date(2028, 2, 29), date(2028, 2, 28), date(2023, 2, 28),
        date(2026, 11, 30), date(2026, 12, 31), date(2027, 1, 31), date(2025, 5, 31), date(2026, 9, 30),
        date(2026, 9, 19), date(2024, 4, 27), date(2027, 4, 28), date(2025, 8, 31), date(2027, 8, 31),
        date(2023, 12, 29), date(2024, 12, 28), date(2025, 1, 1), date(2027, 3, 31), date(2028, 1, 31)]
OFFSETS = [0] * 8 + [1, 1, 1, -1, -1, 2, -2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 17, 21, 28, 29, 30, 30, 31,
                     31, 32, 33, 45, 59, 60, 61, 62, 89, 90, 91, 92, 93, 120, 180, 182, 183, 184]
MONTHS = [1, 1, 2, 2, 3, 3, 3, 4, 6, 6, 9, 12, 12, 12, 13, 15, 18, 24, 30]


class Made:
    """A store as rows, before it is written to a folder."""

    def __init__(self, seed, customers=30, plain=False, bad=False, start=False):
        self.rng = random.Random("follow-ups %d" % seed)
        self.plain, self.bad = plain, bad
        r = self.rng
        self.hot = r.sample(NICE, 4)
        while len(self.hot) < 8:
            self.hot.append(date(2023, 1, 1) + timedelta(days=r.randrange(6 * 365)))
        self.tables = {name: [] for name in COLUMNS}
        self.seen = {}
        self._store(start)
        self._staff()
        for n in range(customers):
            self._customer(n)
        if not plain:
            self._decisions()

    # -- small helpers

    def chance(self, p):
        return self.rng.random() < p

    def day(self, near=None):
        """A day that many other days are near to."""
        r = self.rng
        base = near if near is not None and self.chance(0.75) else r.choice(self.hot)
        x = r.random()
        if x < 0.30:
            return base
        if x < 0.75:
            return base + timedelta(days=r.choice(OFFSETS))
        d = oracle.add_months(base, r.choice(MONTHS) * (1 if self.chance(0.85) else -1))
        return d + timedelta(days=r.choice([0, 0, 0, 1, -1, 2]))

    def code(self, prefix):
        """Codes whose byte order is not their order of birth."""
        n = self.seen[prefix] = self.seen.get(prefix, 0) + 1
        style = self.rng.randrange(4)
        mixed = (n * 7919) % 100003
        return ["%s%05d", "%s-%d", "%s%x", "\u3042%s%d"][style] % (prefix, mixed if style else n * 7 % 99991)

    def add(self, name, /, **row):
        clean = {k: (v.isoformat() if isinstance(v, date) else str(v)) for k, v in row.items()
                 if v is not None and v != ""}
        self.tables[name].append(clean)
        return clean

    # -- the store

    def _store(self, start):
        stores = [self._one_store("main", start)]
        if self.chance(0.2):
            stores.append(self._one_store("east", start))
        self.store_codes = [s["code"] for s in stores]
        self.store = stores if len(stores) > 1 or self.chance(0.2) else stores[0]

    def _one_store(self, code, start):
        r = self.rng
        days = oracle.WEEKDAYS
        weekly = []
        x = r.random()
        if x < 0.15:
            pass
        elif x < 0.45:
            weekly += ["tue", "wed"]
        elif x < 0.85:
            weekly += r.sample(days, r.choice([1, 1, 2, 2, 3]))
        else:
            weekly += r.sample(days, r.choice([4, 5, 6]))
        if self.chance(0.5):
            for _ in range(r.choice([1, 2, 3])):
                weekly.append({"weekday": r.choice(days), "nth": r.randint(1, 5)})
        closures = []

        def closure(a, b, name, kind):
            closures.append({"from": a.isoformat(), "to": b.isoformat(), "name": name, "kind": kind})
        for y in range(2022, 2031):
            if self.chance(0.8):
                a = date(y, 4, r.randint(26, 30))
                closure(a, date(y, 5, r.randint(4, 7)), "GW %d" % y, "gw")
            if self.chance(0.7):
                a = date(y, 8, r.randint(8, 14))
                closure(a, a + timedelta(days=r.randint(0, 9)), "Obon", "obon")
            if self.chance(0.8):
                a = date(y, 12, r.randint(26, 31))
                closure(a, a + timedelta(days=r.randint(2, 9)), "New Year", "new_year")
        for _ in range(r.randint(0, 10)):
            a = self.day() - timedelta(days=r.randint(0, 6))
            length = r.choice([1, 1, 2, 3, 5, 8, 14, 31, 45, 120])
            closure(a, a + timedelta(days=length - 1), "works", "other")
        if self.chance(0.3):                    # over a month's end
            for y in (2024, 2025, 2027):
                closure(date(y, 1, 27), date(y, 3, 3), "rebuilding", "other")
        r.shuffle(closures)
        opened = set()
        for c in closures:
            if self.chance(0.3):
                a = date.fromisoformat(c["from"])
                n = (date.fromisoformat(c["to"]) - a).days
                opened.add((a + timedelta(days=r.randint(0, n))).isoformat())
        for _ in range(r.randint(0, 12)):
            opened.add(self.day().isoformat())
        s = {"code": code, "name": "Store " + code, "weekly_closed": weekly, "closures": closures,
             "open_days": sorted(opened), "mail_days": r.randint(0, 5),
             "dormant_after": r.choice(["6m", "12m", "12m", "12m", "18m", "24m"])}
        for k in ("weekly_closed", "closures", "open_days", "mail_days", "dormant_after"):
            if self.chance(0.07):
                del s[k]
        if start:
            s["started_on"] = self.day().isoformat()
        return s

    def _staff(self):
        for n in range(4):
            self.add("staff", code="S%d" % n, name="\u58f2\u5b50%d" % n, role="salesperson",
                     store=self.store_codes[n % len(self.store_codes)])
        for n, s in enumerate(self.store_codes):
            self.add("staff", code="M%d" % n, name="\u5e97\u9577%d" % n, role="manager", store=s)
        self.sellers = ["S0", "S1", "S2", "S3"]
        self.all_staff = self.sellers + ["M%d" % n for n in range(len(self.store_codes))]

    # -- a customer

    def _customer(self, n):
        r = self.rng
        code = self.code("c")
        row = dict(code=code, name="\u8868\u5341\u592a%d" % n, kind=r.choice(["person", "company", ""]),
                   staff=r.choice(self.sellers + [""]), refuses=r.choice(REFUSALS))
        if len(self.store_codes) > 1 or self.chance(0.5):
            row["store"] = r.choice(self.store_codes)
        if self.chance(0.3):
            row["household"] = "h%d" % r.randint(0, 4)
        if self.chance(0.12):
            row["deceased_on"] = self.day()
        if self.chance(0.06):
            row["erased_on"] = self.day()
        if self.chance(0.3):
            row["birthday"] = r.choice(["1964-02-29", "1980-12-31"])
        if not self.plain and self.chance(0.1):
            row["mourning_until"] = self.day()
        if self.chance(0.5):
            row["note"] = "\u80fd\u308a\u80fd\u308b, \u201d\u8a71\u201d"
        self.add("customers", **row)
        if self.chance(0.1):
            return                                        # nothing at all
        core = self.day()                                 # this customer's own hot day
        cars = []
        for _ in range(r.choice([0, 1, 1, 1, 2, 2, 3])):
            cars.append(self._purchase(code, core))
        for _ in range(r.choice([0, 0, 1, 1, 2, 3])):
            self._service(code, core, cars)
        for _ in range(r.choice([0, 1, 2, 3, 5, 8, 12])):
            self._contact(code, core)
        if self.chance(0.4):                              # several DMs around one day
            day = self.day(core)
            for _ in range(r.choice([2, 2, 3])):
                self._dm(code, day if self.chance(0.7) else self.day(day))
        if self.chance(0.35):                             # talks where deliveries and DMs wait for one
            waiting = [c["delivered_on"] for c in cars if "delivered_on" in c]
            waiting += [oracle.parse_date(t["on"]) for t in self.tables["contacts"]
                        if t["customer"] == code and t["channel"] == "dm" and "on" in t]
            for day in waiting[:4]:
                self._write_contact(code, day + timedelta(days=r.choice([0, 0, 1, 2, 3, 4, 5, 6, 8, 9, 29, 30,
                                                                         31, 32, 33])),
                                    r.choice(["call", "visit", "showroom"]),
                                    r.choice(["reached", "reached", "absent", "family"]))
        if self.chance(0.3):                              # visits to one who has gone to sleep
            months = int(str(self._setting(row, "dormant_after")).rstrip("m"))
            day = oracle.add_months(core, months)
            for _ in range(r.choice([1, 2, 3])):
                self._write_contact(code, day, r.choice(["visit", "visit", "showroom"]), "reached")
                day = oracle.add_months(day, r.choice([0, 1, 3, 3, 3, 6, 7])) + timedelta(
                    days=r.choice([0, 0, 1, -1, 3]))
                if self.chance(0.15):
                    self.add("services", code=self.code("w"), customer=code, kind=r.choice(KINDS), on=day)
        if self.chance(0.15):
            have = set()
            for _ in range(r.choice([1, 2])):
                channel = r.choice(["dm", "mail", "call", "visit", "email", "sms", "all"])
                if channel not in have:
                    have.add(channel)
                    self.add("bans", customer=code, channel=channel,
                             since=self.day(core) if self.chance(0.8) else "",
                             until=self.day(core) if self.chance(0.4) else "")
        if self.plain:
            return
        for _ in range(r.choice([0, 0, 0, 1, 1, 2])):
            a = self.day(core)
            self.add("complaints", code=self.code("k"), customer=code, opened_on=a,
                     closed_on=a + timedelta(days=r.choice([0, 1, 3, 7, 14, 18, 30, 60, 200]))
                     if self.chance(0.75) else "")
        for _ in range(r.choice([0, 0, 1])):
            a = self.day(core)
            self.add("deals", code=self.code("d"), customer=code, opened_on=a,
                     closed_on=a + timedelta(days=r.choice([0, 5, 20, 90])) if self.chance(0.7) else "")
        for _ in range(r.choice([0, 0, 1, 2])):
            a = self.day(core)
            self.add("promises", code=self.code("z"), customer=code, made_on=a,
                     for_on=a + timedelta(days=r.choice([0, 1, 2, 5, 30])))
        if self.chance(0.2):                              # handed over once or twice
            a = self.day(core)
            first = r.choice(self.sellers)
            self.add("owners", **{"customer": code, "from": a, "staff": first, "kind": "permanent",
                                  "until": ""})
            if self.chance(0.5):
                b = a + timedelta(days=r.randint(1, 200))
                self.tables["owners"][-1]["until"] = (b - timedelta(days=1)).isoformat()
                first = r.choice(self.sellers)
                self.add("owners", **{"customer": code, "from": b, "staff": first,
                                      "kind": "permanent", "until": ""})
            for c in self.tables["customers"]:
                if c["code"] == code:
                    c["staff"] = first

    def _setting(self, customer, name):
        stores = self.store if isinstance(self.store, list) else [self.store]
        for s in stores:
            if s["code"] == customer.get("store", ""):
                return s.get(name, "12m")
        return stores[0].get(name, "12m")

    def _purchase(self, customer, core):
        r = self.rng
        code = self.code("v")
        row = dict(code=code, customer=customer, condition=r.choice(["new", "new", "used", ""]),
                   staff=r.choice(self.sellers + [""]), payment=r.choice(["cash", "loan", "lease", ""]))
        if not self.chance(0.08):                         # else: no dates at all
            delivered = self.day(core)
            if self.chance(0.85):
                row["delivered_on"] = delivered
            if self.chance(0.5):
                row["ordered_on"] = delivered - timedelta(days=r.choice([0, 0, 1, 30, 90, 400, -1, -20]))
            if self.chance(0.4):
                row["registered_on"] = delivered - timedelta(days=r.choice([0, 1, 5, 40, -3]))
            if self.chance(0.25):
                row["disposed_on"] = delivered + timedelta(
                    days=r.choice([0, 0, 1, 2, 3, 10, 29, 30, 31, 32, 60, 400, -1, -30, 2000]))
            if self.chance(0.4):
                row["inspection_due_on"] = oracle.add_months(delivered, r.choice([24, 36, 7, 2, 0]))
            if self.chance(0.1):
                row["recorded_on"] = self.day(core)
        self.add("purchases", **row)
        return row

    def _service(self, customer, core, cars):
        r = self.rng
        row = dict(code=self.code("w"), customer=customer, kind=r.choice(KINDS))
        if cars and self.chance(0.85):
            car = r.choice(cars)
            row["purchase"] = car["code"]
            if "delivered_on" in car and self.chance(0.5):
                core = car["delivered_on"]
        if self.chance(0.3):
            row["booked_for"] = self.day(core)
            row["booked_on"] = row["booked_for"] - timedelta(days=r.choice([0, 1, 7, 30]))
            if self.chance(0.3):
                row["on"] = row["booked_for"] + timedelta(days=r.choice([0, 0, 1]))
        else:
            row["on"] = self.day(core)
        if row["kind"] == "shaken" and row.get("on") and self.chance(0.7):
            row["inspection_due_on"] = oracle.add_months(row["on"], 24)
        self.add("services", **row)

    def _contact(self, customer, core):
        r = self.rng
        x = r.random()
        if x < 0.30:
            return self._dm(customer, self.day(core))
        channel, outcome = r.choice(CHANNELS), r.choice(OUTCOMES)
        if x < 0.60:
            channel, outcome = r.choice(["call", "call", "visit", "showroom"]), "reached"
        elif x < 0.75:
            channel, outcome = r.choice(["call", "call", "visit"]), r.choice(
                ["absent", "voicemail", "card_left", "call_back", "family"])
        self._write_contact(customer, self.day(core), channel, outcome)

    def _dm(self, customer, day):
        event = ""
        if self.chance(0.6):
            event = day + timedelta(days=self.rng.choice([-30, -1, 0, 1, 1, 2, 3, 4, 5, 6, 7, 9, 12, 20, 40]))
        self._write_contact(customer, day, "dm", "sent", event_on=event)

    def _write_contact(self, customer, day, channel, outcome, **more):
        r = self.rng
        self.add("contacts", code=self.code("t"), customer=customer, channel=channel, outcome=outcome,
                 on=day if not self.chance(0.01) else "",
                 staff=r.choice(self.all_staff + [""]),
                 direction=r.choice(["out", "out", "out", "in", ""]),
                 purpose=r.choice(["", "selling", "service", "courtesy", "complaint", "manager"]),
                 satisfaction=r.choice(["", "", "1", "5"]), visit_intent=r.choice(["", "yes", "no"]),
                 note=r.choice(["", "\u8a71\u305b\u305f", "a,b", 'say "hi"']),
                 voided_on=self.day(day) if self.chance(0.06) else "", **more)

    # -- decisions: on follow-ups that are live on the day of the decision

    def folder(self):
        """The rows so far as the reference program reads them."""
        f = oracle.Folder()
        raw = self.store if isinstance(self.store, list) else [self.store]
        f.stores = [oracle.Store(s) for s in raw]
        for name in oracle.ORDER:
            for row in self.tables.get(name, []):
                f.add(name, COLUMNS[name], [row.get(c, "") for c in COLUMNS[name]])
        return f

    def _decisions(self):
        r = self.rng
        fixed = {k: oracle.RULES[k] for k in oracle.FIXED}
        taken = set()
        for _ in range(3):
            at = self.day()
            live = [f for f in oracle.plan(self.folder(), at, fixed)
                    if not f.ended_on and f.state != "cancelled" and f.fact.kind != "waiver"]
            for f in r.sample(live, min(len(live), 6)):
                key = (f.rule, f.customer.code, f.fact.kind, f.fact.record)
                if key in taken:
                    continue
                taken.add(key)
                act = r.choice(["snooze", "waive", "reassign"])
                self.add("decisions", code=self.code("q"), rule=f.rule, customer=key[1], fact=key[2],
                         record=key[3], at=at, act=act,
                         until=at + timedelta(days=5) if act == "snooze" else "",
                         reason="" if act == "reassign" else r.choice(
                             ["told_otherwise", "customer_wish", "absence", "not_needed", "too_late", "other"]),
                         to_staff=r.choice(self.sellers) if act == "reassign" else "",
                         by=r.choice(self.all_staff))

    # -- writing

    def write(self, out):
        os.makedirs(out, exist_ok=True)
        r = self.rng
        encoding, newline = "utf-8", "\n"
        with open(os.path.join(out, "store.json"), "wb") as fh:
            fh.write(json.dumps(self.store, ensure_ascii=False, indent=1).encode("utf-8"))
        for name, rows in self.tables.items():
            if not rows and self.chance(0.5):
                continue
            columns = list(COLUMNS[name])
            used = {c for row in rows for c in row}
            if self.chance(0.5):                           # optional columns may be absent
                columns = [c for c in columns if c in used or c in oracle.FILES[name]["key"]
                           or self.chance(0.5)]
            if self.chance(0.5):
                r.shuffle(columns)
            lines = [[row.get(c, "") for c in columns] for row in rows]
            if name != "staff" and self.chance(0.5):
                r.shuffle(lines)
            if self.bad:
                lines = self._spoil(name, columns, lines)
                encoding = r.choice(["utf-8", "utf-8", "utf-8-sig", "cp932"])
                newline = r.choice(["\n", "\r\n"])
            text = []
            for cells in [columns] + lines:
                text.append(",".join(self._cell(c, newline) for c in cells))
                if self.bad and self.chance(0.03):
                    text.append("")
            body = newline.join(text)
            if not self.bad or self.chance(0.8):
                body += newline
            with open(os.path.join(out, name + ".csv"), "wb") as fh:
                fh.write(body.encode(encoding))
        return self

    def _cell(self, text, newline):
        if self.bad and self.chance(0.03) and text:
            text = " " + text + "  "
        if any(c in text for c in ',"\r\n') or (self.bad and self.chance(0.05)):
            return '"' + text.replace("\n", newline).replace('"', '""') + '"'
        return text

    def _spoil(self, name, columns, lines):
        """Adds rows that are to be rejected, and spoils a few good ones."""
        r = self.rng
        spec = oracle.FILES[name]
        where = {c: i for i, c in enumerate(columns)}
        keys = [where[k] for k in spec["key"]]
        out, count = [], 0
        for cells in lines:
            cells = list(cells)
            if "note" in where and self.chance(0.2):
                cells[where["note"]] = "\u8868\u306e\u4e00\u884c\n\n\u80fd\u3001\"two\", end"
            out.append(cells)
            if not self.chance(0.12):
                continue
            bad = list(cells)
            count += 1
            if name in ("owners", "bans"):                # a key of its own
                bad[where[spec["key"][1]]] = "2020-01-%02d" % (count % 28 + 1) if name == "owners" else "fax%d" % count
            else:
                bad[keys[0]] = "bad-%s-%d" % (name, count)
            how = r.choice(["key", "repeat", "customer", "date", "word", "fewer", "more", "staff", "purchase"])
            if how == "key":
                bad[keys[0]] = r.choice(["", "  "])
            elif how == "repeat":                          # the first one stands
                for k in keys:
                    bad[k] = cells[k]
                for c in ("on", "delivered_on", "staff", "opened_on"):
                    if c in where and cells[where[c]]:
                        bad[where[c]] = "2025-03-03" if c != "staff" else "S0"
            elif how == "customer" and "customer" in where:
                bad[where["customer"]] = r.choice(["nobody", ""])
            elif how == "date":
                known = [c for c in spec["dates"] if c in where]
                if not known:
                    continue
                bad[where[r.choice(sorted(known))]] = r.choice(
                    ["2025-02-30", "2026-02-29", "2025-13-01", "2025-04-31", "2025/04/01", "20250401", "soon",
                     "2025-4-1", "0000-00-00"])
            elif how == "word":
                known = [c for c in list(spec.get("words", {})) + list(spec.get("several", {})) if c in where]
                if not known:
                    continue
                bad[where[r.choice(sorted(known))]] = r.choice(["unknown", "Reached", "DM", "call;visit"])
            elif how == "fewer":
                bad = bad[:-1]
            elif how == "more":
                bad.append("")
            elif how == "staff" and spec.get("staff") and spec["staff"][0] in where:
                bad[where[spec["staff"][0]]] = "S99"
            elif how == "purchase" and "purchase" in where:
                bad[where["purchase"]] = "no-such-car"
            else:
                continue
            if name == "customers" and how != "repeat" and self.chance(0.3):
                # The good row itself goes, and with it all that hangs on it.
                spoiled = list(cells)
                if "kind" in where:
                    spoiled[where["kind"]] = "someone"
                    out[-1] = spoiled
                    continue
            out.append(bad)
        return out

    def todays(self, n=5):
        """Days on which much hangs in the balance."""
        r = random.Random("todays %s" % self.hot)
        out = set()
        while len(out) < n:
            d = r.choice(self.hot) + timedelta(days=r.choice(OFFSETS + [200, 365, 700]))
            out.add(d)
        return sorted(out)


def make(seed, out, **options):
    return Made(seed, **options).write(out)


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("out")
    ap.add_argument("--seed", type=int, required=True)
    ap.add_argument("--customers", type=int, default=30)
    ap.add_argument("--plain", action="store_true")
    ap.add_argument("--bad", action="store_true")
    ap.add_argument("--start", action="store_true")
    a = ap.parse_args()
    made = make(a.seed, a.out, customers=a.customers, plain=a.plain, bad=a.bad, start=a.start)
    print("todays worth trying: " + " ".join(d.isoformat() for d in made.todays()))


if __name__ == "__main__":
    main()
