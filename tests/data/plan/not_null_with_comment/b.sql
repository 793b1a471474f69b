-- SPDX-License-Identifier: Apache-2.0
-- PostgreSQL 18's not-null constraints have comments; one that is made again gets it again.
CREATE TABLE public.p (a integer CONSTRAINT y NOT NULL, b integer NOT NULL, c integer NOT NULL, d bigint NOT NULL, e integer NOT NULL DEFAULT 1);
CREATE TABLE public.k (l integer NOT NULL) INHERITS (public.p);
CREATE TABLE public.n (i integer CONSTRAINT "it's" NOT NULL);
INSERT INTO public.p VALUES (1, 2, 3, 4);
DO $$ BEGIN
    IF current_setting('server_version_num')::integer >= 180000 THEN
        COMMENT ON CONSTRAINT y ON public.p IS 'new';
        COMMENT ON CONSTRAINT p_b_not_null ON public.p IS 'with the constraint';
        COMMENT ON CONSTRAINT p_d_not_null ON public.p IS 'stays';
        COMMENT ON CONSTRAINT p_e_not_null ON public.p IS 'of a new column';
        COMMENT ON CONSTRAINT k_l_not_null ON public.k IS 'the child''s';
        COMMENT ON CONSTRAINT "it's" ON public.n IS 'of a new table';
    END IF;
END $$;
