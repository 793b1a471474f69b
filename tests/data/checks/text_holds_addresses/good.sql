-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, client inet, version text);
insert into t select n, '10.0.0.1', '1.2.' || n from generate_series(1, 30) n;
create table others (id int primary key, starts text, mac text, firmware text);
insert into others select n, to_char(time '08:00' + n * interval '1 minute', 'HH24:MI:SS'),
    '08:00:2b:01:02:' || lpad(to_hex(n), 2, '0'), '1.2.' || n % 9 || '.' || n from generate_series(1, 60) n;
