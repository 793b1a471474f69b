-- SPDX-License-Identifier: Apache-2.0
-- The list of a domain's values is cast as a whole to what the domain is made of, and is not read back so.
CREATE SCHEMA "odd one";
CREATE DOMAIN "odd one".flags AS bit(3);
CREATE DOMAIN "odd one".word AS character varying(5);
CREATE TABLE public.t (f "odd one".flags CHECK (f IN (B'101'::"odd one".flags, B'111'::"odd one".flags)),
    w "odd one".word CHECK (w IN ('x'::"odd one".word, 'y'::"odd one".word)));
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY listed ON public.t USING (f IN (B'101'::"odd one".flags, B'111'::"odd one".flags) AND w NOT IN ('x'::"odd one".word, 'y'));
