-- SPDX-License-Identifier: Apache-2.0
create table note (id int primary key, subject_type text, subject_id bigint);
