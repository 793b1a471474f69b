-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE reading (at timestamp NOT NULL, value numeric) PARTITION BY RANGE (at);
CREATE TABLE reading_1 PARTITION OF reading FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE reading_2 PARTITION OF reading FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY RANGE (at);
CREATE TABLE reading_2a PARTITION OF reading_2 DEFAULT;
CREATE INDEX reading_at ON reading (at);
