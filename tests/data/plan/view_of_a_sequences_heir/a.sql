-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.t (a integer, b integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.counter));
CREATE VIEW public.v AS SELECT a, b AS n FROM public.t;
