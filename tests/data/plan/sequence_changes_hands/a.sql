-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.t (a integer NOT NULL, b serial) PARTITION BY RANGE (a);
CREATE TABLE public.one (a integer, n integer);
CREATE TABLE public.two (a integer, n integer);
ALTER TABLE public.two OWNER TO pg_monitor;
CREATE SEQUENCE public.counter OWNED BY public.one.n;
