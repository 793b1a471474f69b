-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.r (a integer NOT NULL) PARTITION BY RANGE (a);
CREATE UNIQUE INDEX r_unique ON public.r (a NULLS FIRST);
ALTER TABLE public.r ADD CONSTRAINT r_key PRIMARY KEY (a);
