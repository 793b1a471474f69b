-- SPDX-License-Identifier: Apache-2.0
-- no fix
create table t (id int primary key, newsletter char(1) not null default 'N' check (newsletter in ('Y', 'N')));
insert into t select n, case n % 2 when 0 then 'Y' else 'N' end from generate_series(1, 30) n;
