-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE p (id integer);
CREATE TABLE c (PRIMARY KEY (id)) INHERITS (p);
CREATE TABLE d () INHERITS (p);
