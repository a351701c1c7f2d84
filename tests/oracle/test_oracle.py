# SPDX-License-Identifier: GPL-3.0-or-later
"""The worked examples of the specification, run against the reference engine.

Why it exists: the reference is only worth comparing with when it reproduces
every example of the text it was written from.  Numbers in the names are those
of the examples.

    python3 -m unittest test_oracle      (or: python3 test_oracle.py)
"""

import os
import tempfile
import unittest
from datetime import date

import oracle
from oracle import Folder, Store, add_months, parse_date, plan

K = {"weekly_closed": ["tue", "wed"],
     "closures": [{"from": "2026-12-28", "to": "2027-01-04", "name": "New Year", "kind": "new_year"},
                  {"from": "2027-04-29", "to": "2027-05-05", "name": "GW", "kind": "gw"},
                  {"from": "2027-08-11", "to": "2027-08-16", "name": "Obon", "kind": "obon"}]}


def D(text):
    return parse_date(text)


class Case(unittest.TestCase):
    def setUp(self):
        self.f = Folder()
        self.f.stores = [Store(K)]
        self.f.put("staff", code="s1", role="salesperson")
        self.f.put("staff", code="s2", role="salesperson")
        self.f.put("staff", code="m1", role="manager")
        self.f.put("customers", code="c1", staff="s1")
        self.n = 0

    def code(self):
        self.n += 1
        return "x%03d" % self.n

    def deliver(self, day, **more):
        self.f.put("purchases", **dict(dict(code=self.code(), customer="c1", delivered_on=day), **more))

    def contact(self, day, channel, outcome, **more):
        self.f.put("contacts", **dict(dict(code=self.code(), customer="c1", on=day, channel=channel,
                                           outcome=outcome), **more))

    def rows(self, today, rule=None, rules=None):
        out = [f.json() for f in plan(self.f, D(today), rules)]
        return [r for r in out if rule is None or r["rule"] == rule]

    def one(self, today, rule, rules=None):
        rows = self.rows(today, rule, rules)
        self.assertEqual(len(rows), 1, rows)
        return rows[0]

    def window(self, row, earliest, due, latest):
        self.assertEqual((row["earliest"], row["due"], row["latest"]), (earliest, due, latest))


