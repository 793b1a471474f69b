CREATE TABLE a_name_that_is_longer_than_sixty_three_bytes_and_will_be_cut_without_a_word (id bigint PRIMARY KEY);
-- at: 1:14
