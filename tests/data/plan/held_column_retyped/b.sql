-- SPDX-License-Identifier: Apache-2.0
-- A child that changes its parent keeps columns that are the parents' alone, though their types and defaults change.
CREATE TYPE public.colour AS ENUM ('blue', 'red');
CREATE TABLE public.p2 (a text, c public.colour[], d integer, e bigint);
CREATE TABLE public.child () INHERITS (public.p2);
INSERT INTO public.child VALUES ('x', '{red}', 1, 2);
