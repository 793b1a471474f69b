create table m(a int not null, b int not null, c text, constraint m_pkey primary key(a, b));
create table n(id int primary key, a int, b int, constraint n_m foreign key(a, b) references m(a, b));
