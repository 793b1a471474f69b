-- SPDX-License-Identifier: Apache-2.0
CREATE DOMAIN words AS text;
CREATE DOMAIN amount AS numeric;
CREATE TABLE t (w words, a amount, list amount[], n numeric);
ALTER TABLE t ALTER w SET STORAGE EXTERNAL, ALTER a SET STORAGE PLAIN, ALTER list SET STORAGE EXTERNAL, ALTER n SET STORAGE EXTENDED;
