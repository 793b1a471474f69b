-- SPDX-License-Identifier: Apache-2.0
-- Rows without a document, and a default that is one.
create table event (id int primary key, payload text default '{"kind": "none"}');
insert into event select n, case when n % 5 > 0 then '{"at": ' || n || '}' end from generate_series(1, 40) n;
-- then: select count(*) = 32 from event where jsonb_typeof(payload) = 'object'
