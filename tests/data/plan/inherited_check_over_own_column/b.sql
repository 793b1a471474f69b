-- SPDX-License-Identifier: Apache-2.0
-- A check that a child has from its parent alone reads columns that are the child's own as well.
CREATE TABLE public.p (j bytea);
CREATE TABLE public.new_column (k integer, j bytea) INHERITS (public.p);
CREATE TABLE public.old_column (j bytea) INHERITS (public.p);
ALTER TABLE public.p ADD CONSTRAINT no_tab CHECK (j <> '\x09');
CREATE TABLE public.p2 (x bigint CONSTRAINT positive CHECK (x > 0), y integer);
ALTER TABLE public.p2 ADD CONSTRAINT small CHECK (y < 9) NOT VALID;
CREATE TABLE public.moves (x bigint) INHERITS (public.p2);
INSERT INTO public.moves VALUES (1, 2);
CREATE TABLE public.q (z integer CONSTRAINT tall CHECK (z > 0));
CREATE TABLE public.joins (z integer) INHERITS (public.q);
