-- SPDX-License-Identifier: GPL-3.0-or-later
-- Joined customers remember the codes of those who were joined into them; wrong addresses and numbers, since when and
-- until when they were wrong.

ALTER TABLE customer ADD COLUMN "merged_codes" TEXT;
CREATE INDEX customer_merged ON customer ("merged_codes") WHERE "merged_codes" IS NOT NULL;

ALTER TABLE address ADD COLUMN "corrected_on" INTEGER;
ALTER TABLE phone ADD COLUMN "wrong_on" INTEGER;
ALTER TABLE phone ADD COLUMN "corrected_on" INTEGER;

-- Whom a card looks for in other people's records.
CREATE INDEX customer_referrer ON customer ("referrer") WHERE "referrer" IS NOT NULL;
CREATE INDEX household_member_household ON household_member ("household") WHERE "household" IS NOT NULL;
CREATE INDEX referral_referred ON referral ("referred") WHERE "referred" IS NOT NULL;
