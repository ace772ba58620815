CREATE INDEX `journal_by_case` ON `journal` (`case_id`);--> statement-breakpoint
CREATE INDEX `journal_by_act` ON `journal` (`act`);--> statement-breakpoint
CREATE INDEX `journal_by_time` ON `journal` (`at`);