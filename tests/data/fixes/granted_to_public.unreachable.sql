-- SPDX-License-Identifier: Apache-2.0
-- no finding
create schema closed;
create table closed.t (id int primary key);
grant select on closed.t to public;
insert into closed.t select generate_series(1, 3);
