-- SPDX-License-Identifier: Apache-2.0
create table t (id int generated always as identity primary key);
select setval('t_id_seq', 15000);
create table u (id bigint generated always as identity primary key);
select setval('u_id_seq', 3000000000);
