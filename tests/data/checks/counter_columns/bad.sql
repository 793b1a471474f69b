-- SPDX-License-Identifier: Apache-2.0
create table post (id int primary key, comment_count integer not null default 0);
