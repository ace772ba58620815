-- Where every line of every timeline stands, and how many entries a municipality has in each month. Both tables are derived:
-- the triggers below keep them. A migration that rebuilds entries, case_stages, document_versions, case_municipalities or
-- timeline_keys must make its triggers anew.
CREATE TABLE `timeline_counts` (
	`municipality_id` text NOT NULL,
	`month` text NOT NULL,
	`kind` text NOT NULL,
	`in_star` integer NOT NULL,
	`entries` integer NOT NULL,
	PRIMARY KEY(`municipality_id`, `month`, `kind`, `in_star`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `timeline_keys` (
	`case_id` text NOT NULL,
	`on_day` text NOT NULL,
	`time` text NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`municipality_id` text,
	`kind` text,
	`in_star` integer,
	PRIMARY KEY(`case_id`, `on_day`, `time`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `timeline_keys_by_municipality` ON `timeline_keys` (`municipality_id`,`on_day`,`time`,`id`,`type`,`kind`,`in_star`);
--> statement-breakpoint
CREATE TRIGGER `timeline_counts_insert` AFTER INSERT ON `timeline_keys`
WHEN new.`type` = 'entry' AND new.`municipality_id` IS NOT NULL
BEGIN
  INSERT INTO `timeline_counts` (`municipality_id`, `month`, `kind`, `in_star`, `entries`)
  VALUES (new.`municipality_id`, substr(new.`on_day`, 1, 7), new.`kind`, new.`in_star`, 1)
  ON CONFLICT DO UPDATE SET `entries` = `entries` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_counts_delete` AFTER DELETE ON `timeline_keys`
WHEN old.`type` = 'entry' AND old.`municipality_id` IS NOT NULL
BEGIN
  UPDATE `timeline_counts` SET `entries` = `entries` - 1
  WHERE `municipality_id` = old.`municipality_id` AND `month` = substr(old.`on_day`, 1, 7) AND `kind` = old.`kind` AND `in_star` = old.`in_star`;
  DELETE FROM `timeline_counts`
  WHERE `municipality_id` = old.`municipality_id` AND `month` = substr(old.`on_day`, 1, 7) AND `kind` = old.`kind` AND `in_star` = old.`in_star` AND `entries` = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_counts_leave` AFTER UPDATE OF `municipality_id` ON `timeline_keys`
WHEN old.`type` = 'entry' AND old.`municipality_id` IS NOT NULL AND old.`municipality_id` IS NOT new.`municipality_id`
BEGIN
  UPDATE `timeline_counts` SET `entries` = `entries` - 1
  WHERE `municipality_id` = old.`municipality_id` AND `month` = substr(old.`on_day`, 1, 7) AND `kind` = old.`kind` AND `in_star` = old.`in_star`;
  DELETE FROM `timeline_counts`
  WHERE `municipality_id` = old.`municipality_id` AND `month` = substr(old.`on_day`, 1, 7) AND `kind` = old.`kind` AND `in_star` = old.`in_star` AND `entries` = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_counts_join` AFTER UPDATE OF `municipality_id` ON `timeline_keys`
WHEN new.`type` = 'entry' AND new.`municipality_id` IS NOT NULL AND new.`municipality_id` IS NOT old.`municipality_id`
BEGIN
  INSERT INTO `timeline_counts` (`municipality_id`, `month`, `kind`, `in_star`, `entries`)
  VALUES (new.`municipality_id`, substr(new.`on_day`, 1, 7), new.`kind`, new.`in_star`, 1)
  ON CONFLICT DO UPDATE SET `entries` = `entries` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_entry_insert` AFTER INSERT ON `entries`
BEGIN
  INSERT INTO `timeline_keys` (`case_id`, `on_day`, `time`, `id`, `type`, `municipality_id`, `kind`, `in_star`)
  VALUES (new.`case_id`, new.`occurred_on`, ifnull(new.`occurred_at`, ''), new.`id`, 'entry',
    coalesce(
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = new.`case_id` AND `from_on` <= new.`occurred_on` ORDER BY `from_on` DESC LIMIT 1),
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = new.`case_id` ORDER BY `from_on` LIMIT 1)
    ),
    new.`kind`, new.`in_star_on` IS NOT NULL);
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_entry_update` AFTER UPDATE OF `id`, `case_id`, `kind`, `occurred_on`, `occurred_at`, `in_star_on` ON `entries`
BEGIN
  DELETE FROM `timeline_keys`
  WHERE `case_id` = old.`case_id` AND `on_day` = old.`occurred_on` AND `time` = ifnull(old.`occurred_at`, '') AND `id` = old.`id`;
  INSERT INTO `timeline_keys` (`case_id`, `on_day`, `time`, `id`, `type`, `municipality_id`, `kind`, `in_star`)
  VALUES (new.`case_id`, new.`occurred_on`, ifnull(new.`occurred_at`, ''), new.`id`, 'entry',
    coalesce(
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = new.`case_id` AND `from_on` <= new.`occurred_on` ORDER BY `from_on` DESC LIMIT 1),
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = new.`case_id` ORDER BY `from_on` LIMIT 1)
    ),
    new.`kind`, new.`in_star_on` IS NOT NULL);
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_entry_delete` AFTER DELETE ON `entries`
BEGIN
  DELETE FROM `timeline_keys`
  WHERE `case_id` = old.`case_id` AND `on_day` = old.`occurred_on` AND `time` = ifnull(old.`occurred_at`, '') AND `id` = old.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_stage_insert` AFTER INSERT ON `case_stages`
BEGIN
  INSERT INTO `timeline_keys` (`case_id`, `on_day`, `time`, `id`, `type`, `municipality_id`, `kind`, `in_star`)
  VALUES (new.`case_id`, new.`entered_on`, iif(new.`ordinal` = 1, '', '24:00'), new.`id`, 'stage',
    coalesce(
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = new.`case_id` AND `from_on` <= new.`entered_on` ORDER BY `from_on` DESC LIMIT 1),
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = new.`case_id` ORDER BY `from_on` LIMIT 1)
    ),
    NULL, NULL);
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_stage_update` AFTER UPDATE ON `case_stages`
BEGIN
  DELETE FROM `timeline_keys`
  WHERE `case_id` = old.`case_id` AND `on_day` = old.`entered_on` AND `time` = iif(old.`ordinal` = 1, '', '24:00') AND `id` = old.`id`;
  INSERT INTO `timeline_keys` (`case_id`, `on_day`, `time`, `id`, `type`, `municipality_id`, `kind`, `in_star`)
  VALUES (new.`case_id`, new.`entered_on`, iif(new.`ordinal` = 1, '', '24:00'), new.`id`, 'stage',
    coalesce(
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = new.`case_id` AND `from_on` <= new.`entered_on` ORDER BY `from_on` DESC LIMIT 1),
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = new.`case_id` ORDER BY `from_on` LIMIT 1)
    ),
    NULL, NULL);
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_stage_delete` AFTER DELETE ON `case_stages`
BEGIN
  DELETE FROM `timeline_keys`
  WHERE `case_id` = old.`case_id` AND `on_day` = old.`entered_on` AND `time` = iif(old.`ordinal` = 1, '', '24:00') AND `id` = old.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_issued_insert` AFTER INSERT ON `document_versions`
