-- SPDX-License-Identifier: Apache-2.0
create table auditorium (id int primary key);
