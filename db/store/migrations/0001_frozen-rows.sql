-- What is issued is never changed, and what is journaled neither: the database itself refuses.
-- A migration that rebuilds one of these tables must make its triggers anew.
CREATE TRIGGER `document_versions_frozen_update` BEFORE UPDATE ON `document_versions`
WHEN old.`status` = 'issued'
BEGIN SELECT RAISE(ABORT, 'issued version is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `document_versions_frozen_delete` BEFORE DELETE ON `document_versions`
WHEN old.`status` = 'issued'
BEGIN SELECT RAISE(ABORT, 'issued version is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `document_sections_frozen_insert` BEFORE INSERT ON `document_sections`
WHEN (SELECT `status` FROM `document_versions` WHERE `id` = new.`version_id`) = 'issued'
BEGIN SELECT RAISE(ABORT, 'issued version is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `document_sections_frozen_update` BEFORE UPDATE ON `document_sections`
WHEN (SELECT `status` FROM `document_versions` WHERE `id` = old.`version_id`) = 'issued'
BEGIN SELECT RAISE(ABORT, 'issued version is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `document_sections_frozen_delete` BEFORE DELETE ON `document_sections`
WHEN (SELECT `status` FROM `document_versions` WHERE `id` = old.`version_id`) = 'issued'
BEGIN SELECT RAISE(ABORT, 'issued version is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `document_files_frozen_update` BEFORE UPDATE ON `document_files`
BEGIN SELECT RAISE(ABORT, 'issued file is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `document_files_frozen_delete` BEFORE DELETE ON `document_files`
BEGIN SELECT RAISE(ABORT, 'issued file is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `journal_frozen_update` BEFORE UPDATE ON `journal`
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `journal_frozen_delete` BEFORE DELETE ON `journal`
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
