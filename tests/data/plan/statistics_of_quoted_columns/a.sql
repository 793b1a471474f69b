-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE public.t (a integer, q text, "dot.ted" text, "com,ma" text);
