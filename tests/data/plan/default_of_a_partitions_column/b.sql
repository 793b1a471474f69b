-- SPDX-License-Identifier: Apache-2.0
-- A partition that comes anew counts by its parent's sequence, which goes with the parent's column.
CREATE TABLE public.r (a integer) PARTITION BY HASH (a);
CREATE TABLE public.l PARTITION OF public.r FOR VALUES WITH (MODULUS 4, REMAINDER 0);
ALTER TABLE public.r ADD COLUMN n serial;
