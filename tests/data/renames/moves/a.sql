-- SPDX-License-Identifier: Apache-2.0
-- Into a schema that is new, with all that belongs to the table; into one that stays.
CREATE SCHEMA old;
CREATE TABLE account (id serial PRIMARY KEY, name text UNIQUE);
CREATE TABLE entry (account int REFERENCES account, amount numeric);
CREATE VIEW balance AS SELECT a.name, sum(e.amount) AS amount FROM account a JOIN entry e ON e.account = a.id GROUP BY a.name;
CREATE TYPE kind AS ENUM ('x');
CREATE TABLE old.user (k kind);
CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT $1 * 2';
INSERT INTO account (name) VALUES ('a');
INSERT INTO entry VALUES (1, 2);
