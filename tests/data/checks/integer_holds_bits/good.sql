-- SPDX-License-Identifier: Apache-2.0
-- One flag; a length of a network's mask; a number of flags raised; kinds that never meet; other integers of many bits.
create table account (id int primary key, flags int not null, netmask int not null, flags_count int, rights smallint, amount int);
insert into account select n, n % 2, (array[8, 16, 24, 32])[1 + n % 4], n % 7, (array[1, 2, 4])[1 + n % 3], n % 32 from generate_series(1, 48) n;
