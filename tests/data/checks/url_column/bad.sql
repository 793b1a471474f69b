-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, image_url text, avatar_uri text);
