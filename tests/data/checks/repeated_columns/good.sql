-- SPDX-License-Identifier: Apache-2.0
create table person (id int primary key, phone text, address1 text, address2 text, sha1 text, sha2 text, utf8 text);
create table boxes (id int primary key, x1 int, y1 int, x2 int, y2 int, p50 int, p95 int, p99 int, oauth1 text, oauth2 text);
create table verbs (id int primary key, may_edit boolean, may_read boolean);
-- One of each kind; what differs is no kind; no texts.
create table reach (id int primary key, home_phone text, work_email text, first_name text, last_name text, home_address_id int, work_address_id int,
    email_sent boolean, phone_verified boolean, primary_phone int, secondary_phone int);
