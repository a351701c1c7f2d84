-- SPDX-License-Identifier: GPL-3.0-or-later
-- Mailings: campaigns, the piece of each customer, the shelf of enclosures, and the print jobs.

CREATE TABLE campaign (
    id $id PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT,
    "kind" INTEGER,
    "celebratory" INTEGER,
    "event_on" INTEGER,
    "event_to" INTEGER,
    "posted_on" INTEGER,
    "postage" INTEGER,
    "hold_out" INTEGER,
    "slice" INTEGER,
    "mail_on" INTEGER,
    "staff" $id REFERENCES staff (id),
    "segment" TEXT,
    "purpose" TEXT,
    "recent_reason" TEXT,
    "fixed_on" INTEGER,
    "template" TEXT,
    "sheet" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX campaign_key ON campaign ("code");

CREATE TABLE piece (
    id $id PRIMARY KEY,
    "customer" $id NOT NULL REFERENCES customer (id),
    "campaign" TEXT NOT NULL,
    "joint_with" TEXT,
    "line" TEXT,
    "enclosures" TEXT,
    "label_no" INTEGER,
    "state" INTEGER,
    "reason" TEXT,
    "at" TEXT,
    "job" TEXT,
    "posted_on" INTEGER,
    "returned_on" INTEGER,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX piece_key ON piece ("campaign", "customer");

CREATE INDEX piece_label ON piece ("label_no") WHERE "label_no" IS NOT NULL;
-- Whatever a person does asks whether a piece of the customer still waits; an import asks for all of them.
CREATE INDEX piece_open ON piece ("state", "customer") WHERE "state" IN (0, 1);

CREATE TABLE enclosure (
    id $id PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT,
    "hint" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX enclosure_key ON enclosure ("code");

CREATE TABLE print_job (
    id $id PRIMARY KEY,
    "code" TEXT NOT NULL,
    "campaign" TEXT,
    "kind" INTEGER,
    "state" INTEGER,
    "sheet" TEXT,
    "start" INTEGER,
    "pieces" INTEGER,
    "file" TEXT,
    "at" TEXT,
    "by" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX print_job_key ON print_job ("code");
