-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.parent (a integer, b integer);
CREATE TABLE public.child () INHERITS (public.parent);
CREATE TABLE public.strict (c integer) INHERITS (public.parent);
CREATE TABLE public.other (k integer, v integer NOT NULL);
CREATE TABLE public.joins (k integer, v integer);
INSERT INTO public.parent VALUES (1, 1);
INSERT INTO public.child VALUES (NULL, NULL);
INSERT INTO public.joins VALUES (1, NULL);
