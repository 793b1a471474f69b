-- SPDX-License-Identifier: Apache-2.0
-- Of indexes alike PostgreSQL chooses which is whose when it attaches a partition.
CREATE TABLE public.r (a integer) PARTITION BY RANGE (a);
CREATE INDEX r1 ON public.r (a);
CREATE INDEX r2 ON public.r (a);
CREATE INDEX r3 ON public.r (a);
CREATE TABLE public.l (a integer);
CREATE INDEX l3 ON public.l (a);
CREATE INDEX l1 ON public.l (a);
CREATE INDEX l2 ON public.l (a);
ALTER TABLE public.r ATTACH PARTITION public.l FOR VALUES FROM (0) TO (9);
