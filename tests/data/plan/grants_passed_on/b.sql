-- SPDX-License-Identifier: Apache-2.0
-- Whoever may pass a privilege on is its grantor: it is given by that role, after the role has it, and taken before.
DO $$ BEGIN CREATE ROLE "passes on"; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE has_it_from_others; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE farther; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
CREATE TABLE public.t (i integer, j integer);
GRANT SELECT ON public.t TO "passes on" WITH GRANT OPTION;
GRANT UPDATE (j) ON public.t TO "passes on" WITH GRANT OPTION;
GRANT SELECT ON public.t TO farther;
SET ROLE "passes on";
GRANT SELECT ON public.t TO PUBLIC;
GRANT SELECT ON public.t TO has_it_from_others WITH GRANT OPTION;
GRANT UPDATE (j) ON public.t TO farther;
SET ROLE has_it_from_others;
GRANT SELECT ON public.t TO farther;
RESET ROLE;
CREATE TABLE public.taken (i integer);
GRANT INSERT ON public.taken TO "passes on" WITH GRANT OPTION;
CREATE TABLE public.changes_hands (i integer);
ALTER TABLE public.changes_hands OWNER TO has_it_from_others;
GRANT ALL ON public.changes_hands TO farther WITH GRANT OPTION;
SET ROLE farther;
GRANT SELECT ON public.changes_hands TO PUBLIC;
RESET ROLE;
CREATE VIEW public.made AS SELECT i FROM public.t;
GRANT SELECT ON public.made TO "passes on" WITH GRANT OPTION;
SET ROLE "passes on";
GRANT SELECT ON public.made TO farther;
RESET ROLE;
