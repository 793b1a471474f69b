-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.parent (a integer DEFAULT 1, b integer DEFAULT 2, c integer);
