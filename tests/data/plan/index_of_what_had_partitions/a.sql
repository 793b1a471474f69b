-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.r (a integer) PARTITION BY RANGE (a);
CREATE TABLE public.l PARTITION OF public.r FOR VALUES FROM (0) TO (9);
CREATE TABLE public.k PARTITION OF public.r FOR VALUES FROM (9) TO (19);
CREATE TABLE public.none (a integer) PARTITION BY RANGE (a);
CREATE TABLE public.gone PARTITION OF public.none FOR VALUES FROM (0) TO (9);
