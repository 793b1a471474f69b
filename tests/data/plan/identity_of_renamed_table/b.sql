-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE a (id integer GENERATED ALWAYS AS IDENTITY, n serial, x integer NOT NULL);
ALTER TABLE a RENAME TO b;
