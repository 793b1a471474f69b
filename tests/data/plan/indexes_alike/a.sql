-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.r (a integer) PARTITION BY RANGE (a);
CREATE INDEX r1 ON public.r (a);
CREATE INDEX r2 ON public.r (a);
CREATE INDEX r3 ON public.r (a);
CREATE TABLE public.l (a integer);
CREATE INDEX l1 ON public.l (a);
CREATE INDEX l2 ON public.l (a);
CREATE INDEX l3 ON public.l (a);
