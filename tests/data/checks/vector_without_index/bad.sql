-- SPDX-License-Identifier: Apache-2.0
create type vector as (x real);
create table t (id int primary key, embedding vector);
