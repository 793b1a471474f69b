-- SPDX-License-Identifier: Apache-2.0
-- PostgreSQL 17 hands identity down one level when it attaches a partition, and wants it on all when it detaches it.
CREATE TABLE public.r (a integer NOT NULL, n integer NOT NULL GENERATED ALWAYS AS IDENTITY) PARTITION BY RANGE (a);
CREATE TABLE public.m (a integer NOT NULL, n integer NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE public.l (a integer NOT NULL, n integer NOT NULL);
ALTER TABLE ONLY public.r ATTACH PARTITION public.m FOR VALUES FROM (0) TO (20);
ALTER TABLE ONLY public.m ATTACH PARTITION public.l FOR VALUES FROM (1) TO (5);
