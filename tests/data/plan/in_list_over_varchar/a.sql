-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE account (state character varying(10), amount numeric);
