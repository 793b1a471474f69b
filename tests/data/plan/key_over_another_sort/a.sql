-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.whole (i integer NOT NULL) PARTITION BY LIST (i);
CREATE TABLE public.first PARTITION OF public.whole (CONSTRAINT own PRIMARY KEY (i)) FOR VALUES IN (1);
CREATE TABLE public.second PARTITION OF public.whole FOR VALUES IN (2);
ALTER TABLE public.whole ADD CONSTRAINT once UNIQUE (i);
INSERT INTO public.whole VALUES (1), (2);
