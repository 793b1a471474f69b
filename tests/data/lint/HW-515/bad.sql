ALTER TYPE e ADD VALUE 'b';
-- at: 1:1
