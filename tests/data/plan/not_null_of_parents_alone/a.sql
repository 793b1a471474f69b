-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE p (n integer NOT NULL, k integer PRIMARY KEY, own integer);
CREATE TABLE c (n integer, k integer, own integer NOT NULL) INHERITS (p);
CREATE TABLE away (k integer NOT NULL);
