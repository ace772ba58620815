CREATE TABLE `attachment_files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`content` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`entry_id` text,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`added_at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`sha256`) REFERENCES `attachment_files`(`sha256`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `attachments_by_entry` ON `attachments` (`case_id`,`entry_id`);--> statement-breakpoint
CREATE INDEX `attachments_by_file` ON `attachments` (`sha256`);--> statement-breakpoint
CREATE INDEX `attachments_removed` ON `attachments` (`removed_at`) WHERE "attachments"."removed_at" is not null;--> statement-breakpoint
CREATE TABLE `commitments` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`case_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`what` text NOT NULL,
	`side` text NOT NULL,
	`who` text NOT NULL,
	`due_on` text,
	`kept_on` text,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `commitments_by_entry` ON `commitments` (`entry_id`);--> statement-breakpoint
CREATE INDEX `commitments_open` ON `commitments` (`case_id`,`due_on`) WHERE "commitments"."kept_on" is null;--> statement-breakpoint
CREATE TABLE `entry_participants` (
	`entry_id` text NOT NULL,
	`person_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `person_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `entry_participants_by_person` ON `entry_participants` (`person_id`,`entry_id`);--> statement-breakpoint
DROP INDEX `entries_by_case`;--> statement-breakpoint
ALTER TABLE `entries` ADD `minutes` integer;--> statement-breakpoint
ALTER TABLE `entries` ADD `in_star_on` text;--> statement-breakpoint
CREATE INDEX `entries_by_case` ON `entries` (`case_id`,`occurred_on`,`occurred_at`,`id`,`kind`,`in_star_on`);