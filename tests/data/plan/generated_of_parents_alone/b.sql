-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE p (n integer, made integer GENERATED ALWAYS AS (n * 2) STORED, plain text GENERATED ALWAYS AS ('x') STORED);
CREATE TABLE c (n integer, made integer GENERATED ALWAYS AS (n * 2) STORED, plain text GENERATED ALWAYS AS ('x') STORED, own text);
CREATE INDEX made_in_c ON c (made);
