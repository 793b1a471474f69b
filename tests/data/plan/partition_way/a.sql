-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE visit (id integer NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE visit_1 PARTITION OF visit FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO visit VALUES (1, '2024-05-05');
