-- SPDX-License-Identifier: Apache-2.0
-- Translations name a language, and a price list holds numbers.
create table product (id int primary key, name text);
create table product_name (product_id int references product, language text, value text, primary key (product_id, language));
create table price (product_id int references product, name text, value numeric);
