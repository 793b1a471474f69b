-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, during tstzrange, place point, exclude using gist (during with &&));
create index on t using gist (place);