class Examples(Case):
    def test_01(self):
        self.deliver("2026-11-28")
        r = self.one("2026-11-28", "delivery-check")
        self.window(r, "2026-11-29", "2026-11-30", "2026-11-30")
        self.assertEqual(r["state"], "upcoming")
        self.assertEqual(r["expires"], "2026-12-28")

    def test_02(self):
        self.deliver("2026-11-29")
        r = self.one("2026-11-29", "delivery-check")
        self.assertEqual((r["due"], r["latest"], r["closure_late"]), ("2026-11-30", "2026-11-30", False))

    def test_03(self):
        self.deliver("2026-11-30")
        r = self.one("2026-11-30", "delivery-check")
        self.assertEqual((r["due"], r["latest"], r["closure_late"]), ("2026-12-03", "2026-12-03", True))
        self.contact("2026-11-30", "call", "reached")
        r = self.one("2026-12-10", "delivery-check")
        self.assertEqual((r["state"], r["on_time"], r["done_on"], r["closure_late"]),
                         ("done", True, "2026-11-30", True))

    def test_04(self):
        self.deliver("2027-04-26")
        r = self.one("2027-04-27", "delivery-check")
        self.assertEqual((r["due"], r["closure_late"]), ("2027-05-06", True))
        self.assertEqual(self.one("2027-04-27", "post-gw-call")["due"], "2027-05-06")
        self.contact("2027-05-06", "call", "reached")
        for rule in ("delivery-check", "post-gw-call"):
            r = self.one("2027-05-06", rule)
            self.assertEqual((r["state"], r["on_time"]), ("done", True))

    def test_05(self):
        for day, n in (("2027-03-28", 0), ("2027-03-29", 1), ("2027-04-28", 1), ("2027-04-29", 0)):
            self.setUp()
            self.deliver(day)
            self.assertEqual(len(self.rows("2027-05-10", "post-gw-call")), n, day)
        self.setUp()
        self.deliver("2027-04-10")
        self.window(self.one("2027-04-20", "post-gw-call"), "2027-05-06", "2027-05-06", "2027-05-08")
        self.f.put("services", code="w", customer="c1", purchase="x001", on="2027-04-25", kind="1m")
        self.assertEqual(self.rows("2027-05-06", "post-gw-call"), [])

    def test_06(self):
        self.deliver("2027-01-31", condition="new")
        r = self.one("2027-01-31", "inspection-1m")
        self.assertEqual((r["fact_on"], r["due"]), ("2027-02-28", "2027-02-14"))
        self.setUp()
        self.deliver("2027-03-28", condition="new")
        r = self.one("2027-03-28", "inspection-1m")
        self.assertEqual((r["fact_on"], r["due"]), ("2027-04-28", "2027-04-12"))

    def test_07(self):
        self.contact("2026-11-30", "dm", "sent")
        self.window(self.one("2026-11-30", "dm-cycle"), "2027-01-07", "2027-01-30", "2027-02-28")
        self.setUp()
        self.contact("2027-11-30", "dm", "sent")
        self.assertEqual(self.one("2027-11-30", "dm-cycle")["latest"], "2028-02-28")

    def test_08(self):
        self.contact("2026-12-31", "dm", "sent")
        self.window(self.one("2026-12-31", "dm-cycle"), "2027-01-31", "2027-02-28", "2027-03-29")

    def test_09(self):
        self.contact("2026-12-03", "dm", "sent", event_on="2026-12-12")
        self.window(self.one("2026-12-03", "post-dm-call"), "2026-12-07", "2026-12-07", "2026-12-11")

    def test_10(self):
        self.contact("2026-12-10", "dm", "sent", event_on="2026-12-12")
        self.window(self.one("2026-12-10", "post-dm-call"), "2026-12-11", "2026-12-11", "2026-12-11")

    def test_11_12(self):
        for expiry, six, two in (("2027-08-31", "2027-02-28", "2027-06-28"),
                                 ("2028-02-29", "2027-08-29", "2027-12-27")):
            self.setUp()
            self.f.put("purchases", code="p", customer="c1", inspection_due_on=expiry)
            self.assertEqual(self.one("2026-12-01", "shaken-6m")["due"], six)
            self.assertEqual(self.one("2026-12-01", "shaken-2m")["due"], two)
        s = Store(K)
        for expiry, three, one in (("2027-08-31", "2027-05-31", "2027-07-31"),
                                   ("2028-02-29", "2027-11-29", "2028-01-29")):
            e = D(expiry)
            self.assertEqual(s.last_open(add_months(e, -3)), D(three))
            self.assertEqual(s.last_open(add_months(e, -1)), D(one))

    def test_13_22(self):
        for a, n, b in (("2026-08-31", 6, "2027-02-28"), ("2026-08-31", 12, "2027-08-31"),
                        ("2026-08-31", 18, "2028-02-29"), ("2028-01-31", 1, "2028-02-29"),
                        ("2028-02-29", 12, "2029-02-28"), ("2028-02-29", 48, "2032-02-29"),
                        ("2026-12-31", 2, "2027-02-28")):
            self.assertEqual(add_months(D(a), n), D(b))

    def test_14(self):
        s = Store(K)
        for n, day in ((-6, "2027-06-14"), (-3, "2027-09-13"), (-1, "2027-11-15")):
            self.assertEqual(s.last_open(add_months(D("2027-12-15"), n)), D(day))

    def test_15(self):
        self.f.put("services", code="w", customer="c1", on="2024-02-29", kind="repair")
        self.contact("2027-01-31", "visit", "reached")
        self.assertEqual(self.rows("2025-02-27", "dormant-visit"), [])
        first = self.one("2025-02-28", "dormant-visit")
        self.assertEqual((first["fact"], first["fact_on"], first["record"]),
                         ("dormancy", "2025-02-28", "2025-02-28"))
        rows = self.rows("2027-02-01", "dormant-visit")
        self.assertEqual([r["state"] for r in rows], ["done", "upcoming"])
        self.assertEqual((rows[1]["fact"], rows[1]["due"], rows[1]["latest"]),
                         ("visit", "2027-05-06", "2027-07-31"))

    def test_16(self):
        thanks = {"thanks-order": {"on": [{"fact": "order", "earliest": "+0d", "due": "+1d",
                                           "latest": "+3d"}],
                                   "roll": "within", "done_by": {"fact": "mail"}}}
        for day in ("2026-11-30", "2026-12-27"):
            self.setUp()
            self.f.put("purchases", code="p", customer="c1", ordered_on=day)
            self.assertEqual(self.one(day, "thanks-order", thanks)["due"], day)

    def test_17(self):
        self.deliver("2026-11-29")
        self.contact("2026-11-30", "call", "reached", staff="s1")
        r = self.one("2026-12-01", "manager-recall")
        self.window(r, "2026-12-03", "2026-12-03", "2026-12-07")
        self.assertEqual((r["staff"], r["fact_on"]), ("m1", "2026-11-30"))
        self.assertEqual(self.one("2026-12-01", "manager-review")["fact"], "follow_up_done")
        self.contact("2026-12-04", "call", "reached", staff="s1")
        self.assertEqual(self.one("2026-12-05", "manager-recall")["state"], "due")
        self.contact("2026-12-05", "call", "reached", staff="m1")
        self.assertEqual(self.one("2026-12-05", "manager-recall")["state"], "done")

    def test_18(self):
        s = Store(K)
        self.assertEqual(s.first_open(oracle.shift(D("2026-11-22"), "+30d", s)), D("2026-12-24"))
        self.assertEqual(add_months(D("2026-11-22"), 6), D("2027-05-22"))
        # the car's own follow-ups go when it goes
        self.deliver("2026-11-20", disposed_on="2026-11-22", inspection_due_on="2027-11-20")
        self.assertEqual({r["rule"]: r["state"] for r in self.rows("2026-11-22")
                          if r["rule"] in ("delivery-check", "shaken-6m")},
                         {"delivery-check": "cancelled", "shaken-6m": "cancelled"})

    def test_19(self):
        self.contact("2026-11-30", "dm", "sent")                 # due 12-04
        self.f.put("complaints", code="k", customer="c1", opened_on="2026-12-02", closed_on="2026-12-20")
        r = self.one("2026-12-25", "post-dm-call")
        self.assertEqual((r["state"], r["due"]), ("suspended", "2026-12-04"))
        self.assertEqual(self.one("2027-01-03", "post-dm-call")["state"], "suspended")
        r = self.one("2027-01-04", "post-dm-call")
        self.assertEqual((r["state"], r["due"], r["latest"], r["expires"]),
                         ("open", "2027-01-07", "2027-01-07", "2027-01-07"))
        self.assertEqual(self.one("2027-01-08", "post-dm-call")["state"], "missed")

    def test_20(self):
        self.deliver("2026-11-29")
        self.assertEqual(self.one("2026-11-29", "delivery-check")["due"], "2026-11-30")
        self.contact("2026-11-29", "call", "reached")
        r = self.one("2026-12-05", "delivery-check")
        self.assertEqual((r["state"], r["on_time"]), ("done", True))

    def test_23(self):
        s = Store(K)
        for day, card in (("2027-02-28", "2027-02-21"), ("2028-02-29", "2028-02-21")):
            self.assertEqual(s.last_open(oracle.shift(D(day), "-7d", s)), D(card))

    def test_25(self):
        k = dict(K, closures=[{"from": "2026-12-01", "to": "2027-01-10", "name": "", "kind": "other"}])
        self.f.stores = [Store(k)]
        self.deliver("2026-11-30")
        r = self.one("2027-01-11", "delivery-check")
        self.assertEqual((r["due"], r["latest"], r["closure_late"], r["expires"], r["state"]),
                         ("2027-01-11", "2027-01-11", True, "2027-01-11", "due"))
        self.assertEqual(self.one("2027-01-12", "delivery-check")["state"], "missed")

    def test_26(self):
        self.contact("2026-11-20", "dm", "sent")
        self.deliver("2026-11-20")
        rows = self.rows("2026-11-21", "dm-cycle")
        self.assertEqual({r["fact"]: r["state"] for r in rows},
                         {"delivery": "superseded", "dm": "upcoming"})
        self.contact("2026-11-20", "dm", "sent")
        rows = self.rows("2026-11-21", "dm-cycle")
        self.assertEqual([r["state"] for r in rows if r["fact"] == "dm"], ["superseded", "upcoming"])
        self.contact("2026-11-26", "call", "reached")
        rows = self.rows("2026-11-26", "post-dm-call")
        self.assertEqual([r["state"] for r in rows], ["done", "done"])

    def test_27(self):
        self.f.put("purchases", code="p", customer="c1", inspection_due_on="2027-08-31")
        self.contact("2027-03-02", "call", "reached")
        self.f.put("services", code="w", customer="c1", purchase="p", on="2027-08-20", kind="shaken",
                   inspection_due_on="2029-08-31")
        rows = self.rows("2027-09-01", "shaken-6m")
        self.assertEqual([(r["record"], r["state"], r["due"]) for r in rows],
                         [("p#0", "done", "2027-02-28"), ("p#1", "upcoming", "2029-02-26")])
        # 2029-02-28 itself is a Wednesday, closed in K: `backward` goes to Monday 02-26.

    def test_28(self):
        self.f.stores = [Store(dict(K, started_on="2026-11-01"))]
        self.f.put("owners", customer="c1", **{"from": "2026-01-01", "until": "2027-01-09",
                                               "staff": "s1", "kind": "permanent"})
        self.f.put("owners", customer="c1", **{"from": "2027-01-10", "until": "",
                                               "staff": "s2", "kind": "permanent"})
        self.deliver("2026-11-28")
        self.contact("2026-11-30", "call", "reached")
        rows = self.rows("2027-01-10")
        self.assertEqual({r["rule"]: r["staff"] for r in rows
                          if r["rule"] in ("delivery-check", "dm-cycle")},
                         {"delivery-check": "s1", "dm-cycle": "s2"})


