-- SPDX-License-Identifier: Apache-2.0
-- Values that step aside have the type that steps aside.
CREATE TYPE public.e AS ENUM ('b', 'a');
CREATE TABLE public.parent (a public.e[], b integer);
CREATE TABLE public.child () INHERITS (public.parent);
INSERT INTO public.child VALUES ('{a,b}', 1);
