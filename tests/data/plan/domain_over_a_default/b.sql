-- SPDX-License-Identifier: Apache-2.0
-- A domain is given the default of the one it is made of, and declines it.
CREATE DOMAIN public.base AS integer DEFAULT 3;
CREATE DOMAIN public.takes AS public.base;
CREATE DOMAIN public.declines AS public.base;
ALTER DOMAIN public.declines DROP DEFAULT;
