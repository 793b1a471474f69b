-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, content_hash bytea, file_key text);
