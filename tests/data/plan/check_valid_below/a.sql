-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.r (a integer, b text) PARTITION BY RANGE (a);
CREATE TABLE public.m (a integer, b text) PARTITION BY LIST (a);
CREATE TABLE public.l (a integer, b text, CONSTRAINT k CHECK (b IS NULL));
ALTER TABLE ONLY public.m ATTACH PARTITION public.l FOR VALUES IN (1, 4);
ALTER TABLE ONLY public.r ATTACH PARTITION public.m FOR VALUES FROM (MINVALUE) TO (10);
ALTER TABLE public.r ADD CONSTRAINT k CHECK (b IS NULL) NOT VALID;
