-- SPDX-License-Identifier: Apache-2.0
create type victor as (x real);
create table t (id int primary key, embedding victor, vector text);
