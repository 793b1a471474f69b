-- SPDX-License-Identifier: Apache-2.0
create table orders (id int primary key, user_name text, status text, name text, value text);
