-- SPDX-License-Identifier: Apache-2.0
create table person (id int primary key, phone1 text, phone2 text, phone_3 text, address1 text, address2 text);
create table reach (id int primary key, home_phone text, work_phone text, fax_office text, fax_private text);
create table sales (id int primary key, jan int, feb int, mar int, apr int, may int, jun int, jul int, aug int, sep int, oct int, nov int, "dec" int);
