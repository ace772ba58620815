CREATE TABLE `case_links` (
	`case_id` text NOT NULL,
	`linked_case_id` text NOT NULL,
	`type` text NOT NULL,
	PRIMARY KEY(`case_id`, `linked_case_id`, `type`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`linked_case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "case_links_to_another" CHECK("case_links"."case_id" <> "case_links"."linked_case_id")
);
--> statement-breakpoint
CREATE INDEX `case_links_by_linked_case` ON `case_links` (`linked_case_id`);--> statement-breakpoint
CREATE TABLE `case_municipalities` (
	`case_id` text NOT NULL,
	`municipality_id` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	PRIMARY KEY(`case_id`, `from_on`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "case_municipalities_in_order" CHECK("case_municipalities"."until_on" is null or "case_municipalities"."until_on" >= "case_municipalities"."from_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_municipalities_present` ON `case_municipalities` (`case_id`) WHERE "case_municipalities"."until_on" is null;--> statement-breakpoint
CREATE INDEX `case_municipalities_by_municipality` ON `case_municipalities` (`municipality_id`,`case_id`,`from_on`,`until_on`);--> statement-breakpoint
CREATE TABLE `case_stages` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`stage` text NOT NULL,
	`entered_on` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_stages_in_order` ON `case_stages` (`case_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `case_stages_by_day` ON `case_stages` (`case_id`,`entered_on`,`id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`number_year` integer NOT NULL,
	`number_ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`stage` text NOT NULL,
	`requested_on` text NOT NULL,
	`channel` text NOT NULL,
	`request_reference` text,
	`question` text NOT NULL,
	`details` text NOT NULL,
	`closed_on` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "cases_closed_at_last_stage" CHECK(("cases"."stage" = 'closed') = ("cases"."closed_on" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_by_number` ON `cases` (`number_year`,`number_ordinal`);--> statement-breakpoint
CREATE INDEX `cases_open` ON `cases` (`kind`) WHERE "cases"."closed_on" is null;--> statement-breakpoint
CREATE TABLE `deadlines` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`triggered_on` text NOT NULL,
	`pauses` text NOT NULL,
	`override` text,
	`met_on` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `deadlines_by_case` ON `deadlines` (`case_id`);--> statement-breakpoint
CREATE INDEX `deadlines_unmet` ON `deadlines` (`case_id`) WHERE "deadlines"."met_on" is null;--> statement-breakpoint
CREATE TABLE `document_files` (
	`version_id` text NOT NULL,
	`format` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`version_id`, `format`),
	FOREIGN KEY (`version_id`) REFERENCES `document_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "document_files_whole" CHECK("document_files"."size" = length("document_files"."bytes"))
);
--> statement-breakpoint
CREATE TABLE `document_sections` (
	`version_id` text NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`version_id`, `key`),
	FOREIGN KEY (`version_id`) REFERENCES `document_versions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `document_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`number` integer NOT NULL,
	`status` text NOT NULL,
	`template_version` text NOT NULL,
	`fields` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`issued_at` text,
	`issued_on` text,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "document_versions_issued_complete" CHECK(("document_versions"."status" = 'issued') = ("document_versions"."issued_at" is not null)
        and ("document_versions"."issued_at" is null) = ("document_versions"."issued_on" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_versions_by_document` ON `document_versions` (`document_id`,`number`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `documents_by_case` ON `documents` (`case_id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`case_id` text NOT NULL,
	`target_id` text NOT NULL,
	`field` text NOT NULL,
	`content` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`case_id`, `target_id`, `field`)
);
--> statement-breakpoint
CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`occurred_on` text NOT NULL,
	`occurred_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`folded_text` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `entries_by_case` ON `entries` (`case_id`,`occurred_on`,`occurred_at`,`id`,`kind`);--> statement-breakpoint
CREATE TABLE `entry_activities` (
	`entry_id` text NOT NULL,
	`activity` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `activity`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `case_keys` (
	`scope` text PRIMARY KEY NOT NULL,
	`key` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `journal` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`act` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`case_id` text,
	`payload_digest` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journal_id_unique` ON `journal` (`id`);--> statement-breakpoint
CREATE TABLE `journal_payloads` (
	`seq` integer PRIMARY KEY NOT NULL,
	`salt` blob NOT NULL,
	`nonce` blob NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `journal`(`seq`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `municipalities` (
	`id` text PRIMARY KEY NOT NULL,
	`register_key` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`county` text NOT NULL,
	`ehak` text,
	`registry_code` text,
	`county_court` text,
	`courthouse_hint` text,
	`flag` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `municipalities_register_key_unique` ON `municipalities` (`register_key`);--> statement-breakpoint
CREATE TABLE `municipality_assignments` (
	`municipality_id` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	PRIMARY KEY(`municipality_id`, `from_on`),
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "municipality_assignments_in_order" CHECK("municipality_assignments"."until_on" is null or "municipality_assignments"."until_on" >= "municipality_assignments"."from_on")
);
--> statement-breakpoint
CREATE TABLE `municipality_units` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`name` text NOT NULL,
	`contact_name` text,
	`phone` text,
	`email` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `municipality_units_by_municipality` ON `municipality_units` (`municipality_id`);--> statement-breakpoint
CREATE TABLE `case_people` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`tie` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `case_people_by_case` ON `case_people` (`case_id`,`role`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_people_by_person` ON `case_people` (`person_id`,`case_id`,`role`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`given_name` text NOT NULL,
	`surname` text NOT NULL,
	`personal_code` text,
	`birth_date` text,
	`sex` text,
	`phone` text,
	`email` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `persons_personal_code_unique` ON `persons` (`personal_code`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`specialist_id` text NOT NULL,
	`profile` text,
	`letterhead` text NOT NULL,
	CONSTRAINT "settings_one_row" CHECK("settings"."id" = 1)
);
