-- SPDX-License-Identifier: Apache-2.0
CREATE SCHEMA s;
CREATE TYPE s.e AS ENUM ('a', 'b');
CREATE TABLE public.parent (a s.e, b integer);
CREATE TABLE s.child (a s.e, g s.e GENERATED ALWAYS AS (COALESCE(a, a)) STORED) INHERITS (public.parent);
INSERT INTO public.parent VALUES ('a', 1);
