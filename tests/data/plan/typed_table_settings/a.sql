-- What a typed table's column has besides its type: when the attribute comes, and when the table does.
CREATE TYPE pair AS (one integer);
CREATE TABLE here OF pair;
