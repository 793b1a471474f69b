-- SPDX-License-Identifier: Apache-2.0
-- Tables of types stand in the order of their attributes, whatever comes in front.
CREATE TYPE public.colour AS ENUM ('red', 'green');
CREATE TYPE public.pair AS (zero date, one date, a integer, c public.colour, b text);
CREATE TYPE public.triple AS (z text, y public.colour, x date);
CREATE TYPE public.less AS (a integer, b integer);
CREATE TABLE public.pairs OF public.pair (a WITH OPTIONS PRIMARY KEY, b NOT NULL, c DEFAULT 'green');
CREATE TABLE public.loose OF public.triple;
CREATE TABLE public.shorter OF public.less;
INSERT INTO public.pairs (a, b, c) VALUES (1, 'x', 'red'), (2, 'y', 'green');
INSERT INTO public.loose VALUES ('q', 'red', '2024-01-01');
INSERT INTO public.shorter VALUES (1, 2);
CREATE INDEX pairs_b ON public.pairs (b);
CREATE VIEW public.seen AS SELECT b, c FROM public.pairs;
