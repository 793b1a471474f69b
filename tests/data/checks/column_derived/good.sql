-- SPDX-License-Identifier: Apache-2.0
-- Computed by the server; independent; kept by a trigger; the same only while a discount is always 0; too few rows; a discount that is sometimes given.
create table line (id int primary key, quantity int not null, price numeric(10,2) not null,
    total numeric(12,2) generated always as (quantity * price) stored);
insert into line select n, n % 7 + 1, (n % 13 + 1) * 1.25 from generate_series(1, 100) n;
create table measure (id int primary key, a int, b int, c int);
insert into measure select n, n * 7919 % 101, n * 104729 % 97, n * 31 % 89 from generate_series(1, 200) n;
create table kept (id int primary key, a int, b int, c int);
create function keep() returns trigger language plpgsql as 'begin new.c := new.a + new.b; return new; end';
create trigger keep before insert or update on kept for each row execute function keep();
insert into kept select n, n % 17, n % 23 from generate_series(1, 100) n;
create table sale (id int primary key, price int, discount int, paid int);
insert into sale select n, n, 0, n from generate_series(1, 100) n;
create table few (id int primary key, a int, b int, c int);
insert into few select n, n, n + 1, 2 * n + 1 from generate_series(1, 8) n;
create table quote (id int primary key, price int, extra int, asked int);
insert into quote select n, n, n % 5, n + n % 5 - (n % 10 = 0)::int from generate_series(1, 100) n;
