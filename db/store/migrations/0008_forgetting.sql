CREATE TABLE `erasures` (
	`case_id` text PRIMARY KEY NOT NULL,
	`erased_at` text NOT NULL,
	`ground` text NOT NULL,
	`number_year` integer,
	`number_ordinal` integer
);
--> statement-breakpoint
CREATE TABLE `retention_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`decided_on` text NOT NULL,
	`keep_until` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `retention_decisions_by_case` ON `retention_decisions` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `retention_periods` (
	`kind` text PRIMARY KEY NOT NULL,
	`months` integer NOT NULL
);
--> statement-breakpoint
-- What is frozen can go only of a case that stands in `erasures`, which is where erasing begins, in one transaction with all it
-- takes away. A row there cannot be changed or taken back, and its case cannot be written again: nobody can let something frozen go
-- and keep the case. A migration that rebuilds one of these tables must make its triggers anew.
CREATE TRIGGER `erasures_frozen_update` BEFORE UPDATE ON `erasures`
BEGIN SELECT RAISE(ABORT, 'an erasure stays'); END;
--> statement-breakpoint
CREATE TRIGGER `erasures_frozen_delete` BEFORE DELETE ON `erasures`
BEGIN SELECT RAISE(ABORT, 'an erasure stays'); END;
--> statement-breakpoint
CREATE TRIGGER `cases_erased_insert` BEFORE INSERT ON `cases`
WHEN EXISTS (SELECT 1 FROM `erasures` WHERE `case_id` = new.`id`)
BEGIN SELECT RAISE(ABORT, 'the case was erased'); END;
--> statement-breakpoint
-- A new key of an erased case would make the chain ask for payloads that are gone.
CREATE TRIGGER `case_keys_erased_insert` BEFORE INSERT ON `case_keys`
WHEN EXISTS (SELECT 1 FROM `erasures` WHERE `case_id` = new.`scope`)
BEGIN SELECT RAISE(ABORT, 'the case was erased'); END;
--> statement-breakpoint
CREATE TRIGGER `case_keys_frozen_update` BEFORE UPDATE ON `case_keys`
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `case_keys_frozen_delete` BEFORE DELETE ON `case_keys`
WHEN NOT EXISTS (SELECT 1 FROM `erasures` WHERE `case_id` = old.`scope`)
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `journal_payloads_frozen_update` BEFORE UPDATE ON `journal_payloads`
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `journal_payloads_frozen_delete` BEFORE DELETE ON `journal_payloads`
WHEN NOT EXISTS (SELECT 1 FROM `journal` JOIN `erasures` USING (`case_id`) WHERE `journal`.`seq` = old.`seq`)
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
--> statement-breakpoint
DROP TRIGGER `document_versions_frozen_delete`;
--> statement-breakpoint
CREATE TRIGGER `document_versions_frozen_delete` BEFORE DELETE ON `document_versions`
WHEN old.`status` = 'issued' AND NOT EXISTS (
  SELECT 1 FROM `documents` JOIN `erasures` USING (`case_id`) WHERE `documents`.`id` = old.`document_id`)
BEGIN SELECT RAISE(ABORT, 'issued version is frozen'); END;
--> statement-breakpoint
DROP TRIGGER `document_sections_frozen_delete`;
--> statement-breakpoint
CREATE TRIGGER `document_sections_frozen_delete` BEFORE DELETE ON `document_sections`
WHEN (SELECT `status` FROM `document_versions` WHERE `id` = old.`version_id`) = 'issued' AND NOT EXISTS (
  SELECT 1 FROM `document_versions` AS `version`
  JOIN `documents` ON `documents`.`id` = `version`.`document_id` JOIN `erasures` USING (`case_id`)
  WHERE `version`.`id` = old.`version_id`)
BEGIN SELECT RAISE(ABORT, 'issued version is frozen'); END;
--> statement-breakpoint
DROP TRIGGER `document_files_frozen_delete`;
--> statement-breakpoint
CREATE TRIGGER `document_files_frozen_delete` BEFORE DELETE ON `document_files`
WHEN NOT EXISTS (
  SELECT 1 FROM `document_versions` AS `version`
  JOIN `documents` ON `documents`.`id` = `version`.`document_id` JOIN `erasures` USING (`case_id`)
  WHERE `version`.`id` = old.`version_id`)
BEGIN SELECT RAISE(ABORT, 'issued file is frozen'); END;
