-- SPDX-License-Identifier: Apache-2.0
-- no fix
-- "Y" would come back from boolean as "true": no way back has the values as they were.
create table t (id int primary key, newsletter char(1) not null default 'N', active text default 'yes');
insert into t select n, case n % 2 when 0 then 'Y' else 'N' end, case n % 3 when 0 then 'yes' else 'no' end from generate_series(1, 30) n;
