-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE visit (id integer NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY LIST (at);
CREATE TABLE visit_1 PARTITION OF visit FOR VALUES IN ('2024-05-05');
