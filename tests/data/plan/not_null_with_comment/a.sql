-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.p (a integer CONSTRAINT x NOT NULL, b integer, c integer NOT NULL, d integer NOT NULL);
CREATE TABLE public.k () INHERITS (public.p);
INSERT INTO public.p VALUES (1, 2, 3, 4);
DO $$ BEGIN
    IF current_setting('server_version_num')::integer >= 180000 THEN
        COMMENT ON CONSTRAINT p_c_not_null ON public.p IS 'goes';
        COMMENT ON CONSTRAINT p_d_not_null ON public.p IS 'stays';
    END IF;
END $$;
