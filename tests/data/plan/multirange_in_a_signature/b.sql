-- SPDX-License-Identifier: Apache-2.0
-- A multirange's name goes from one range to another: a routine of the old one goes while it has the name.
CREATE SCHEMA one;
CREATE SCHEMA two;
CREATE TYPE two.r AS RANGE (SUBTYPE = date, MULTIRANGE_TYPE_NAME = one.several);
CREATE FUNCTION one.f(h one.several DEFAULT NULL) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 IS NOT NULL';
