-- SPDX-License-Identifier: Apache-2.0
INSERT INTO visit SELECT i, date '2023-01-01' + i, i % 7 FROM generate_series(1, 900) i;
