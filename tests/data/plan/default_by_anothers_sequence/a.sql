-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.t (a integer, h2 smallint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.counter));
CREATE TABLE public.user_of_it (e integer DEFAULT nextval('public.counter'));
