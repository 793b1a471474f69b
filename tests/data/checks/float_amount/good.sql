-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, price numeric(12, 2), weight real, latitude double precision);
