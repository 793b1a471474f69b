-- SPDX-License-Identifier: Apache-2.0
-- A new partition has a key and a unique index over the same columns.
CREATE TABLE public.r (a integer NOT NULL) PARTITION BY RANGE (a);
CREATE UNIQUE INDEX r_unique ON public.r (a NULLS FIRST);
ALTER TABLE public.r ADD CONSTRAINT r_key PRIMARY KEY (a);
CREATE TABLE public.l PARTITION OF public.r FOR VALUES FROM (0) TO (9);
