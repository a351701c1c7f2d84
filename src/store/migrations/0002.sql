-- SPDX-License-Identifier: GPL-3.0-or-later
-- The search index and the order of the customer list. All of it is derived from the records; a store that has records is
-- filled after the scripts (migrations.cpp). Customers who were taken back are in none of these tables.

DROP TABLE customer_search;

-- `key`: what a search looks through (store/search_text.h); `kana_order`: folded kana, name and code.
CREATE TABLE customer_search (
    customer $id PRIMARY KEY REFERENCES customer (id),
    "key" TEXT NOT NULL,
    kana_order TEXT NOT NULL
) $strict;
CREATE INDEX customer_kana ON customer_search (kana_order);

-- Who has which term (store/search_postings.h): 65,536 customers by id are a chunk.
CREATE TABLE search_posting (
    chunk INTEGER NOT NULL,
    term $id NOT NULL,
    customers BLOB NOT NULL,
    PRIMARY KEY (chunk, term)
) $clustered;

-- Each customer's last contact (store/last_contacts.h): 4,096 customers by id are a row.
CREATE TABLE last_contact (
    chunk $id PRIMARY KEY,
    version INTEGER NOT NULL,
    days BLOB NOT NULL,
    staff BLOB NOT NULL
) $strict;
