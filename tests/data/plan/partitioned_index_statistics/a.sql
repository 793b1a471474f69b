-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.r (a integer) PARTITION BY RANGE (a);
CREATE TABLE public.l PARTITION OF public.r FOR VALUES FROM (0) TO (9);
CREATE INDEX ri ON public.r ((a + 1));
