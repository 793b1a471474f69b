-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, status text check (status in ('open', 'paid', 'sent')), name text);
insert into t select n, (array['open','paid','sent'])[1 + n % 3], 'n' || n from generate_series(1, 900) n;
analyze t;
