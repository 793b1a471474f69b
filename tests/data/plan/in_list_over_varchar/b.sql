-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE tagged (tags character varying[] DEFAULT ARRAY['a'::text, 'b]'::text]);
CREATE TABLE account (state character varying(10), amount numeric,
    CONSTRAINT known CHECK (state IN ('open', 'closed')), CONSTRAINT round CHECK (amount = ANY (ARRAY[1, 2])));
CREATE VIEW closed AS SELECT * FROM account WHERE state NOT IN ('it''s)', 'open');
CREATE INDEX half ON account (amount) WHERE state IN ('a', 'b');
CREATE DOMAIN word AS character varying(9) CHECK (VALUE IN ('x', 'y'));
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY several ON account USING (state IN ('open', 'mine'));
