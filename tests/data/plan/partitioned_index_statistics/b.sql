-- SPDX-License-Identifier: Apache-2.0
-- A target of a partitioned index is its own.
CREATE TABLE public.r (a integer) PARTITION BY RANGE (a);
CREATE INDEX ri ON public.r ((a + 1));
ALTER INDEX public.ri ALTER COLUMN 1 SET STATISTICS 99;
CREATE TABLE public.l PARTITION OF public.r FOR VALUES FROM (0) TO (9);
