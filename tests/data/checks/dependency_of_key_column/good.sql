-- SPDX-License-Identifier: Apache-2.0
-- Teachers teach every subject.
create table course (student int, subject int, teacher int, primary key (student, subject));
insert into course select s, j, (s * 7919 + j * 31) % 101 % 20 from generate_series(1, 300) s, generate_series(1, 4) j;
