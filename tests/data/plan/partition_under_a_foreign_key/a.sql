-- SPDX-License-Identifier: Apache-2.0
-- A partition of a table that is referred to cannot be dropped from within it.
CREATE TABLE event (id int PRIMARY KEY, follows int REFERENCES event) PARTITION BY RANGE (id);
CREATE TABLE event_old PARTITION OF event FOR VALUES FROM (0) TO (100);
CREATE TABLE event_new PARTITION OF event FOR VALUES FROM (100) TO (200) PARTITION BY LIST (id);
CREATE TABLE event_new_100 PARTITION OF event_new FOR VALUES IN (100);
CREATE TABLE note (event int REFERENCES event);
INSERT INTO event VALUES (1, NULL);
