-- SPDX-License-Identifier: Apache-2.0
CREATE SCHEMA one;
CREATE SCHEMA two;
CREATE TYPE one.r AS RANGE (SUBTYPE = date, MULTIRANGE_TYPE_NAME = one.several);
CREATE FUNCTION one.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
