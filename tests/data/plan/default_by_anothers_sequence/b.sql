-- SPDX-License-Identifier: Apache-2.0
-- A default lets go of an identity's sequence while another of that name takes its place.
CREATE TABLE public.t (a integer, h1 smallint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.counter));
CREATE TABLE public.user_of_it (e integer DEFAULT nextval('public.counter'));
