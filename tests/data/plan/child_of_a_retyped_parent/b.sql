-- SPDX-License-Identifier: Apache-2.0
-- A new child finds its parents' columns as they will be.
CREATE SCHEMA s;
CREATE TYPE s.e AS ENUM ('a', 'b');
CREATE TABLE public.parent (a s.e, b integer);
CREATE TABLE s.child (a s.e, g s.e GENERATED ALWAYS AS (COALESCE(a, a)) STORED) INHERITS (public.parent);
CREATE TABLE public.grows (a integer, b text DEFAULT 'x');
CREATE TABLE public.below (c text) INHERITS (public.grows);
ALTER TABLE public.below ALTER COLUMN b SET DEFAULT 'y';
INSERT INTO public.parent VALUES ('a', 1);
