-- What is found by its words. `search_texts` has a row for each text that people write, `search_index` finds its rows by the
-- beginnings of words. Both are derived: the triggers below keep them, in the transaction of the change itself. What a word is
-- says the model, by the functions of `search-functions.ts`. A migration that rebuilds a table named here must drop the
-- triggers that name it and make them anew; one that changes what a word is must fill `search_texts` anew.
CREATE TABLE `search_texts` (
	-- The day, and a count within it (`search_additions_insert`): the newest are found first without sorting.
	`id` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	-- Id of the case, person, entry or document to open.
	`subject` text NOT NULL,
	-- A promise within an entry, a section within a document; empty for the thing itself.
	`part` text NOT NULL,
	-- Of entries: their case and municipality, each as one word that nobody can type.
	`scope` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_texts_by_subject` ON `search_texts` (`subject`,`part`);
--> statement-breakpoint
-- Gives the subjects of thousands of rows without reading through their words.
CREATE INDEX `search_texts_subjects` ON `search_texts` (`id`,`subject`);
--> statement-breakpoint
-- The words come folded and apart, so that nothing is left to the tokenizer. Without positions and sizes: nothing is ranked by
-- them, and the index is a third as large. Beginnings of up to eight letters are kept ready: the words of a longer one are few,
-- those of a shorter one too many to be brought together at each search.
CREATE VIRTUAL TABLE `search_index` USING fts5(
	`words`, `scope`, content='search_texts', content_rowid='id',
	tokenize='ascii', prefix='1 2 3 4 5 6 7 8', detail='none', columnsize=0
);
--> statement-breakpoint
-- Without it words of erased texts stay in the index.
INSERT INTO `search_index` (`search_index`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIEW `search_additions` (`type`, `subject`, `part`, `on_day`, `case_id`, `text`) AS
SELECT `type`, `subject`, `part`, '', '', '' FROM `search_texts` WHERE 0;
--> statement-breakpoint
CREATE TRIGGER `search_additions_insert` INSTEAD OF INSERT ON `search_additions`
BEGIN
  INSERT INTO `search_texts` (`id`, `type`, `subject`, `part`, `scope`, `words`)
  SELECT
    CASE
      -- People stand above all days.
      WHEN new.`type` = 'person' THEN 1 + max(1 << 40, ifnull((SELECT max(`id`) FROM `search_texts`), 0))
      WHEN `last` IS NULL THEN `first`
      WHEN `last` < `first` + 4095 THEN `last` + 1
      -- More texts on one day than it has places: below all days, found last.
      ELSE (SELECT min(`id`) FROM `search_texts`) - 1
    END,
    new.`type`, new.`subject`, new.`part`,
    CASE WHEN new.`type` = 'entry' THEN concat_ws(' ',
      char(0xE000) || replace(new.`case_id`, '-', ''),
      char(0xE001) || replace(coalesce(
        (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = new.`case_id` AND `from_on` <= new.`on_day` ORDER BY `from_on` DESC LIMIT 1),
        (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = new.`case_id` ORDER BY `from_on` LIMIT 1)
      ), '-', '')
    ) ELSE '' END,
    search_words(new.`text`)
  FROM (
    SELECT `first`, (SELECT max(`id`) FROM `search_texts` WHERE `id` BETWEEN `first` AND `first` + 4095) AS `last`
    FROM (SELECT unixepoch(new.`on_day`) / 86400 * 4096 AS `first`)
  );
END;
--> statement-breakpoint
CREATE TRIGGER `search_entry_insert` AFTER INSERT ON `entries`
BEGIN
  INSERT INTO `search_additions`
  VALUES ('entry', new.`id`, '', new.`occurred_on`, new.`case_id`, rich_text(new.`text`));
END;
--> statement-breakpoint
CREATE TRIGGER `search_entry_update` AFTER UPDATE OF `id`, `case_id`, `occurred_on`, `text` ON `entries`
WHEN (old.`id`, old.`case_id`, old.`occurred_on`, old.`text`) IS NOT (new.`id`, new.`case_id`, new.`occurred_on`, new.`text`)
BEGIN
  DELETE FROM `search_texts` WHERE `subject` = old.`id`;
  INSERT INTO `search_additions`
  VALUES ('entry', new.`id`, '', new.`occurred_on`, new.`case_id`, rich_text(new.`text`));
  INSERT INTO `search_additions`
  SELECT 'entry', `entry_id`, `id`, new.`occurred_on`, new.`case_id`, concat_ws(char(10), `what`, `who`)
  FROM `commitments` WHERE `entry_id` = new.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_entry_delete` AFTER DELETE ON `entries`
BEGIN
  DELETE FROM `search_texts` WHERE `subject` = old.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_commitment_insert` AFTER INSERT ON `commitments`
BEGIN
  INSERT INTO `search_additions`
  SELECT 'entry', `id`, new.`id`, `occurred_on`, `case_id`, concat_ws(char(10), new.`what`, new.`who`)
  FROM `entries` WHERE `id` = new.`entry_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_commitment_update` AFTER UPDATE OF `id`, `entry_id`, `what`, `who` ON `commitments`
WHEN (old.`id`, old.`entry_id`, old.`what`, old.`who`) IS NOT (new.`id`, new.`entry_id`, new.`what`, new.`who`)
BEGIN
  DELETE FROM `search_texts` WHERE `subject` = old.`entry_id` AND `part` = old.`id`;
  INSERT INTO `search_additions`
  SELECT 'entry', `id`, new.`id`, `occurred_on`, `case_id`, concat_ws(char(10), new.`what`, new.`who`)
  FROM `entries` WHERE `id` = new.`entry_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_commitment_delete` AFTER DELETE ON `commitments`
BEGIN
  DELETE FROM `search_texts` WHERE `subject` = old.`entry_id` AND `part` = old.`id`;
END;
--> statement-breakpoint
-- When a case changes hands, the timeline says which entries go with it.
CREATE TRIGGER `search_timeline_update` AFTER UPDATE OF `municipality_id` ON `timeline_keys`
WHEN new.`type` = 'entry' AND old.`municipality_id` IS NOT new.`municipality_id`
BEGIN
  UPDATE `search_texts`
  SET `scope` = concat_ws(' ', char(0xE000) || replace(new.`case_id`, '-', ''), char(0xE001) || replace(new.`municipality_id`, '-', ''))
  WHERE `subject` = new.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_case_insert` AFTER INSERT ON `cases`
BEGIN
  INSERT INTO `search_additions`
  VALUES ('case', new.`id`, '', new.`requested_on`, new.`id`,
    printf('%04d/%03d', new.`number_year`, new.`number_ordinal`) || char(10)
      || case_text(new.`request_reference`, new.`question`, new.`details`));
END;
--> statement-breakpoint
CREATE TRIGGER `search_case_update`
AFTER UPDATE OF `id`, `number_year`, `number_ordinal`, `requested_on`, `request_reference`, `question`, `details` ON `cases`
WHEN (old.`id`, old.`number_year`, old.`number_ordinal`, old.`requested_on`, old.`request_reference`, old.`question`, old.`details`)
  IS NOT (new.`id`, new.`number_year`, new.`number_ordinal`, new.`requested_on`, new.`request_reference`, new.`question`, new.`details`)
BEGIN
  DELETE FROM `search_texts` WHERE `subject` = old.`id`;
  INSERT INTO `search_additions`
  VALUES ('case', new.`id`, '', new.`requested_on`, new.`id`,
    printf('%04d/%03d', new.`number_year`, new.`number_ordinal`) || char(10)
      || case_text(new.`request_reference`, new.`question`, new.`details`));
END;
--> statement-breakpoint
CREATE TRIGGER `search_case_delete` AFTER DELETE ON `cases`
BEGIN
  DELETE FROM `search_texts` WHERE `subject` = old.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_person_insert` AFTER INSERT ON `persons`
BEGIN
  INSERT INTO `search_additions`
  VALUES ('person', new.`id`, '', NULL, NULL, concat_ws(' ', new.`given_name`, new.`surname`, new.`personal_code`));
END;
--> statement-breakpoint
CREATE TRIGGER `search_person_update` AFTER UPDATE OF `id`, `given_name`, `surname`, `personal_code` ON `persons`
WHEN (old.`id`, old.`given_name`, old.`surname`, old.`personal_code`)
  IS NOT (new.`id`, new.`given_name`, new.`surname`, new.`personal_code`)
BEGIN
  DELETE FROM `search_texts` WHERE `subject` = old.`id`;
  INSERT INTO `search_additions`
  VALUES ('person', new.`id`, '', NULL, NULL, concat_ws(' ', new.`given_name`, new.`surname`, new.`personal_code`));
END;
--> statement-breakpoint
CREATE TRIGGER `search_person_delete` AFTER DELETE ON `persons`
BEGIN
  DELETE FROM `search_texts` WHERE `subject` = old.`id`;
END;
--> statement-breakpoint
-- Of a document its newest version is found, which a later one replaces.
CREATE TRIGGER `search_version_insert` AFTER INSERT ON `document_versions`
WHEN NOT EXISTS (SELECT 1 FROM `document_versions` WHERE `document_id` = new.`document_id` AND `number` > new.`number`)
BEGIN
  DELETE FROM `search_texts` WHERE `subject` = new.`document_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_version_delete` AFTER DELETE ON `document_versions`
WHEN NOT EXISTS (SELECT 1 FROM `document_versions` WHERE `document_id` = old.`document_id` AND `number` > old.`number`)
BEGIN
  INSERT INTO `search_additions`
  SELECT 'document', `document_id`, `key`, substr(`created_at`, 1, 10), NULL, rich_text(`text`)
  FROM (SELECT * FROM `document_versions` WHERE `document_id` = old.`document_id` ORDER BY `number` DESC LIMIT 1) AS `version`
  JOIN `document_sections` ON `version_id` = `version`.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_section_insert` AFTER INSERT ON `document_sections`
BEGIN
  INSERT INTO `search_additions`
  SELECT 'document', `document_id`, new.`key`, substr(`created_at`, 1, 10), NULL, rich_text(new.`text`)
  FROM `document_versions` AS `version`
  WHERE `id` = new.`version_id` AND NOT EXISTS (
    SELECT 1 FROM `document_versions` AS `later`
    WHERE `later`.`document_id` = `version`.`document_id` AND `later`.`number` > `version`.`number`);
END;
--> statement-breakpoint
CREATE TRIGGER `search_section_update` AFTER UPDATE OF `version_id`, `key`, `text` ON `document_sections`
WHEN (old.`version_id`, old.`key`, old.`text`) IS NOT (new.`version_id`, new.`key`, new.`text`)
BEGIN
  DELETE FROM `search_texts` WHERE `part` = old.`key` AND `subject` = (
    SELECT `document_id` FROM `document_versions` AS `version`
    WHERE `id` = old.`version_id` AND NOT EXISTS (
      SELECT 1 FROM `document_versions` AS `later`
      WHERE `later`.`document_id` = `version`.`document_id` AND `later`.`number` > `version`.`number`));
  INSERT INTO `search_additions`
  SELECT 'document', `document_id`, new.`key`, substr(`created_at`, 1, 10), NULL, rich_text(new.`text`)
  FROM `document_versions` AS `version`
  WHERE `id` = new.`version_id` AND NOT EXISTS (
    SELECT 1 FROM `document_versions` AS `later`
    WHERE `later`.`document_id` = `version`.`document_id` AND `later`.`number` > `version`.`number`);
END;
--> statement-breakpoint
CREATE TRIGGER `search_section_delete` AFTER DELETE ON `document_sections`
BEGIN
  DELETE FROM `search_texts` WHERE `part` = old.`key` AND `subject` = (
    SELECT `document_id` FROM `document_versions` AS `version`
    WHERE `id` = old.`version_id` AND NOT EXISTS (
      SELECT 1 FROM `document_versions` AS `later`
      WHERE `later`.`document_id` = `version`.`document_id` AND `later`.`number` > `version`.`number`));
END;
--> statement-breakpoint
-- What is there already, oldest first; the index itself is then made in one go.
INSERT INTO `search_additions`
SELECT 'entry', `id`, '', `occurred_on`, `case_id`, rich_text(`text`) FROM `entries` ORDER BY `occurred_on`, `id`;
--> statement-breakpoint
INSERT INTO `search_additions`
SELECT 'entry', `entry_id`, `commitments`.`id`, `occurred_on`, `entries`.`case_id`, concat_ws(char(10), `what`, `who`)
FROM `commitments` JOIN `entries` ON `entries`.`id` = `entry_id` ORDER BY `occurred_on`, `commitments`.`id`;
--> statement-breakpoint
INSERT INTO `search_additions`
SELECT 'case', `id`, '', `requested_on`, `id`,
  printf('%04d/%03d', `number_year`, `number_ordinal`) || char(10) || case_text(`request_reference`, `question`, `details`)
FROM `cases` ORDER BY `requested_on`, `id`;
--> statement-breakpoint
INSERT INTO `search_additions`
SELECT 'person', `id`, '', NULL, NULL, concat_ws(' ', `given_name`, `surname`, `personal_code`) FROM `persons` ORDER BY `id`;
--> statement-breakpoint
INSERT INTO `search_additions`
SELECT 'document', `document_id`, `key`, substr(`created_at`, 1, 10), NULL, rich_text(`text`)
FROM `document_sections` JOIN `document_versions` AS `version` ON `version`.`id` = `version_id`
WHERE NOT EXISTS (
  SELECT 1 FROM `document_versions` AS `later`
  WHERE `later`.`document_id` = `version`.`document_id` AND `later`.`number` > `version`.`number`);
--> statement-breakpoint
INSERT INTO `search_index` (`search_index`) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER `search_index_insert` AFTER INSERT ON `search_texts`
BEGIN
  INSERT INTO `search_index` (`rowid`, `words`, `scope`) VALUES (new.`id`, new.`words`, new.`scope`);
END;
--> statement-breakpoint
CREATE TRIGGER `search_index_update` AFTER UPDATE ON `search_texts`
BEGIN
  INSERT INTO `search_index` (`search_index`, `rowid`, `words`, `scope`) VALUES ('delete', old.`id`, old.`words`, old.`scope`);
  INSERT INTO `search_index` (`rowid`, `words`, `scope`) VALUES (new.`id`, new.`words`, new.`scope`);
END;
--> statement-breakpoint
CREATE TRIGGER `search_index_delete` AFTER DELETE ON `search_texts`
BEGIN
  INSERT INTO `search_index` (`search_index`, `rowid`, `words`, `scope`) VALUES ('delete', old.`id`, old.`words`, old.`scope`);
END;
--> statement-breakpoint
-- What `search_texts` holds now.
ALTER TABLE `entries` DROP COLUMN `folded_text`;
