CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`version_id` text,
	`kind` text NOT NULL,
	`reader` text NOT NULL,
	`recipient` text NOT NULL,
	`channel` text NOT NULL,
	`ground` text NOT NULL,
	`form` text NOT NULL,
	`delivered_at` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `deliveries_by_case` ON `deliveries` (`case_id`,`delivered_at`);--> statement-breakpoint
CREATE TABLE `delivery_files` (
	`delivery_id` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`delivery_id`, `file_name`),
	FOREIGN KEY (`delivery_id`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "delivery_files_whole" CHECK("delivery_files"."size" = length("delivery_files"."bytes"))
);
--> statement-breakpoint
CREATE TABLE `section_grounds` (
	`version_id` text NOT NULL,
	`key` text NOT NULL,
	`paragraph_id` text NOT NULL,
	`entry_id` text NOT NULL,
	PRIMARY KEY(`version_id`, `key`, `paragraph_id`, `entry_id`),
	FOREIGN KEY (`version_id`) REFERENCES `document_versions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `section_grounds_by_entry` ON `section_grounds` (`entry_id`);--> statement-breakpoint
CREATE TABLE `withdrawn_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`entry` text NOT NULL,
	`reason` text NOT NULL,
	`withdrawn_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `withdrawn_entries_by_case` ON `withdrawn_entries` (`case_id`);--> statement-breakpoint
CREATE TABLE `case_items` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`type` text NOT NULL,
	`noted_on` text NOT NULL,
	`due_on` text,
	`ended_on` text,
	`details` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `case_items_by_case` ON `case_items` (`case_id`,`type`,`noted_on`);--> statement-breakpoint
CREATE INDEX `case_items_due` ON `case_items` (`due_on`,`case_id`) WHERE "case_items"."ended_on" is null and "case_items"."due_on" is not null;--> statement-breakpoint
CREATE TABLE `measures` (
	`id` text PRIMARY KEY NOT NULL,
	`shipped_key` text,
	`name` text NOT NULL,
	`level` text NOT NULL,
	`needs` text,
	`price` text,
	`valid_from` text,
	`valid_until` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measures_shipped_key_unique` ON `measures` (`shipped_key`);--> statement-breakpoint
CREATE TABLE `person_merges` (
	`id` text PRIMARY KEY NOT NULL,
	`kept_id` text NOT NULL,
	`undo` text NOT NULL,
	`merged_at` text NOT NULL,
	FOREIGN KEY (`kept_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `person_merges_by_kept` ON `person_merges` (`kept_id`);--> statement-breakpoint
CREATE TABLE `quick_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text,
	`about` text NOT NULL,
	`occurred_on` text NOT NULL,
	`occurred_at` text,
	`minutes` integer,
	`text` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
-- What was delivered stays as it was delivered, until its case is erased.
CREATE TRIGGER `deliveries_frozen_update` BEFORE UPDATE ON `deliveries`
BEGIN SELECT RAISE(ABORT, 'a delivery is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `deliveries_frozen_delete` BEFORE DELETE ON `deliveries`
WHEN NOT EXISTS (SELECT 1 FROM `erasures` WHERE `case_id` = old.`case_id`)
BEGIN SELECT RAISE(ABORT, 'a delivery is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `delivery_files_frozen_update` BEFORE UPDATE ON `delivery_files`
BEGIN SELECT RAISE(ABORT, 'a delivered file is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `delivery_files_frozen_delete` BEFORE DELETE ON `delivery_files`
WHEN NOT EXISTS (SELECT 1 FROM `deliveries` JOIN `erasures` USING (`case_id`) WHERE `deliveries`.`id` = old.`delivery_id`)
BEGIN SELECT RAISE(ABORT, 'a delivered file is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `section_grounds_frozen_insert` BEFORE INSERT ON `section_grounds`
WHEN (SELECT `status` FROM `document_versions` WHERE `id` = new.`version_id`) = 'issued'
BEGIN SELECT RAISE(ABORT, 'issued version is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `section_grounds_frozen_delete` BEFORE DELETE ON `section_grounds`
WHEN (SELECT `status` FROM `document_versions` WHERE `id` = old.`version_id`) = 'issued' AND NOT EXISTS (
  SELECT 1 FROM `document_versions` AS `version`
  JOIN `documents` ON `documents`.`id` = `version`.`document_id` JOIN `erasures` USING (`case_id`)
  WHERE `version`.`id` = old.`version_id`) AND NOT EXISTS (
  SELECT 1 FROM `entries` JOIN `erasures` USING (`case_id`) WHERE `entries`.`id` = old.`entry_id`)
BEGIN SELECT RAISE(ABORT, 'issued version is frozen'); END;
