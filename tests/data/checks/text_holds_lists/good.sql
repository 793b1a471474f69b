-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, remark text, city text);
insert into t select n, 'Delivered late, the customer called us twice about it, see the file', 'Berlin' from generate_series(1, 40) n;
