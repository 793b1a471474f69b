-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.r (a integer) PARTITION BY HASH (a);
CREATE TABLE public.l PARTITION OF public.r FOR VALUES WITH (MODULUS 4, REMAINDER 2);
