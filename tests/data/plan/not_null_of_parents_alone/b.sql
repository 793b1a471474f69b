-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE p (n integer NOT NULL, k integer PRIMARY KEY, own integer);
CREATE TABLE c (n integer NOT NULL, k integer NOT NULL, own integer NOT NULL);
CREATE TABLE away (k integer NOT NULL);
CREATE TABLE other (k integer NOT NULL);
