-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a_column_with_a_name_that_is_long_but_well_within_the_limit text);
create table a_rather_long_name_of_a_table_that_somebody_has_chosen_once (id int primary key,
    a_rather_long_name_of_a_column_in_it int references a_rather_long_name_of_a_table_that_somebody_has_chosen_once);
create index on a_rather_long_name_of_a_table_that_somebody_has_chosen_once (a_rather_long_name_of_a_column_in_it);
