-- SPDX-License-Identifier: Apache-2.0
create unlogged table t (id int primary key);
