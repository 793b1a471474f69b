-- howdah: ignore HW-301 because it is small
SELECT 1;
