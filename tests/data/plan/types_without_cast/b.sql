-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE t (a interval, b date, c bytea, d integer[], e date[], f jsonb, g numeric);
