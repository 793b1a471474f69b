-- SPDX-License-Identifier: Apache-2.0
create table site (id int primary key, place text not null);
insert into site select n, chr(65 + n % 26) || 'town, ' || (array['OH', 'NY', 'CA'])[1 + n % 3] || ' ' || 10000 + n from generate_series(1, 60) n;
create table member (id int primary key, full_name varchar(80) not null);
insert into member select n, chr(65 + n % 26) || 'miller, ' || (array['Ada', 'Bob', 'Cyd', 'Dan'])[1 + n % 4] from generate_series(1, 60) n;
create table sight (id int primary key, coordinates text);
insert into sight select n, '52.' || n || ', ' || '-13.' || n + 7 from generate_series(1, 60) n;
