create table one(id int primary key, a int, b text); create table two(id int primary key, a int, b text); create table three(id int primary key, one int);
