CREATE TABLE `backups` (
	`id` text PRIMARY KEY NOT NULL,
	`made_at` text NOT NULL,
	`folder` text NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`head_seq` integer NOT NULL,
	`head_hash` text NOT NULL,
	`is_automatic` integer NOT NULL,
	`rehearsed_at` text,
	`fault` text,
	`removed_at` text
);
--> statement-breakpoint
CREATE INDEX `backups_by_head` ON `backups` (`folder`,`head_seq`);