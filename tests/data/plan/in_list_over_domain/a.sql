-- SPDX-License-Identifier: Apache-2.0
CREATE SCHEMA "odd one";
CREATE DOMAIN "odd one".flags AS bit(3);
CREATE DOMAIN "odd one".word AS character varying(5);
CREATE TABLE public.t (f "odd one".flags, w "odd one".word);
