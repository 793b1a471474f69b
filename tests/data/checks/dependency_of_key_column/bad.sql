-- SPDX-License-Identifier: Apache-2.0
-- A teacher teaches one subject; of a subject a student has one teacher.
create table course (student int, subject int, teacher int, primary key (student, subject));
insert into course select s, j, j * 5 + (s * 7919 + j * 31) % 101 % 5 from generate_series(1, 300) s, generate_series(1, 4) j;
