-- SPDX-License-Identifier: Apache-2.0
-- PostgreSQL keeps the columns of statistics in the table's order, which may be another.
CREATE TABLE public.t ("dot.ted" text, q text, "com,ma" text, a integer);
CREATE STATISTICS public.s (mcv) ON q, "dot.ted", (lower("com,ma")), "com,ma", (q || 'x') FROM public.t;