class Passages(Case):
    """Sentences of the text that no example covers."""

    def test_event_not_after_posting_is_unknown(self):
        for event in ("2026-12-03", "2026-12-01"):
            self.setUp()
            self.contact("2026-12-03", "dm", "sent", event_on=event)
            self.window(self.one("2026-12-03", "post-dm-call"), "2026-12-07", "2026-12-07", "2026-12-14")

    def test_disposal_on_the_day_of_delivery(self):
        self.deliver("2026-11-28", disposed_on="2026-11-28")
        self.assertEqual(self.one("2026-11-28", "delivery-check")["state"], "cancelled")
        self.contact("2026-11-28", "call", "reached")
        self.assertEqual(self.one("2026-11-28", "delivery-check")["state"], "done")

    def test_disposal_before_delivery_or_in_the_future(self):
        self.deliver("2026-11-28", disposed_on="2026-11-27")
        self.assertEqual(self.one("2026-11-30", "delivery-check")["state"], "due")
        self.setUp()
        self.deliver("2026-11-28", disposed_on="2026-12-02")
        self.assertEqual(self.one("2026-12-01", "delivery-check")["state"], "overdue")

    def test_disposal_after_the_end(self):
        self.deliver("2026-11-28", disposed_on="2027-01-20")
        self.assertEqual(self.one("2027-02-01", "delivery-check")["state"], "missed")

    def test_planned_delivery_is_no_fact(self):
        self.deliver("2026-11-28")
        self.assertEqual(self.rows("2026-11-27", "delivery-check"), [])

    def test_window_end(self):
        self.deliver("2026-11-28")
        self.assertEqual(self.one("2026-12-28", "delivery-check")["state"], "overdue")
        self.assertEqual(self.one("2026-12-29", "delivery-check")["state"], "missed")
        self.contact("2026-12-28", "call", "reached")
        r = self.one("2027-06-01", "delivery-check")
        self.assertEqual((r["state"], r["on_time"]), ("done", False))

    def test_dormancy_prevented_on_the_very_day(self):
        self.f.put("services", code="w", customer="c1", on="2024-03-10", kind="repair")
        self.f.put("services", code="v", customer="c1", on="2025-03-10", kind="repair")
        self.assertEqual(self.rows("2026-03-09", "dormant-visit"), [])
        self.assertEqual(self.one("2026-03-10", "dormant-visit")["fact_on"], "2026-03-10")

    def test_last_visit_moves_the_dormant_visit(self):
        self.f.put("services", code="w", customer="c1", on="2024-03-10", kind="repair")
        self.contact("2025-03-01", "visit", "reached")
        r = self.one("2025-03-10", "dormant-visit")
        self.assertEqual((r["earliest"], r["due"], r["latest"]), ("2025-06-01", "2025-06-01", "2025-09-01"))

    def test_visit_on_the_day_dormancy_begins(self):
        self.f.put("services", code="w", customer="c1", on="2024-03-10", kind="repair")
        self.contact("2025-03-10", "visit", "reached")
        rows = self.rows("2025-03-10", "dormant-visit")
        self.assertEqual([(r["fact"], r["state"]) for r in rows],
                         [("dormancy", "done"), ("visit", "upcoming")])

    def test_visit_on_the_day_of_the_ending_transaction(self):
        self.f.put("services", code="w", customer="c1", on="2024-03-10", kind="repair")
        self.f.put("services", code="v", customer="c1", on="2025-07-01", kind="repair")
        self.assertEqual(self.one("2025-07-01", "dormant-visit")["state"], "cancelled")
        self.contact("2025-07-01", "showroom", "reached")
        self.assertEqual(self.one("2025-07-01", "dormant-visit")["state"], "done")

    def test_refusals(self):
        for words, check, cycle, call in (("dm", "due", "cancelled", "open"),
                                          ("mail", "due", "cancelled", "open"),
                                          ("call", "due", "upcoming", "cancelled"),
                                          ("call visit", "cancelled", "upcoming", "cancelled"),
                                          ("all", "cancelled", "cancelled", "cancelled"),
                                          ("email sms", "due", "upcoming", "open")):
            self.setUp()
            self.f.put("customers", code="c9", refuses=words)
            self.f.put("purchases", code="p", customer="c9", delivered_on="2026-11-28")
            self.f.put("contacts", code="d", customer="c9", on="2026-11-24", channel="dm", outcome="sent")
            got = {}
            for r in self.rows("2026-11-30"):
                if r["fact"] != "dm" or r["rule"] == "post-dm-call":
                    got[r["rule"]] = r["state"]
            self.assertEqual((got["delivery-check"], got["dm-cycle"]), (check, cycle), words)
            # posted Tue 11-24, arrives Fri 11-27, due Sat 11-28, latest Fri 12-04
            self.assertEqual(got["post-dm-call"], "due" if call == "open" else call, words)

    def test_deceased_cancels_only_live_ones(self):
        self.f.put("customers", code="c9", deceased_on="2026-12-20")
        self.f.put("purchases", code="p", customer="c9", delivered_on="2026-11-28")
        self.assertEqual(self.one("2026-12-19", "delivery-check")["state"], "overdue")
        self.assertEqual(self.one("2026-12-20", "delivery-check")["state"], "cancelled")
        self.assertEqual(self.one("2026-12-29", "delivery-check")["state"], "missed")

    def test_decisions(self):
        self.contact("2026-09-30", "dm", "sent")                 # due 11-30, latest Mon 12-28 closed
        self.f.put("decisions", code="d1", rule="dm-cycle", customer="c1", fact="dm", record="x001",
                   at="2026-11-05", act="reassign", to_staff="s2")
        self.f.put("decisions", code="d2", rule="dm-cycle", customer="c1", fact="dm", record="x001",
                   at="2026-12-10", act="waive", reason="customer_wish")
        r = self.one("2026-12-09", "dm-cycle")
        self.assertEqual((r["state"], r["staff"]), ("due", "s2"))
        rows = self.rows("2026-12-10", "dm-cycle")
        self.assertEqual([(r["fact"], r["fact_on"], r["state"]) for r in rows],
                         [("dm", "2026-09-30", "waived"), ("waiver", "2026-11-30", "upcoming")])

    def test_attempts(self):
        self.deliver("2026-11-28")
        self.contact("2026-11-27", "call", "absent")
        self.contact("2026-11-28", "call", "voicemail")
        self.contact("2026-11-29", "visit", "card_left")
        self.contact("2026-11-29", "call", "sent")
        self.contact("2026-11-30", "call", "reached")
        self.contact("2026-12-03", "call", "absent")
        self.assertEqual(self.one("2026-12-05", "delivery-check")["attempts"], 2)

    def test_before_start(self):
        self.f.stores = [Store(dict(K, started_on="2026-12-03"))]
        self.deliver("2026-11-28")
        self.contact("2026-12-10", "call", "reached")
        self.contact("2026-08-01", "dm", "sent")
        rows = self.rows("2026-12-12")
        self.assertEqual({r["rule"]: r["state"] for r in rows if r["rule"] == "delivery-check"},
                         {"delivery-check": "waived"})

    def test_old_cycles_are_spread(self):
        self.f.stores = [Store(dict(K, started_on="2027-02-01"))]
        for n in range(4):
            self.f.put("customers", code="d%d" % n, staff="s1")
            self.f.put("contacts", code="m%d" % n, customer="d%d" % n, on="2026-0%d-01" % (n + 1),
                       channel="dm", outcome="sent")
        rows = self.rows("2027-02-01", "dm-cycle")
        self.assertEqual([r["customer"] for r in rows], ["d0", "d1", "d2", "d3"])
        self.assertEqual([r["due"] for r in rows], [r["latest"] for r in rows])
        self.assertTrue(all("2027-02-01" <= r["due"] <= "2027-04-01" for r in rows))
        self.assertEqual(len({r["due"] for r in rows}), 4)


