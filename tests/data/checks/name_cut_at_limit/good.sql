-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a_column_with_a_name_that_is_long_but_well_within_the_limit text);
