create table m(a int not null, b int not null, c text, constraint m_pkey primary key (a, b));
create table n(a int, b int, constraint n_m foreign key (a, b) references m (a, b)); create table o(b int, a int, constraint o_m foreign key (a, b) references m (a, b) on delete cascade);
comment on constraint n_m on n is 'kept';
create table code(id int primary key, c text not null unique); create table uses(c text, constraint by_c foreign key (c) references code (c));
