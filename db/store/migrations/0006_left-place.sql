CREATE TABLE `left_place` (
	`id` integer PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	CONSTRAINT "left_place_one_row" CHECK("left_place"."id" = 1)
);
