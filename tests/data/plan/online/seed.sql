-- SPDX-License-Identifier: Apache-2.0
INSERT INTO team VALUES (1,'a',1),(2,'b',2); INSERT INTO person SELECT i, 1+i%2, 'p'||i, 5+i, 'x', 'n' FROM generate_series(1,100) i;
INSERT INTO part SELECT i, date '2020-01-01' + i, i FROM generate_series(1,600) i; INSERT INTO papa VALUES (1,1); INSERT INTO kid VALUES (2,2);
