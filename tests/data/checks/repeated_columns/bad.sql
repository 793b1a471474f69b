-- SPDX-License-Identifier: Apache-2.0
create table person (id int primary key, phone1 text, phone2 text, phone_3 text, address1 text, address2 text);
