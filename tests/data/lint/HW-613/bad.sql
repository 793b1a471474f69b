ALTR TABLE t;
-- at: 1:1
