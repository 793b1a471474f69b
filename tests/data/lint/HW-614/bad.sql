-- howdah: ignore HW-301 because it is small
SELECT 1;
-- at: 1:1
