-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. Tables of records follow domain/record_catalogue (docs/schema.md says how types are stored): what the
-- follow-up engine reads stands first in a row, so that reading it need not pass the notes. The id of a customer's record
-- is his id * 2^20 + a number: his records lie together, in the order of customers.

PRAGMA application_id = 1263094613;

CREATE TABLE operation (
    id $id PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    summary TEXT NOT NULL,
    undone_by $id REFERENCES operation (id),
    detail TEXT
) $strict;
CREATE INDEX operation_actor ON operation (actor, id);

CREATE TABLE audit_log (
    seq $id PRIMARY KEY,
    op $id NOT NULL REFERENCES operation (id),
    entry TEXT NOT NULL,
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) $strict;

CREATE TABLE record_history (
    id $id PRIMARY KEY,
    op $id NOT NULL REFERENCES operation (id),
    kind TEXT NOT NULL,
    "key" TEXT NOT NULL,
    old TEXT,
    old_version INTEGER NOT NULL,
    old_voided INTEGER NOT NULL
) $strict;
CREATE INDEX record_history_op ON record_history (op);
CREATE INDEX record_history_key ON record_history (kind, "key");

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    op $id NOT NULL REFERENCES operation (id)
) $clustered;

CREATE TABLE store (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    weekly_closed TEXT NOT NULL,
    closures TEXT NOT NULL,
    open_days TEXT NOT NULL,
    mail_days INTEGER NOT NULL,
    dormant_after TEXT NOT NULL,
    started_on INTEGER,
    extra TEXT,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL
) $clustered;

