-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE public.colour AS ENUM ('red', 'dark red');
CREATE TABLE public.p1 (a text, c public.colour[], d integer, e integer);
CREATE TABLE public.child () INHERITS (public.p1);
ALTER TABLE public.child ALTER COLUMN d SET DEFAULT 3;
INSERT INTO public.child VALUES ('x', '{red}', 1, 2);