WHEN new.`status` = 'issued'
BEGIN
  INSERT INTO `timeline_keys` (`case_id`, `on_day`, `time`, `id`, `type`, `municipality_id`, `kind`, `in_star`)
  SELECT `case_id`, new.`issued_on`, '24:00', new.`id`, 'issued',
    coalesce(
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `documents`.`case_id` AND `from_on` <= new.`issued_on` ORDER BY `from_on` DESC LIMIT 1),
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `documents`.`case_id` ORDER BY `from_on` LIMIT 1)
    ),
    NULL, NULL
  FROM `documents` WHERE `documents`.`id` = new.`document_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_issued_update` AFTER UPDATE OF `status` ON `document_versions`
WHEN old.`status` <> 'issued' AND new.`status` = 'issued'
BEGIN
  INSERT INTO `timeline_keys` (`case_id`, `on_day`, `time`, `id`, `type`, `municipality_id`, `kind`, `in_star`)
  SELECT `case_id`, new.`issued_on`, '24:00', new.`id`, 'issued',
    coalesce(
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `documents`.`case_id` AND `from_on` <= new.`issued_on` ORDER BY `from_on` DESC LIMIT 1),
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `documents`.`case_id` ORDER BY `from_on` LIMIT 1)
    ),
    NULL, NULL
  FROM `documents` WHERE `documents`.`id` = new.`document_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_issued_delete` AFTER DELETE ON `document_versions`