class Reading(unittest.TestCase):
    def read(self, **files):
        with tempfile.TemporaryDirectory() as d:
            for name, data in files.items():
                with open(os.path.join(d, name + ".csv"), "wb") as fh:
                    fh.write(data)
            return Folder(d)

    def test_encodings_quotes_and_blank_lines(self):
        f = self.read(customers="code,name,note\r\n\r\n c1 ,\u8868\u3055\u3093,\"a\r\nb, \"\"c\"\"\"\r\nc2,x\r\nc3,y,z\r\nc3,y,z\r\n"
                      .encode("cp932"))
        self.assertEqual(sorted(k[0] for k in f.tables["customers"]), ["c1", "c3"])
        self.assertEqual(f.tables["customers"][("c1",)]["name"], "\u8868\u3055\u3093")
        self.assertEqual(f.rejects, [("customers.csv", 5, "fields"), ("customers.csv", 7, "key repeated")])

    def test_rejected_rows(self):
        f = self.read(customers=b"\xef\xbb\xbfcode,kind\nc1,person\nc2,Person\n",
                      contacts=b"code,customer,on,channel,outcome\n"
                               b"1,c1,2026-02-30,call,reached\n2,c2,2026-02-01,call,reached\n"
                               b"3,c1,2026-02-01,fax,reached\n4,c1,2026/02/01,call,reached\n"
                               b"5,c1,2026-02-01,call,reached\n")
        self.assertEqual([k[0] for k in f.tables["contacts"]], ["5"])
        self.assertEqual(len(f.rejects), 5)

    def test_unreadable(self):
        for data in (b"", b"\n", b"a\0", b"name\nx\n", b"code\n\x83\n\xe3"):
            with self.assertRaises(oracle.ImportRefused):
                self.read(customers=data)


class Holidays(unittest.TestCase):
    def test_known_years(self):
        for y, days in ((2019, 22), (2020, 18), (2021, 17), (2026, 18), (2009, 17), (1988, 14)):
            self.assertEqual(len(oracle.holidays(y)), days, y)
        for y, m, d in ((2026, 9, 22), (2015, 9, 22), (2019, 4, 30), (2019, 5, 2), (2008, 5, 6),
                        (2021, 8, 9), (2027, 3, 22), (1959, 4, 10), (1990, 11, 12), (1993, 6, 9)):
            self.assertTrue(oracle.is_holiday(date(y, m, d)), (y, m, d))
        for y, m, d in ((2019, 12, 23), (2020, 7, 20), (2020, 10, 12), (2021, 8, 11), (2027, 4, 30)):
            self.assertFalse(oracle.is_holiday(date(y, m, d)), (y, m, d))


if __name__ == "__main__":
    unittest.main()
