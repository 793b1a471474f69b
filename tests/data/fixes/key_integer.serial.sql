-- SPDX-License-Identifier: Apache-2.0
-- a fix
create table node (id serial primary key, parent_id int references node, name text);
create index on node (parent_id);
insert into node (parent_id, name) select nullif(n - 1, 0), 'n' || n from generate_series(1, 30) n;
create table edge (id bigint primary key, node_id int not null references node, other_id int references node);
create index on edge (node_id);
create index on edge (other_id);
insert into edge select n, n, n from generate_series(1, 30) n;
create table extra (node_id int primary key references node, note text);
create table deep (id bigint primary key, extra_id int not null references extra);
create index on deep (extra_id);
insert into extra select n, 'e' from generate_series(1, 10) n;
insert into deep select n, n from generate_series(1, 10) n;
create view names as select n.id, n.name, e.other_id from node n left join edge e on e.node_id = n.id;
-- then: select max_value = 9223372036854775807 from pg_sequences where sequencename = 'node_id_seq'
-- then: select count(*) = 6 from pg_attribute where attname in ('id', 'parent_id', 'node_id', 'other_id', 'extra_id') and atttypid = 'int8'::regtype and attrelid in ('node'::regclass, 'edge'::regclass, 'extra'::regclass, 'deep'::regclass) and not (attrelid in ('edge'::regclass, 'deep'::regclass) and attname = 'id')
