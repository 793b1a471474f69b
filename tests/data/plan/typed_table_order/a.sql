-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE public.colour AS ENUM ('red', 'green');
CREATE DOMAIN public.mood AS text;
CREATE TYPE public.pair AS (a integer, b text, c public.colour);
CREATE TYPE public.triple AS (z text, y public.colour, x date);
CREATE TYPE public.less AS (a integer, gone public.mood, b integer);
CREATE TABLE public.pairs OF public.pair (a WITH OPTIONS PRIMARY KEY, b NOT NULL, c DEFAULT 'green');
CREATE TABLE public.loose (x date, y public.colour, z text);
CREATE TABLE public.shorter OF public.less;
INSERT INTO public.pairs VALUES (1, 'x', 'red'), (2, 'y', 'green');
INSERT INTO public.loose VALUES ('2024-01-01', 'red', 'q');
INSERT INTO public.shorter VALUES (1, 'glad', 2);
CREATE INDEX pairs_b ON public.pairs (b);
CREATE VIEW public.seen AS SELECT b, c FROM public.pairs;
