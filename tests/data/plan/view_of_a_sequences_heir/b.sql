-- SPDX-License-Identifier: Apache-2.0
-- A view reads a column whose identity takes over the sequence's name of the one it read.
CREATE TABLE public.t (a integer, c integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.counter));
CREATE VIEW public.v AS SELECT a, c AS n FROM public.t;