WHEN old.`status` = 'issued'
BEGIN
  DELETE FROM `timeline_keys`
  WHERE `case_id` = (SELECT `case_id` FROM `documents` WHERE `id` = old.`document_id`)
    AND `on_day` = old.`issued_on` AND `time` = '24:00' AND `id` = old.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_period_insert` AFTER INSERT ON `case_municipalities`
BEGIN
  UPDATE `timeline_keys` SET `municipality_id` =
    coalesce(
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `timeline_keys`.`case_id` AND `from_on` <= `timeline_keys`.`on_day` ORDER BY `from_on` DESC LIMIT 1),
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `timeline_keys`.`case_id` ORDER BY `from_on` LIMIT 1)
    )
  WHERE `case_id` = new.`case_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_period_update` AFTER UPDATE ON `case_municipalities`
BEGIN
  UPDATE `timeline_keys` SET `municipality_id` =
    coalesce(
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `timeline_keys`.`case_id` AND `from_on` <= `timeline_keys`.`on_day` ORDER BY `from_on` DESC LIMIT 1),
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `timeline_keys`.`case_id` ORDER BY `from_on` LIMIT 1)
    )
  WHERE `case_id` = new.`case_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `timeline_period_delete` AFTER DELETE ON `case_municipalities`
BEGIN
  UPDATE `timeline_keys` SET `municipality_id` =
    coalesce(
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `timeline_keys`.`case_id` AND `from_on` <= `timeline_keys`.`on_day` ORDER BY `from_on` DESC LIMIT 1),
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `timeline_keys`.`case_id` ORDER BY `from_on` LIMIT 1)
    )
  WHERE `case_id` = old.`case_id`;
END;
--> statement-breakpoint
-- What is there already; the triggers above count it.
INSERT INTO `timeline_keys` (`case_id`, `on_day`, `time`, `id`, `type`, `municipality_id`, `kind`, `in_star`)
SELECT `case_id`, `occurred_on`, ifnull(`occurred_at`, ''), `id`, 'entry',
    coalesce(
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `entries`.`case_id` AND `from_on` <= `entries`.`occurred_on` ORDER BY `from_on` DESC LIMIT 1),
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `entries`.`case_id` ORDER BY `from_on` LIMIT 1)
    ),
    `kind`, `in_star_on` IS NOT NULL
  FROM `entries`;
--> statement-breakpoint
INSERT INTO `timeline_keys` (`case_id`, `on_day`, `time`, `id`, `type`, `municipality_id`, `kind`, `in_star`)
SELECT `case_id`, `entered_on`, iif(`ordinal` = 1, '', '24:00'), `id`, 'stage',
    coalesce(
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `case_stages`.`case_id` AND `from_on` <= `case_stages`.`entered_on` ORDER BY `from_on` DESC LIMIT 1),
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `case_stages`.`case_id` ORDER BY `from_on` LIMIT 1)
    ),
    NULL, NULL
  FROM `case_stages`;
--> statement-breakpoint
INSERT INTO `timeline_keys` (`case_id`, `on_day`, `time`, `id`, `type`, `municipality_id`, `kind`, `in_star`)
SELECT `documents`.`case_id`, `version`.`issued_on`, '24:00', `version`.`id`, 'issued',
    coalesce(
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `documents`.`case_id` AND `from_on` <= `version`.`issued_on` ORDER BY `from_on` DESC LIMIT 1),
      (SELECT `municipality_id` FROM `case_municipalities` WHERE `case_id` = `documents`.`case_id` ORDER BY `from_on` LIMIT 1)
    ),
    NULL, NULL
  FROM `document_versions` AS `version` JOIN `documents` ON `documents`.`id` = `version`.`document_id`
  WHERE `version`.`status` = 'issued';
