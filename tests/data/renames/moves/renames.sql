-- SPDX-License-Identifier: Apache-2.0
-- mixed: the schema itself is new
-- map: public.account=ledger.account
-- map: public.kind=old.sort
CREATE SCHEMA ledger;
ALTER TABLE account SET SCHEMA ledger;
ALTER TYPE kind SET SCHEMA old;
ALTER TYPE old.kind RENAME TO sort;
