create table m(a int not null, b int not null, c text, id bigint generated always as identity, constraint m_ab unique (a, b), constraint m_pkey primary key (id));
create table n(a int, b int, constraint n_m foreign key (a, b) references m (a, b)); create table o(b int, a int, constraint o_m foreign key (a, b) references m (a, b) on delete cascade);
comment on constraint n_m on n is 'kept';
create table code(id int unique not null, c text not null primary key); create table uses(c text, constraint by_c foreign key (c) references code (c));
