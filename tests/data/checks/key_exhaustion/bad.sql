-- SPDX-License-Identifier: Apache-2.0
create table t (id int generated always as identity primary key);
select setval('t_id_seq', 1500000000);
