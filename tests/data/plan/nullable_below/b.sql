-- SPDX-License-Identifier: Apache-2.0
-- Before PostgreSQL 18 a child may let be NULL what its parent does not.
CREATE TABLE public.parent (a integer, b integer);
CREATE TABLE public.child () INHERITS (public.parent);
CREATE TABLE public.strict (c integer) INHERITS (public.parent);
CREATE TABLE public.other (k integer, v integer);
CREATE TABLE public.joins (k integer, v integer) INHERITS (public.other);
DO $$
BEGIN
    IF current_setting('server_version_num')::int < 180000 THEN
        ALTER TABLE ONLY public.parent ALTER COLUMN a SET NOT NULL;
        ALTER TABLE public.strict ALTER COLUMN a SET NOT NULL;
        ALTER TABLE ONLY public.other ALTER COLUMN v SET NOT NULL;
    END IF;
END $$;
INSERT INTO public.parent VALUES (1, 1);
INSERT INTO public.child VALUES (NULL, NULL);
INSERT INTO public.joins VALUES (1, NULL);
