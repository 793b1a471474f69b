-- SPDX-License-Identifier: Apache-2.0
-- a fix
create table item (id int primary key, name text);
insert into item select n, 'n' || n from generate_series(1, 50) n;
create index item_name on item (name);
update pg_index set indisvalid = false where indexrelid = 'item_name'::regclass;
-- then: select indisvalid from pg_index where indexrelid = 'item_name'::regclass
