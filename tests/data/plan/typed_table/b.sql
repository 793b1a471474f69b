-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE pair AS (a integer, c date);
CREATE TABLE pairs OF pair;
CREATE TABLE loose OF pair;
