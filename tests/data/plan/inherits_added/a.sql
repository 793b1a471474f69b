-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parent (id bigint NOT NULL, made date DEFAULT CURRENT_DATE, CONSTRAINT positive CHECK (id > 0));
CREATE TABLE other (id bigint, word text);
CREATE TABLE child (shape polygon);
CREATE TABLE second (shape polygon, id bigint NOT NULL, CONSTRAINT positive CHECK (id > 0)) INHERITS (parent);
CREATE TABLE third (extra integer) INHERITS (other);
INSERT INTO third VALUES (1, 'a', 2);
