-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.p (j bytea);
CREATE TABLE public.new_column (k integer);
CREATE TABLE public.old_column (j bytea);
CREATE TABLE public.p1 (x integer CONSTRAINT positive CHECK (x > 0), y integer);
ALTER TABLE public.p1 ADD CONSTRAINT small CHECK (y < 9) NOT VALID;
CREATE TABLE public.moves (x integer) INHERITS (public.p1);
INSERT INTO public.moves VALUES (1, 2);
CREATE TABLE public.joins (z integer CONSTRAINT tall CHECK (z > 0));
CREATE TABLE public.q (z integer CONSTRAINT tall CHECK (z > 0));
