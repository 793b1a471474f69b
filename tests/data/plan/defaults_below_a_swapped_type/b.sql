-- SPDX-License-Identifier: Apache-2.0
-- Defaults of children let go of a type that their parents' columns change.
CREATE TYPE public.e AS ENUM ('b', 'a');
CREATE TABLE public.r (a integer, d public.e[] DEFAULT '{}') PARTITION BY RANGE (a);
CREATE TABLE public.m PARTITION OF public.r FOR VALUES FROM (0) TO (90) PARTITION BY RANGE (a);
CREATE TABLE public.l PARTITION OF public.m FOR VALUES FROM (0) TO (9);
CREATE TABLE public.parent (d public.e);
CREATE TABLE public.child () INHERITS (public.parent);
ALTER TABLE public.child ALTER COLUMN d SET DEFAULT 'a';
CREATE TABLE public.plain (d integer);
CREATE TABLE public.below () INHERITS (public.plain);
ALTER TABLE public.below ALTER COLUMN d SET DEFAULT 5;
