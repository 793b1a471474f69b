create table t(id int, name varchar(20));
