-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, tag_ids integer[], user_ids uuid[], names text[]);
