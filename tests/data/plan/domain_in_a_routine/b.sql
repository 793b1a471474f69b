-- SPDX-License-Identifier: Apache-2.0
-- Some servers refuse to look for a domain's rows while a routine has an array of it.
CREATE DOMAIN public.d AS numeric CONSTRAINT small CHECK (VALUE < 9);
CREATE FUNCTION public.several() RETURNS public.d[] LANGUAGE sql BEGIN ATOMIC SELECT '{}'::public.d[]; END;
CREATE VIEW public.v AS SELECT '{}'::public.d[] AS c;
