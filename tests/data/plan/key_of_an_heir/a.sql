-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parent (i integer NOT NULL);
CREATE TABLE heir (j integer) INHERITS (parent);
