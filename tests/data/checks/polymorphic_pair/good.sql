-- SPDX-License-Identifier: Apache-2.0
create table note (id int primary key, note_type text, subject_id bigint, kind_type text);
