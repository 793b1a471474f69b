-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, paid_at timestamptz, birth_date date, at text, update_note text);
