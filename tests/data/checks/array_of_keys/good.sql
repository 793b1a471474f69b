-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, scores integer[], labels text[], tag_id integer);
