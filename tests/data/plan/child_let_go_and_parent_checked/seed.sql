-- SPDX-License-Identifier: Apache-2.0
INSERT INTO thing VALUES (1, '2024-01-01');
INSERT INTO tool VALUES (2, '2024-01-02', 'm');
INSERT INTO toy VALUES (3, '2024-01-03', 4);
