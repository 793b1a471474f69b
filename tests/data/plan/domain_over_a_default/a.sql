-- SPDX-License-Identifier: Apache-2.0
CREATE DOMAIN public.base AS integer DEFAULT 3;
