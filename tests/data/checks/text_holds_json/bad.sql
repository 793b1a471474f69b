-- SPDX-License-Identifier: Apache-2.0
create table event (id int primary key, payload text not null);
insert into event select n, '{"kind": "k' || n % 3 || '", "at": ' || n || '}' from generate_series(1, 40) n;
create table log (id int primary key, items varchar);
insert into log select n, '[' || n || ', {"a": null}]' from generate_series(1, 40) n;
