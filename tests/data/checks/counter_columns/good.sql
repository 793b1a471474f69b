-- SPDX-License-Identifier: Apache-2.0
create table post (id int primary key, country text, counting text, total integer);
