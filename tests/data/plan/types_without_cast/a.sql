-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE t (a timestamp, b integer, c uuid, d text, e integer[], f text, g boolean);
