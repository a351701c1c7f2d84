-- SPDX-License-Identifier: GPL-3.0-or-later
-- Saved filters. `condition` is their JSON (docs/formats.md, segments.json).

CREATE TABLE segment (
    id $id PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name_ja" TEXT,
    "name_en" TEXT,
    "condition" TEXT,
    voided_op $id,
    version INTEGER NOT NULL,
    op $id NOT NULL REFERENCES operation (id),
    hash $id NOT NULL,
    voided_reason TEXT,
    extra TEXT
) $strict;
CREATE UNIQUE INDEX segment_key ON segment ("code");
