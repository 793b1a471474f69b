-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE p (id integer);
CREATE TABLE c () INHERITS (p);
