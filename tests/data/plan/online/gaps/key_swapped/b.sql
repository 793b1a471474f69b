create table m(a int not null, b int not null, c text, id bigint generated always as identity, constraint m_pkey primary key(id), constraint m_ab unique(a, b));
create table n(id int primary key, a int, b int, constraint n_m foreign key(a, b) references m(a, b));
