-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, fee numeric(12, 2), money text);
