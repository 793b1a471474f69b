-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, price numeric(12, 2), weight real, latitude double precision);
create table measures (id int primary key, cost_factor real, credit_score double precision);
