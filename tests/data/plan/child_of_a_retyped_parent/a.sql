-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE public.e AS ENUM ('a', 'b');
CREATE TABLE public.parent (a public.e, b integer);
CREATE TABLE public.child (a public.e, g public.e GENERATED ALWAYS AS (COALESCE(a, a)) STORED) INHERITS (public.parent);
CREATE TABLE public.grows (a integer, c integer);
INSERT INTO public.parent VALUES ('a', 1);
