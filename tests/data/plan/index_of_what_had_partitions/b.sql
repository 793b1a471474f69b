-- SPDX-License-Identifier: Apache-2.0
-- An index is valid, though a partition that goes does not have it.
CREATE TABLE public.r (a integer) PARTITION BY RANGE (a);
CREATE TABLE public.k PARTITION OF public.r FOR VALUES FROM (9) TO (19);
CREATE INDEX ri ON public.r (a);
CREATE TABLE public.none (a integer) PARTITION BY RANGE (a);
CREATE INDEX ni ON public.none (a);
