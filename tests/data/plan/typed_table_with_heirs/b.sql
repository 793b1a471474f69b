-- SPDX-License-Identifier: Apache-2.0
-- A table of a type takes its columns back in the type's order; what inherits from it is out for the while.
CREATE TYPE public.triple AS (z text, x date);
CREATE TABLE public.loose OF public.triple;
CREATE TABLE public.heir (own text) INHERITS (public.loose);
CREATE INDEX heir_x ON public.heir (x);
ALTER TABLE ONLY public.heir ALTER COLUMN x SET DEFAULT '2024-05-06';
INSERT INTO public.loose VALUES ('q', '2024-01-01');
INSERT INTO public.heir VALUES ('r', '2024-01-02', 'mine');
CREATE VIEW public.v AS SELECT x, own FROM public.heir;
