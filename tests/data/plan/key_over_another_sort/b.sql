-- SPDX-License-Identifier: Apache-2.0
-- A primary key may be the part of a unique one, but PostgreSQL does not take it for one when the partition comes.
CREATE TABLE public.whole (i integer NOT NULL) PARTITION BY LIST (i);
CREATE TABLE public.first (i integer NOT NULL, CONSTRAINT own PRIMARY KEY (i));
CREATE TABLE public.second PARTITION OF public.whole FOR VALUES IN (2);
ALTER TABLE public.whole ADD CONSTRAINT once UNIQUE (i);
INSERT INTO public.whole VALUES (2);
INSERT INTO public.first VALUES (1);
