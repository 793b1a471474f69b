-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE public.triple AS (z text, y integer, x date);
CREATE TABLE public.loose OF public.triple;
CREATE TABLE public.heir (own text) INHERITS (public.loose);
CREATE INDEX heir_x ON public.heir (x);
ALTER TABLE ONLY public.heir ALTER COLUMN x SET DEFAULT '2024-05-06';
INSERT INTO public.loose VALUES ('q', 3, '2024-01-01');
INSERT INTO public.heir VALUES ('r', 4, '2024-01-02', 'mine');
CREATE VIEW public.v AS SELECT x, own FROM public.heir;
