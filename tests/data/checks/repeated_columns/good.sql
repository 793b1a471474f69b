-- SPDX-License-Identifier: Apache-2.0
create table person (id int primary key, phone text, address1 text, address2 text, sha1 text, sha2 text, utf8 text);
