-- SPDX-License-Identifier: Apache-2.0
SET client_encoding = 'UTF8';
COPY t (a, b) FROM stdin;
1	one; two
2	\N
\.
INSERT INTO t VALUES (3, 'ü');
