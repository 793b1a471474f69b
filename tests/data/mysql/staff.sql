# Written by hand: no quotes, no engine.
DROP DATABASE IF EXISTS staff;
CREATE DATABASE IF NOT EXISTS staff;
USE staff;

/*!50503 set default_storage_engine = InnoDB */;

CREATE TABLE employee (
    emp_no      INT             NOT NULL,
    birth_date  DATE            NOT NULL DEFAULT '1970-01-01',
    first_name  VARCHAR(14)     NOT NULL,
    gender      ENUM ('M','F','X')  NOT NULL,
    hired_at    DATETIME        NOT NULL DEFAULT NOW(),
    PRIMARY KEY (emp_no)
);

CREATE TABLE department (
    dept_no     CHAR(4)         NOT NULL PRIMARY KEY,
    dept_name   VARCHAR(40)     NOT NULL UNIQUE COMMENT 'Names'
);

CREATE TABLE dept_emp (
    emp_no      INT             NOT NULL,
    dept_no     CHAR(4)         NOT NULL,
    from_date   DATE            NOT NULL,
    to_date     DATE            NOT NULL,
    FOREIGN KEY (emp_no)  REFERENCES employee   (emp_no)  ON DELETE CASCADE,
    FOREIGN KEY (dept_no) REFERENCES staff.department (dept_no) ON DELETE CASCADE,
    KEY (dept_no),
    PRIMARY KEY (emp_no, dept_no),
    CHECK (to_date >= from_date)
);

CREATE TABLE salary (
    emp_no      INT             NOT NULL REFERENCES employee (emp_no),
    amount      INT UNSIGNED    NOT NULL,
    gender      ENUM ('M','F','X'),
    since       DATE            NOT NULL,
    PRIMARY KEY (emp_no, since)
)
;
CREATE INDEX salary_since ON salary (since DESC);
CREATE UNIQUE INDEX by_name ON employee ((lower(first_name)), emp_no DESC);
CREATE INDEX by_sound ON employee ((soundex(first_name)));
-- Where case counts, this is another one.
CREATE TABLE Department (id CHAR(36) NOT NULL PRIMARY KEY DEFAULT (UUID()));
CREATE OR REPLACE VIEW current_salary AS SELECT * FROM salary;
