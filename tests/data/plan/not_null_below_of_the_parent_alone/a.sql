-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parent (i integer NOT NULL, j integer NOT NULL);
CREATE TABLE keeps () INHERITS (parent);
CREATE TABLE loses () INHERITS (parent);
CREATE TABLE keeps_below () INHERITS (loses);
