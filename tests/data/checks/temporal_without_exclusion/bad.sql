-- SPDX-License-Identifier: Apache-2.0
create table price (id int primary key, product_id int, valid_from date, valid_to date);
