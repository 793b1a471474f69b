CREATE TABLE "Orders" (id bigint PRIMARY KEY, "order" int);
-- at: 1:1
-- at: 1:47
