-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, since text, seen text);
insert into t select n, (date '2020-01-01' + n)::text, to_char(timestamptz '2020-01-01 12:00+00' + n * interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from generate_series(1, 30) n;