CREATE TABLE staff (
    id $id PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT,
    "kana" TEXT,
    "role" INTEGER,
    "store" TEXT,
    "joined_on" INTEGER,
    "left_on" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX staff_key ON staff ("code");

CREATE TABLE customer (
    id $id PRIMARY KEY,
    "code" TEXT NOT NULL,
    "kind" INTEGER,
    "staff" $id REFERENCES staff (id),
    "store" TEXT,
    "rank" TEXT,
    "sex" TEXT,
    "household" TEXT,
    "refuses" TEXT,
    "birthday" INTEGER,
    "anniversary" INTEGER,
    "first_met_on" INTEGER,
    "deceased_on" INTEGER,
    "erased_on" INTEGER,
    "mourning_until" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    "name" TEXT,
    "kana" TEXT,
    "honorific" TEXT,
    "postal_code" TEXT,
    "address" TEXT,
    "building" TEXT,
    "phone" TEXT,
    "mobile" TEXT,
    "email" TEXT,
    "referrer" TEXT,
    "note" TEXT,
    "occupation" TEXT,
    "reachable" TEXT,
    "random" INTEGER,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX customer_key ON customer ("code");

CREATE TABLE ban (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "channel" INTEGER NOT NULL,
    "since" INTEGER,
    "how" TEXT,
    "by" TEXT,
    "reason" TEXT,
    "until" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX ban_key ON ban ("customer", "channel");

CREATE TABLE consent (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "purpose" TEXT NOT NULL,
    "basis" TEXT,
    "on" INTEGER,
    "evidence" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX consent_key ON consent ("customer", "purpose");

CREATE TABLE owner (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "from" INTEGER NOT NULL,
    "staff" $id REFERENCES staff (id),
    "until" INTEGER,
    "kind" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX owner_key ON owner ("customer", "from");

CREATE TABLE absence (
    id $id PRIMARY KEY,
    "staff" $id NOT NULL REFERENCES staff (id),
    "from" INTEGER NOT NULL,
    "to" INTEGER,
    "kind" TEXT,
    "cover" $id REFERENCES staff (id),
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX absence_key ON absence ("staff", "from");

CREATE TABLE household_member (
    id $id PRIMARY KEY,
    "customer" $id REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "household" TEXT,
    "name" TEXT,
    "kana" TEXT,
    "relation" TEXT,
    "birthday" INTEGER,
    "drives" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX household_member_key ON household_member ("code");

CREATE TABLE address (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "kind" TEXT,
    "postal_code" TEXT,
    "address" TEXT,
    "building" TEXT,
    "from" INTEGER,
    "until" INTEGER,
    "returned_on" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX address_key ON address ("code");

CREATE TABLE phone (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "kind" TEXT,
    "number" TEXT,
    "hours" TEXT,
    "priority" TEXT,
    "until" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX phone_key ON phone ("code");

CREATE TABLE circumstance (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "kind" TEXT,
    "text" TEXT,
    "source" TEXT,
    "confirmed_on" INTEGER,
    "by" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX circumstance_key ON circumstance ("code");

CREATE TABLE key_person (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "left_on" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    "name" TEXT,
    "kana" TEXT,
    "department" TEXT,
    "title" TEXT,
    "role" TEXT,
    "stance" TEXT,
    "note" TEXT,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX key_person_key ON key_person ("code");

CREATE TABLE purchase (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "condition" INTEGER,
    "ordered_on" INTEGER,
    "registered_on" INTEGER,
    "delivered_on" INTEGER,
    "disposed_on" INTEGER,
    "inspection_due_on" INTEGER,
    "contract_ends_on" INTEGER,
    "insurance_ends_on" INTEGER,
    "warranty_ends_on" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    "staff" $id REFERENCES staff (id),
    "maker" TEXT,
    "model" TEXT,
    "grade" TEXT,
    "plate" TEXT,
    "chassis_no" TEXT,
    "recorded_on" INTEGER,
    "first_registered_on" INTEGER,
    "payment" INTEGER,
    "referred_by" TEXT,
    "cancelled_on" INTEGER,
    "replaces" TEXT,
    "use" TEXT,
    "colour" TEXT,
    "km" TEXT,
    "km_on" INTEGER,
    "moved_first" INTEGER,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX purchase_key ON purchase ("code");

CREATE TABLE other_car (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "known_on" INTEGER,
    "delivered_on" INTEGER,
    "inspection_due_on" INTEGER,
    "disposed_on" INTEGER,
    "replaces" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    "maker" TEXT,
    "model" TEXT,
    "plate" TEXT,
    "dealer" TEXT,
    "reason" TEXT,
    "certainty" TEXT,
    "seen_by" TEXT,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX other_car_key ON other_car ("code");

CREATE TABLE service (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "purchase" TEXT REFERENCES purchase (code),
    "on" INTEGER,
    "kind" INTEGER,
    "booked_on" INTEGER,
    "booked_for" INTEGER,
    "inspection_due_on" INTEGER,
    "other_car" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX service_key ON service ("code");

CREATE TABLE contact (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "staff" $id REFERENCES staff (id),
    "on" INTEGER,
    "channel" INTEGER,
    "direction" INTEGER,
    "outcome" INTEGER,
    "purpose" INTEGER,
    "event_on" INTEGER,
    "visit_intent" INTEGER,
    "satisfaction" INTEGER,
    "voided_on" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    "time" TEXT,
    "note" TEXT,
    "person" TEXT,
    "topics" TEXT,
    "value_given" TEXT,
    "script" TEXT,
    "campaign" TEXT,
    "recorded_at" TEXT,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX contact_key ON contact ("code");

CREATE TABLE promise (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "made_on" INTEGER,
    "for_on" INTEGER,
    "kept_on" INTEGER,
    "channel" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    "staff" $id REFERENCES staff (id),
    "time" TEXT,
    "text" TEXT,
    "contact" TEXT,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX promise_key ON promise ("code");

CREATE TABLE complaint (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "opened_on" INTEGER,
    "closed_on" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    "answered_on" INTEGER,
    "type" TEXT,
    "cause" TEXT,
    "remedy" TEXT,
    "owner" TEXT,
    "note" TEXT,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX complaint_key ON complaint ("code");

CREATE TABLE referral (
    id $id PRIMARY KEY,
    "referrer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "on" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    "referred" TEXT,
    "occasion" TEXT,
    "purchase" TEXT REFERENCES purchase (code),
    "thanked_on" INTEGER,
    "reported_on" INTEGER,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX referral_key ON referral ("code");

CREATE TABLE gift (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "on" INTEGER,
    "what" TEXT,
    "kind" TEXT,
    "contact" TEXT,
    "taken" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX gift_key ON gift ("code");

CREATE TABLE deal (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "opened_on" INTEGER,
    "closed_on" INTEGER,
    "resume_on" INTEGER,
    "result" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    "staff" $id REFERENCES staff (id),
    "next_on" INTEGER,
    "rank" TEXT,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX deal_key ON deal ("code");

CREATE TABLE review (
    id $id PRIMARY KEY,
    customer $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "contact" TEXT REFERENCES contact (code),
    "by" TEXT,
    "on" INTEGER,
    "kind" INTEGER,
    "text" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX review_key ON review ("code");

CREATE TABLE follow_up_history (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "rule" TEXT NOT NULL,
    "fact" INTEGER NOT NULL,
    "record" TEXT NOT NULL,
    "fact_on" INTEGER,
    "earliest" INTEGER,
    "due" INTEGER,
    "latest" INTEGER,
    "state" INTEGER,
    "done_on" INTEGER,
    "contact" TEXT,
    "closure_late" TEXT,
    "staff" $id REFERENCES staff (id),
    "ended_on" INTEGER,
    "window_end" INTEGER,
    "attempts" TEXT,
    "reason" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX follow_up_history_key ON follow_up_history ("rule", "customer", "fact", "record");

CREATE TABLE first_day (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "rule" TEXT NOT NULL,
    "fact" INTEGER NOT NULL,
    "record" TEXT NOT NULL,
    "day" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX first_day_key ON first_day ("rule", "customer", "fact", "record");

CREATE TABLE decision (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "code" TEXT NOT NULL,
    "rule" TEXT,
    "fact" INTEGER,
    "record" TEXT,
    "at" INTEGER,
    "act" INTEGER,
    "until" INTEGER,
    "reason" TEXT,
    "to_staff" $id REFERENCES staff (id),
    "by" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX decision_key ON decision ("code");

CREATE INDEX customer_staff ON customer (staff);
CREATE INDEX customer_household ON customer (household) WHERE household IS NOT NULL;

-- What a search looks through: folded name, kana, code, phone digits, plates and address, each between line feeds.
CREATE TABLE customer_search (
    customer $id PRIMARY KEY REFERENCES customer (id),
    "key" TEXT NOT NULL
) $strict;

-- The plan: derived from the records, the rules and the calendar, and so without versions of its own.
CREATE TABLE rule_name (
    id INTEGER PRIMARY KEY,
    rule TEXT NOT NULL UNIQUE
) $strict;

CREATE TABLE follow_up (
    customer $id NOT NULL REFERENCES customer (id),
    rule INTEGER NOT NULL REFERENCES rule_name (id),
    fact INTEGER NOT NULL,
    record TEXT NOT NULL,
    staff $id REFERENCES staff (id),
    state INTEGER NOT NULL,
    fact_on INTEGER,
    earliest INTEGER,
    due INTEGER,
    latest INTEGER,
    natural_due INTEGER,
    window_end INTEGER,
    hidden_until INTEGER,
    done_on INTEGER,
    ended_on INTEGER,
    flags INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    reasons INTEGER NOT NULL,
    contact TEXT,
    PRIMARY KEY (customer, rule, fact, record)
) $clustered;
-- One salesperson's day is one range of this index; its due dates give the load of the days to come.
CREATE INDEX follow_up_day ON follow_up (staff, earliest, due) WHERE state = 0;
CREATE INDEX follow_up_ended ON follow_up (ended_on) WHERE ended_on IS NOT NULL;

CREATE TABLE customer_plan (
    customer $id PRIMARY KEY REFERENCES customer (id),
    replan_on INTEGER
) $strict;
CREATE INDEX customer_plan_day ON customer_plan (replan_on) WHERE replan_on IS NOT NULL;
