-- SPDX-License-Identifier: Apache-2.0
CREATE DOMAIN words AS text;
CREATE DOMAIN amount AS numeric;
CREATE TABLE t (w words, a amount, list amount[], n numeric);
