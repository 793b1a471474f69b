-- SPDX-License-Identifier: Apache-2.0
-- A sequence has the owner of the table it belongs to, also when that is made again or is another.
CREATE TABLE public.t (c integer NOT NULL, b serial) PARTITION BY RANGE (c);
ALTER TABLE public.t OWNER TO pg_monitor;
CREATE TABLE public.one (a integer, n integer);
CREATE TABLE public.two (a integer, n integer);
ALTER TABLE public.two OWNER TO pg_monitor;
CREATE SEQUENCE public.counter;
ALTER SEQUENCE public.counter OWNER TO pg_monitor;
ALTER SEQUENCE public.counter OWNED BY public.two.n;
