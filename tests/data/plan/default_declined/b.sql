-- SPDX-License-Identifier: Apache-2.0
-- A child has no default where its parent has one.
CREATE TABLE public.parent (a integer DEFAULT 1, b integer DEFAULT 2, c integer);
CREATE TABLE public.child (a integer DEFAULT NULL) INHERITS (public.parent);
ALTER TABLE public.child ALTER COLUMN b DROP DEFAULT;
