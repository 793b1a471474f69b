-- SPDX-License-Identifier: Apache-2.0
-- PostgreSQL sets no domain NOT NULL whose array the check of another names.
CREATE DOMAIN public.word AS text COLLATE "C";
CREATE DOMAIN public.words AS public.word[] NOT NULL CHECK (VALUE <> '{}'::public.word[]);
CREATE TABLE public.t (a public.word);
