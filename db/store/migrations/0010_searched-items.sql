-- What is kept on a case beside its entries is found by its words too; migration `search-index` says how the index is kept.
CREATE TRIGGER `search_item_insert` AFTER INSERT ON `case_items`
BEGIN
  INSERT INTO `search_additions`
  VALUES ('item', new.`id`, '', new.`noted_on`, new.`case_id`, item_text(new.`type`, new.`details`));
END;
--> statement-breakpoint
CREATE TRIGGER `search_item_update` AFTER UPDATE OF `id`, `type`, `noted_on`, `details` ON `case_items`
WHEN (old.`id`, old.`type`, old.`noted_on`, old.`details`) IS NOT (new.`id`, new.`type`, new.`noted_on`, new.`details`)
BEGIN
  DELETE FROM `search_texts` WHERE `subject` = old.`id`;
  INSERT INTO `search_additions`
  VALUES ('item', new.`id`, '', new.`noted_on`, new.`case_id`, item_text(new.`type`, new.`details`));
END;
--> statement-breakpoint
CREATE TRIGGER `search_item_delete` AFTER DELETE ON `case_items`
BEGIN
  DELETE FROM `search_texts` WHERE `subject` = old.`id`;
END;
--> statement-breakpoint
INSERT INTO `search_additions`
SELECT 'item', `id`, '', `noted_on`, `case_id`, item_text(`type`, `details`) FROM `case_items` ORDER BY `noted_on`, `id`;
