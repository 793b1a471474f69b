-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a_column_whose_name_goes_on_until_there_is_no_more_room_left_for_it text);
