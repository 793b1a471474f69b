-- SPDX-License-Identifier: Apache-2.0
create table account (id int primary key, flags int not null, permission_mask bigint);
insert into account select n, (array[0, 1, 2, 3, 4, 6, 8, 12])[1 + n % 8], (array[1, 2, 5])[1 + n % 3] from generate_series(1, 48) n;
