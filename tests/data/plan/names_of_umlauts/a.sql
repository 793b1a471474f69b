-- Names of letters of two, three and four bytes, near the 63 that a server keeps: what it makes of them, and what a
-- plan puts aside or makes beside, is cut by bytes and within no letter.
create type "🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘ab" as enum ('a', 'b');
create domain "€€€€€€€€€€€€€€€€€€€€ab" as int not null check (value > 0);
create table "üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü"("ßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßx" serial primary key, "€€€€€€€€€€€€€€€€€€€€ab" int unique, "🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘ab" "🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘ab" default 'a', n text, unique (n, "€€€€€€€€€€€€€€€€€€€€ab"));
create index on "üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü" ("🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘ab", n);
create table "öööööööööööööööööööööööööööööööz"(id int generated always as identity primary key, "ßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßx" int references "üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü" check ("ßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßx" > 0),
    "€€€€€€€€€€€€€€€€€€€€ab" "€€€€€€€€€€€€€€€€€€€€ab");
create table "äääääääääääääääääääääääääääääää"("ßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßx" int not null, "€€€€€€€€€€€€€€€€€€€€ab" text, primary key ("ßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßx")) partition by range ("ßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßx");
create table "äääääääääääääääääääääääääääääää1" partition of "äääääääääääääääääääääääääääääää" for values from (0) to (10);
create index on "äääääääääääääääääääääääääääääää" ("€€€€€€€€€€€€€€€€€€€€ab");
