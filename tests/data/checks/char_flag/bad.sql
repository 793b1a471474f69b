-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, is_active char(1), has_children integer, enabled varchar(5));
