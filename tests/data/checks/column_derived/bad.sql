-- SPDX-License-Identifier: Apache-2.0
create table line (id int primary key, quantity int not null, price numeric(10,2) not null, total numeric(12,2) not null);
insert into line select n, n % 7 + 1, (n % 13 + 1) * 1.25, (n % 7 + 1) * (n % 13 + 1) * 1.25 from generate_series(1, 100) n;
create table bill (id int primary key, net int, tax int, gross int);
insert into bill select n, n * 10, n % 9, n * 10 + n % 9 from generate_series(1, 300) n;
update bill set gross = gross + 1 where id = 77;
create table person (id int primary key, first_name text, last_name text, full_name text, born date, birth_year int);
insert into person select n, 'F' || n % 9, 'L' || n % 31, 'F' || n % 9 || ' L' || n % 31, date '1950-01-01' + n * 100,
    extract(year from date '1950-01-01' + n * 100) from generate_series(1, 90) n;
