-- SPDX-License-Identifier: Apache-2.0
CREATE DOMAIN public.word AS text COLLATE "C" NOT NULL;
CREATE DOMAIN public.words AS public.word[] NOT NULL CHECK (VALUE <> '{}'::public.word[]);
CREATE TABLE public.t (a public.word);
