-- SPDX-License-Identifier: Apache-2.0
CREATE DOMAIN public.d AS numeric;
CREATE FUNCTION public.several() RETURNS public.d[] LANGUAGE sql BEGIN ATOMIC SELECT '{}'::public.d[]; END;
CREATE VIEW public.v AS SELECT '{}'::public.d[] AS c;
