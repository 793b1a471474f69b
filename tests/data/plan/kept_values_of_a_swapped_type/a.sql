-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE public.e AS ENUM ('a', 'b');
CREATE TABLE public.parent (a public.e[], b integer);
CREATE TABLE public.child (a public.e[], b integer);
INSERT INTO public.child VALUES ('{a,b}', 1);
