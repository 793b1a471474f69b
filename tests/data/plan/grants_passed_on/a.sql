-- SPDX-License-Identifier: Apache-2.0
DO $$ BEGIN CREATE ROLE "passes on"; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE has_it_from_others; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE farther; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
CREATE TABLE public.t (i integer, j integer);
CREATE TABLE public.taken (i integer);
GRANT SELECT, INSERT ON public.taken TO "passes on" WITH GRANT OPTION;
SET ROLE "passes on";
GRANT SELECT ON public.taken TO has_it_from_others WITH GRANT OPTION;
SET ROLE has_it_from_others;
GRANT SELECT ON public.taken TO farther;
RESET ROLE;
CREATE TABLE public.changes_hands (i integer);
ALTER TABLE public.changes_hands OWNER TO farther;
GRANT SELECT ON public.changes_hands TO has_it_from_others;
